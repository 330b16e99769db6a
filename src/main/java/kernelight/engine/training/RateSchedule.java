package kernelight.engine.training;

/**
 * How the learning rate falls through a run: along half a cosine wave, from what was set down to nothing. Large steps
 * find the valley, small ones its floor (Loshchilov and Hutter, "SGDR", 2016, without the restarts). On MNIST a
 * constant rate ends two or three epochs anywhere between 97.9 and 98.6 %, depending on the seed.
 */
final class RateSchedule {
    private RateSchedule() {}

    /**
     * The rate of one batch.
     *
     * @param batchesDone how many batches came before it
     */
    static float rate(float start, long batchesDone, long allBatches) {
        return (float) (start * 0.5 * (1 + Math.cos(Math.PI * batchesDone / allBatches)));
    }
}
