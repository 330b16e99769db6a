package kernelight.engine.training;

import java.util.List;
import kernelight.engine.training.optimizer.Optimizer;
import kernelight.engine.training.optimizer.OptimizerSettings;

/**
 * The weights of a run and its optimizer's memory after some batches, as copies: all that the batches after it depend on.
 * Immutable, for any thread.
 */
public final class RunState {
    private final long batchesDone;
    private final List<float[]> weights;
    private final OptimizerSettings optimizer;
    private final long optimizerSteps;
    private final List<float[]> optimizerMemory;

    /**
     * @param weights all parameters and states of the network, node by node
     * @param settings those of {@code optimizer}
     */
    RunState(long batchesDone, List<float[]> weights, OptimizerSettings settings, Optimizer optimizer) {
        this.batchesDone = batchesDone;
        this.weights = weights.stream().map(float[]::clone).toList();
        this.optimizer = settings;
        this.optimizerSteps = optimizer.stepsDone();
        this.optimizerMemory = optimizer.memory().stream().map(float[]::clone).toList();
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

    /** Gives an optimizer of the same run its memory back. */
    void restore(Optimizer target) {
        copy(optimizerMemory, target.memory());
        target.continueAfter(optimizerSteps);
    }

    /** Whether the memory means the same to an optimizer with these settings, which may have other numbers. */
    boolean hasMemoryFor(OptimizerSettings settings, Optimizer target) {
        return settings.getClass() == optimizer.getClass() && target.memory().size() == optimizerMemory.size();
    }

    private static void copy(List<float[]> from, List<float[]> to) {
        for (int i = 0; i < to.size(); i++) {
            System.arraycopy(from.get(i), 0, to.get(i), 0, to.get(i).length);
        }
    }
}
