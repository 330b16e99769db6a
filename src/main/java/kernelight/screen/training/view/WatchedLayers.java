package kernelight.screen.training.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import kernelight.engine.tensor.Shape;
import kernelight.network.model.LayerFilters;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.model.NetworkView;
import kernelight.network.view.FilterGrid;
import kernelight.network.view.LayerMaps;
import kernelight.network.view.LayerTooltip;
import kernelight.network.view.NetworkTexts;
import kernelight.network.view.NumberActions;
import kernelight.network.view.UnitPictures;
import kernelight.screen.training.model.WatchedSnapshot;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.component.PixelGrid;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import org.jspecify.annotations.Nullable;

/**
 * The outputs of the network's layers for a digit: the filters of the first layer, the feature maps of each layer that
 * computes new ones, the units. Layers that do not fit side by side are scrolled.
 */
final class WatchedLayers extends ScrollPane {
    private final ObservableValue<Boolean> filterChange;
    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final NumberActions actions;
    private final Strip strip = new Strip();
    private final List<LayerColumn> columns = new ArrayList<>();
    private final List<LayerMaps> maps = new ArrayList<>();
    private final List<LayerColumn> mapColumns = new ArrayList<>();
    private Optional<FilterGrid> filters = Optional.empty();
    private Optional<LayerColumn> units = Optional.empty();
    private NetworkView network;
    private @Nullable WatchedSnapshot snapshot;
    /** What the snapshot is compared with; null while it is shown itself. */
    private @Nullable WatchedSnapshot earlier;

    private WatchLayout.Contents contents = new WatchLayout.Contents(0, List.of(), false);
    private WatchLayout layout = WatchLayout.of(0, 0, contents);
    private double indent;

    /** @param filterChange whether filters are shown as what learning has changed in them */
    WatchedLayers(
            NetworkView network,
            ObservableValue<Boolean> filterChange,
            Texts texts,
            ObservableValue<Palette> palette,
            NumberActions actions) {
        this.filterChange = filterChange;
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
        filterChange.subscribe(now -> redraw());
    }

    /** Shows another network; its pictures are empty until there is a snapshot. */
    void showNetwork(NetworkView now) {
        if (now != network && !now.equals(network)) {
            network = now;
            snapshot = null;
            setHvalue(0);
            build();
        }
    }

    /** Updates the pictures. */
    void show(@Nullable WatchedSnapshot now) {
        if (now != null) {
            showNetwork(now.network().view());
        }
        snapshot = now;
        earlier = null;
        redraw();
    }

    /** Shows what has changed from one time to a later one. */
    void showChange(WatchedSnapshot then, WatchedSnapshot now) {
        showNetwork(now.network().view());
        snapshot = now;
        earlier = then;
        redraw();
    }

    /** Whether there are filters to be seen. */
    boolean hasFilters() {
        return filters.isPresent();
    }

    /** The largest change of a weight that is shown; empty while the filters themselves are shown. */
    Optional<Float> largestChange() {
        return filters.flatMap(FilterGrid::largestChange);
    }

    /**
     * Says of each layer how many of its maps are 0 everywhere, to those who only hear it; called as often as texts change.
     *
     * @return how many there are in all layers
     */
    int describeZeroMaps() {
        int all = 0;
        for (int i = 0; i < maps.size(); i++) {
            int zero = snapshot == null || earlier != null
                    ? 0
                    : snapshot.network().zeroMaps(maps.get(i).layer());
            mapColumns.get(i).describe(zero == 0 ? "" : texts.get("training.legend.zeros", zero));
            all += zero;
        }
        return all;
    }

    private void redraw() {
        columns.forEach(LayerColumn::invalidate);
        drawVisible();
    }

    WatchLayout.Contents contents() {
        return contents;
    }

    private void build() {
        columns.clear();
        mapColumns.clear();
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
        addColumn(
                texts.get("training.watch.filters"),
                details,
                List.of(layer),
                grid.grid(),
                now -> show(grid, layer, now));
        return grid;
    }

    private void show(FilterGrid grid, LayerView layer, @Nullable WatchedSnapshot now) {
        Optional<LayerFilters> filtersNow =
                Optional.ofNullable(now).flatMap(present -> present.network().filters(layer));
        Optional<LayerFilters> initial = Optional.ofNullable(now).flatMap(WatchedSnapshot::initialFilters);
        if (earlier != null && filtersNow.isPresent()) {
            grid.showChange(filtersNow.get(), earlier.network().filters(layer).orElseThrow());
        } else if (filterChange.getValue() && filtersNow.isPresent() && initial.isPresent()) {
            grid.showChange(filtersNow.get(), initial.get());
        } else {
            grid.show(filtersNow);
        }
    }

    private LayerColumn addColumn(
            String name,
            String details,
            List<LayerView> layers,
            Region pictures,
            Consumer<@Nullable WatchedSnapshot> show) {
        LayerColumn column = new LayerColumn(name, details, LayerTooltip.text(network, layers, texts), pictures, show);
        LayerTooltip.install(column.titled().title(), network, layers, texts);
        columns.add(column);
        return column;
    }

    private static Optional<NetworkSnapshot> network(@Nullable WatchedSnapshot snapshot) {
        return Optional.ofNullable(snapshot).map(WatchedSnapshot::network);
    }

    private void show(
            @Nullable WatchedSnapshot now,
            Consumer<Optional<NetworkSnapshot>> show,
            BiConsumer<NetworkSnapshot, NetworkSnapshot> showChange) {
        if (now != null && earlier != null) {
            showChange.accept(now.network(), earlier.network());
        } else {
            show.accept(network(now));
        }
    }

    private void addMaps(LayerView layer, NetworkTexts words) {
        LayerMaps pictures = new LayerMaps(network, layer, texts, palette, actions, PixelColouring.SEQUENTIAL);
        pictures.markZeros();
        mapColumns.add(addColumn(
                layer.name(),
                words.output(layer),
                List.of(layer),
                pictures.grid(),
                now -> show(now, pictures::show, pictures::showChange)));
        maps.add(pictures);
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
        return Optional.of(
                addColumn(names, counts, layers, pictures, now -> show(now, pictures::show, pictures::showChange)));
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
