package kernelight.ui.component;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Shows the focus to a user who navigates by keyboard, however it got where it is. JavaFX itself shows it after the Tab
 * key only: not after an arrow key within a group, nor where it goes when a menu, a sheet or a field closes.
 */
public final class SeenFocus {
    private static final PseudoClass SEEN = PseudoClass.getPseudoClass("focus-visible");

    private boolean byKeys;

    private SeenFocus() {}

    /** Takes care of all nodes in {@code window}, now and later. */
    public static void in(Parent window) {
        SeenFocus focus = new SeenFocus();
        ObservableValue<Node> owner = window.sceneProperty().flatMap(Scene::focusOwnerProperty);
        window.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            // These act on the window and do not tell how the user navigates in it.
            if (!PressedKey.code(key).isFunctionKey() && !PressedKey.code(key).isModifierKey()) {
                focus.byKeys = true;
            }
        });
        window.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
            focus.byKeys = false;
            focus.moved(null, owner.getValue());
        });
        owner.addListener((property, before, now) -> focus.moved(before, now));
    }

    /** Whether this node has the focus and shows it; also for those who listen to the focus, who are told before. */
    public static boolean isOn(Node node) {
        return node.isFocusVisible() || node.getPseudoClassStates().contains(SEEN);
    }

    private void moved(@Nullable Node before, @Nullable Node now) {
        if (before != null) {
            before.pseudoClassStateChanged(SEEN, false);
        }
        if (now != null) {
            now.pseudoClassStateChanged(SEEN, byKeys || now.isFocusVisible());
        }
    }
}
