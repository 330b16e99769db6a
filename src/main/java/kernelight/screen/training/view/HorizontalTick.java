package kernelight.screen.training.view;

import java.util.ArrayList;
import java.util.List;

/**
 * A label below a chart: the end of an epoch or, where less than an epoch is shown, a batch.
 *
 * @param batch its position, in batches
 * @param epoch whether {@code number} counts epochs; otherwise batches
 */
record HorizontalTick(double batch, boolean epoch, long number) {
    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

    /**
     * As many ticks as fit.
     *
     * @param batches the number of batches shown
     * @param most how many ticks fit side by side
     */
    static List<HorizontalTick> of(double batches, int batchesPerEpoch, int most) {
        boolean epochs = batches >= batchesPerEpoch;
        int unit = epochs ? batchesPerEpoch : 1;
        int step = 1;
        for (int candidate : STEPS) {
            step = candidate;
            if (batches / unit / candidate <= most) {
                break;
            }
        }
        List<HorizontalTick> ticks = new ArrayList<>();
        for (long number = step; number * unit <= batches + 1e-6; number += step) {
            ticks.add(new HorizontalTick(number * (double) unit, epochs, number));
        }
        return ticks;
    }
}
