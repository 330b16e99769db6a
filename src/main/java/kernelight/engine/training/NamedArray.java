package kernelight.engine.training;

import java.util.ArrayList;
import java.util.List;
import kernelight.engine.layer.Parameter;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;

/**
 * A parameter or state of a network, with its name; an entry of PyTorch's {@code state_dict}.
 *
 * @param name the node's name and the array's, such as {@code C1 weights}
 */
public record NamedArray(String name, float[] values) {
    /** All parameters and states of a network, node by node: its own arrays, not copies. */
    static List<NamedArray> of(Network network) {
        List<NamedArray> all = new ArrayList<>();
        for (NetworkNode node : network.nodes()) {
            for (Parameter parameter : node.layer().parameters()) {
                all.add(new NamedArray(node.name() + " " + parameter.name(), parameter.values()));
            }
            for (Parameter state : node.layer().states()) {
                all.add(new NamedArray(node.name() + " " + state.name(), state.values()));
            }
        }
        return all;
    }

    NamedArray copy() {
        return new NamedArray(name, values.clone());
    }

    @Override
    public String toString() {
        return "\"" + name + "\" (" + values.length + " numbers)";
    }
}
