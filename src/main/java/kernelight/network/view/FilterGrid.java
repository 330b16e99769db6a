package kernelight.network.view;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import kernelight.network.model.LayerFilters;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.model.NetworkView;
import kernelight.network.model.ShownNumber;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.component.PixelGrid;
import kernelight.ui.component.PixelMaps;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** The filters of a convolution, with one picture for each 2-D kernel. */
public final class FilterGrid {
    private final NetworkView network;
    private final LayerView layer;
    private final PixelGrid grid;
    private Optional<LayerFilters> filters = Optional.empty();

    public FilterGrid(
            NetworkView network,
            LayerView layer,
            Texts texts,
            ObservableValue<Palette> palette,
            NumberActions actions) {
        this.network = network;
        this.layer = layer;
        NetworkTexts words = new NetworkTexts(texts);
        grid = new PixelGrid(palette, PixelColouring.DIVERGING, 1, LayerMaps.LARGEST_SIDE);
        grid.setDescription(pixel -> words.number(number(pixel)));
        grid.pointedProperty().subscribe(pixel -> actions.pointed().accept(pixel.flatMap(this::number)));
        grid.setOnChosen(pixel -> number(pixel).ifPresent(actions.chosen()));
    }

    public PixelGrid grid() {
        return grid;
    }

    /** @param snapshot if it is empty or does not have this layer's filters, nothing is shown */
    public void show(Optional<NetworkSnapshot> snapshot) {
        filters = snapshot.flatMap(now -> now.filters(layer));
        filters.ifPresentOrElse(
                now -> grid.show(new PixelMaps(now.kernels(), now.rows(), now.columns(), now.weights())), grid::clear);
    }

    private Optional<ShownNumber> number(PixelGrid.Pixel pixel) {
        return filters.map(now -> new ShownNumber(
                network, layer, now.weight(pixel.picture(), pixel.row(), pixel.column()), pixel.value()));
    }
}
