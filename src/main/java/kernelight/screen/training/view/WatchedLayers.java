package kernelight.screen.training.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import kernelight.engine.tensor.Shape;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.model.NetworkView;
import kernelight.network.view.FilterGrid;
import kernelight.network.view.LayerMaps;
import kernelight.network.view.LayerTooltip;
import kernelight.network.view.NetworkTexts;
import kernelight.network.view.NumberActions;
import kernelight.network.view.UnitPictures;
import kernelight.ui.component.PixelGrid;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/**
 * The outputs of the network's layers for a digit: the filters of the first layer, the feature maps of each layer that
 * computes new ones, the units. Layers that do not fit side by side are scrolled.
 */
final class WatchedLayers extends ScrollPane {
    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final NumberActions actions;
    private final Strip strip = new Strip();
    private final List<LayerColumn> columns = new ArrayList<>();
    private final List<LayerMaps> maps = new ArrayList<>();
    private Optional<FilterGrid> filters = Optional.empty();
    private Optional<LayerColumn> units = Optional.empty();
    private NetworkView network;
    private Optional<NetworkSnapshot> snapshot = Optional.empty();
    private WatchLayout.Contents contents = new WatchLayout.Contents(0, List.of(), false);
    private WatchLayout layout = WatchLayout.of(0, 0, contents);
    private double indent;

    WatchedLayers(NetworkView network, Texts texts, ObservableValue<Palette> palette, NumberActions actions) {
        this.network = network;
        this.texts = texts;
        this.palette = palette;
        this.actions = actions;
        getStyleClass().add("watched-layers");
        setContent(strip);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setFitToHeight(true);
        setMinSize(0, 0);
        setFocusTraversable(false);
        hvalueProperty().subscribe(now -> drawVisible());
        viewportBoundsProperty().subscribe(now -> drawVisible());
        texts.languageProperty().subscribe(language -> build());
    }

    /** Shows another network; its pictures are empty until there is a snapshot. */
    void showNetwork(NetworkView now) {
        if (now != network && !now.equals(network)) {
            network = now;
            snapshot = Optional.empty();
            setHvalue(0);
            build();
        }
    }

    /** Updates the pictures. */
    void show(Optional<NetworkSnapshot> now) {
        now.ifPresent(present -> showNetwork(present.view()));
        snapshot = now;
        columns.forEach(LayerColumn::invalidate);
        drawVisible();
    }

    WatchLayout.Contents contents() {
        return contents;
    }

    private void build() {
        columns.clear();
        maps.clear();
        NetworkTexts words = new NetworkTexts(texts);
        List<LayerView> layers = network.mapRows().stream().map(List::getFirst).toList();
        filters = network.imageFilters()
                .filter(layer -> layers.getFirst().equals(layer))
                .map(this::addFilters);
        layers.forEach(layer -> addMaps(layer, words));
        units = addUnits();
        contents = contents(layers);
        filters.ifPresent(this::linkToMaps);
        strip.fill();
        requestLayout();
    }

    private FilterGrid addFilters(LayerView layer) {
        FilterGrid grid = new FilterGrid(network, layer, texts, palette, actions);
        Shape filter = layer.filter().orElseThrow();
        String details = texts.get("network.layer.maps", layer.output().channels(), filter.height(), filter.width());
        columns.add(new LayerColumn(texts.get("training.watch.filters"), details, grid.grid(), grid::show));
        return grid;
    }

    private void addMaps(LayerView layer, NetworkTexts words) {
        LayerMaps pictures = new LayerMaps(network, layer, texts, palette, actions);
        LayerColumn column = new LayerColumn(layer.name(), words.output(layer), pictures.grid(), pictures::show);
        LayerTooltip.install(column.titled().title(), network, layer, texts);
        maps.add(pictures);
        columns.add(column);
    }

    private Optional<LayerColumn> addUnits() {
        List<LayerView> layers =
                network.units().stream().filter(layer -> !layer.isScores()).toList();
        if (layers.isEmpty()) {
            return Optional.empty();
        }
        UnitPictures pictures = new UnitPictures(network, layers, texts, palette, actions);
        String names = layers.stream().map(LayerView::name).collect(Collectors.joining(", "));
        String counts = layers.stream()
                .map(layer -> texts.get("network.layer.number", layer.output().size()))
                .collect(Collectors.joining(", "));
        LayerColumn column = new LayerColumn(names, counts, pictures, pictures::show);
        columns.add(column);
        return Optional.of(column);
    }

