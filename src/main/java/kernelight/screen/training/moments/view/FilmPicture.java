package kernelight.screen.training.moments.view;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import javafx.scene.paint.Color;
import kernelight.engine.tensor.Shape;
import kernelight.network.model.LayerFilters;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkSnapshot;
import kernelight.screen.training.model.TestPoint;
import kernelight.screen.training.model.WatchedSnapshot;
import kernelight.screen.training.runs.model.CurvePoint;
import kernelight.screen.training.runs.model.PastRun;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.component.PixelMaps;
import kernelight.ui.surface.Picture;
import kernelight.ui.surface.Stroke;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;
import kernelight.ui.theme.Palette;

/**
 * One picture of the film of a run: the digit, filters, maps and the answer as they were at a batch, above the curves, on
 * which the batch is marked. Painted on any thread.
 *
 * @param run the run with its curves
 * @param planned how many batches it has in all
 */
record FilmPicture(PastRun run, long planned, WatchedSnapshot snapshot, FilmWords words, Palette palette)
        implements Picture {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 540;
    private static final double MARGIN = 28;
    private static final double TITLE = 34;
    private static final double NAMES = 74;
    private static final double PICTURES = 92;
    private static final double PICTURES_HEIGHT = 196;
    private static final double CHARTS = 342;
    private static final double CHART_HEIGHT = 156;
    private static final double GAP = 28;
    private static final double BARS = 150;
    private static final int DIGITS = 10;
    private static final double DIMMED = 0.62;
    private static final double LARGEST_LOSS = 2.5;

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public void paint(Surface surface) {
        surface.fill(0, 0, WIDTH, HEIGHT, palette.panel());
        surface.text(
                words.title(snapshot.batch()), MARGIN, TITLE, TextStyle.of(20).bold(), palette.ink());
        surface.text(
                words.subtitle(), WIDTH - MARGIN, TITLE, TextStyle.of(14).with(TextStyle.Align.RIGHT), palette.muted());
        double x = digit(surface, MARGIN);
        x = filters(surface, x);
        for (List<LayerView> row : snapshot.network().view().mapRows()) {
            x = maps(surface, x, row.getFirst());
        }
        bars(surface, WIDTH - MARGIN - BARS);
        double chart = (WIDTH - 2 * MARGIN - GAP) / 2;
        chart(surface, MARGIN, chart, words.loss(), LARGEST_LOSS, words::lossTick, CurvePoint::loss, TestPoint::loss);
        chart(
                surface,
                MARGIN + chart + GAP,
                chart,
                words.accuracy(),
                1,
                words::accuracyTick,
                CurvePoint::accuracy,
                TestPoint::accuracy);
    }

    private double digit(Surface surface, double x) {
        var digit = snapshot.digit();
        name(surface, words.digit(), x);
        PixelMaps ink = new PixelMaps(1, digit.height(), digit.width(), digit.image());
        return pixels(surface, ink, PixelColouring.INK, x, 1, (int) (PICTURES_HEIGHT / 2 / digit.height()) + 1) + GAP;
    }

    private double filters(Surface surface, double x) {
        NetworkSnapshot network = snapshot.network();
        Optional<LayerFilters> filters = network.view().imageFilters().flatMap(network::filters);
        if (filters.isEmpty()) {
            return x;
        }
        LayerFilters shown = filters.get();
        name(surface, words.filters(), x);
        PixelMaps maps = new PixelMaps(shown.kernels(), shown.rows(), shown.columns(), shown.weights());
        return fitted(surface, maps, PixelColouring.DIVERGING, x) + GAP;
    }

    /** Maps that have no room any more are left out. */
    private double maps(Surface surface, double x, LayerView layer) {
        Shape shape = layer.output();
        PixelMaps maps = new PixelMaps(
                layer.maps(), shape.height(), shape.width(), snapshot.network().values(layer));
        if (x + fittedWidth(maps) > WIDTH - MARGIN - BARS - GAP) {
            return WIDTH;
        }
        name(surface, layer.name(), x);
        return fitted(surface, maps, PixelColouring.SEQUENTIAL, x) + GAP;
    }

    private static int columns(PixelMaps maps) {
        int count = maps.count();
        return (int) Math.ceil(Math.sqrt(count * 2 / 3.0));
    }

    private static int pixel(PixelMaps maps) {
        int rows = Math.ceilDiv(maps.count(), columns(maps));
        return Math.max(1, (int) ((PICTURES_HEIGHT - 4.0 * (rows - 1)) / rows / maps.height()));
    }

    private static double fittedWidth(PixelMaps maps) {
        return columns(maps) * (pixel(maps) * maps.width() + 4) - 4;
    }

    private double fitted(Surface surface, PixelMaps maps, PixelColouring colouring, double x) {
        return pixels(surface, maps, colouring, x, columns(maps), pixel(maps));
    }

    /** Paints pictures side by side; returns where they end. */
    private double pixels(Surface surface, PixelMaps maps, PixelColouring colouring, double x, int columns, int size) {
        double wide = size * maps.width() + 4;
        double high = size * maps.height() + 4;
        for (int picture = 0; picture < maps.count(); picture++) {
            int[] colours = colouring.colours(maps, picture, palette);
            double left = Math.round(x) + picture % columns * wide;
            double top = PICTURES + picture / columns * high;
            for (int i = 0; i < colours.length; i++) {
                int rgb = colours[i];
                surface.fill(
                        left + i % maps.width() * size,
                        top + i / maps.width() * size,
                        size,
                        size,
                        Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255));
            }
        }
        return x + columns * wide - 4;
    }

    private void bars(Surface surface, double x) {
        float[] probabilities = snapshot.network().probabilities();
        name(surface, words.answer(), x);
        int shown = Math.min(DIGITS, probabilities.length);
        double row = PICTURES_HEIGHT / shown;
        for (int answer = 0; answer < shown; answer++) {
            double y = PICTURES + (answer + 0.5) * row;
            boolean best = answer == snapshot.network().best();
            Color colour = !best ? palette.lineStrong() : snapshot.isRight() ? palette.output() : palette.error();
            surface.text(snapshot.network().view().classes().get(answer), x, y, TextStyle.of(13), palette.muted());
            surface.fill(x + 20, y - row * 0.3, Math.max(2, (BARS - 70) * probabilities[answer]), row * 0.6, colour);
            surface.text(
                    words.percent(probabilities[answer]),
                    x + BARS,
                    y,
                    TextStyle.of(12).with(TextStyle.Align.RIGHT),
                    best ? colour : palette.muted());
        }
    }

    private void name(Surface surface, String name, double x) {
        surface.text(name, x, NAMES, TextStyle.of(13).bold(), palette.ink());
    }

    private void chart(
            Surface surface,
            double x,
            double width,
            String name,
            double largest,
            DoubleFunction<String> tick,
            ToDoubleFunction<CurvePoint> training,
            ToDoubleFunction<TestPoint> test) {
        surface.text(name, x, CHARTS - 18, TextStyle.of(13).bold(), palette.ink());
        for (int line = 0; line <= 2; line++) {
            double y = CHARTS + line * CHART_HEIGHT / 2;
            surface.fill(x, y, width, 1, palette.line());
            surface.text(
                    tick.apply(largest * (2 - line) / 2),
                    x + width,
                    y - 7,
                    TextStyle.of(10).with(TextStyle.Align.RIGHT),
                    palette.muted());
        }
        double now = x + width * snapshot.batch() / planned;
        line(
                surface,
                run.training().stream()
                        .map(point -> at(x, width, point.batch(), training.applyAsDouble(point), largest))
                        .toList(),
                Stroke.of(palette.input(), 1.6));
        line(
                surface,
                run.tests().stream()
                        .map(point -> at(x, width, point.batch(), test.applyAsDouble(point), largest))
                        .toList(),
                Stroke.of(palette.output(), 2));
        Color panel = palette.panel();
        surface.fill(
                now,
                CHARTS - 4,
                x + width - now + 1,
                CHART_HEIGHT + 8,
                new Color(panel.getRed(), panel.getGreen(), panel.getBlue(), DIMMED));
        surface.fill(now - 0.5, CHARTS - 4, 1.5, CHART_HEIGHT + 8, palette.ink());
        surface.text(
                words.batch(snapshot.batch()),
                Math.clamp(now, x + 30, x + width - 30),
                CHARTS + CHART_HEIGHT + 18,
                TextStyle.of(12).centered(),
                palette.muted());
    }

    private record Point(double x, double y) {}

    private Point at(double x, double width, long batch, double value, double largest) {
        return new Point(x + width * batch / planned, CHARTS + CHART_HEIGHT * (1 - Math.clamp(value / largest, 0, 1)));
    }

    private static void line(Surface surface, List<Point> points, Stroke stroke) {
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            surface.line(from.x(), from.y(), to.x(), to.y(), stroke);
        }
    }
}
