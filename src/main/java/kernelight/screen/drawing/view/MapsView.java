package kernelight.screen.drawing.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import kernelight.engine.network.ForwardTrace;
import kernelight.screen.drawing.model.ShownLayer;
import kernelight.screen.drawing.model.ShownNetwork;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/**
 * The feature maps of every layer: a convolution and its pooling side by side, the next ones below, as large as fits.
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

    @Override
    protected void layoutChildren() {
        if (rows.isEmpty()) {
            return;
        }
        double room = getHeight() - rows.size() * TITLE_HEIGHT - (rows.size() - 1) * ROW_GAP;
        List<MapRow> fitted = MapRow.fit(
                rows.stream()
                        .map(row -> row.stream().map(LayerMaps::shape).toList())
                        .toList(),
                getWidth(),
                room);
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
