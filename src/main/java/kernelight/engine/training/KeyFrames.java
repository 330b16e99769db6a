package kernelight.engine.training;

import java.util.Map;
import java.util.TreeMap;

/**
 * States of a run at regular distances, from which {@link RunReplay} computes the ones between them. When they would take
 * more than the allowed memory, every other one is dropped and the distance doubled. For any thread.
 */
public final class KeyFrames {
    /** Closer ones would slow down the training and hardly save any replay. */
    private static final long CLOSEST = 4;

    private static final long NONE = -1;

    private final long mostBytes;
    private final TreeMap<Long, RunState> frames = new TreeMap<>();
    private long distance = CLOSEST;
    private long bytes;
    /** The first batch; distances count from here. */
    private long first = NONE;

    /** @param mostBytes the memory that the states may take; two of them are kept in any case */
    public KeyFrames(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Keeps the trainer's state if one is due; call it before the first batch and after each. */
    public void record(Trainer trainer) {
        if (isDue(trainer.batchesDone())) {
            add(trainer.state());
        }
    }

    private synchronized boolean isDue(long batchesDone) {
        if (first == NONE) {
            first = batchesDone;
        }
        return (batchesDone - first) % distance == 0;
    }

    private synchronized void add(RunState state) {
        RunState before = frames.put(state.batchesDone(), state);
        bytes += state.bytes() - (before == null ? 0 : before.bytes());
        while (bytes > mostBytes && frames.size() > 2) {
            distance *= 2;
            frames.values().removeIf(frame -> (frame.batchesDone() - first) % distance != 0);
            bytes = frames.values().stream().mapToLong(RunState::bytes).sum();
        }
    }

    /**
     * The latest state that is not after this batch.
     *
     * @throws IllegalStateException if none was recorded
     */
    public synchronized RunState upTo(long batch) {
        Map.Entry<Long, RunState> frame = frames.floorEntry(batch);
        if (frame == null) {
            throw new IllegalStateException("Nothing was recorded up to batch " + batch + ".");
        }
        return frame.getValue();
    }

    /** The memory that the states take. */
    public synchronized long bytes() {
        return bytes;
    }

    /** The number of batches between two states. */
    public synchronized long distance() {
        return distance;
    }
}
