package kernelight.shell;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kernelight.ui.component.PressedKey;
import kernelight.ui.preference.Preferences;
import org.jspecify.annotations.Nullable;

/** The keyboard shortcuts of the window, the same on every screen. */
final class WindowKeys {
    private final Preferences preferences;
    private final ZoomSteps zoom;
    private final HelpSheet help;
    private final PresenterMode presenter;

    WindowKeys(Preferences preferences, ZoomSteps zoom, HelpSheet help, PresenterMode presenter) {
        this.preferences = preferences;
        this.zoom = zoom;
        this.help = help;
        this.presenter = presenter;
    }

    /** Handles and consumes a key of the window; ignores other keys. */
    void pressed(KeyEvent key, @Nullable Node focused) {
        if (presenter.isBlank()) { // any key brings the picture back
            presenter.blank(false);
            key.consume();
        } else if (help.isVisible()) {
            inHelp(key);
        } else if (presenter.pen().isTaken() && handledWithPen(key)
                || handledAlways(key)
                || !FocusedKeys.needs(focused, key) && handledWhilePresenting(key)) {
            key.consume();
        }
    }

    /**
     * Handles a key that the screen has not consumed: Esc closes what is open on the screen first, and then ends
     * presentation mode.
     */
    void unhandled(KeyEvent key) {
        if (PressedKey.code(key) == KeyCode.ESCAPE && !key.isConsumed()) {
            preferences.presentingProperty().set(false);
        }
    }

    /** Handles the question mark by its character: which key it is on depends on the keyboard. */
    void typed(KeyEvent key, @Nullable Node focused) {
        if (key.getCharacter().equals("?") && !FocusedKeys.needs(focused, key) && !presenter.isBlank()) {
            help.show(!help.isVisible());
            key.consume();
        }
    }

    private void inHelp(KeyEvent key) {
        switch (PressedKey.code(key)) {
            case ESCAPE, F1 -> {
                help.show(false);
                key.consume();
            }
            case UP, DOWN, PAGE_UP, PAGE_DOWN, HOME, END, TAB, SPACE, ENTER -> {
                // scroll the sheet, or press its button
            }
            default -> {
                if (handledAlways(key)) {
                    key.consume();
                }
            }
        }
    }

    private boolean handledAlways(KeyEvent key) {
        KeyCode code = PressedKey.code(key);
        if (key.isShortcutDown() && !key.isAltDown()) {
            switch (code) {
                case PLUS, ADD, EQUALS -> zoom.larger();
                case MINUS, SUBTRACT -> zoom.smaller();
                case DIGIT0, NUMPAD0 -> zoom.usual();
                // The menu is not reachable below the help sheet, and hidden in presentation mode.
                case L ->
                    preferences
                            .languageProperty()
                            .set(preferences.languageProperty().get().next());
                default -> {
                    return false;
                }
            }
            return true;
        }
        switch (code) {
            case F5, F11 -> toggle(preferences.presentingProperty());
            case F1 -> help.show(!help.isVisible());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean handledWhilePresenting(KeyEvent key) {
        if (!preferences.presentingProperty().get() || key.isShortcutDown() || key.isAltDown()) {
            return false;
        }
        if (key.getText().equals(".")) { // by its character: on many keyboards it is not on a key of its own
            presenter.blank(true);
            return true;
        }
        switch (PressedKey.code(key)) {
            case PERIOD, DECIMAL -> presenter.blank(true);
            case L -> presenter.toggleSpotlight();
            case M -> presenter.pen().take(!presenter.pen().isTaken());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The keys of the pen in hand; all others still go to the screen, so that a clicker goes on. */
    private boolean handledWithPen(KeyEvent key) {
        MarkingPen pen = presenter.pen();
        KeyCode code = PressedKey.code(key);
        if (key.isShortcutDown()) {
            boolean isUndo = code == KeyCode.Z && !key.isShiftDown() && !key.isAltDown();
            if (isUndo) {
                pen.undo();
            }
            return isUndo;
        }
        switch (code) {
            case DIGIT1, NUMPAD1 -> pen.choose(0);
            case DIGIT2, NUMPAD2 -> pen.choose(1);
            case DIGIT3, NUMPAD3 -> pen.choose(2);
            case DELETE, BACK_SPACE -> pen.erase();
            case ESCAPE -> pen.take(false);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void toggle(BooleanProperty property) {
        property.set(!property.get());
    }
}
