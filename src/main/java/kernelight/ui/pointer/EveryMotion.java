package kernelight.ui.pointer;

import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import kernelight.concurrent.FxThread;

/**
 * Delivers every motion of the pointer to a node that is drawn on. On Linux, JavaFX asks GDK for motions only as fast
 * as the FX thread handles them, and GDK merges those that are queued, so a quick stroke would lose its corners while
 * the window is busy for a moment. Does nothing where there is no GDK.
 *
 * <p>Two features of GDK are switched off, and only while a button is down on the node, so that a fast mouse does not
 * flood the rest of the window: event compression, and "motion hints", with which GDK drops motions until the last one
 * was answered. JavaFX grabs the pointer at the first motion of a drag and asks for hints again, hence the second grab
 * there.
 */
public final class EveryMotion {
    private boolean pressed;
    private boolean dragged;

    private EveryMotion() {}

    /**
     * Loads GDK, which takes a while, and prepares the open windows. Call it off the FX thread before a node that is
     * drawn on is shown.
     */
    public static void prepare(Executor fxThread) {
        Gdk.instance().ifPresent(gdk -> fxThread.execute(gdk::dropMotionHints));
    }

    /** From now on delivers every motion of a drag on the node to it. */
    public static void whileDrawingOn(Node node) {
        EveryMotion motions = new EveryMotion();
        node.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, event -> motions.enter());
        node.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> motions.press());
        node.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> motions.drag());
        node.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> motions.release());
    }

    private void enter() {
        // Before a button is down: a press grabs the pointer with the event mask of that moment.
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
            // If the cursor changes, JavaFX sets it after these motions and grabs the pointer again.
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
