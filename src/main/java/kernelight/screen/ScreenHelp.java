package kernelight.screen;

import java.util.List;

/**
 * What the help sheet says about a screen.
 *
 * @param aboutKey of a few sentences about what can be done here
 * @param keys the screen's own keys
 */
public record ScreenHelp(String aboutKey, List<KeyGroup> keys) {
    /** Keys that belong together, under a title. */
    public record KeyGroup(String titleKey, List<KeyHint> hints) {}

    /**
     * One line.
     *
     * @param keys as they are written on the keyboard, such as {@code Ctrl + Z}; several of the same meaning with a
     *     comma between
     * @param meaningKey of what they do
     */
    public record KeyHint(String keys, String meaningKey) {}
}
