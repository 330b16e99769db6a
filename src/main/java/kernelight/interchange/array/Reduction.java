package kernelight.interchange.array;

import java.util.function.ToDoubleFunction;

/** Axes folded away: all numbers along them become one. */
public final class Reduction {
    private Reduction() {}

    /**
     * @param folded for each axis, whether it is folded
     * @param keep whether a folded axis stays with length 1
     * @param fold makes one number of all that fall together
     */
    public static Array fold(Array array, boolean[] folded, boolean keep, ToDoubleFunction<double[]> fold) {
        Dimensions old = array.dimensions();
        int[] order = new int[old.rank()];
        int next = 0;
        int together = 1;
        for (int axis = 0; axis < old.rank(); axis++) {
            if (!folded[axis]) {
                order[next++] = axis;
            }
        }
        int kept = next;
        for (int axis = 0; axis < old.rank(); axis++) {
            if (folded[axis]) {
                order[next++] = axis;
                together *= old.length(axis);
            }
        }
        Array groups = Movement.transpose(array, order);
        Array result = Array.zeros(array.type(), remaining(old, folded, keep, kept));
        double[] group = new double[together];
        for (int i = 0; i < result.count(); i++) {
            for (int j = 0; j < together; j++) {
                group[j] = groups.doubleAt(i * together + j);
            }
            double value = fold.applyAsDouble(group);
            result.set(i, value, (long) value);
        }
        return result;
    }

    private static Dimensions remaining(Dimensions old, boolean[] folded, boolean keep, int kept) {
        int[] lengths = new int[keep ? old.rank() : kept];
        int next = 0;
        for (int axis = 0; axis < old.rank(); axis++) {
            if (!folded[axis] || keep) {
                lengths[next++] = folded[axis] ? 1 : old.length(axis);
            }
        }
        return Dimensions.of(lengths);
    }
}
