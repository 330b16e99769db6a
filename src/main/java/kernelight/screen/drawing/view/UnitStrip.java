package kernelight.screen.drawing.view;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import kernelight.engine.network.ForwardTrace;
import kernelight.screen.drawing.model.ShownLayer;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.component.PixelMaps;
import kernelight.ui.component.SharpCanvas;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.Palette;

/** The outputs of a fully connected layer, a square for each, in a few lines; scores have their digits below. */
final class UnitStrip extends Region {
    /** Room for a digit below a score. */
    static final double DIGIT_HEIGHT = 17;

    private static final double ROUNDING = 3;
    /** Scores of more classes lie in lines, as other units do. */
    private static final int MOST_NAMED = 12;

    private final ShownLayer layer;
    private final List<String> classes;
    private final Texts texts;
    private final Consumer<String> probe;
    private final HBox title;
    private final ObservableValue<Palette> palette;
    private final SharpCanvas canvas = new SharpCanvas(() -> paint());
    private Optional<PixelMaps> values = Optional.empty();
    private OptionalInt pointed = OptionalInt.empty();
    private int columns = 1;
    private double step = 1;

    /**
     * @param classes what the network's scores are about
     * @param probe is told the number under the pointer in words, or ""
     */
    UnitStrip(
            ShownLayer layer,
            List<String> classes,
            Texts texts,
            ObservableValue<Palette> palette,
            Consumer<String> probe) {
        this.layer = layer;
        this.classes = classes;
        this.palette = palette;
        title = LayerMaps.title(layer, new DrawingWords(texts));
        getChildren().add(canvas);
        this.texts = texts;
        this.probe = probe;
        palette.subscribe(now -> paint());
        canvas.setOnMouseMoved(event -> point(unitAt(event.getX(), event.getY())));
        canvas.setOnMouseExited(event -> point(OptionalInt.empty()));
    }

    HBox title() {
        return title;
    }

    int count() {
        return layer.shape().size();
    }

    /** Whether each has the name of its class below. */
    boolean isScores() {
        return layer.scores() && count() <= MOST_NAMED;
    }

    /** @param newStep from one square to the next, in pixels of the screen */
    void arrange(int newColumns, double newStep) {
        columns = newColumns;
        step = newStep;
        requestLayout();
    }

    void show(Optional<ForwardTrace> trace) {
        values = trace.map(found -> new PixelMaps(
                1, 1, count(), found.activation(layer.activation()).values()));
        if (pointed.isPresent()) {
            probe.accept(words());
        }
        paint();
    }

    private void point(OptionalInt unit) {
        pointed = unit;
        probe.accept(words());
        paint();
    }

    private String words() {
        if (pointed.isEmpty() || values.isEmpty()) {
            return "";
        }
        int unit = pointed.getAsInt();
        float value = values.get().values()[unit];
        return layer.scores()
                ? texts.get("drawing.probe.score", layer.name(), classes.get(unit), value)
                : texts.get("drawing.probe.unit", layer.name(), unit + 1, value);
    }

    private OptionalInt unitAt(double x, double y) {
        int column = (int) (x / step);
        int unit = (int) (y / step) * columns + column;
        return column < columns && unit < count() ? OptionalInt.of(unit) : OptionalInt.empty();
    }

    private void paint() {
        GraphicsContext graphics = canvas.graphics();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Palette colours = palette.getValue();
        Optional<int[]> painted = values.map(maps -> PixelColouring.SEQUENTIAL.colours(maps, 0, colours));
        double side = step - (step < 9 ? 1 : 2);
        for (int unit = 0; unit < count(); unit++) {
            int index = unit;
            graphics.setFill(painted.map(all -> colour(all[index])).orElse(colours.line()));
            double x = (unit % columns) * step;
            double y = (unit / columns) * step;
            graphics.fillRoundRect(x, y, side, side, ROUNDING, ROUNDING);
            if (isScores()) {
                digit(graphics, unit, x + side / 2, y + side);
            }
        }
        if (values.isPresent() && pointed.isPresent()) {
            int unit = pointed.getAsInt();
            graphics.setStroke(colours.ink());
            graphics.strokeRoundRect(
                    (unit % columns) * step + 0.5,
                    (unit / columns) * step + 0.5,
                    side - 1,
                    side - 1,
                    ROUNDING,
                    ROUNDING);
        }
    }

    private void digit(GraphicsContext graphics, int digit, double middle, double top) {
        graphics.setFill(palette.getValue().muted());
        graphics.setFont(Font.font(Fonts.SANS, 11));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.TOP);
        graphics.fillText(shortName(digit), middle, top + 3);
    }

    /** What fits below a score. */
    private String shortName(int number) {
        String name = classes.get(number);
        return name.length() > 2 ? Integer.toString(number) : name;
    }

    private static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
    }

    @Override
    protected void layoutChildren() {
        canvas.resize(getWidth(), getHeight());
        paint();
    }
}
