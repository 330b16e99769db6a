package kernelight.interchange.array;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The lengths of an array's axes; none at all for a single number. */
public final class Dimensions {
    /** More numbers than this in one array are refused: 1 GiB of floats. */
    public static final long MOST_ELEMENTS = 1L << 28;

    private static final int MOST_AXES = 32;

    /** A single number. */
    public static final Dimensions SCALAR = new Dimensions(new int[0]);

    private final int[] lengths;

    private Dimensions(int[] lengths) {
        this.lengths = lengths;
    }

    public static Dimensions of(int... lengths) {
        return of(Arrays.stream(lengths).asLongStream().toArray());
    }

    /** @throws ArrayException where a length is negative or the array would not fit */
    public static Dimensions of(long... lengths) {
        if (lengths.length > MOST_AXES) {
            throw new ArrayException(
                    "An array with " + lengths.length + " axes is more than the " + MOST_AXES + " that make sense.");
        }
        long product = 1;
        for (long length : lengths) {
            if (length < 0) {
                throw new ArrayException("An array cannot be " + text(lengths) + ": a length is negative.");
            }
            // A zero later on does not make a huge axis before it any more believable.
            product *= Math.max(1, length);
            if (length > MOST_ELEMENTS || product > MOST_ELEMENTS) {
                throw new ArrayException(
                        "An array of " + text(lengths) + " has more numbers than the " + MOST_ELEMENTS + " that fit.");
            }
        }
        return new Dimensions(Arrays.stream(lengths).mapToInt(Math::toIntExact).toArray());
    }

    public int rank() {
        return lengths.length;
    }

    public int length(int axis) {
        if (axis < 0 || axis >= lengths.length) {
            throw noAxis(axis);
        }
        return lengths[axis];
    }

    /** The lengths, as a copy. */
    public int[] toArray() {
        return lengths.clone();
    }

    /** How many numbers: the product of the lengths, 1 for a single number. */
    public int count() {
        return count(0, lengths.length);
    }

    /** The product of the lengths from one axis to before another. */
    public int count(int from, int to) {
        int product = 1;
        for (int axis = from; axis < to; axis++) {
            product *= lengths[axis];
        }
        return product;
    }

    /** An axis as ONNX counts it, negative from the end; may also be {@code rank} where {@code orEnd}. */
    public int axis(long axis, boolean orEnd) {
        int most = orEnd ? rank() : rank() - 1;
        long counted = axis < 0 ? axis + rank() : axis;
        if (counted < 0 || counted > most) {
            throw noAxis(axis);
        }
        return (int) counted;
    }

    private ArrayException noAxis(long axis) {
        return new ArrayException("There is no axis " + axis + " in an array of " + this + ".");
    }

    public int axis(long axis) {
        return axis(axis, false);
    }

    /** How far apart neighbours along each axis lie. */
    int[] strides() {
        int[] strides = new int[lengths.length];
        int stride = 1;
        for (int axis = lengths.length - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= lengths[axis];
        }
        return strides;
    }

    /** With one axis of another length. */
    public Dimensions with(int axis, int length) {
        int[] changed = lengths.clone();
        changed[axis] = length;
        return of(changed);
    }

    /** With axes of length 1 put in front until there are {@code rank}. */
    public Dimensions padded(int rank) {
        int[] longer = new int[rank];
        Arrays.fill(longer, 1);
        System.arraycopy(lengths, 0, longer, rank - lengths.length, lengths.length);
        return new Dimensions(longer);
    }

    /** What two arrays have in common when axes of length 1 are stretched, counted from the last axis. */
    public static Dimensions broadcast(Dimensions first, Dimensions second) {
        int rank = Math.max(first.rank(), second.rank());
        int[] a = first.padded(rank).lengths;
        int[] b = second.padded(rank).lengths;
        int[] result = new int[rank];
        for (int axis = 0; axis < rank; axis++) {
            if (a[axis] != b[axis] && a[axis] != 1 && b[axis] != 1) {
                throw new ArrayException(
                        "Arrays of " + first + " and " + second + " cannot be stretched to a common size.");
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

    @Override
    public String toString() {
        return lengths.length == 0
                ? "a single number"
                : text(Arrays.stream(lengths).asLongStream().toArray());
    }

    private static String text(long[] lengths) {
        return Arrays.stream(lengths).mapToObj(Long::toString).collect(Collectors.joining(" x "));
    }
}
