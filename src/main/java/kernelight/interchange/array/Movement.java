package kernelight.interchange.array;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers put elsewhere: along axes, in another order of axes, side by side. */
public final class Movement {
    private Movement() {}

    /**
     * Along each axis, which places of the old axis follow one another in the new one.
     *
     * @param places one row for each axis: old places, -1 for {@code otherwise}; null for the axis as it is
     * @param otherwise a single number of the array's type
     */
    public static Array pick(Array array, int @Nullable [][] places, Array otherwise) {
        Dimensions old = array.dimensions();
        int rank = old.rank();
        long[] lengths = new long[rank];
        for (int axis = 0; axis < rank; axis++) {
            lengths[axis] = places[axis] == null ? old.length(axis) : places[axis].length;
        }
        Dimensions result = Dimensions.of(lengths);
        int[] strides = old.strides();
        int[] from = {0};
        for (int axis = 0; axis < rank; axis++) {
            from = deeper(from, result.length(axis), places[axis], strides[axis]);
        }
        return array.gather(result, from, otherwise);
    }

    public static Array pick(Array array, int axis, int[] places) {
        int[][] all = new int[array.dimensions().rank()][];
        all[axis] = places;
        return pick(array, all, Array.zeros(array.type(), Dimensions.SCALAR));
    }

    /** Axis {@code order[i]} of the old array becomes axis i of the new one. */
    public static Array transpose(Array array, int[] order) {
        Dimensions old = array.dimensions();
        requireOrder(order, old);
        int[] strides = old.strides();
        int[] from = {0};
        long[] lengths = new long[order.length];
        for (int axis = 0; axis < order.length; axis++) {
            lengths[axis] = old.length(order[axis]);
            from = deeper(from, old.length(order[axis]), null, strides[order[axis]]);
        }
        return array.gather(Dimensions.of(lengths), from, Array.zeros(array.type(), Dimensions.SCALAR));
    }

    /** Axes of length 1 repeated until the array has these dimensions. */
    public static Array stretch(Array array, Dimensions target) {
        if (array.dimensions().equals(target)) {
            return array;
        }
        if (!Dimensions.broadcast(array.dimensions(), target).equals(target)) {
            throw new ArrayException("An array of " + array.dimensions() + " cannot be stretched to " + target + ".");
        }
        Array padded = array.reshaped(array.dimensions().padded(target.rank()));
        int[][] places = new int[target.rank()][];
        for (int axis = 0; axis < target.rank(); axis++) {
            if (padded.dimensions().length(axis) != target.length(axis)) {
                places[axis] = new int[target.length(axis)];
            }
        }
        return pick(padded, places, Array.zeros(array.type(), Dimensions.SCALAR));
    }

    /** Arrays one after the other along an axis; alike along all others. */
    public static Array concatenate(List<Array> parts, int axis) {
        Array first = parts.getFirst();
        long length = 0;
        for (Array part : parts) {
            requireAlike(first, part, axis);
            length += part.dimensions().length(axis);
        }
        long[] lengths =
                Arrays.stream(first.dimensions().toArray()).asLongStream().toArray();
        lengths[axis] = length;
        Array result = Array.zeros(first.type(), Dimensions.of(lengths));
        int blocks = first.dimensions().count(0, axis);
        int place = 0;
        for (int block = 0; block < blocks; block++) {
            for (Array part : parts) {
                int size = part.dimensions().count(axis, part.dimensions().rank());
                result.copyFrom(part, block * size, place, size);
                place += size;
            }
        }
        return result;
    }

    /** One axis more: every place reached so far, followed along the axis. A place of -1 stays outside. */
    private static int[] deeper(int[] places, int length, int @Nullable [] along, int stride) {
        int[] result = new int[places.length * length];
        int next = 0;
        for (int place : places) {
            for (int i = 0; i < length; i++) {
                int step = along == null ? i : along[i];
                result[next++] = place < 0 || step < 0 ? -1 : place + step * stride;
            }
        }
        return result;
    }

    private static void requireOrder(int[] order, Dimensions dimensions) {
        int[] sorted = order.clone();
        Arrays.sort(sorted);
        for (int axis = 0; axis < sorted.length; axis++) {
            if (sorted.length != dimensions.rank() || sorted[axis] != axis) {
                throw new ArrayException(
                        Arrays.toString(order) + " is not an order of the axes of an array of " + dimensions + ".");
            }
        }
    }

    private static void requireAlike(Array first, Array part, int axis) {
        Dimensions expected = first.dimensions();
        Dimensions given = part.dimensions();
        boolean alike = first.type() == part.type() && expected.rank() == given.rank();
        for (int other = 0; alike && other < expected.rank(); other++) {
            alike = other == axis || expected.length(other) == given.length(other);
        }
        if (!alike) {
            throw new ArrayException("Arrays of " + first.type() + " " + expected + " and " + part.type() + " " + given
                    + " cannot stand one after the other along axis " + axis + ".");
        }
    }
}
