package kernelight.export.model;

import javafx.scene.paint.Color;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;

/** What lies behind everything in a picture. */
public enum PictureBackground {
    /** The window's own. */
    STAGE,
    /** White paper, with colours that are readable on it. */
    WHITE,
    /** Nothing: whatever is behind the picture is seen. */
    TRANSPARENT;

    /**
     * The colours of a picture on it: on white paper those of a dark window could not be read. FX thread.
     *
     * @param window the window's own colours
     */
    public Palette palette(Palette window) {
        return switch (this) {
            case STAGE -> window;
            case WHITE ->
                (window.isDark() ? ThemeSwitch.paletteOf(Theme.LIGHT, window.colorMap()) : window)
                        .withPage(Color.WHITE);
            case TRANSPARENT -> window.withPage(Color.TRANSPARENT);
        };
    }
}