    private WatchLayout.Contents contents(List<LayerView> layers) {
        int filterSize = filters.isEmpty()
                ? 0
                : layers.getFirst()
                        .filter()
                        .map(filter -> Math.max(filter.height(), filter.width()))
                        .orElse(0);
        List<WatchLayout.Block> blocks = maps.stream()
                .map(pictures -> {
                    Shape shape = pictures.layer().output();
                    int across = pictures.columns();
                    int lines = Math.ceilDiv(pictures.layer().maps(), across);
                    return new WatchLayout.Block(lines, across, shape.height(), shape.width());
                })
                .toList();
        return new WatchLayout.Contents(filterSize, blocks, units.isPresent());
    }

    /** Pointing at a filter marks its feature map, and the other way round. */
    private void linkToMaps(FilterGrid filterGrid) {
        PixelGrid first = maps.getFirst().grid();
        for (PixelGrid pointed : List.of(filterGrid.grid(), first)) {
            pointed.pointedProperty().subscribe(pixel -> {
                OptionalInt picture =
                        pixel.map(found -> OptionalInt.of(found.picture())).orElse(OptionalInt.empty());
                filterGrid.grid().mark(picture, Palette::filter);
                first.mark(picture, Palette::output);
            });
        }
    }

    /**
     * Applies the layout of the card.
     *
     * @param newIndent the space at the left of the first column
     */
    void arrange(WatchLayout now, double newIndent) {
        layout = now;
        indent = newIndent;
        setFocusTraversable(now.scrolls());
        setHbarPolicy(now.scrolls() ? ScrollBarPolicy.AS_NEEDED : ScrollBarPolicy.NEVER);
        filters.ifPresent(grid -> grid.grid()
                .arrange(
                        maps.getFirst().columns(),
                        WatchLayout.PICTURE_GAP + now.sides().getFirst() - now.filterSide()));
        maps.forEach(pictures -> pictures.grid().arrange(pictures.columns(), WatchLayout.PICTURE_GAP));
        strip.requestLayout();
    }

    private void drawVisible() {
        double seen = getViewportBounds().getWidth();
        double left = getHvalue() * Math.max(0, strip.getWidth() - seen);
        columns.forEach(column -> column.draw(snapshot, left, left + seen));
    }

    /** The columns side by side. */
    private final class Strip extends Region {
        /** The widths of the columns; where they are scrolled, a name may need more than its pictures. */
        private List<Double> widths() {
            List<Double> widths = new ArrayList<>();
            filters.ifPresent(grid -> widths.add(layout.filters()));
            widths.addAll(layout.maps());
            units.ifPresent(column -> widths.add(layout.units()));
            if (layout.scrolls()) {
                for (int i = 0; i < widths.size(); i++) {
                    widths.set(
                            i, Math.max(widths.get(i), columns.get(i).titled().nameWidth()));
                }
            }
            return widths;
        }

        private void fill() {
            getChildren().setAll(columns.stream().map(LayerColumn::titled).toList());
            requestLayout();
        }

        private boolean isPlaced() {
            return layout.maps().size() == maps.size();
        }

        @Override
        protected double computePrefWidth(double height) {
            if (!isPlaced()) {
                return 0;
            }
            double width = indent;
            for (double part : widths()) {
                width += part > 0 ? part + layout.gap() : 0;
            }
            return Math.max(0, width - layout.gap());
        }

        @Override
        protected void layoutChildren() {
            if (!isPlaced()) {
                return;
            }
            double x = indent;
            List<Double> widths = widths();
            for (int i = 0; i < columns.size(); i++) {
                Titled part = columns.get(i).titled();
                part.setVisible(widths.get(i) > 0);
                part.resizeRelocate(x, 0, widths.get(i), layout.height() + part.titleHeight());
                x += widths.get(i) > 0 ? widths.get(i) + layout.gap() : 0;
            }
            drawVisible();
        }
    }
}
