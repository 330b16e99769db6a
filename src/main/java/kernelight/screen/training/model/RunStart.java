package kernelight.screen.training.model;

import kernelight.engine.training.RunState;

/**
 * Where a run begins that goes on from another one.
 *
 * @param batch how many of its batches count as done: with another batch size not the state's number
 */
public record RunStart(RunState state, long batch) {
    /**
     * The beginning of a run with another batch size, after as many digits of the epoch, or a few less so that none is left
     * out.
     *
     * @param images how many images an epoch has
     */
    public static RunStart of(RunState state, int batchSize, int newBatchSize, int images) {
        long perEpoch = Math.ceilDiv(images, batchSize);
        long epoch = state.batchesDone() / perEpoch;
        long seen = state.batchesDone() % perEpoch * batchSize;
        return new RunStart(state, epoch * Math.ceilDiv(images, newBatchSize) + seen / newBatchSize);
    }
}
