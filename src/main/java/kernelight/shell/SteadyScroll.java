package kernelight.shell;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the control that is used where it is on the screen while what stands above it in a scroll pane grows or shrinks,
 * for example because a sentence comes or goes: a second click would meet another control.
 */
final class SteadyScroll {
    private final ScrollPane scroll;
    private final Runnable pulse = this::afterLayout;
    private @Nullable Node used;
    /** Where it was after the last layout, from the upper edge of the scroll pane. */
    private double place;

    private double height;

    private SteadyScroll(ScrollPane scroll) {
        this.scroll = scroll;
        scroll.addEventFilter(
                MouseEvent.MOUSE_PRESSED, press -> use(press.getTarget() instanceof Node node ? node : null));
        scroll.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> use(scroll.getScene() == null ? null : scroll.getScene().getFocusOwner()));
        scroll.sceneProperty().subscribe(this::follow);
    }

    static void of(ScrollPane scroll) {
        new SteadyScroll(scroll);
    }

    private void follow(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(pulse);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(pulse);
        }
    }

    private void use(@Nullable Node control) {
        used = control;
        if (control != null && scroll.getContent() != null) {
            place = placeOf(control);
            height = scroll.getContent().getLayoutBounds().getHeight();
        }
    }

    private double placeOf(Node control) {
        return scroll.sceneToLocal(control.localToScene(0, 0)).getY();
    }

    private void afterLayout() {
        if (used == null || used.getScene() == null || scroll.getContent() == null) {
            used = null;
            return;
        }
        double nowHigh = scroll.getContent().getLayoutBounds().getHeight();
        if (nowHigh != height) {
            height = nowHigh;
            scrollBy(placeOf(used) - place);
        }
        place = placeOf(used);
    }

    private void scrollBy(double distance) {
        Bounds viewport = scroll.getViewportBounds();
        double room = height - viewport.getHeight();
        if (room > 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + distance / room, 0, 1));
        }
    }
}
