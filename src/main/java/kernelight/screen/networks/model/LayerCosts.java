package kernelight.screen.networks.model;

import java.util.List;
import kernelight.network.model.LayerView;

/**
 * What a layer, or a whole network, costs.
 *
 * @param parameters that are learned
 * @param multiplications or operations
 * @param bytes of the outputs
 */
public record LayerCosts(long parameters, long multiplications, long bytes) {
    public static LayerCosts of(LayerView layer, Counting counting) {
        CostFormulas formulas = new CostFormulas(layer, counting);
        return new LayerCosts(formulas.parameterCount(), formulas.multiplicationCount(), formulas.bytes());
    }

    /** All layers of a network. */
    public static LayerCosts of(ShownNetwork network, Counting counting) {
        return new LayerCosts(network.parameters(counting), network.multiplications(counting), network.bytes(counting));
    }

    /** The largest of each among these layers. */
    public static LayerCosts largest(List<LayerView> layers, Counting counting) {
        List<LayerCosts> all = layers.stream().map(layer -> of(layer, counting)).toList();
        return new LayerCosts(
                all.stream().mapToLong(LayerCosts::parameters).max().orElse(0),
                all.stream().mapToLong(LayerCosts::multiplications).max().orElse(0),
                all.stream().mapToLong(LayerCosts::bytes).max().orElse(0));
    }

    public long of(CostColumn column) {
        return switch (column) {
            case PARAMETERS -> parameters;
            case MULTIPLICATIONS -> multiplications;
            case MEMORY -> bytes;
            case OUTPUT, RECEPTIVE_FIELD -> throw new IllegalArgumentException(column + " is no cost");
        };
    }
}
