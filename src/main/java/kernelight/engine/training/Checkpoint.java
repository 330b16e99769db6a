package kernelight.engine.training;

import java.util.List;
import kernelight.engine.network.Network;
import kernelight.engine.training.optimizer.Optimizer;

/**
 * Everything needed to resume a run so that it ends with the same weights as without the interruption. All arrays are
 * copies.
 *
 * <p>The weights are bit-identical on the same kind of machine, with any number of threads. On a processor with other
 * vector registers, sums may be added in another order, and the weights differ by rounding.
 *
 * <p>Random choices need no state: the order of an epoch, augmentation and dropout are computed from the seed and the
 * number of batches done. The structure of the network is not included: the network has to be built again, and the
 * names and sizes of its arrays are compared.
 *
 * @param network the name of the network
 * @param images identifies the training images
 * @param batchesDone from 0; the schedule of the learning rate depends on it
 * @param weights all parameters and states (such as running means) of the network, node by node
 * @param optimizerSteps how many steps the optimizer has taken
 * @param optimizerMemory as {@link Optimizer#memory()}
 */
public record Checkpoint(
        String network,
        TrainingSettings settings,
        DatasetFingerprint images,
        long batchesDone,
        List<NamedArray> weights,
        long optimizerSteps,
        List<float[]> optimizerMemory,
        TrainingHistory history) {
    /**
     * A run that went on from another one has a history of its own, and its optimizer may have taken more or fewer steps.
     *
     * @throws IllegalArgumentException if there are fewer batches than the history has, or a number is below 0
     */
    public Checkpoint {
        if (optimizerSteps < 0 || history.batches() > batchesDone) {
            throw new IllegalArgumentException("A run of " + batchesDone + " batches cannot have " + optimizerSteps
                    + " optimizer steps and a history of " + history.batches() + " batches.");
        }
    }

    /** @throws IllegalArgumentException if the network's arrays differ in name or size from those of this checkpoint */
    void requireSameStructure(Network target) {
        List<NamedArray> own = NamedArray.of(target);
        for (int i = 0; i < Math.max(own.size(), weights.size()); i++) {
            String here = i < own.size() ? own.get(i).toString() : "nothing more";
            String saved = i < weights.size() ? weights.get(i).toString() : "nothing more";
            if (!here.equals(saved)) {
                throw new IllegalArgumentException("The checkpoint is of a network called " + network + " that has "
                        + saved + " where " + target.name() + " has " + here + ". Resume with the same network.");
            }
        }
    }

    /** Copies the weights into a network of the same structure. */
    void restore(Network target) {
        List<NamedArray> own = NamedArray.of(target);
        for (int i = 0; i < own.size(); i++) {
            copy(weights.get(i).values(), own.get(i).values());
        }
    }

    /**
     * Copies the optimizer's memory into one that was made for the same settings and parameters.
     *
     * @throws IllegalArgumentException if the arrays differ in number or length
     */
    void restore(Optimizer target) {
        List<float[]> memory = target.memory();
        boolean matches = memory.size() == optimizerMemory.size();
        for (int i = 0; matches && i < memory.size(); i++) {
            matches = memory.get(i).length == optimizerMemory.get(i).length;
        }
        if (!matches) {
            throw new IllegalArgumentException("The checkpoint lacks what its optimizer needs to go on: it was not"
                    + " written by this app. Start the training again.");
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
