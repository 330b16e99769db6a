package kernelight.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import kernelight.ui.component.PressedKey;
import org.jspecify.annotations.Nullable;

/**
 * The window's content on a screen that is smaller than the smallest window: it keeps that size and is scrolled, by
 * wheel, by Ctrl+Shift and the arrow keys, and to the control that has the focus. In presentation mode it is scaled
 * instead.
 */
public final class ScrolledWindow extends ScrollPane {
    /** The size below which the screens have no room. */
    public static final double SMALLEST_WIDTH = 1100;

    public static final double SMALLEST_HEIGHT = 700;

    private static final double STEP = 80;

    private final Shell shell;

    /** @param shown called when the content has come into the scene, where style sheets reach it */
    public ScrolledWindow(Shell shell, ObservableBooleanValue presenting, Runnable shown) {
        super(shell);
        this.shell = shell;
        getStyleClass().add("scrolled-window");
        setFitToWidth(true);
        setFitToHeight(true);
        setFocusTraversable(false);
        shell.minWidthProperty().bind(Bindings.when(presenting).then(0).otherwise(SMALLEST_WIDTH));
        shell.minHeightProperty().bind(Bindings.when(presenting).then(0).otherwise(SMALLEST_HEIGHT));
        shell.explainScrolling();
        shell.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                shown.run();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        sceneProperty()
                .flatMap(scene -> scene == null ? null : scene.focusOwnerProperty())
                .subscribe(this::bringIntoSight);
    }

    /** Whether the smallest window does not fit on a screen. */
    public static boolean isNeededOn(Rectangle2D screen) {
        return screen.getWidth() < SMALLEST_WIDTH || screen.getHeight() < SMALLEST_HEIGHT;
    }

    private void pressed(KeyEvent key) {
        if (!key.isShortcutDown() || !key.isShiftDown() || getScene().getFocusOwner() instanceof TextInputControl) {
            return; // in a field they select words
        }
        switch (PressedKey.code(key)) {
            case LEFT, KP_LEFT -> scrollBy(-STEP, 0);
            case RIGHT, KP_RIGHT -> scrollBy(STEP, 0);
            case UP, KP_UP -> scrollBy(0, -STEP);
            case DOWN, KP_DOWN -> scrollBy(0, STEP);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void scrollBy(double x, double y) {
        double hiddenWidth = shell.getWidth() - getViewportBounds().getWidth();
        double hiddenHeight = shell.getHeight() - getViewportBounds().getHeight();
        if (hiddenWidth > 0) {
            setHvalue(Math.clamp(getHvalue() + x / hiddenWidth, 0, 1));
        }
        if (hiddenHeight > 0) {
            setVvalue(Math.clamp(getVvalue() + y / hiddenHeight, 0, 1));
        }
    }

    private void bringIntoSight(@Nullable Node focused) {
        if (focused == null || focused == this || !isWithin(focused)) {
            return;
        }
        Bounds place = shell.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
        double width = getViewportBounds().getWidth();
        double height = getViewportBounds().getHeight();
        double left = getHvalue() * Math.max(0, shell.getWidth() - width);
        double top = getVvalue() * Math.max(0, shell.getHeight() - height);
        scrollBy(
                distance(place.getMinX(), place.getMaxX(), left, width),
                distance(place.getMinY(), place.getMaxY(), top, height));
    }

    private boolean isWithin(Node node) {
        for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent == shell) {
                return true;
            }
        }
        return false;
    }

    /** How far to scroll for a control between these places; not at all for one that is larger than the room. */
    private static double distance(double from, double to, double first, double room) {
        if (to - from > room) {
            return 0;
        }
        return from < first ? from - first : Math.max(0, to - first - room);
    }
}
