package kernelight.interchange.array;

import java.util.function.ToDoubleFunction;

/** Reduces an array along axes. */
public final class Reduction {
    private Reduction() {}

    /**
     * Reduces an array.
     *
     * @param reduced for each axis, whether it is reduced
     * @param keep whether reduced axes are kept with length 1
     * @param reduction computes one number from all numbers along the reduced axes
     */
    public static Array reduce(Array array, boolean[] reduced, boolean keep, ToDoubleFunction<double[]> reduction) {
        Dimensions old = array.dimensions();
        int[] order = new int[old.rank()];
        int next = 0;
        int groupSize = 1;
        for (int axis = 0; axis < old.rank(); axis++) {
            if (!reduced[axis]) {
                order[next++] = axis;
            }
        }
        int remainingAxes = next;
        for (int axis = 0; axis < old.rank(); axis++) {
            if (reduced[axis]) {
                order[next++] = axis;
                groupSize *= old.length(axis);
            }
        }
        Array groups = Rearrangement.transpose(array, order);
        Array result = Array.zeros(array.type(), remaining(old, reduced, keep, remainingAxes));
        double[] group = new double[groupSize];
        for (int i = 0; i < result.count(); i++) {
            for (int j = 0; j < groupSize; j++) {
                group[j] = groups.doubleAt(i * groupSize + j);
            }
            double value = reduction.applyAsDouble(group);
            result.set(i, value, (long) value);
        }
        return result;
    }

    private static Dimensions remaining(Dimensions old, boolean[] reduced, boolean keep, int remainingAxes) {
        int[] lengths = new int[keep ? old.rank() : remainingAxes];
        int next = 0;
        for (int axis = 0; axis < old.rank(); axis++) {
            if (!reduced[axis] || keep) {
                lengths[next++] = reduced[axis] ? 1 : old.length(axis);
            }
        }
        return Dimensions.of(lengths);
    }
}
