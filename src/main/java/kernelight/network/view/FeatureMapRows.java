package kernelight.network.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import kernelight.engine.tensor.Shape;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.model.NetworkView;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/**
 * The feature maps of all layers in rows, a layer and its pooling side by side, as large as fits. If not all rows fit, they
 * get the height they need, and the parent scrolls.
 */
final class FeatureMapRows extends Region {
    private static final double TITLE_HEIGHT = 22;
    private static final double ROW_GAP = 14;
    private static final double TITLE_GAP = 8;

    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final NumberActions actions;
    private final PixelColouring colouring;
    private final Runnable placed;
    private final List<List<TitledMaps>> rows = new ArrayList<>();
    private Optional<NetworkView> network = Optional.empty();
    private Optional<NetworkSnapshot> snapshot = Optional.empty();

    /** A layer's maps below their title; drawn only when they become visible. */
    private static final class TitledMaps {
        private final LayerTitle title;
        private final LayerMaps maps;
        private boolean drawn;

        private TitledMaps(LayerTitle title, LayerMaps maps) {
            this.title = title;
            this.maps = maps;
        }
    }

    /** @param placed called after layout, so that the visible maps can be drawn */
    FeatureMapRows(
            Texts texts,
            ObservableValue<Palette> palette,
            NumberActions actions,
            PixelColouring colouring,
            Runnable placed) {
        this.colouring = colouring;
        this.texts = texts;
        this.palette = palette;
        this.actions = actions;
        this.placed = placed;
        setMinSize(0, 0);
        texts.languageProperty().subscribe(language -> build());
    }

    void show(Optional<NetworkView> newNetwork, Optional<NetworkSnapshot> newSnapshot) {
        snapshot = newSnapshot;
        if (newNetwork.equals(network)) {
            rows.forEach(row -> row.forEach(layer -> layer.drawn = false));
        } else {
            network = newNetwork;
            build();
        }
    }

    private void build() {
        rows.clear();
        getChildren().clear();
        actions.pointed().accept(Optional.empty());
        network.ifPresent(shown -> shown.mapRows().forEach(row -> rows.add(row(shown, row))));
        LayerTitle.link(
                rows.stream().flatMap(List::stream).map(one -> one.title).toList());
        requestLayout();
    }

    private List<TitledMaps> row(NetworkView shown, List<LayerView> layers) {
        List<TitledMaps> row = new ArrayList<>();
        for (LayerView layer : layers) {
            TitledMaps one = new TitledMaps(
                    new LayerTitle(shown, layer, texts),
                    new LayerMaps(shown, layer, texts, palette, actions, colouring));
            row.add(one);
            getChildren().addAll(one.title, one.maps.grid());
        }
        return row;
    }

    /** Draws the maps between these heights if they are not up to date. */
    void draw(double top, double bottom) {
        for (List<TitledMaps> row : rows) {
            for (TitledMaps layer : row) {
                double y = layer.maps.grid().getLayoutY();
                boolean isVisible = y < bottom && y + layer.maps.grid().getHeight() > top;
                if (isVisible && !layer.drawn) {
                    layer.drawn = true;
                    layer.maps.show(snapshot);
                }
            }
        }
    }

    /** The height needed for scrolling in an area of this size; 0 if all rows can be made to fit. */
    double heightNeeded(double width, double height) {
        List<List<Shape>> shapes = shapes();
        if (rows.isEmpty() || MapRow.fit(shapes, width, height - rows.size() * titleHeight(), ROW_GAP)) {
            return 0;
        }
        double maps = MapRow.scrolled(shapes, width).stream()
                .mapToDouble(MapRow::height)
                .sum();
        return maps + rows.size() * titleHeight() + (rows.size() - 1) * ROW_GAP;
    }

    private double titleHeight() {
        return rows.isEmpty()
                ? TITLE_HEIGHT
                : Math.max(
                        TITLE_HEIGHT, Math.ceil(rows.getFirst().getFirst().title.prefHeight(-1)));
    }

    private List<List<Shape>> shapes() {
        return rows.stream()
                .map(row -> row.stream().map(layer -> layer.maps.shape()).toList())
                .toList();
    }

    @Override
    protected void layoutChildren() {
        if (rows.isEmpty()) {
            return;
        }
        List<List<Shape>> shapes = shapes();
        double available = getHeight() - rows.size() * titleHeight() - (rows.size() - 1) * ROW_GAP;
        List<MapRow> fitted =
                getMinHeight() > 0 ? MapRow.scrolled(shapes, getWidth()) : MapRow.fit(shapes, getWidth(), available);
        double y = 0;
        for (int i = 0; i < rows.size(); i++) {
            place(rows.get(i), fitted.get(i), y);
            y += titleHeight() + fitted.get(i).height() + ROW_GAP;
        }
        placed.run();
    }

    private void place(List<TitledMaps> row, MapRow fitted, double y) {
        for (int i = 0; i < row.size(); i++) {
            MapRow.Block block = fitted.blocks().get(i);
            TitledMaps layer = row.get(i);
            double titleWidth = Math.max(block.width(), layer.title.prefWidth(-1));
            double room = (i + 1 < row.size() ? fitted.blocks().get(i + 1).x() - TITLE_GAP : getWidth()) - block.x();
            layer.title.resizeRelocate(block.x(), y, Math.min(titleWidth, Math.max(0, room)), titleHeight());
            layer.maps.grid().arrange(block.columns(), fitted.gap());
            layer.maps.grid().resizeRelocate(block.x(), y + titleHeight(), block.width() + 0.01, block.height() + 0.01);
        }
    }
}
