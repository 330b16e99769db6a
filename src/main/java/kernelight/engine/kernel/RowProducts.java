package kernelight.engine.kernel;

import java.util.Arrays;

/**
 * The sum of products of rows, pair by pair: how far two pictures go together. No compiler may reorder a sum of floats,
 * so the products are first added into a row of partial sums, side by side, and that row is added up at the end. Each
 * row is an array of its own, for the reason given at {@link Rows}.
 */
final class RowProducts {
    private float[] partialSums = new float[0];

    /**
     * The sum over {@code pairs} pairs and all i below {@code length} of left[i] * right[i].
     *
     * @param leftStep how far apart the left rows of two pairs are in their table; {@code rightStep} likewise
     */
    float sum(
            float[][] left,
            int firstLeft,
            int leftStep,
            float[][] right,
            int firstRight,
            int rightStep,
            int pairs,
            int length) {
        partialSums = Scratch.atLeast(length, partialSums);
        Arrays.fill(partialSums, 0, length, 0);
        int a = firstLeft;
        int b = firstRight;
        int pair = 0;
        for (; pair + 4 <= pairs; pair += 4) {
            addFour(left, a, leftStep, right, b, rightStep, partialSums, length);
            a += 4 * leftStep;
            b += 4 * rightStep;
        }
        for (; pair < pairs; pair++) {
            addOne(left[a], right[b], partialSums, length);
            a += leftStep;
            b += rightStep;
        }
        return sum(partialSums, 0, length);
    }

    private static void addFour(
            float[][] left, int a, int aStep, float[][] right, int b, int bStep, float[] sums, int length) {
        float[] a0 = left[a], a1 = left[a + aStep], a2 = left[a + 2 * aStep], a3 = left[a + 3 * aStep];
        float[] b0 = right[b], b1 = right[b + bStep], b2 = right[b + 2 * bStep], b3 = right[b + 3 * bStep];
        for (int i = 0; i < length; i++) {
            sums[i] += a0[i] * b0[i] + a1[i] * b1[i] + a2[i] * b2[i] + a3[i] * b3[i];
        }
    }

    private static void addOne(float[] left, float[] right, float[] sums, int length) {
        for (int i = 0; i < length; i++) {
            sums[i] += left[i] * right[i];
        }
    }

    /** The sum of a row, in eight sums side by side so that no addition waits for the one before it. */
    static float sum(float[] row, int start, int length) {
        float s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
        int end = start + length;
        int i = start;
        for (; i + 8 <= end; i += 8) {
            s0 += row[i];
            s1 += row[i + 1];
            s2 += row[i + 2];
            s3 += row[i + 3];
            s4 += row[i + 4];
            s5 += row[i + 5];
            s6 += row[i + 6];
            s7 += row[i + 7];
        }
        for (; i < end; i++) {
            s0 += row[i];
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    }
}
