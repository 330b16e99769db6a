package kernelight.engine.kernel;

import java.util.Arrays;

/**
 * Weighted sums of rows of numbers: the loop in which the engine spends most of its time.
 *
 * <p>C2, the JVM's compiler, turns such a loop into vector instructions, but only while it can tell that the array it
 * writes is none of those it reads. In JDK 25 that takes arrays that are all read and written at the same index, so
 * each row is an array of its own that begins at 0; one that begins anywhere else costs a factor of five. Eight rows a
 * pass: the target is read and written once a pass, and with many more rows the loop no longer becomes vectors. No
 * {@code Math.fma}: fetching the rows is what takes the time, and it measured no faster.
 */
final class Rows {
    private float[][] rows = new float[64][];
    private int count;

    void clear() {
        count = 0;
    }

    void add(float[] row) {
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, 2 * count);
        }
        rows[count] = row;
        count++;
    }

    /** target[i] += sum over the rows of weight * row[i], for i below {@code length}; the weights lie side by side. */
    void addWeightedSum(float[] weights, int firstWeight, float[] target, int length) {
        int row = 0;
        for (; row + 8 <= count; row += 8) {
            addEight(weights, firstWeight + row, row, target, length);
        }
        if (row + 4 <= count) {
            addFour(weights, firstWeight + row, row, target, length);
            row += 4;
        }
        for (; row < count; row++) {
            addOne(weights[firstWeight + row], rows[row], target, length);
        }
    }

    private void addEight(float[] weights, int w, int row, float[] target, int length) {
        float[] r0 = rows[row], r1 = rows[row + 1], r2 = rows[row + 2], r3 = rows[row + 3];
        float[] r4 = rows[row + 4], r5 = rows[row + 5], r6 = rows[row + 6], r7 = rows[row + 7];
        float w0 = weights[w], w1 = weights[w + 1], w2 = weights[w + 2], w3 = weights[w + 3];
        float w4 = weights[w + 4], w5 = weights[w + 5], w6 = weights[w + 6], w7 = weights[w + 7];
        for (int i = 0; i < length; i++) {
            target[i] += w0 * r0[i]
                    + w1 * r1[i]
                    + w2 * r2[i]
                    + w3 * r3[i]
                    + w4 * r4[i]
                    + w5 * r5[i]
                    + w6 * r6[i]
                    + w7 * r7[i];
        }
    }

    private void addFour(float[] weights, int w, int row, float[] target, int length) {
        float[] r0 = rows[row], r1 = rows[row + 1], r2 = rows[row + 2], r3 = rows[row + 3];
        float w0 = weights[w], w1 = weights[w + 1], w2 = weights[w + 2], w3 = weights[w + 3];
        for (int i = 0; i < length; i++) {
            target[i] += w0 * r0[i] + w1 * r1[i] + w2 * r2[i] + w3 * r3[i];
        }
    }

    private static void addOne(float weight, float[] row, float[] target, int length) {
        for (int i = 0; i < length; i++) {
            target[i] += weight * row[i];
        }
    }
}
