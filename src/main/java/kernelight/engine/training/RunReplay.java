package kernelight.engine.training;

import kernelight.engine.network.Network;

/**
 * Any moment of a run, bit by bit as it was: from the last key frame before it the batches are learned again, since
 * training is deterministic. One thread at a time.
 */
public final class RunReplay implements AutoCloseable {
    private final KeyFrames frames;
    private final Trainer trainer;

    /**
     * @param network of the run's structure; receives the weights of the moments
     * @param training the run's images
     * @param settings the run's settings
     * @param frames of the run; they may still become more
     * @throws IllegalArgumentException as {@link Trainer}'s constructor
     */
    public RunReplay(
            Network network, LabelledImages training, TrainingSettings settings, KeyFrames frames, BatchRunner runner) {
        this.frames = frames;
        this.trainer = new Trainer(network, training, settings, runner);
    }

    /**
     * The network as it was after this many batches: the one given to the constructor, which the next call changes.
     *
     * @throws IllegalStateException if nothing was recorded up to this batch
     */
    public Network at(long batch) {
        RunState frame = frames.upTo(batch);
        boolean isOnTheWay = trainer.batchesDone() <= batch && trainer.batchesDone() >= frame.batchesDone();
        if (!isOnTheWay || trainer.batchesDone() == 0) {
            trainer.goTo(frame);
        }
        while (trainer.batchesDone() < batch) {
            trainer.step();
        }
        return trainer.network();
    }

    /**
     * The state after this many batches, from which another run can go on.
     *
     * @throws IllegalStateException as {@link #at}
     */
    public RunState stateAt(long batch) {
        at(batch);
        return trainer.state();
    }

    /** Releases the memory of the passes. */
    @Override
    public void close() {
        trainer.close();
    }
}
