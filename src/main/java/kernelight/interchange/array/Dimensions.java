package kernelight.interchange.array;

import java.util.Arrays;
import java.util.stream.Collectors;
import kernelight.words.LocalizedMessage;

/** The lengths of an array's axes; none for a scalar. */
public final class Dimensions {
    /** The maximum number of elements of an array: 1 GiB of floats. */
    public static final long MAX_ELEMENTS = 1L << 28;

    private static final int MAX_AXES = 32;
    private static final int MAX_LISTED = 8;

    /** The dimensions of a scalar. */
    public static final Dimensions SCALAR = new Dimensions(new int[0]);

    private final int[] lengths;

    private Dimensions(int[] lengths) {
        this.lengths = lengths;
    }

    public static Dimensions of(int... lengths) {
        return of(Arrays.stream(lengths).asLongStream().toArray());
    }

    /** @throws ArrayException if a length is negative, or there are too many axes or elements */
    public static Dimensions of(long... lengths) {
        if (lengths.length > MAX_AXES) {
            throw new ArrayException(LocalizedMessage.of("modelFile.array.axes", lengths.length, MAX_AXES));
        }
        long product = 1;
        for (long length : lengths) {
            if (length < 0) {
                throw new ArrayException(LocalizedMessage.of("modelFile.array.negative", text(lengths)));
            }
            // A later length of 0 does not make a huge axis acceptable.
            product *= Math.max(1, length);
            if (length > MAX_ELEMENTS || product > MAX_ELEMENTS) {
                throw new ArrayException(LocalizedMessage.of("modelFile.array.tooLarge", text(lengths), MAX_ELEMENTS));
            }
        }
        return new Dimensions(Arrays.stream(lengths).mapToInt(Math::toIntExact).toArray());
    }

    public int rank() {
        return lengths.length;
    }

    /** @throws ArrayException if there is no such axis */
    public int length(int axis) {
        if (axis < 0 || axis >= lengths.length) {
            throw noAxis(axis);
        }
        return lengths[axis];
    }

    /** A copy of the lengths. */
    public int[] toArray() {
        return lengths.clone();
    }

    /** The number of elements: the product of the lengths, 1 for a scalar. */
    public int count() {
        return count(0, lengths.length);
    }

    /** The product of the lengths of the axes from {@code from} to {@code to - 1}. */
    public int count(int from, int to) {
        int product = 1;
        for (int axis = from; axis < to; axis++) {
            product *= lengths[axis];
        }
        return product;
    }

    /**
     * Converts an axis of ONNX, where negative numbers count from the end.
     *
     * @param orEnd whether {@code rank} is allowed, too
     * @throws ArrayException if there is no such axis
     */
    public int axis(long axis, boolean orEnd) {
        int most = orEnd ? rank() : rank() - 1;
        long counted = axis < 0 ? axis + rank() : axis;
        if (counted < 0 || counted > most) {
            throw noAxis(axis);
        }
        return (int) counted;
    }

    private ArrayException noAxis(long axis) {
        return new ArrayException(LocalizedMessage.of("modelFile.array.noAxis", axis, toString()));
    }

    public int axis(long axis) {
        return axis(axis, false);
    }

    /** The stride of each axis: the distance of neighbours in row-major order. */
    int[] strides() {
        int[] strides = new int[lengths.length];
        int stride = 1;
        for (int axis = lengths.length - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= lengths[axis];
        }
        return strides;
    }

    /** The same dimensions with another length of one axis. */
    public Dimensions with(int axis, int length) {
        int[] changed = lengths.clone();
        changed[axis] = length;
        return of(changed);
    }

    /** Adds axes of length 1 in front up to this rank. */
    public Dimensions padded(int rank) {
        int[] longer = new int[rank];
        Arrays.fill(longer, 1);
        System.arraycopy(lengths, 0, longer, rank - lengths.length, lengths.length);
        return new Dimensions(longer);
    }

    /**
     * The common dimensions of two arrays after broadcasting, by the rules of NumPy and ONNX.
     *
     * @throws ArrayException if the arrays cannot be broadcast
     */
    public static Dimensions broadcast(Dimensions first, Dimensions second) {
        int rank = Math.max(first.rank(), second.rank());
        int[] a = first.padded(rank).lengths;
        int[] b = second.padded(rank).lengths;
        int[] result = new int[rank];
        for (int axis = 0; axis < rank; axis++) {
            if (a[axis] != b[axis] && a[axis] != 1 && b[axis] != 1) {
                throw new ArrayException(
                        LocalizedMessage.of("modelFile.array.broadcast", first.toString(), second.toString()));
            }
            result[axis] = a[axis] == 1 ? b[axis] : a[axis];
        }
        return of(result);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dimensions dimensions && Arrays.equals(lengths, dimensions.lengths);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(lengths);
    }

    /** For messages in any language: 2 x 3; () for a single number, as in NumPy. */
    @Override
    public String toString() {
        return lengths.length == 0
                ? "()"
                : text(Arrays.stream(lengths).asLongStream().toArray());
    }

    /** Numbers for a message: [2, 3, 4], but of many the first few and how many there are. */
    public static String list(long... numbers) {
        String first = Arrays.stream(numbers)
                .limit(MAX_LISTED)
                .mapToObj(Long::toString)
                .collect(Collectors.joining(", "));
        return numbers.length > MAX_LISTED ? "[" + first + ", \u2026] (" + numbers.length + ")" : "[" + first + "]";
    }

    private static String text(long[] lengths) {
        return Arrays.stream(lengths).mapToObj(Long::toString).collect(Collectors.joining(" x "));
    }
}
