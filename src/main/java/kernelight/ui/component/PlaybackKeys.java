package kernelight.ui.component;

import java.util.List;
import javafx.scene.input.KeyEvent;
import kernelight.playback.Playback;

/**
 * The keys of playback, the same on every screen; they include PageDown and PageUp, which presenters' remote controls
 * send.
 */
public final class PlaybackKeys {
    /** What the help sheet says about them. */
    public static final KeyGroup HELP = new KeyGroup(
            "help.playback",
            List.of(
                    new KeyGroup.Hint("→, ←, PgDn, PgUp", "help.key.nextStep"),
                    new KeyGroup.Hint("Ctrl + →, Ctrl + ←", "help.key.nextProduct"),
                    new KeyGroup.Hint("Alt + →, Alt + ←", "help.key.nextPart"),
                    new KeyGroup.Hint("Shift + →, Shift + ←", "help.key.nextRow"),
                    new KeyGroup.Hint("Home, End", "help.key.ends"),
                    new KeyGroup.Hint("Space", "help.key.play"),
                    new KeyGroup.Hint("+, −", "help.key.speed")));

    private PlaybackKeys() {}

    /** Handles and consumes a key of playback; ignores other keys. */
    public static void handle(KeyEvent key, Playback playback) {
        if (key.isMetaDown() && !key.isShortcutDown()) {
            return;
        }
        if (key.isAltDown()) {
            parts(key, playback);
            return;
        }
        boolean control = key.isShortcutDown();
        boolean shift = key.isShiftDown();
        switch (PressedKey.code(key)) {
            case RIGHT, KP_RIGHT -> {
                if (control) {
                    playback.nextMicroStep();
                } else if (shift) {
                    playback.nextRow();
                } else {
                    playback.nextStep();
                }
            }
            case LEFT, KP_LEFT -> {
                if (control) {
                    playback.previousMicroStep();
                } else if (shift) {
                    playback.previousRow();
                } else {
                    playback.previousStep();
                }
            }
            case PAGE_DOWN -> playback.nextStep();
            case PAGE_UP -> playback.previousStep();
            case HOME -> playback.first();
            case END -> playback.last();
            case SPACE -> playback.togglePlaying();
            default -> {
                if (!control) {
                    speed(key, playback);
                }
                return;
            }
        }
        key.consume();
    }

    /** With Alt, the arrows go from channel to channel. */
    private static void parts(KeyEvent key, Playback playback) {
        switch (PressedKey.code(key)) {
            case RIGHT, KP_RIGHT -> {
                playback.nextPart();
                key.consume();
            }
            case LEFT, KP_LEFT -> {
                playback.previousPart();
                key.consume();
            }
            default -> {
                // not a key of playback
            }
        }
    }

    private static void speed(KeyEvent key, Playback playback) {
        switch (PressedKey.code(key)) {
            case PLUS, ADD, EQUALS -> {
                playback.faster();
                key.consume();
            }
            case MINUS, SUBTRACT -> {
                playback.slower();
                key.consume();
            }
            default -> {
                // not a key of playback
            }
        }
    }
}
