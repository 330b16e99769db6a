package kernelight.interchange.array;

import java.util.Arrays;
import java.util.List;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/** Operations that only move numbers: indexing along axes, transposing, broadcasting, concatenating. */
public final class Rearrangement {
    private Rearrangement() {}

    /**
     * Selects indices along each axis.
     *
     * @param indices for each axis, the indices of the old axis, where -1 stands for {@code otherwise}; null keeps an
     *     axis unchanged
     * @param otherwise a single number of the array's type
     * @throws ArrayException if the result has too many elements
     */
    public static Array take(Array array, int @Nullable [][] indices, Array otherwise) {
        Dimensions old = array.dimensions();
        int rank = old.rank();
        long[] lengths = new long[rank];
        for (int axis = 0; axis < rank; axis++) {
            lengths[axis] = indices[axis] == null ? old.length(axis) : indices[axis].length;
        }
        Dimensions result = Dimensions.of(lengths);
        int[] strides = old.strides();
        int[] from = {0};
        for (int axis = 0; axis < rank; axis++) {
            from = extend(from, result.length(axis), indices[axis], strides[axis]);
        }
        return array.gather(result, from, otherwise);
    }

    public static Array take(Array array, int axis, int[] indices) {
        int[][] all = new int[array.dimensions().rank()][];
        all[axis] = indices;
        return take(array, all, Array.zeros(array.type(), Dimensions.SCALAR));
    }

    /**
     * Transposes an array: axis {@code order[i]} of the old array becomes axis i of the new one.
     *
     * @throws ArrayException if {@code order} is not a permutation of the axes
     */
    public static Array transpose(Array array, int[] order) {
        Dimensions old = array.dimensions();
        requireOrder(order, old);
        int[] strides = old.strides();
        int[] from = {0};
        long[] lengths = new long[order.length];
        for (int axis = 0; axis < order.length; axis++) {
            lengths[axis] = old.length(order[axis]);
            from = extend(from, old.length(order[axis]), null, strides[order[axis]]);
        }
        return array.gather(Dimensions.of(lengths), from, Array.zeros(array.type(), Dimensions.SCALAR));
    }

    /**
     * Broadcasts an array to these dimensions.
     *
     * @throws ArrayException if that is not possible
     */
    public static Array broadcastTo(Array array, Dimensions target) {
        if (array.dimensions().equals(target)) {
            return array;
        }
        if (!Dimensions.broadcast(array.dimensions(), target).equals(target)) {
            throw new ArrayException(LocalizedMessage.of(
                    "modelFile.array.broadcastTo", array.dimensions().toString(), target.toString()));
        }
        Array padded = array.reshaped(array.dimensions().padded(target.rank()));
        int[][] indices = new int[target.rank()][];
        for (int axis = 0; axis < target.rank(); axis++) {
            if (padded.dimensions().length(axis) != target.length(axis)) {
                indices[axis] = new int[target.length(axis)];
            }
        }
        return take(padded, indices, Array.zeros(array.type(), Dimensions.SCALAR));
    }

    /**
     * Concatenates arrays along an axis.
     *
     * @throws ArrayException if their types or the lengths of their other axes differ
     */
    public static Array concatenate(List<Array> parts, int axis) {
        Array first = parts.getFirst();
        long length = 0;
        for (Array part : parts) {
            requireCompatible(first, part, axis);
            length += part.dimensions().length(axis);
        }
        long[] lengths =
                Arrays.stream(first.dimensions().toArray()).asLongStream().toArray();
        lengths[axis] = length;
        Array result = Array.zeros(first.type(), Dimensions.of(lengths));
        int blocks = first.dimensions().count(0, axis);
        int target = 0;
        for (int block = 0; block < blocks; block++) {
            for (Array part : parts) {
                int size = part.dimensions().count(axis, part.dimensions().rank());
                result.copyFrom(part, block * size, target, size);
                target += size;
            }
        }
        return result;
    }

    /** Extends the indices of all elements by one more axis. -1 stays -1. */
    private static int[] extend(int[] indices, int length, int @Nullable [] along, int stride) {
        int[] result = new int[indices.length * length];
        int next = 0;
        for (int index : indices) {
            for (int i = 0; i < length; i++) {
                int step = along == null ? i : along[i];
                result[next++] = index < 0 || step < 0 ? -1 : index + step * stride;
            }
        }
        return result;
    }

    private static void requireOrder(int[] order, Dimensions dimensions) {
        int[] sorted = order.clone();
        Arrays.sort(sorted);
        for (int axis = 0; axis < sorted.length; axis++) {
            if (sorted.length != dimensions.rank() || sorted[axis] != axis) {
                throw new ArrayException(LocalizedMessage.of(
                        "modelFile.array.permutation",
                        Dimensions.list(Arrays.stream(order).asLongStream().toArray()),
                        dimensions.toString()));
            }
        }
    }

    private static void requireCompatible(Array first, Array part, int axis) {
        Dimensions expected = first.dimensions();
        Dimensions given = part.dimensions();
        boolean compatible = first.type() == part.type() && expected.rank() == given.rank();
        for (int other = 0; compatible && other < expected.rank(); other++) {
            compatible = other == axis || expected.length(other) == given.length(other);
        }
        if (!compatible) {
            throw new ArrayException(LocalizedMessage.of(
                    "modelFile.array.concatenate",
                    first.type().toString(),
                    expected.toString(),
                    part.type().toString(),
                    given.toString(),
                    axis));
        }
    }
}
