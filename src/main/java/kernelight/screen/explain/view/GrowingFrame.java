package kernelight.screen.explain.view;

import java.util.function.BooleanSupplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import kernelight.concurrent.PulseTimer;

/**
 * A frame that grows from the place of a number to the whole stage, and so shows where the number came from: it appears
 * before the number is computed. Not where motion is to be reduced.
 */
final class GrowingFrame extends Region {
    private static final double SECONDS = 0.2;
    /** What fills more of the stage than this is no place on it. */
    private static final double LARGEST_SHARE = 0.5;

    private final BooleanSupplier reduceMotion;
    private final PulseTimer timer = new PulseTimer(this::advance);
    private Bounds from = new BoundingBox(0, 0, 0, 0);
    private Bounds to = from;
    private double passed;

    GrowingFrame(BooleanSupplier reduceMotion) {
        this.reduceMotion = reduceMotion;
        getStyleClass().add("growing-frame");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    /** Both in the coordinates of its parent. */
    void grow(Bounds place, Bounds stage) {
        if (!reduceMotion.getAsBoolean() && place.getWidth() < stage.getWidth() * LARGEST_SHARE) {
            begin(place, stage);
        }
    }

    /** Back from the stage to the place where the last {@link #grow} began. */
    void shrink() {
        if (!reduceMotion.getAsBoolean() && to.getWidth() > from.getWidth()) {
            begin(to, from);
        }
    }

    private void begin(Bounds first, Bounds last) {
        from = first;
        to = last;
        passed = 0;
        show(0);
        setVisible(true);
        timer.start();
    }

    private void advance(double seconds) {
        passed += seconds;
        double share = Math.min(1, passed / SECONDS);
        show(1 - (1 - share) * (1 - share)); // slower towards the end
        if (share == 1) {
            setVisible(false);
            timer.stop();
        }
    }

    private void show(double share) {
        resizeRelocate(
                between(from.getMinX(), to.getMinX(), share),
                between(from.getMinY(), to.getMinY(), share),
                between(from.getWidth(), to.getWidth(), share),
                between(from.getHeight(), to.getHeight(), share));
    }

    private static double between(double first, double last, double share) {
        return first + (last - first) * share;
    }
}
