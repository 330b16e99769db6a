package kernelight.screen.networks.model;

import java.util.List;
import java.util.Optional;
import kernelight.engine.network.Network;
import kernelight.network.drawing.NetworkOutline;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkView;

/**
 * A network as this screen shows it. Immutable; any thread.
 *
 * @param source where it comes from
 * @param network with the sizes that were asked for
 * @param outline every layer by itself
 * @param folded equal stages in one
 * @param rows the layers that are listed: those that are drawn, and others that have parameters
 */
public record ShownNetwork(
        NetworkSource source,
        Network network,
        NetworkView view,
        NetworkOutline outline,
        NetworkOutline folded,
        List<LayerView> rows) {
    static ShownNetwork of(NetworkSource source, Network network) {
        NetworkView view = NetworkView.of(network);
        NetworkOutline outline = NetworkOutline.of(view);
        return new ShownNetwork(
                source,
                network,
                view,
                outline,
                outline.folded(),
                view.layers().stream()
                        .filter(layer -> layer.kind().isShown() || layer.parameters() > 0)
                        .toList());
    }

    public static ShownNetwork of(NetworkSource source) {
        return of(source, source.network());
    }

    /** The layer that is drawn for a listed one: itself, or the one before it. */
    public Optional<LayerView> drawn(LayerView layer) {
        int at = rows.indexOf(layer);
        return rows.subList(0, at + 1).reversed().stream()
                .filter(row -> row.kind().isShown())
                .findFirst();
    }

    long parameters(Counting counting) {
        return rows.stream()
                .mapToLong(layer -> new CostFormulas(layer, counting).parameterCount())
                .sum();
    }

    long multiplications(Counting counting) {
        return view.layers().stream()
                .mapToLong(layer -> new CostFormulas(layer, counting).multiplicationCount())
                .sum();
    }

    /** The bytes of the outputs of all listed layers. */
    long bytes(Counting counting) {
        return rows.stream()
                .mapToLong(layer -> new CostFormulas(layer, counting).bytes())
                .sum();
    }
}
