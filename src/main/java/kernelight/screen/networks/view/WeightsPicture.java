package kernelight.screen.networks.view;

import java.util.ArrayList;
import java.util.List;
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
    /** In a lower place there is no room for it. */
    private static final double LOWEST = 108;

    private static final int MOST_SHEETS = 7;
    private static final double SHEET = 5;
    private static final int MOST_FILTERS = 24;
    private static final double FILTER = 15;
    private static final double LINE = 20;
    private static final double NEXT_LINE = 15;
    /** Room for two lines of words below the stack. */
    private static final double BELOW = 46;
    /** Between words. */
    private static final double BETWEEN = 10;

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
        setId("weights-picture");
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
        if (getHeight() < LOWEST) {
            return;
        }
        layer.ifPresent(shown -> paint(shown, surface, getWidth(), getHeight()));
    }

    /** @param layer with a filter */
    void paint(LayerView layer, Surface surface, double wide, double high) {
        Shape filter = layer.filter().orElseThrow();
        Palette colors = palette.getValue();
        String weights = texts.get("networks.picture.weights", filter.size());
        int sheets = Math.min(filter.channels(), MOST_SHEETS);
        double depth = SHEET * (sheets - 1);
        double top = 10;
        double room = high - top - depth - BELOW; // the words stay below the stack in a low card, too
        double cell = Math.min(CELL, Math.min(LARGEST, room) / Math.max(filter.height(), filter.width()));
        double width = cell * filter.width();
        double height = cell * filter.height();
        double left = 6 + Math.max(0, (surface.widthOf(weights, WORDS) - width - depth) / 2);
        for (int sheet = sheets - 1; sheet >= 0; sheet--) {
            sheet(surface, left + SHEET * sheet, top + depth - SHEET * sheet, filter, cell);
        }
        double middle = top + (height + depth) / 2;
        double words = Math.min(high - 10 - NEXT_LINE, top + Math.max(height + depth, 3 * LINE) + 24);
        surface.text(weights, left + (width + depth) / 2, words, WORDS, colors.filter());
        double x = left + width + depth;
        double end = Math.max(x, left + (width + depth + surface.widthOf(weights, WORDS)) / 2);
        boolean hasBias = model.countingProperty().get().withBias()
                && layer.parameters() > filter.size() * layer.output().channels();
        if (hasBias) {
            String bias = texts.get("networks.picture.bias");
            double half = surface.widthOf(bias, WORDS) / 2;
            double center = Math.max(x + 52, end + BETWEEN + half);
            surface.text("+", (x + center - 8) / 2, middle, SIGN, colors.muted());
            surface.fill(center - 8, middle - 8, 16, 16, colors.biasFill());
            surface.outline(center - 8, middle - 8, 16, 16, 0, Stroke.of(colors.bias(), 1));
            surface.text(bias, center, words, WORDS, colors.bias());
            x = center + 8;
            end = center + half;
        }
        surface.text("×", x + 24, middle, SIGN, colors.muted());
        Filters filters = new Filters(x + 48, end + BETWEEN, middle, words, hasBias);
        filters(surface, filters, layer.output().channels(), wide);
    }

    private void sheet(Surface surface, double x, double y, Shape filter, double cell) {
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

    /**
     * Where the filters are.
     *
     * @param left of the first one
     * @param from where the words before end
     * @param middle of all rows
     * @param words where the words below are
     */
    private record Filters(double left, double from, double middle, double words, boolean haveBias) {}

    /** Of many filters the first ones, and how many there are. */
    private void filters(Surface surface, Filters place, int count, double wide) {
        Palette colors = palette.getValue();
        int columns = (int) Math.max(1, Math.min(8, Math.floor((wide - place.left()) / (FILTER + 5))));
        double halfHigh = Math.min(place.middle(), place.words() - 9 - place.middle());
        int mostRows = (int) Math.clamp(Math.floor(2 * halfHigh / LINE), 1, 3);
        int shown = Math.min(count, Math.min(MOST_FILTERS, mostRows * columns));
        int rows = (shown + columns - 1) / columns;
        double top = place.middle() - rows * LINE / 2;
        for (int i = 0; i < shown; i++) {
            double left = place.left() + i % columns * (FILTER + 5);
            double y = top + (double) (i / columns) * LINE;
            surface.fillRounded(left, y, FILTER, FILTER, 3, colors.filterFill());
            surface.outline(left, y, FILTER, FILTER, 3, Stroke.of(colors.filter(), 1));
            if (place.haveBias()) {
                surface.fill(left + 9, y + 9, 6, 6, colors.biasFill());
                surface.outline(left + 9, y + 9, 6, 6, 0, Stroke.of(colors.bias(), 0.8));
            }
        }
        double middle = place.left() + Math.min(shown, columns) * (FILTER + 5) / 2;
        caption(
                surface,
                texts.get(shown < count ? "networks.picture.filters.some" : "networks.picture.filters", count),
                middle,
                place,
                wide);
    }

    /** Below the filters, from where the words before it end; in two lines where one is too long. */
    private void caption(Surface surface, String words, double middle, Filters place, double wide) {
        double line = place.words();
        for (String text : lines(surface, words, wide - place.from())) {
            double half = surface.widthOf(text, WORDS) / 2;
            double at = Math.max(place.from() + half, Math.min(middle, wide - half));
            surface.text(text, at, line, WORDS, palette.getValue().output());
            line += NEXT_LINE;
        }
    }

    private static List<String> lines(Surface surface, String text, double room) {
        List<String> lines = new ArrayList<>();
        for (String word : text.split(" ")) {
            boolean fits = !lines.isEmpty() && surface.widthOf(lines.getLast() + " " + word, WORDS) <= room;
            if (fits) {
                lines.set(lines.size() - 1, lines.getLast() + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    @Override
    protected void layoutChildren() {
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
