package kernelight.screen.drawing.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import kernelight.engine.network.ForwardTrace;
import kernelight.engine.tensor.Shape;
import kernelight.screen.drawing.model.ShownLayer;
import kernelight.screen.drawing.model.ShownNetwork;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/**
 * The feature maps of every layer: a convolution and its pooling side by side, the next ones below, as large as fits.
 * The rows of a deep network do not fit together: they are as high as they need, and the view around scrolls.
 */
final class MapsView extends Region {
    private static final double TITLE_HEIGHT = 22;
    private static final double ROW_GAP = 14;

    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final Consumer<String> pointed;
    private final List<List<LayerMaps>> rows = new ArrayList<>();
    private Optional<ShownNetwork> network = Optional.empty();

    MapsView(Texts texts, ObservableValue<Palette> palette, Consumer<String> pointed) {
        this.texts = texts;
        this.palette = palette;
        this.pointed = pointed;
        setMinSize(0, 0);
        texts.languageProperty().subscribe(language -> build());
    }

    void show(Optional<ShownNetwork> newNetwork, Optional<ForwardTrace> trace) {
        if (!newNetwork.equals(network)) {
            network = newNetwork;
            build();
        }
        rows.forEach(row -> row.forEach(layer -> trace.ifPresentOrElse(layer::show, layer::showPlaces)));
    }

    private void build() {
        rows.clear();
        getChildren().clear();
        for (List<ShownLayer> row : network.map(ShownNetwork::mapRows).orElse(List.of())) {
            List<LayerMaps> maps = new ArrayList<>();
            for (ShownLayer layer : row) {
                LayerMaps one = new LayerMaps(layer, texts, palette, pointed);
                maps.add(one);
                getChildren().addAll(one.title(), one.grid());
            }
            rows.add(maps);
        }
    }

    /** How high the view has to be in a room of this size: 0 where everything fits into it. */
    double heightNeeded(double width, double height) {
        List<List<Shape>> shapes = shapes();
        if (rows.isEmpty() || MapRow.fit(shapes, width, height - rows.size() * TITLE_HEIGHT, ROW_GAP)) {
            return 0;
        }
        double maps = MapRow.scrolled(shapes, width).stream()
                .mapToDouble(MapRow::height)
                .sum();
        return maps + rows.size() * TITLE_HEIGHT + (rows.size() - 1) * ROW_GAP;
    }

    private List<List<Shape>> shapes() {
        return rows.stream()
                .map(row -> row.stream().map(LayerMaps::shape).toList())
                .toList();
    }

    @Override
    protected void layoutChildren() {
        if (rows.isEmpty()) {
            return;
        }
        List<List<Shape>> shapes = shapes();
        double room = getHeight() - rows.size() * TITLE_HEIGHT - (rows.size() - 1) * ROW_GAP;
        List<MapRow> fitted =
                getMinHeight() > 0 ? MapRow.scrolled(shapes, getWidth()) : MapRow.fit(shapes, getWidth(), room);
        double y = 0;
        for (int i = 0; i < rows.size(); i++) {
            place(rows.get(i), fitted.get(i), y);
            y += TITLE_HEIGHT + fitted.get(i).height() + ROW_GAP;
        }
    }

    private void place(List<LayerMaps> row, MapRow fitted, double y) {
        for (int i = 0; i < row.size(); i++) {
            MapRow.Block block = fitted.blocks().get(i);
            LayerMaps layer = row.get(i);
            layer.title()
                    .resizeRelocate(
                            block.x(), y, Math.max(block.width(), layer.title().prefWidth(-1)), TITLE_HEIGHT);
            layer.grid().arrange(block.columns(), fitted.gap());
            layer.grid().resizeRelocate(block.x(), y + TITLE_HEIGHT, block.width() + 0.01, block.height() + 0.01);
        }
    }
}
