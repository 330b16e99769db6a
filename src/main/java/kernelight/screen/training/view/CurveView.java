package kernelight.screen.training.view;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import kernelight.screen.training.model.Curve;
import kernelight.screen.training.model.RunCurves;
import kernelight.ui.component.CanvasFont;
import kernelight.ui.component.SharpCanvas;
import kernelight.ui.theme.Palette;
import org.jspecify.annotations.Nullable;

/** One chart on a canvas, which shows the values under the pointer. */
final class CurveView extends Region {
    /** The smoothed line has about this many independent points. */
    private static final double POINTS = 60;
    /** The line of guessing is not the upper edge. */
    private static final double ROOM_ABOVE_GUESS = 1.085;
    /** Each point averages at least this many images: single ones are right or wrong, and make no line. */
    private static final int IMAGES = 64;

    private final CurveKind kind;
    private final TrainingWords words;
    private final ObservableValue<Palette> palette;
    private final SharpCanvas canvas = new SharpCanvas(() -> paint());
    private final CanvasFont font = new CanvasFont("curve-text", this::paint);
    private final ReadOnlyObjectWrapper<OptionalDouble> pointed = new ReadOnlyObjectWrapper<>(OptionalDouble.empty());
    private @Nullable RunCurves run;
    private List<Overlay> others = List.of();
    private OptionalLong shown = OptionalLong.empty();
    private double batches = 1;
    private boolean fine;

    CurveView(CurveKind kind, TrainingWords words, ObservableValue<Palette> palette) {
        this.kind = kind;
        this.words = words;
        this.palette = palette;
        getStyleClass().add("curve");
        setMinSize(0, 0);
        getChildren().addAll(canvas, font);
        palette.subscribe(now -> paint());
        canvas.setOnMouseMoved(event -> point(event.getX(), event.getY()));
        canvas.setOnMouseExited(event -> point(-1, -1));
    }

    /** The time under the pointer, in batches. */
    ReadOnlyObjectProperty<OptionalDouble> pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    /**
     * @param newBatches the number of batches from the left edge to the right edge
     * @param newShown the batch that is looked at; empty while it is the newest
     */
    void show(@Nullable RunCurves newRun, List<Overlay> newOthers, double newBatches, OptionalLong newShown) {
        run = newRun;
        others = newOthers;
        batches = Math.max(1, newBatches);
        shown = newShown;
        paint();
    }

    /** Calls back with the time that is clicked, or dragged to, in batches. */
    void onChosen(DoubleConsumer chosen) {
        canvas.setOnMousePressed(event -> {
            choose(event.getX(), chosen);
            event.consume(); // the scroll pane around the stage would take the focus
        });
        canvas.setOnMouseDragged(event -> choose(event.getX(), chosen));
    }

    private void choose(double x, DoubleConsumer chosen) {
        if (run != null) {
            chosen.accept(Math.clamp(geometry().batchAt(x), 0, batches));
        }
    }

    /** Switches to the scale that shows small differences near the best value, or back. */
    void setFine(boolean now) {
        fine = now;
        paint();
    }

    /** The number of batches that each point of the smoothed line averages. */
    int smoothing() {
        int forImages = run == null || run.loss().isEmpty() ? 1 : Math.ceilDiv(IMAGES, run.batchSize());
        return Math.max((int) (batches / POINTS), forImages) | 1;
    }

    /** Whether some tests on all images are not drawn, because they would cover the curves. */
    boolean leavesOutTests() {
        return run != null
                && geometry().apart(run.wholeTests()).size() < run.wholeTests().size();
    }

    private void point(double x, double y) {
        CurveGeometry geometry = geometry();
        boolean inside = run != null
                && geometry.contains(x, y)
                && geometry.batchAt(x) >= run.firstBatch()
                && geometry.batchAt(x) <= run.batchesDone();
        pointed.set(inside ? OptionalDouble.of(geometry.batchAt(x)) : OptionalDouble.empty());
        paint();
    }

    private CurveGeometry geometry() {
        return new CurveGeometry(canvas.getWidth(), canvas.getHeight(), font.size(), batches, axis());
    }

    /** The axis follows the smoothed line, because a single outlier would flatten everything else. */
    private VerticalAxis axis() {
        if (run == null) {
            return kind.axis(fine, 1, 1);
        }
        double smallest = kind.guess(run);
        double largest = ROOM_ABOVE_GUESS * kind.guess(run);
        Curve curve = kind.curve(run);
        int smoothing = smoothing();
        for (int bucket = 0; bucket < curve.buckets(); bucket++) {
            double value = curve.smoothed(bucket, smoothing);
            smallest = Math.min(smallest, value);
            largest = Math.max(largest, value);
        }
        return kind.axis(fine, smallest, largest);
    }

    private void paint() {
        if (canvas.getWidth() <= 0 || canvas.getHeight() <= 0) {
            return;
        }
        if (run == null) {
            canvas.graphics().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
            return;
        }
        new CurvePainter(canvas.graphics(), geometry(), palette.getValue(), words)
                .paint(new CurvePicture(kind, run, others, smoothing(), pointed.get(), shown));
    }

    @Override
    protected void layoutChildren() {
        canvas.resize(getWidth(), getHeight());
        paint();
    }
}
