package kernelight.engine.training;

import java.util.ArrayList;
import java.util.List;
import kernelight.engine.layer.Parameter;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;

/**
 * Numbers that a network keeps, under the name of their node and their own.
 *
 * @param name such as {@code C1 weights}
 */
public record NamedNumbers(String name, float[] values) {
    /** Everything a network learned and measured: its own arrays, node by node. */
    static List<NamedNumbers> of(Network network) {
        List<NamedNumbers> all = new ArrayList<>();
        for (NetworkNode node : network.nodes()) {
            for (Parameter parameter : node.layer().parameters()) {
                all.add(new NamedNumbers(node.name() + " " + parameter.name(), parameter.values()));
            }
            for (Parameter state : node.layer().states()) {
                all.add(new NamedNumbers(node.name() + " " + state.name(), state.values()));
            }
        }
        return all;
    }

    /** The same with an array of its own. */
    NamedNumbers copy() {
        return new NamedNumbers(name, values.clone());
    }

    @Override
    public String toString() {
        return "\"" + name + "\" (" + values.length + " numbers)";
    }
}
