package kernelight.screen.training.view;

import java.util.OptionalLong;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import kernelight.screen.training.model.RunCurves;
import kernelight.screen.training.moments.model.MomentModel;
import kernelight.ui.component.CanvasFont;
import kernelight.ui.component.PressedKey;
import kernelight.ui.component.SharpCanvas;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.Palette;
import org.jspecify.annotations.Nullable;

/** The time axis of the curves as a slider, which goes to any batch of the run so far. */
final class TimeSlider extends Region {
    private static final double TEXT = 11;
    private static final double TRACK = 5;
    private static final double KNOB = 7.5;
    private static final double RING = 3;
    private static final double TICK = 5;
    /** Between two labels, in sizes of the text. */
    private static final double BETWEEN_LABELS = 1.2;

    private static final double ROOM_PER_TICK = 70;
    /** In sizes of the text. */
    private static final double HEIGHT = 3.6;

    private final MomentModel model;
    private final TrainingWords words;
    private final ObservableValue<Palette> palette;
    private final SharpCanvas canvas = new SharpCanvas(this::paint);
    private final CanvasFont font = new CanvasFont("curve-text", () -> requestLayout());
    private final Text measure = new Text();
    private @Nullable RunCurves run;
    private double batches = 1;

    TimeSlider(MomentModel model, TrainingWords words, ObservableValue<Palette> palette) {
        this.model = model;
        this.words = words;
        this.palette = palette;
        setId("time-slider");
        getStyleClass().addAll("time-slider", "focusable");
        getChildren().addAll(canvas, font);
        setMinSize(0, 0);
        setAccessibleRole(AccessibleRole.SLIDER);
        setCursor(Cursor.HAND);
        palette.subscribe(now -> canvas.requestPaint());
        model.batchProperty().subscribe(now -> {
            canvas.requestPaint();
            say();
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        });
        focusedProperty().subscribe(now -> say());
        setOnMousePressed(event -> {
            requestFocus();
            choose(event.getX());
            event.consume(); // the scroll pane around the stage would take the focus
        });
        setOnMouseDragged(event -> choose(event.getX()));
        setOnMouseReleased(event -> {
            if (!event.isStillSincePress()) { // a quick drag may end where no motion was reported
                choose(event.getX());
            }
        });
    }

    /** The height that it needs. */
    double neededHeight() {
        return Math.ceil(HEIGHT * font.size());
    }

    /** Where a batch lies from the left. */
    double x(double batch) {
        return geometry().x(batch);
    }

    /** Where the middle of the knob lies from the top. */
    double knobY() {
        return KNOB * scale() + 1;
    }

    /** The room at the left of the axis. */
    double leftRoom() {
        return geometry().left();
    }

    /** @param newBatches the number of batches from the left edge to the right edge */
    void show(@Nullable RunCurves newRun, double newBatches) {
        run = newRun;
        batches = Math.max(1, newBatches);
        boolean canGo = newRun != null && !newRun.loss().isEmpty();
        setFocusTraversable(canGo);
        setDisable(!canGo);
        canvas.requestPaint();
    }

    /** Sets what is said of it to those who only hear it, but says nothing unasked while the run goes on. */
    void say() {
        setAccessibleText(run == null ? "" : place(run));
    }

