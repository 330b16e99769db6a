package kernelight.engine.training.optimizer;

/** The learning rate as a function of the batch. Stateless, so that a run can be resumed at any batch. */
public sealed interface RateSchedule {
    /** A constant rate. After two or three epochs on MNIST it gives 97.9 to 98.6 %, depending on the seed. */
    record Constant() implements RateSchedule {
        @Override
        public double rate(double learningRate, long batchesDone, int batchesPerEpoch, int epochs) {
            return learningRate;
        }
    }

    /**
     * Multiplied by a factor every few epochs, as {@code torch.optim.lr_scheduler.StepLR}: learningRate *
     * factor ^ floor(epochsDone / epochs).
     *
     * @param epochs the length of a step in epochs, 1 or more
     * @param factor above 0, usually below 1
     */
    record Step(int epochs, double factor) implements RateSchedule {
        /** @throws IllegalArgumentException if a number is out of its range; the message is a sentence for the user */
        public Step {
            require(
                    epochs >= 1,
                    "The step schedule must change the rate after 1 epoch or more, but it is " + epochs + ".");
            require(
                    factor > 0 && Double.isFinite(factor),
                    "The factor of the step schedule must be above 0, but it is " + factor + ".");
        }

        @Override
        public double rate(double learningRate, long batchesDone, int batchesPerEpoch, int allEpochs) {
            long epochsDone = batchesDone / batchesPerEpoch;
            return learningRate * Math.pow(factor, epochsDone / epochs);
        }
    }

    /**
     * Falls along half a cosine wave to 0 at the end of the run: learningRate / 2 * (1 + cos(pi * batchesDone /
     * allBatches)). Loshchilov and Hutter, "SGDR" (2016), without
     * the restarts and batch by batch; {@code torch.optim.lr_scheduler.CosineAnnealingLR} with eta_min 0.
     */
    record HalfCosine() implements RateSchedule {
        @Override
        public double rate(double learningRate, long batchesDone, int batchesPerEpoch, int epochs) {
            double allBatches = (double) batchesPerEpoch * epochs;
            return learningRate * 0.5 * (1 + Math.cos(Math.PI * batchesDone / allBatches));
        }
    }

    /**
     * Rises, then falls far below the start: Smith and Topin, "Super-Convergence" (2017), as {@code
     * torch.optim.lr_scheduler.OneCycleLR} with anneal_strategy "cos". The learning rate is the peak; it is reached
     * from learningRate / startDivisor, and the run ends at learningRate / startDivisor / endDivisor, both along half
     * cosine waves. Unlike PyTorch's default the momentum stays as it is (cycle_momentum=False).
     *
     * @param rise the fraction of the batches in which the rate rises, above 0 and below 1 (PyTorch's pct_start)
     * @param startDivisor 1 or more (PyTorch's div_factor)
     * @param endDivisor 1 or more (PyTorch's final_div_factor)
     */
    record OneCycle(double rise, double startDivisor, double endDivisor) implements RateSchedule {
        /** @throws IllegalArgumentException if a number is out of its range; the message is a sentence for the user */
        public OneCycle {
            require(
                    rise > 0 && rise < 1,
                    "The rising part of one cycle must be above 0 and below 1, but it is " + rise + ".");
            require(
                    startDivisor >= 1 && Double.isFinite(startDivisor),
                    "The start divisor of one cycle must be 1 or more, but it is " + startDivisor + ".");
            require(
                    endDivisor >= 1 && Double.isFinite(endDivisor),
                    "The end divisor of one cycle must be 1 or more, but it is " + endDivisor + ".");
        }

        /** PyTorch's defaults. */
        public static OneCycle usual() {
            return new OneCycle(0.3, 25, 1e4);
        }

        @Override
        public double rate(double learningRate, long batchesDone, int batchesPerEpoch, int epochs) {
            double last = (double) batchesPerEpoch * epochs - 1;
            double peak = rise * (last + 1) - 1; // in batches; PyTorch's end of phase 1, not always a whole number
            double start = learningRate / startDivisor;
            if (batchesDone < peak) {
                return between(start, learningRate, batchesDone / peak);
            }
            return between(learningRate, start / endDivisor, (batchesDone - peak) / (last - peak));
        }

        private static double between(double from, double to, double fraction) {
            return to + (from - to) / 2 * (1 + Math.cos(Math.PI * fraction));
        }
    }

    /**
     * The rate of one batch.
     *
     * @param learningRate the rate of the settings, above 0
     * @param batchesDone how many batches of the run came before it
     * @param epochs the epochs of the whole run
     */
    double rate(double learningRate, long batchesDone, int batchesPerEpoch, int epochs);

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
