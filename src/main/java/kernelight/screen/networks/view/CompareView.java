package kernelight.screen.networks.view;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import kernelight.network.model.LayerView;
import kernelight.screen.networks.model.CostColumn;
import kernelight.screen.networks.model.LayerCosts;
import kernelight.screen.networks.model.NetworksModel;
import kernelight.screen.networks.model.ShownNetwork;
import kernelight.ui.component.CanvasFont;
import kernelight.ui.component.SharpCanvas;
import kernelight.ui.surface.CanvasSurface;
import kernelight.ui.surface.ScaledSurface;
import kernelight.ui.surface.Stroke;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.TextMeasure;

/** Two networks: what each layer of both costs, as bars from the first layer to the last. */
final class CompareView extends Region {
    private static final double LETTERS = 12;
    private static final double MARGIN = 28;
    private static final double NAME = 150;
    private static final double TOTAL = 150;
    private static final double BETWEEN = 1;
    private static final double TITLE = 24;
    private static final double GAP = 7;
    /** The height of a section from which on there is room for the names of the layers. */
    private static final double ROOMY = 110;
    /** Room for the names below a strip. */
    private static final double NAMES = 20;

    private static final TextStyle SMALL = TextStyle.of(LETTERS).centered();

    private final NetworksModel model;
    private final Texts texts;
    private final NetworksWords words;
    private final ObservableValue<Palette> palette;
    private final SharpCanvas canvas = new SharpCanvas(() -> paint());
    private final Surface window = new CanvasSurface(canvas.graphics(), new TextMeasure());
    private final CanvasFont font = new CanvasFont("compare-font", canvas::requestPaint);

    CompareView(NetworksModel model, Texts texts, ObservableValue<Palette> palette) {
        this.model = model;
        this.texts = texts;
        this.palette = palette;
        words = new NetworksWords(texts);
        setId("compare-view");
        getStyleClass().addAll("layer-picture", "focusable");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(canvas, font);
        setMinSize(0, 0);
        model.shownProperty().subscribe(network -> changed());
        model.otherProperty().subscribe(network -> changed());
        model.countingProperty().subscribe(counting -> changed());
        model.sameScaleProperty().subscribe(same -> changed());
        model.playback().positionProperty().subscribe(position -> canvas.requestPaint());
        palette.subscribe(colors -> canvas.requestPaint());
        visibleProperty().subscribe(visible -> changed());
        texts.languageProperty().subscribe(language -> changed());
    }

    private void changed() {
        if (!isVisible()) {
            return; // what is not seen costs nothing
        }
        setAccessibleText(said());
        canvas.requestPaint();
    }

    private String said() {
        ShownNetwork first = model.shownProperty().get();
        return model.otherProperty()
                .get()
                .map(second -> texts.get(
                        "networks.compare.said",
                        first.source().name(),
                        second.source().name(),
                        words.number(total(first).parameters()),
                        words.number(total(second).parameters()),
                        words.number(total(first).multiplications()),
                        words.number(total(second).multiplications())))
                .orElse(texts.get("networks.compare.empty"));
    }

    private LayerCosts total(ShownNetwork network) {
        return LayerCosts.of(network, model.countingProperty().get());
    }

    private void paint() {
        canvas.graphics().clearRect(0, 0, getWidth(), getHeight());
        if (!isVisible()) {
            return;
        }
        double scale = font.size() / LETTERS;
        Surface surface = new ScaledSurface(window, scale, 0, 0);
        Palette colors = palette.getValue();
        double width = getWidth() / scale;
        double height = getHeight() / scale;
        Optional<ShownNetwork> other = model.otherProperty().get();
        if (other.isEmpty()) {
            surface.text(
                    texts.get("networks.compare.empty"),
                    width / 2,
                    height / 2,
                    TextStyle.of(14).centered(),
                    colors.muted());
            return;
        }
        double each = (height - 2 * MARGIN) / CostColumn.COSTS.size();
        for (int i = 0; i < CostColumn.COSTS.size(); i++) {
            section(surface, CostColumn.COSTS.get(i), other.get(), MARGIN + i * each, width, each);
        }
    }

    private void section(
            Surface surface, CostColumn column, ShownNetwork second, double y, double width, double height) {
        Palette colors = palette.getValue();
        ShownNetwork first = model.shownProperty().get();
        surface.text(
                texts.get("networks.compare.eachLayer", texts.get("networks.column." + column)),
                MARGIN,
                y + 10,
                TextStyle.of(13).bold(),
                colors.muted());
        boolean isSame = model.sameScaleProperty().get();
        long most = Math.max(largest(first, column), largest(second, column));
        double below = height < ROOMY ? GAP : NAMES;
        double bars = (height - TITLE - 2 * below) / 2;
        strip(surface, first, column, isSame ? most : largest(first, column), y + TITLE, width, bars, colors.accent());
        strip(
                surface,
                second,
                column,
                isSame ? most : largest(second, column),
                y + TITLE + below + bars,
                width,
                bars,
                colors.filter());
    }

    private long largest(ShownNetwork network, CostColumn column) {
        return LayerCosts.largest(network.rows(), model.countingProperty().get())
                .of(column);
    }

    private void strip(
            Surface surface,
            ShownNetwork network,
            CostColumn column,
            long largest,
            double y,
            double width,
            double height,
            Color color) {
        Palette colors = palette.getValue();
        List<LayerView> rows = network.rows();
        double left = MARGIN + NAME;
        double room = width - left - TOTAL - MARGIN;
        double step = room / Math.max(1, rows.size());
        double base = y + height;
        boolean isNamed =
                height > ROOMY / 3 && rows.stream().allMatch(layer -> surface.widthOf(layer.name(), SMALL) < step - 3);
        TextStyle name = TextStyle.of(13).bold();
        surface.within(
                MARGIN,
                y - 4,
                NAME - 10,
                height + 8,
                () -> surface.text(network.source().name(), MARGIN, base - height / 2, name, color));
        boolean isFirst = network == model.shownProperty().get();
        for (int i = 0; i < rows.size(); i++) {
            LayerCosts costs =
                    LayerCosts.of(rows.get(i), model.countingProperty().get());
            double share = largest == 0 ? 0 : (double) costs.of(column) / largest;
            double high = share == 0 ? 0 : Math.max(1.5, height * share);
            boolean isCurrent = isFirst && model.playback().positionProperty().get() == i + 1;
            double thick = Math.max(1.5, Math.min(34, step - Math.max(BETWEEN, step * 0.2)));
            double x = left + i * step + (step - thick) / 2;
            surface.fill(x, base - high, thick, high, isCurrent ? colors.output() : color);
            if (isNamed) {
                surface.text(rows.get(i).name(), left + (i + 0.5) * step, base + 9, SMALL, colors.muted());
            }
        }
        surface.line(left, base + 0.5, left + room, base + 0.5, Stroke.of(colors.lineStrong(), 1));
        surface.text(
                words.cost(column, total(network).of(column)),
                width - MARGIN,
                base - height / 2,
                TextStyle.of(13).bold().with(TextStyle.Align.RIGHT),
                colors.ink());
    }

    @Override
    protected void layoutChildren() {
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
