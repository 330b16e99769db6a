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

/** The feature maps of one layer. The parent decides on their position and the number of columns. */
public final class LayerMaps {
    /** The largest width of a picture, in screen pixels; finite for the sake of layout. */
    static final double LARGEST_SIDE = 1000;

    private final NetworkView network;
    private final LayerView layer;
    private final PixelGrid grid;
    private final NetworkTexts words;
    private boolean zerosMarked;
    private Optional<PixelMaps> shown = Optional.empty();
    /** Whether what is shown are changes. */
    private boolean changes;

    private float[] values = {};

    public LayerMaps(
            NetworkView network,
            LayerView layer,
            Texts texts,
            ObservableValue<Palette> palette,
            NumberActions actions,
            PixelColouring colouring) {
        this.network = network;
        this.layer = layer;
        words = new NetworkTexts(texts);
        grid = new PixelGrid(palette, colouring, 1, LARGEST_SIDE);
        grid.setName(words.named(layer));
        grid.setDescription(
                pixel -> describe(pixel) + (isMarkedZero(pixel.picture()) ? "\n" + texts.get("network.map.zero") : ""),
                words::spoken);
        grid.pointedProperty().subscribe(pixel -> actions.pointed().accept(pixel.map(this::number)));
        grid.setOnChosen(pixel -> actions.chosen().accept(number(pixel)));
        showPlaceholders();
    }

    private ShownNumber number(PixelGrid.Pixel pixel) {
        int index = (pixel.picture() * shape().height() + pixel.row()) * shape().width() + pixel.column();
        float value = changes ? values[index] : pixel.value();
        return new ShownNumber(network, layer, layer.cell(pixel.picture(), pixel.row(), pixel.column()), value);
    }

    private String describe(PixelGrid.Pixel pixel) {
        String number = words.number(number(pixel));
        return changes ? words.changed(number, pixel.value()) : number;
    }

    /** Shows the maps, or empty frames if there is no snapshot yet. */
    public void show(Optional<NetworkSnapshot> snapshot) {
        changes = false;
        grid.setColouring(PixelColouring.SEQUENTIAL);
        grid.markZeros(zerosMarked);
        shown = snapshot.map(now -> maps(now.values(layer)));
        shown.ifPresentOrElse(grid::show, this::showPlaceholders);
    }

    /** Shows how the maps have changed since an earlier snapshot, all on one scale. */
    public void showChange(NetworkSnapshot now, NetworkSnapshot earlier) {
        changes = true;
        values = now.values(layer);
        PixelMaps maps = maps(NetworkSnapshot.change(layer, earlier, now));
        shown = Optional.of(maps);
        grid.setColouring(PixelColouring.DIVERGING_TOGETHER);
        grid.markZeros(false);
        grid.show(maps);
    }

    private PixelMaps maps(float[] numbers) {
        return new PixelMaps(layer.maps(), shape().height(), shape().width(), numbers);
    }

    /** Crosses out maps that are 0 everywhere, and says so where one points at them. */
    public void markZeros() {
        zerosMarked = true;
        grid.markZeros(true);
    }

    private boolean isMarkedZero(int map) {
        return zerosMarked && !changes && shown.filter(maps -> maps.isZero(map)).isPresent();
    }

    private void showPlaceholders() {
        grid.showPlaceholders(layer.maps(), shape().height(), shape().width());
    }

    public LayerView layer() {
        return layer;
    }

    /** The number of columns if the maps form a block that is about square or higher than wide. */
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
