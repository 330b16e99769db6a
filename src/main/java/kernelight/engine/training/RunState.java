package kernelight.engine.training;

import java.util.List;

/**
 * The weights of a run and its optimizer's memory after some batches, as copies: all that the batches after it depend on.
 * Immutable, for any thread.
 */
public final class RunState {
    private final long batchesDone;
    private final List<float[]> weights;
    private final List<float[]> optimizerMemory;

    /**
     * @param weights all parameters and states of the network, node by node
     * @param optimizerMemory as {@link kernelight.engine.training.optimizer.Optimizer#memory()}
     */
    RunState(long batchesDone, List<float[]> weights, List<float[]> optimizerMemory) {
        this.batchesDone = batchesDone;
        this.weights = weights.stream().map(float[]::clone).toList();
        this.optimizerMemory = optimizerMemory.stream().map(float[]::clone).toList();
    }

    public long batchesDone() {
        return batchesDone;
    }

    /** The memory that its numbers take. */
    public long bytes() {
        return Float.BYTES * (count(weights) + count(optimizerMemory));
    }

    private static long count(List<float[]> arrays) {
        return arrays.stream().mapToLong(array -> array.length).sum();
    }

    void restoreWeights(List<float[]> target) {
        copy(weights, target);
    }

    void restoreMemory(List<float[]> target) {
        copy(optimizerMemory, target);
    }

    private static void copy(List<float[]> from, List<float[]> to) {
        for (int i = 0; i < to.size(); i++) {
            System.arraycopy(from.get(i), 0, to.get(i), 0, to.get(i).length);
        }
    }
}
