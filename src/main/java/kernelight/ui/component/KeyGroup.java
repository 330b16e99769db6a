package kernelight.ui.component;

import java.util.List;

/** Keys that belong together, as the help sheet lists them under a title. */
public record KeyGroup(String titleKey, List<Hint> hints) {
    /**
     * One line.
     *
     * @param keys as they are written on the keyboard, such as {@code Ctrl + Z}; several with a comma between
     * @param meaningKey of what they do
     */
    public record Hint(String keys, String meaningKey) {}
}
