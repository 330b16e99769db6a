package kernelight.shell;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kernelight.ui.component.SeenFocus;
import kernelight.ui.component.TypedNumber;
import org.jspecify.annotations.Nullable;

/** Which keys the control in focus needs for itself, so that the screen's own keys do not take them away. */
final class FocusedKeys {
    private FocusedKeys() {}

    static boolean needs(@Nullable Node focused, KeyEvent key) {
        KeyCode code = key.getCode();
        return switch (focused) {
            case null -> false;
            // A number that is taken over is an edit like any other: undo takes it back.
            case TypedNumber number when isAboutTheWayBack(key) -> number.isBeingTyped();
            // Ctrl+S, Ctrl+O and Ctrl+E mean files everywhere; a text knows what to do with all other keys.
            case TextInputControl text -> !isAboutFiles(key);
            case ComboBoxBase<?> choice -> code.isArrowKey() || code == KeyCode.SPACE || code == KeyCode.ENTER;
            case Slider slider -> code.isArrowKey() || code == KeyCode.HOME || code == KeyCode.END;
            // One stop for all of a choice: the arrows lead from one thing to the next.
            case ToggleButton choice
            when choice.getToggleGroup() != null ->
                SeenFocus.isOn(choice) && (code.isArrowKey() || code == KeyCode.SPACE || code == KeyCode.ENTER);
            // A button that was clicked has the focus too, but whoever clicks and then presses Space means the screen.
            case ButtonBase button -> SeenFocus.isOn(button) && (code == KeyCode.SPACE || code == KeyCode.ENTER);
            default -> false;
        };
    }

    private static boolean isAboutTheWayBack(KeyEvent key) {
        return key.isShortcutDown() && !key.isAltDown() && key.getCode() == KeyCode.Z;
    }

    private static boolean isAboutFiles(KeyEvent key) {
        return key.isShortcutDown()
                && !key.isAltDown()
                && switch (key.getCode()) {
                    case S, O, E -> true;
                    default -> false;
                };
    }
}
