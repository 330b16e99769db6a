package kernelight.network.view;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import kernelight.network.model.LayerFilters;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkView;
import kernelight.network.model.ShownNumber;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.component.PixelGrid;
import kernelight.ui.component.PixelMaps;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** The filters of a convolution, with one picture for each 2-D kernel, or what has changed in them. */
public final class FilterGrid {
    private final NetworkView network;
    private final LayerView layer;
    private final NetworkTexts words;
    private final PixelGrid grid;
    private Optional<LayerFilters> filters = Optional.empty();
    private Optional<PixelMaps> change = Optional.empty();

    public FilterGrid(
            NetworkView network,
            LayerView layer,
            Texts texts,
            ObservableValue<Palette> palette,
            NumberActions actions) {
        this.network = network;
        this.layer = layer;
        words = new NetworkTexts(texts);
        grid = new PixelGrid(palette, PixelColouring.DIVERGING, 1, LayerMaps.LARGEST_SIDE);
        grid.setName(words.filters(layer));
        grid.setDescription(this::describe, words::spoken);
        grid.pointedProperty().subscribe(pixel -> actions.pointed().accept(pixel.flatMap(this::number)));
        grid.setOnChosen(pixel -> number(pixel).ifPresent(actions.chosen()));
    }

    public PixelGrid grid() {
        return grid;
    }

    /** Shows the filters, each on its own scale; nothing if there are none. */
    public void show(Optional<LayerFilters> now) {
        filters = now;
        change = Optional.empty();
        grid.setColouring(PixelColouring.DIVERGING);
        now.ifPresentOrElse(present -> grid.show(maps(present, present.weights())), grid::clear);
    }

    /** Shows the filters minus earlier ones, all on one scale. */
    public void showChange(LayerFilters now, LayerFilters earlier) {
        filters = Optional.of(now);
        PixelMaps maps = maps(now, now.changeSince(earlier));
        change = Optional.of(maps);
        grid.setColouring(PixelColouring.DIVERGING_TOGETHER);
        grid.show(maps);
    }

    /** The largest change of a weight that is shown, up or down; empty while the filters themselves are shown. */
    public Optional<Float> largestChange() {
        return change.map(PixelMaps::largestAbsolute);
    }

    private static PixelMaps maps(LayerFilters filters, float[] values) {
        return new PixelMaps(filters.kernels(), filters.rows(), filters.columns(), values);
    }

    private String describe(PixelGrid.Pixel pixel) {
        String weight = words.number(number(pixel));
        return change.isPresent() ? words.changed(weight, pixel.value()) : weight;
    }

    private Optional<ShownNumber> number(PixelGrid.Pixel pixel) {
        return filters.map(now -> new ShownNumber(
                network,
                layer,
                now.weight(pixel.picture(), pixel.row(), pixel.column()),
                now.value(pixel.picture(), pixel.row(), pixel.column())));
    }
}