    /** Goes to another batch if it has the focus and this key does that; returns whether it did. */
    boolean handleKey(KeyEvent key) {
        if (!isFocused() || run == null || key.isShortcutDown() || key.isAltDown()) {
            return false;
        }
        long epoch = run.batchesPerEpoch();
        long shown = model.shown();
        switch (PressedKey.code(key)) {
            case LEFT, KP_LEFT, DOWN, KP_DOWN -> go(shown - 1);
            case RIGHT, KP_RIGHT, UP, KP_UP -> go(shown + 1);
            case PAGE_UP -> go(Math.floorDiv(shown - 1, epoch) * epoch);
            case PAGE_DOWN -> go((shown / epoch + 1) * epoch);
            case HOME -> go(model.first());
            case END -> model.showNewest();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Goes to the batch at this time. */
    void goTo(double batch) {
        go(Math.round(batch));
    }

    private void choose(double x) {
        if (run != null) {
            goTo(geometry().batchAt(x));
        }
    }

    private void go(long batch) {
        if (isDisabled()) {
            return;
        }
        if (batch >= model.last()) {
            model.showNewest();
        } else {
            model.show(batch);
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) model.shown();
            case MIN_VALUE -> (double) model.first();
            case MAX_VALUE -> (double) model.last();
            case ORIENTATION -> Orientation.HORIZONTAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> go(model.shown() + 1);
            case DECREMENT -> go(model.shown() - 1);
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    private CurveGeometry geometry() {
        return new CurveGeometry(getWidth(), getHeight(), font.size(), batches, VerticalAxis.fromZero(1));
    }

    private double scale() {
        return font.size() / TEXT;
    }

    private String place(RunCurves curves) {
        return model.isNewest()
                ? words.get("training.slider.newest", model.last(), curves.batchesPlanned())
                : words.get("training.slider.batch", model.shown(), curves.batchesPlanned());
    }

    private void paint() {
        GraphicsContext graphics = canvas.graphics();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (run == null) {
            return;
        }
        Palette colours = palette.getValue();
        CurveGeometry geometry = geometry();
        double middle = knobY();
        OptionalLong past = model.batchProperty().get();
        double first = geometry.x(run.firstBatch());
        double last = geometry.x(run.batchesDone());
        double knob = geometry.x(model.shown());
        track(graphics, geometry.left(), geometry.right(), middle, colours.line());
        track(graphics, first, last, middle, colours.lineStrong());
        track(graphics, first, knob, middle, past.isPresent() ? colours.accent() : colours.output());
        labels(graphics, geometry, knob, place(run));
        if (run.loss().isEmpty()) {
            return;
        }
        graphics.setFill(colours.output());
        disc(graphics, last, middle, TRACK * scale());
        graphics.setFill(past.isPresent() ? colours.accent() : colours.output());
        disc(graphics, knob, middle, KNOB * scale());
        graphics.setFill(colours.panel());
        disc(graphics, knob, middle, (KNOB - RING) * scale());
    }

    private void track(GraphicsContext graphics, double from, double to, double middle, Color color) {
        double height = TRACK * scale();
        graphics.setFill(color);
        graphics.fillRect(from, middle - height / 2, Math.max(0, to - from), height);
    }

    private static void disc(GraphicsContext graphics, double x, double y, double radius) {
        graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** Epochs below the track, as far as they leave room for the shown batch. */
    private void labels(GraphicsContext graphics, CurveGeometry geometry, double knob, String place) {
        Palette colours = palette.getValue();
        double below = knobY() + (KNOB + 2) * scale();
        double half = Math.ceil(textWidth(place) / 2);
        double centre = Math.clamp(knob, half, Math.max(half, geometry.width() - half));
        graphics.setFont(Font.font(Fonts.SANS, geometry.text()));
        graphics.setTextBaseline(VPos.TOP);
        graphics.setTextAlign(TextAlignment.CENTER);
        int most = (int) Math.max(1, Math.round(geometry.plotWidth() / (ROOM_PER_TICK * scale())));
        for (HorizontalTick tick : HorizontalTick.of(geometry.batches(), run.batchesPerEpoch(), most)) {
            double x = Math.round(geometry.x(tick.batch()));
            graphics.setFill(colours.lineStrong());
            graphics.fillRect(x, knobY() + TRACK * scale() / 2, 1, TICK * scale());
            String text = words.tick(tick);
            double own = textWidth(text) / 2;
            double tickCentre = Math.min(x, geometry.width() - own);
            if (run.loss().isEmpty() || Math.abs(tickCentre - centre) > half + own + BETWEEN_LABELS * geometry.text()) {
                graphics.setFill(colours.muted());
                graphics.fillText(text, tickCentre, below);
            }
        }
        if (!run.loss().isEmpty()) {
            graphics.setFill(model.isNewest() ? colours.output() : colours.accent());
            graphics.fillText(place, centre, below);
        }
    }

    private double textWidth(String text) {
        measure.setFont(Font.font(Fonts.SANS, font.size()));
        measure.setText(text);
        return measure.getLayoutBounds().getWidth();
    }

    @Override
    protected void layoutChildren() {
        canvas.resize(getWidth(), getHeight());
        canvas.requestPaint();
    }
}
