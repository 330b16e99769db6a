package kernelight.engine.training;

import java.util.List;
import kernelight.engine.network.Network;
import kernelight.engine.training.optimizer.Optimizer;

/**
 * All that a run needs to go on later as if nothing had happened, to the same weights bit by bit. All arrays are copies.
 *
 * <p>Bit by bit on the same kind of machine, with any number of threads: kernels for other vectors may add up in another
 * order, and the run then goes on as well, to weights that differ by rounding.
 *
 * <p>Random choices need no state: the order of an epoch, what augmentation does to an image and what dropout drops are
 * counted from the seed and the number of batches. The structure of the network is not in here: whoever goes on builds
 * the network again, and its names and sizes are compared.
 *
 * @param network what the network is called
 * @param images what it learns from
 * @param batchesDone how far the run is; the schedule of the learning rate follows from it
 * @param weights everything the network learned and measured, node by node
 * @param optimizerSteps how many steps the optimizer made
 * @param optimizerMemory as {@link Optimizer#memory()}
 */
public record Checkpoint(
        String network,
        TrainingSettings settings,
        DatasetFingerprint images,
        long batchesDone,
        List<NamedNumbers> weights,
        long optimizerSteps,
        List<float[]> optimizerMemory,
        TrainingHistory history) {
    public Checkpoint {
        if (batchesDone < 0 || optimizerSteps != batchesDone || history.batches() != batchesDone) {
            throw new IllegalArgumentException("a run of " + batchesDone + " batches cannot have " + optimizerSteps
                    + " steps and a history of " + history.batches());
        }
    }

    /** Checks that a network keeps what the one of this checkpoint did. */
    void requireSameStructure(Network target) {
        List<NamedNumbers> own = NamedNumbers.of(target);
        for (int i = 0; i < Math.max(own.size(), weights.size()); i++) {
            String here = i < own.size() ? own.get(i).toString() : "nothing more";
            String saved = i < weights.size() ? weights.get(i).toString() : "nothing more";
            if (!here.equals(saved)) {
                throw new IllegalArgumentException("The checkpoint is of a network called " + network + " that keeps "
                        + saved + " where " + target.name() + " keeps " + here + ". Go on with the same network.");
            }
        }
    }

    /** Takes the weights over into a network of the same structure. */
    void restore(Network target) {
        List<NamedNumbers> own = NamedNumbers.of(target);
        for (int i = 0; i < own.size(); i++) {
            copy(weights.get(i).values(), own.get(i).values());
        }
    }

    /** Takes the memory of the optimizer over into one that was made for the same settings and parameters. */
    void restore(Optimizer target) {
        List<float[]> memory = target.memory();
        boolean fits = memory.size() == optimizerMemory.size();
        for (int i = 0; fits && i < memory.size(); i++) {
            fits = memory.get(i).length == optimizerMemory.get(i).length;
        }
        if (!fits) {
            throw new IllegalArgumentException("The checkpoint has not what its optimizer needs to go on: it is not one"
                    + " that this app wrote. Start the training again.");
        }
        for (int i = 0; i < memory.size(); i++) {
            copy(optimizerMemory.get(i), memory.get(i));
        }
        target.continueAfter(optimizerSteps);
    }

    private static void copy(float[] from, float[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }
}
