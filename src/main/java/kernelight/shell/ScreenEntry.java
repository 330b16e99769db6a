package kernelight.shell;

import java.util.function.Supplier;
import kernelight.navigation.ScreenId;
import kernelight.screen.Screen;
import org.kordamp.ikonli.Ikon;

/**
 * One line of the navigation.
 *
 * @param id the screen
 * @param icon its picture
 * @param create creates the screen when it is first opened, so that a screen that is not used costs nothing
 */
public record ScreenEntry(ScreenId id, Ikon icon, Supplier<Screen> create) {}
