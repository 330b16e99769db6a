package kernelight.ui.component;

import java.util.List;

/** Keyboard shortcuts that the help sheet lists under one title. */
public record KeyGroup(String titleKey, List<Hint> hints) {
    /**
     * One line.
     *
     * @param keys as they are written on the keyboard, such as {@code Ctrl + Z}; several with a comma between
     * @param meaningKey the text key of what they do
     */
    public record Hint(String keys, String meaningKey) {}
}
