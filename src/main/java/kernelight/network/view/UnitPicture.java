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
    private final NetworkTexts words;
    private final PixelGrid grid;
    /** The units' values while their changes are shown; empty otherwise. */
    private Optional<float[]> values = Optional.empty();

    UnitPicture(
            NetworkView network,
            LayerView layer,
            Texts texts,
            ObservableValue<Palette> palette,
            NumberActions actions) {
        this.network = network;
        this.layer = layer;
        words = new NetworkTexts(texts);
        grid = new PixelGrid(palette, PixelColouring.SEQUENTIAL, 1, LayerMaps.LARGEST_SIDE);
        grid.setName(words.named(layer));
        grid.setDescription(this::describe, words::spoken);
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
        values = Optional.empty();
        grid.setColouring(PixelColouring.SEQUENTIAL);
        snapshot.ifPresentOrElse(
                now -> {
                    float[] numbers = now.values(layer);
                    show(numbers, smallest(numbers));
                },
                grid::clear);
    }

    void showChange(NetworkSnapshot now, NetworkSnapshot earlier) {
        values = Optional.of(now.values(layer));
        grid.setColouring(PixelColouring.DIVERGING);
        show(NetworkSnapshot.change(layer, earlier, now), 0);
    }

    /** @param rest fills the rest of the last row */
    private void show(float[] numbers, float rest) {
        float[] filled = Arrays.copyOf(numbers, rows() * columns());
        Arrays.fill(filled, numbers.length, filled.length, rest);
        grid.show(new PixelMaps(1, rows(), columns(), filled));
    }

    private static float smallest(float[] numbers) {
        float smallest = Float.POSITIVE_INFINITY;
        for (float number : numbers) {
            smallest = Math.min(smallest, number);
        }
        return smallest;
    }

    private String describe(PixelGrid.Pixel pixel) {
        String number = words.number(number(pixel));
        return values.isPresent() && !number.isEmpty() ? words.changed(number, pixel.value()) : number;
    }

    private Optional<ShownNumber> number(PixelGrid.Pixel pixel) {
        int unit = pixel.row() * columns() + pixel.column();
        return unit < count()
                ? Optional.of(new ShownNumber(
                        network,
                        layer,
                        layer.unit(unit),
                        values.map(now -> now[unit]).orElse(pixel.value())))
                : Optional.empty();
    }
}
