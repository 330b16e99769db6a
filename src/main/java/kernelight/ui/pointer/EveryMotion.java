package kernelight.ui.pointer;

import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import kernelight.concurrent.FxThread;

/**
 * Brings every motion of the pointer to a node that is drawn on. On Linux, JavaFX asks GDK for motions only as fast as
 * the window's thread takes them, and GDK merges those that wait: while the window is busy for a moment a quick stroke
 * would lose its corners. Where there is no GDK, nothing happens.
 *
 * <p>Two things are in the way, and both are put aside only while a button is down on the node, so that a fast mouse
 * does not flood the rest of the window: GDK's merging, and "motion hints", by which it leaves out what happened before
 * the last motion was answered. JavaFX grabs the pointer at the first motion of a drag and asks for hints again, hence
 * the second grab there.
 */
public final class EveryMotion {
    private boolean pressed;
    private boolean dragged;

    private EveryMotion() {}

    /**
     * Finds GDK, which takes a while at the first time, and readies the windows that are open. To be called off the FX
     * thread before a node is shown that is drawn on.
     */
    public static void prepare(Executor fxThread) {
        Gdk.instance().ifPresent(gdk -> fxThread.execute(gdk::dropMotionHints));
    }

    /** From now on the node is told every motion of a drag on it. */
    public static void whileDrawingOn(Node node) {
        EveryMotion motions = new EveryMotion();
        node.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, event -> motions.enter());
        node.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> motions.press());
        node.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> motions.drag());
        node.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> motions.release());
    }

    private void enter() {
        // Before a button is down: what a press grabs, it grabs with what is asked for then.
        Gdk.instance().ifPresent(Gdk::dropMotionHints);
    }

    private void press() {
        pressed = true;
        dragged = false;
        Gdk.instance().ifPresent(found -> {
            found.dropMotionHints();
            found.mergeMotions(false);
        });
    }

    private void drag() {
        if (pressed && !dragged) {
            dragged = true;
            grab();
            // A cursor that changed with the last motions is set behind them, and JavaFX grabs with it once more.
            new FxThread().execute(this::grab);
        }
    }

    private void grab() {
        if (pressed) {
            Gdk.instance().ifPresent(Gdk::grabWithoutHints);
        }
    }

    private void release() {
        pressed = false;
        Gdk.instance().ifPresent(found -> found.mergeMotions(true));
    }
}
