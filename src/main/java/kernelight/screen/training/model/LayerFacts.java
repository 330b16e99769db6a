package kernelight.screen.training.model;

import java.util.List;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.Relu;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;

/**
 * A layer as the list of the network shows it.
 *
 * @param parameters how many numbers it learns
 */
public record LayerFacts(String name, Shape shape, int parameters) {
    /** All layers that change more than signs and order. */
    static List<LayerFacts> of(Network network) {
        return network.nodes().stream()
                .filter(node -> !(node.layer() instanceof Relu) && !(node.layer() instanceof Flatten))
                .map(node -> new LayerFacts(
                        node.name(), node.outputShape(), node.layer().parameterCount()))
                .toList();
    }
}
