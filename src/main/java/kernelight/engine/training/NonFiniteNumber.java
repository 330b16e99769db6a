package kernelight.engine.training;

import java.util.List;
import java.util.Optional;
import kernelight.engine.network.Gradients;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;

/**
 * Where the first number of a batch that is not finite came from.
 *
 * @param where on which part of the way
 * @param node whose activation it is, or by whose activation or weights it is the gradient; empty for the loss itself
 * @param ownNumbers whether the node's own weights, or other numbers it keeps, were not finite to begin with
 */
public record NonFiniteNumber(Where where, Optional<NetworkNode> node, boolean ownNumbers) {
    /** The parts of the way, in the order of time. */
    public enum Where {
        FORWARD,
        LOSS,
        BACKWARD
    }

    /**
     * Looks along the way that a batch went.
     *
     * @param slices the batch after it has run, slice by slice
     * @param gradients by all weights, summed over the slices
     */
    static NonFiniteNumber find(
            Network network, List<TrainingWorkspace> slices, boolean lossIsFinite, Gradients gradients) {
        List<NetworkNode> nodes = network.nodes();
        for (int number = 0; number < nodes.size(); number++) {
            for (TrainingWorkspace slice : slices) {
                if (!FiniteNumbers.only(slice.forward().activation(number).data())) {
                    NetworkNode node = nodes.get(number);
                    return new NonFiniteNumber(Where.FORWARD, Optional.of(node), !keepsFiniteNumbers(node));
                }
            }
        }
        if (!lossIsFinite) {
            return new NonFiniteNumber(Where.LOSS, Optional.empty(), false);
        }
        for (int number = nodes.size() - 1; number >= 0; number--) {
            boolean finite = FiniteNumbers.only(gradients.of(number));
            for (TrainingWorkspace slice : slices) {
                finite &= FiniteNumbers.only(slice.backward().gradient(number).data());
            }
            if (!finite) {
                return new NonFiniteNumber(Where.BACKWARD, Optional.of(nodes.get(number)), false);
            }
        }
        throw new IllegalStateException("All numbers of this batch are finite.");
    }

    private static boolean keepsFiniteNumbers(NetworkNode node) {
        return node.layer().parameters().stream().allMatch(own -> FiniteNumbers.only(own.values()))
                && node.layer().states().stream().allMatch(own -> FiniteNumbers.only(own.values()));
    }
}
