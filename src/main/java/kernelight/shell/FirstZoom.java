package kernelight.shell;

import javafx.geometry.Rectangle2D;
import kernelight.ui.preference.Preferences;

/**
 * The zoom before the user has chosen one. On a display that the system does not scale, such as many 4K projectors, the
 * controls would be too small to read.
 */
public final class FirstZoom {
    private static final double WIDTH = 1920;
    /** What the system's bars leave of 1080. */
    private static final double HEIGHT = 1040;

    private static final double STEP = 0.25;

    private FirstZoom() {}

    /** @param screen the part of the display that is available for windows */
    public static double on(Rectangle2D screen) {
        double times = Math.min(screen.getWidth() / WIDTH, screen.getHeight() / HEIGHT);
        return Math.clamp(Math.floor(times / STEP) * STEP, 1, Preferences.LARGEST_ZOOM);
    }
}
