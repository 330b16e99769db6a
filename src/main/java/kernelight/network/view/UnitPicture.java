package kernelight.network.view;

import java.util.Arrays;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.model.NetworkView;
import kernelight.network.model.ShownNumber;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.component.PixelGrid;
import kernelight.ui.component.PixelMaps;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** The units of one layer as a picture, row by row. */
final class UnitPicture {
    private final NetworkView network;
    private final LayerView layer;
    private final PixelGrid grid;

    UnitPicture(
            NetworkView network,
            LayerView layer,
            Texts texts,
            ObservableValue<Palette> palette,
            NumberActions actions) {
        this.network = network;
        this.layer = layer;
        NetworkTexts words = new NetworkTexts(texts);
        grid = new PixelGrid(palette, PixelColouring.SEQUENTIAL, 1, LayerMaps.LARGEST_SIDE);
        grid.setName(words.named(layer));
        grid.setDescription(pixel -> words.number(number(pixel)), words::spoken);
        grid.pointedProperty().subscribe(pixel -> actions.pointed().accept(pixel.flatMap(this::number)));
        grid.setOnChosen(pixel -> number(pixel).ifPresent(actions.chosen()));
    }

    PixelGrid grid() {
        return grid;
    }

    /** The number of rows: the picture is about square, or higher than wide, and filled completely if possible. */
    int rows() {
        return MapRow.columns(count());
    }

    int columns() {
        return Math.ceilDiv(count(), rows());
    }

    private int count() {
        return layer.output().size();
    }

    void show(Optional<NetworkSnapshot> snapshot) {
        snapshot.ifPresentOrElse(
                now -> grid.show(new PixelMaps(1, rows(), columns(), filledUp(now.values(layer)))), grid::clear);
    }

    /** Fills the rest of the last row with the smallest value. */
    private float[] filledUp(float[] values) {
        float[] filled = Arrays.copyOf(values, rows() * columns());
        float smallest = Float.POSITIVE_INFINITY;
        for (float value : values) {
            smallest = Math.min(smallest, value);
        }
        Arrays.fill(filled, values.length, filled.length, smallest);
        return filled;
    }

    private Optional<ShownNumber> number(PixelGrid.Pixel pixel) {
        int unit = pixel.row() * columns() + pixel.column();
        return unit < count()
                ? Optional.of(new ShownNumber(network, layer, layer.unit(unit), pixel.value()))
                : Optional.empty();
    }
}
