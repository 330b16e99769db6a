package kernelight.measure;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import kernelight.concurrent.PulseTimer;

/**
 * A small square in the upper left corner that changes its colour in every frame, if the system property
 * {@value #PROPERTY} is set: whoever looks at the screen from outside sees by it which frames arrive there, and when.
 */
public final class FrameMark {
    private static final String PROPERTY = "kernelight.frameMark";
    private static final double SIDE = 12;
    private static final int SHADES = 256;
    /** Odd, so that every shade has its turn. */
    private static final int STEP = 37;

    private FrameMark() {}

    /** @param root fills the window */
    public static void showIfRequested(Pane root) {
        if (!Boolean.getBoolean(PROPERTY)) {
            return;
        }
        Rectangle mark = new Rectangle(SIDE, SIDE);
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        root.getChildren().add(mark);
        // Many shades: of two, a screen that misses every second frame would always show the same one.
        AtomicInteger shade = new AtomicInteger();
        new PulseTimer(seconds -> mark.setFill(Color.grayRgb(shade.addAndGet(STEP) % SHADES))).start();
    }
}
