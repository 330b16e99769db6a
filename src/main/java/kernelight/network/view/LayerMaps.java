package kernelight.network.view;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import kernelight.engine.tensor.Shape;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.model.NetworkView;
import kernelight.network.model.ShownNumber;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.component.PixelGrid;
import kernelight.ui.component.PixelMaps;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** The feature maps of one layer. Whoever shows them says where they go and how many stand side by side. */
public final class LayerMaps {
    /** No picture is ever wider, in pixels of the screen; a size that a layout can count with. */
    static final double LARGEST_SIDE = 1000;

    private final NetworkView network;
    private final LayerView layer;
    private final PixelGrid grid;

    public LayerMaps(
            NetworkView network,
            LayerView layer,
            Texts texts,
            ObservableValue<Palette> palette,
            NumberActions actions) {
        this.network = network;
        this.layer = layer;
        NetworkTexts words = new NetworkTexts(texts);
        grid = new PixelGrid(palette, PixelColouring.SEQUENTIAL, 1, LARGEST_SIDE);
        grid.setDescription(pixel -> words.number(number(pixel)));
        grid.pointedProperty().subscribe(pixel -> actions.pointed().accept(pixel.map(this::number)));
        grid.setOnChosen(pixel -> actions.chosen().accept(number(pixel)));
        showPlaceholders();
    }

    private ShownNumber number(PixelGrid.Pixel pixel) {
        return new ShownNumber(network, layer, layer.cell(pixel.picture(), pixel.row(), pixel.column()), pixel.value());
    }

    /** Shows what the network made, or, where it made nothing yet, where the maps will be. */
    public void show(Optional<NetworkSnapshot> snapshot) {
        snapshot.ifPresentOrElse(
                now -> grid.show(new PixelMaps(layer.maps(), shape().height(), shape().width(), now.values(layer))),
                this::showPlaceholders);
    }

    private void showPlaceholders() {
        grid.showPlaceholders(layer.maps(), shape().height(), shape().width());
    }

    public LayerView layer() {
        return layer;
    }

    /** How many stand side by side where they form a block, rather higher than wide. */
    public int columns() {
        return Math.ceilDiv(layer.maps(), MapRow.columns(layer.maps()));
    }

    Shape shape() {
        return layer.output();
    }

    public PixelGrid grid() {
        return grid;
    }
}
