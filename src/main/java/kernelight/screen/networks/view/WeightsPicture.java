package kernelight.screen.networks.view;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import kernelight.engine.tensor.Shape;
import kernelight.network.model.LayerKind;
import kernelight.network.model.LayerView;
import kernelight.screen.networks.model.CostColumn;
import kernelight.screen.networks.model.NetworksModel;
import kernelight.screen.networks.model.OpenedNumber;
import kernelight.ui.component.SharpCanvas;
import kernelight.ui.surface.CanvasSurface;
import kernelight.ui.surface.Stroke;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.TextMeasure;

/** The parameters of a convolution in a picture: one filter as deep as its input, its bias, and all filters. */
final class WeightsPicture extends Region {
    private static final double CELL = 13;
    private static final double LARGEST = 84;
    private static final int MOST_SHEETS = 7;
    private static final double SHEET = 5;
    private static final int MOST_FILTERS = 24;
    private static final double FILTER = 15;
    private static final double LINE = 20;
    private static final TextStyle WORDS = TextStyle.of(12).centered();
    private static final TextStyle SIGN = TextStyle.of(22).centered();

    private final NetworksModel model;
    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final SharpCanvas canvas = new SharpCanvas(() -> paint());
    private final Surface surface = new CanvasSurface(canvas.graphics(), new TextMeasure());

    WeightsPicture(NetworksModel model, Texts texts, ObservableValue<Palette> palette) {
        this.model = model;
        this.texts = texts;
        this.palette = palette;
        getChildren().add(canvas);
        setMinSize(0, 0);
        setPrefHeight(2 * LARGEST);
        palette.subscribe(colors -> canvas.requestPaint());
        model.countingProperty().subscribe(counting -> canvas.requestPaint());
    }

    /** Whether there is a picture for a number. */
    static boolean isFor(OpenedNumber number) {
        return number.column() == CostColumn.PARAMETERS && number.layer().kind() == LayerKind.CONVOLUTION;
    }

    void show() {
        canvas.requestPaint();
    }

    private void paint() {
        canvas.graphics().clearRect(0, 0, getWidth(), getHeight());
        Optional<LayerView> layer = model.opened().filter(WeightsPicture::isFor).map(OpenedNumber::layer);
        if (getHeight() < LARGEST) {
            return;
        }
        layer.flatMap(LayerView::filter).ifPresent(filter -> paint(layer.get(), filter));
    }

    private void paint(LayerView layer, Shape filter) {
        Palette colors = palette.getValue();
        int sheets = Math.min(filter.channels(), MOST_SHEETS);
        double cell = Math.min(CELL, LARGEST / Math.max(filter.height(), filter.width()));
        double width = cell * filter.width();
        double height = cell * filter.height();
        double depth = SHEET * (sheets - 1);
        double left = 6;
        double top = 10;
        for (int sheet = sheets - 1; sheet >= 0; sheet--) {
            sheet(left + SHEET * sheet, top + depth - SHEET * sheet, filter, cell);
        }
        double middle = top + (height + depth) / 2;
        double words = Math.min(getHeight() - 10, top + Math.max(height + depth, 3 * LINE) + 24);
        double x = left + width + depth;
        surface.text(
                texts.get("networks.picture.weights", filter.size()),
                Math.max(left + (width + depth) / 2, 40),
                words,
                WORDS,
                colors.filter());
        boolean hasBias = model.countingProperty().get().withBias()
                && layer.parameters() > filter.size() * layer.output().channels();
        if (hasBias) {
            surface.text("+", x + 22, middle, SIGN, colors.muted());
            surface.fill(x + 44, middle - 8, 16, 16, colors.biasFill());
            surface.outline(x + 44, middle - 8, 16, 16, 0, Stroke.of(colors.bias(), 1));
            surface.text(texts.get("networks.picture.bias"), x + 54, words, WORDS, colors.bias());
            x += 60;
        }
        surface.text("×", x + 24, middle, SIGN, colors.muted());
        filters(x + 48, middle, words, layer.output().channels(), hasBias);
    }

    private void sheet(double x, double y, Shape filter, double cell) {
        Palette colors = palette.getValue();
        double width = cell * filter.width();
        double height = cell * filter.height();
        surface.fill(x, y, width, height, colors.filterFill());
        Stroke thin = Stroke.of(colors.filter().interpolate(colors.filterFill(), 0.6), 0.7);
        for (int column = 1; column < filter.width(); column++) {
            surface.line(x + column * cell, y, x + column * cell, y + height, thin);
        }
        for (int row = 1; row < filter.height(); row++) {
            surface.line(x, y + row * cell, x + width, y + row * cell, thin);
        }
        surface.outline(x, y, width, height, 0, Stroke.of(colors.filter(), 1));
    }

    /** Of many filters the first ones, and how many there are. */
    private void filters(double x, double middle, double words, int count, boolean hasBias) {
        Palette colors = palette.getValue();
        int columns = (int) Math.max(1, Math.min(8, Math.floor((getWidth() - x) / (FILTER + 5))));
        int shown = Math.min(count, Math.min(MOST_FILTERS, 3 * columns));
        int rows = (shown + columns - 1) / columns;
        double top = middle - rows * LINE / 2;
        for (int i = 0; i < shown; i++) {
            double left = x + i % columns * (FILTER + 5);
            double y = top + (double) (i / columns) * LINE;
            surface.fillRounded(left, y, FILTER, FILTER, 3, colors.filterFill());
            surface.outline(left, y, FILTER, FILTER, 3, Stroke.of(colors.filter(), 1));
            if (hasBias) {
                surface.fill(left + 9, y + 9, 6, 6, colors.biasFill());
                surface.outline(left + 9, y + 9, 6, 6, 0, Stroke.of(colors.bias(), 0.8));
            }
        }
        double width = Math.min(shown, columns) * (FILTER + 5);
        double right = x + width / 2;
        surface.text(
                texts.get(shown < count ? "networks.picture.filters.some" : "networks.picture.filters", count),
                Math.min(right, getWidth() - 60),
                words,
                WORDS,
                colors.output());
    }

    @Override
    protected void layoutChildren() {
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
