package kernelight.engine.training;

import java.util.List;
import java.util.Optional;
import kernelight.engine.network.Gradients;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;

/**
 * Where in a training step the first number appeared that is not finite.
 *
 * @param node the node whose activation it is, or with respect to whose activation or weights it is a gradient; empty
 *     for the loss
 * @param weightsNotFinite whether the node's weights or states were not finite already
 */
public record NonFiniteOrigin(Phase phase, Optional<NetworkNode> node, boolean weightsNotFinite) {
    /** The phases of a step, in their order. */
    public enum Phase {
        FORWARD,
        LOSS,
        BACKWARD
    }

    /**
     * Searches the activations in the order of the forward pass, then the gradients in the order of the backward pass.
     *
     * @param microBatches the workspaces of all micro-batches, after the batch was run
     * @param gradients with respect to all weights, summed over the micro-batches
     */
    static NonFiniteOrigin find(
            Network network, List<TrainingWorkspace> microBatches, boolean lossIsFinite, Gradients gradients) {
        List<NetworkNode> nodes = network.nodes();
        for (int index = 0; index < nodes.size(); index++) {
            for (TrainingWorkspace microBatch : microBatches) {
                if (!FiniteNumbers.allFinite(
                        microBatch.forward().activation(index).data())) {
                    NetworkNode node = nodes.get(index);
                    return new NonFiniteOrigin(Phase.FORWARD, Optional.of(node), !weightsAreFinite(node));
                }
            }
        }
        if (!lossIsFinite) {
            return new NonFiniteOrigin(Phase.LOSS, Optional.empty(), false);
        }
        for (int index = nodes.size() - 1; index >= 0; index--) {
            boolean finite = FiniteNumbers.allFinite(gradients.of(index));
            for (TrainingWorkspace microBatch : microBatches) {
                finite &= FiniteNumbers.allFinite(
                        microBatch.backward().gradient(index).data());
            }
            if (!finite) {
                return new NonFiniteOrigin(Phase.BACKWARD, Optional.of(nodes.get(index)), false);
            }
        }
        throw new IllegalStateException("All numbers of this batch are finite.");
    }

    private static boolean weightsAreFinite(NetworkNode node) {
        return node.layer().parameters().stream().allMatch(own -> FiniteNumbers.allFinite(own.values()))
                && node.layer().states().stream().allMatch(own -> FiniteNumbers.allFinite(own.values()));
    }
}
