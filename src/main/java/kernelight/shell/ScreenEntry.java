package kernelight.shell;

import java.util.function.Supplier;
import kernelight.screen.Screen;
import org.kordamp.ikonli.Ikon;

/**
 * One line of the navigation.
 *
 * @param nameKey the key of its name in the texts
 * @param icon its picture
 * @param create makes the screen when it is first opened: a screen nobody opens costs nothing
 */
public record ScreenEntry(String nameKey, Ikon icon, Supplier<Screen> create) {}
