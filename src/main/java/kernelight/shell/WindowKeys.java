package kernelight.shell;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kernelight.ui.preference.Preferences;
import org.jspecify.annotations.Nullable;

/** The keys that mean the same on every screen, because they are the window's. */
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

    /** Does what a key means to the window and consumes it; leaves other keys alone. */
    void pressed(KeyEvent key, @Nullable Node focused) {
        if (presenter.isBlank()) { // any key brings the picture back
            presenter.blank(false);
            key.consume();
        } else if (help.isVisible()) {
            inHelp(key);
        } else if (always(key) || !FocusedKeys.needs(focused, key) && unlessTyping(key)) {
            key.consume();
        }
    }

    /** What a key means that nobody else wanted: Esc closes what is open on the screen first, and leaves the hall then. */
    void left(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !key.isConsumed()) {
            preferences.presentingProperty().set(false);
        }
    }

    /** A question mark is on another key on many keyboards: what counts is the character. */
    void typed(KeyEvent key, @Nullable Node focused) {
        if (key.getCharacter().equals("?") && !FocusedKeys.needs(focused, key) && !presenter.isBlank()) {
            help.show(!help.isVisible());
            key.consume();
        }
    }

    private void inHelp(KeyEvent key) {
        switch (key.getCode()) {
            case ESCAPE, F1 -> {
                help.show(false);
                key.consume();
            }
            case UP, DOWN, PAGE_UP, PAGE_DOWN, HOME, END, TAB, SPACE, ENTER -> {
                // scroll the sheet, or press its button
            }
            default -> {
                if (always(key)) {
                    key.consume();
                }
            }
        }
    }

    private boolean always(KeyEvent key) {
        KeyCode code = key.getCode();
        if (key.isShortcutDown() && !key.isAltDown()) {
            switch (code) {
                case PLUS, ADD, EQUALS -> zoom.larger();
                case MINUS, SUBTRACT -> zoom.smaller();
                case DIGIT0, NUMPAD0 -> zoom.usual();
                // The menu is out of reach below the help sheet, and out of sight in the hall.
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

    private boolean unlessTyping(KeyEvent key) {
        if (!preferences.presentingProperty().get() || key.isShortcutDown() || key.isAltDown()) {
            return false;
        }
        switch (key.getCode()) {
            case PERIOD, DECIMAL -> presenter.blank(true);
            case L -> presenter.toggleSpotlight();
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
