package kernelight.export.view;

import javafx.scene.paint.Color;
import kernelight.export.model.PictureBackground;
import kernelight.ui.theme.Palette;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;

/** The colours of a picture: on white paper those of a dark window could not be read. */
public final class PictureColors {
    private PictureColors() {}

    /**
     * The colours on a background. FX thread.
     *
     * @param window the window's own
     */
    public static Palette on(PictureBackground background, Palette window) {
        return switch (background) {
            case STAGE -> window;
            case WHITE ->
                (window.isDark() ? ThemeSwitch.paletteOf(Theme.LIGHT, window.colorMap()) : window)
                        .withPage(Color.WHITE);
            case TRANSPARENT -> window.withPage(Color.TRANSPARENT);
        };
    }
}
