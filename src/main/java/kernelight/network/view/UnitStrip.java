package kernelight.network.view;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.model.NetworkView;
import kernelight.network.model.ShownNumber;
import kernelight.ui.component.CanvasFont;
import kernelight.ui.component.LedByArrows;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.component.PixelMaps;
import kernelight.ui.component.PressedKey;
import kernelight.ui.component.SeenFocus;
import kernelight.ui.component.SharpCanvas;
import kernelight.ui.component.WhileInScene;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.Palette;

/** The outputs of a fully connected layer as squares in a few lines; scores have the names of their classes below. */
final class UnitStrip extends Region implements LedByArrows {
    /** The height of a name below a score, and the least distance of two names, in sizes of the text. */
    private static final double DIGIT_HEIGHT = 17 / 11.0;

    private static final double NARROWEST_STEP = 1.25;
    private static final double SCORE_STEP = 24;

    private static final double ROUNDING = 3;
    /** With more classes than this, scores are shown in lines without names, like other units. */
    private static final int MOST_NAMED = 12;

    private final NetworkView network;
    private final LayerView layer;
    private final NumberActions actions;
    private final PixelColouring colouring;
    private final LayerTitle title;
    private final NetworkTexts words;
    private final ObservableValue<Palette> palette;
    private final SharpCanvas canvas = new SharpCanvas(() -> paint());
    private final CanvasFont font = new CanvasFont("unit-text", () -> {
        requestParentLayout();
        canvas.requestPaint();
    });
    private Optional<PixelMaps> values = Optional.empty();
    private OptionalInt pointed = OptionalInt.empty();
    private int columns = 1;
    private double step = 1;

    UnitStrip(
            NetworkView network,
            LayerView layer,
            Texts texts,
            ObservableValue<Palette> palette,
            NumberActions actions,
            PixelColouring colouring) {
        this.colouring = colouring;
        this.network = network;
        this.layer = layer;
        this.palette = palette;
        this.actions = actions;
        title = new LayerTitle(network, layer, texts);
        getStyleClass().add("unit-strip");
        getChildren().addAll(canvas, font);
        WhileInScene.follow(this, palette, now -> canvas.requestPaint());
        canvas.setOnMouseMoved(event -> point(unitAt(event.getX(), event.getY())));
        canvas.setOnMouseExited(event -> point(OptionalInt.empty()));
        canvas.setOnMouseClicked(this::choose);
        getStyleClass().add("focusable");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        words = new NetworkTexts(texts);
        setAccessibleText(words.named(layer));
        setOnKeyPressed(this::keyPressed);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                point(OptionalInt.empty());
            } else if (SeenFocus.isOn(this)) {
                point(OptionalInt.of(0));
            }
        });
    }

    /** The arrow keys move from unit to unit, and Enter chooses. */
    private void keyPressed(KeyEvent key) {
        if (key.isAltDown()) {
            return;
        }
        int now = pointed.orElse(0);
        switch (PressedKey.code(key)) {
            case LEFT, KP_LEFT -> moveTo(now - 1);
            case RIGHT, KP_RIGHT -> moveTo(now + 1);
            case UP, KP_UP -> moveTo(now - columns);
            case DOWN, KP_DOWN -> moveTo(now + columns);
            case ENTER -> number(OptionalInt.of(now)).ifPresent(actions.chosen());
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void moveTo(int unit) {
        if (unit >= 0 && unit < count()) {
            point(OptionalInt.of(unit));
        }
    }

    LayerTitle title() {
        return title;
    }

    int count() {
        return layer.output().size();
    }

    /** Whether the names of the classes are shown below. */
    boolean isScores() {
        return layer.isScores() && count() <= MOST_NAMED;
    }

    /** The height of a name below a score. */
    double digitHeight() {
        return Math.ceil(DIGIT_HEIGHT * font.size());
    }

    /** The distance from one score to the next. */
    double scoreStep() {
        return Math.ceil(Math.max(SCORE_STEP, NARROWEST_STEP * font.size()));
    }

    /** @param newStep the distance from one square to the next, in screen pixels */
    void arrange(int newColumns, double newStep) {
        columns = newColumns;
        step = newStep;
        requestLayout();
    }

    /** The y coordinate where the squares, or the names below them, end. */
    double lastBottom() {
        return Math.ceilDiv(count(), columns) * step + (isScores() ? digitHeight() : 0);
    }

    void show(Optional<NetworkSnapshot> snapshot) {
        values = snapshot.map(now -> new PixelMaps(1, 1, count(), now.values(layer)));
        setFocusTraversable(values.isPresent()); // without numbers there is nothing to choose, or to say
        if (pointed.isPresent()) {
            notifyPointed();
        }
        canvas.requestPaint();
    }

    private void point(OptionalInt unit) {
        if (!unit.equals(pointed)) {
            pointed = unit;
            notifyPointed();
            canvas.requestPaint();
        }
    }

    private void notifyPointed() {
        setAccessibleText(number(pointed).map(words::number).map(words::spoken).orElseGet(() -> words.named(layer)));
        actions.pointed().accept(number(pointed));
    }

    private void choose(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            number(unitAt(event.getX(), event.getY())).ifPresent(actions.chosen());
        }
    }

    private Optional<ShownNumber> number(OptionalInt unit) {
        return values.isEmpty() || unit.isEmpty()
                ? Optional.empty()
                : Optional.of(new ShownNumber(
                        network,
                        layer,
                        layer.unit(unit.getAsInt()),
                        values.get().values()[unit.getAsInt()]));
    }

    private OptionalInt unitAt(double x, double y) {
        int column = (int) (x / step);
        int unit = (int) (y / step) * columns + column;
        return x >= 0 && y >= 0 && column < columns && unit < count() ? OptionalInt.of(unit) : OptionalInt.empty();
    }

    private void paint() {
        GraphicsContext graphics = canvas.graphics();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Palette colours = palette.getValue();
        Optional<int[]> painted = values.map(maps -> colouring.colours(maps, 0, colours));
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
        graphics.setFont(Font.font(Fonts.SANS, font.size()));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.TOP);
        graphics.fillText(shortName(digit), middle, top + 3);
    }

    /** The name of the class if it fits below a score, else its index. */
    private String shortName(int number) {
        String name = network.classes().get(number);
        return name.length() > 2 ? Integer.toString(number) : name;
    }

    private static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
    }

    @Override
    protected void layoutChildren() {
        canvas.resize(getWidth(), getHeight());
        canvas.requestPaint();
    }
}
