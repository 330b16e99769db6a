package kernelight.engine.training;

import java.util.List;

/** Tests whether numbers are finite: neither infinite nor NaN. */
final class FiniteNumbers {
    private FiniteNumbers() {}

    static boolean allFinite(List<float[]> arrays) {
        for (float[] values : arrays) {
            if (!allFinite(values)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Zero times a finite number is zero, times any other NaN. Four sums, so that additions do not wait for each other.
     */
    static boolean allFinite(float[] values) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        int i = 0;
        for (; i + 3 < values.length; i += 4) {
            sum0 += 0 * values[i];
            sum1 += 0 * values[i + 1];
            sum2 += 0 * values[i + 2];
            sum3 += 0 * values[i + 3];
        }
        for (; i < values.length; i++) {
            sum0 += 0 * values[i];
        }
        return sum0 + sum1 + sum2 + sum3 == 0;
    }
}
