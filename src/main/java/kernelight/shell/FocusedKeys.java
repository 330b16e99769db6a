package kernelight.shell;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kernelight.ui.component.LedByArrows;
import kernelight.ui.component.PressedKey;
import kernelight.ui.component.SeenFocus;
import kernelight.ui.component.TypedNumber;
import org.jspecify.annotations.Nullable;

/** Which keys the focused control needs for itself, so that the screen's own shortcuts do not take them. */
final class FocusedKeys {
    private FocusedKeys() {}

    static boolean needs(@Nullable Node focused, KeyEvent key) {
        KeyCode code = PressedKey.code(key);
        return switch (focused) {
            case null -> false;
            // An accepted number is an edit like any other, which Ctrl+Z undoes; one being typed needs Ctrl+Z itself.
            case TypedNumber number when isUndoOrRedo(key) -> number.isBeingTyped();
            // Ctrl+S, Ctrl+O and Ctrl+E are about files everywhere; a text field needs all other keys.
            case TextInputControl text -> !isAboutFiles(key);
            case ComboBoxBase<?> choice -> code.isArrowKey() || code == KeyCode.SPACE || code == KeyCode.ENTER;
            case Slider slider -> code.isArrowKey() || code == KeyCode.HOME || code == KeyCode.END;
            // A group of toggle buttons is one stop for the Tab key: the arrow keys move within it.
            case ToggleButton choice
            when choice.getToggleGroup() != null ->
                SeenFocus.isOn(choice) && (code.isArrowKey() || code == KeyCode.SPACE || code == KeyCode.ENTER);
            // A clicked button has the focus too, but Space after a click is meant for the screen.
            case ButtonBase button -> SeenFocus.isOn(button) && (code == KeyCode.SPACE || code == KeyCode.ENTER);
            case LedByArrows cells ->
                SeenFocus.isOn(focused) && (code.isArrowKey() || code == KeyCode.ENTER) && !key.isAltDown();
            default -> false;
        };
    }

    private static boolean isUndoOrRedo(KeyEvent key) {
        return key.isShortcutDown() && !key.isAltDown() && PressedKey.code(key) == KeyCode.Z;
    }

    private static boolean isAboutFiles(KeyEvent key) {
        return key.isShortcutDown()
                && !key.isAltDown()
                && switch (PressedKey.code(key)) {
                    case S, O, E -> true;
                    default -> false;
                };
    }
}
