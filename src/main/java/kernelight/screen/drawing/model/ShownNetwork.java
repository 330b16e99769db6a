package kernelight.screen.drawing.model;

import java.util.ArrayList;
import java.util.List;
import kernelight.digitreader.DigitReader;
import kernelight.engine.layer.AveragePooling;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.GlobalAveragePooling;
import kernelight.engine.layer.Layer;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.Relu;
import kernelight.engine.layer.Sigmoid;
import kernelight.engine.layer.Tanh;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;

/**
 * Which layers of a network the screen shows, in the order of the network.
 *
 * @param mapRows layers with feature maps; every convolution starts a row, its pooling follows in the same row
 * @param units layers whose outputs are single numbers, the scores last
 * @param parameters of the whole network
 * @param multiplications that one drawing costs in the whole network
 * @param classes what its scores are about, in their order
 */
public record ShownNetwork(
        List<List<ShownLayer>> mapRows,
        List<ShownLayer> units,
        int parameters,
        long multiplications,
        List<String> classes) {

    /** The network as its file has it: what is done to ink before is none of its layers. */
    public static ShownNetwork of(DigitReader reader) {
        return of(reader.original(), reader.classes().names());
    }

    public static ShownNetwork of(Network network) {
        return of(DigitReader.usual(network));
    }

    private static ShownNetwork of(Network network, List<String> classes) {
        List<List<ShownLayer>> mapRows = new ArrayList<>();
        List<ShownLayer> units = new ArrayList<>();
        long multiplications = 0;
        for (NetworkNode node : network.nodes()) {
            long cost = node.multiplicationCount();
            multiplications += cost;
            if (!isShown(node.layer())) {
                continue;
            }
            ShownLayer shown = new ShownLayer(
                    node.name(),
                    activationOf(network, node),
                    node.outputShape(),
                    node == network.nodes().getLast(),
                    node.layer().parameterCount(),
                    cost);
            if (shown.shape().isFlat()) {
                units.add(shown);
            } else {
                if (mapRows.isEmpty() || node.layer() instanceof Convolution) {
                    mapRows.add(new ArrayList<>());
                }
                mapRows.getLast().add(shown);
            }
        }
        return new ShownNetwork(
                mapRows.stream().map(List::copyOf).toList(),
                List.copyOf(units),
                network.parameterCount(),
                multiplications,
                classes);
    }

    private static boolean isShown(Layer layer) {
        return layer instanceof Convolution
                || layer instanceof MaxPooling
                || layer instanceof AveragePooling
                || layer instanceof GlobalAveragePooling
                || layer instanceof Dense;
    }

    private static String activationOf(Network network, NetworkNode node) {
        return network.nodes().stream()
                .filter(next -> next.inputs().contains(node.name()))
                .filter(next ->
                        next.layer() instanceof Relu || next.layer() instanceof Sigmoid || next.layer() instanceof Tanh)
                .findFirst()
                .orElse(node)
                .name();
    }
}
