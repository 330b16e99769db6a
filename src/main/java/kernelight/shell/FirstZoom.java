package kernelight.shell;

import javafx.geometry.Rectangle2D;
import kernelight.ui.preference.Preferences;

/**
 * How large everything is before anybody has chosen. A screen that its system does not scale, as many a 4K projector, would
 * show the controls too small to read.
 */
public final class FirstZoom {
    private static final double WIDTH = 1920;
    /** What bars of the system leave of 1080. */
    private static final double HEIGHT = 1040;

    private static final double STEP = 0.25;

    private FirstZoom() {}

    /** @param screen the room there is for windows */
    public static double on(Rectangle2D screen) {
        double times = Math.min(screen.getWidth() / WIDTH, screen.getHeight() / HEIGHT);
        return Math.clamp(Math.floor(times / STEP) * STEP, 1, Preferences.LARGEST_ZOOM);
    }
}
