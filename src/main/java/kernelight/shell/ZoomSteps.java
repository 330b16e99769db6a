package kernelight.shell;

import javafx.beans.property.DoubleProperty;
import kernelight.ui.preference.Preferences;

/** The zoom levels that the zoom keys step through, from half to three times the usual size. */
final class ZoomSteps {
    private static final double[] SIZES = {0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3};

    private final DoubleProperty requested;
    private final ZoomPane pane;

    ZoomSteps(Preferences preferences, ZoomPane pane) {
        this.requested = preferences.zoomProperty();
        this.pane = pane;
    }

    /** One level up, unless the window is already too small for the requested one. */
    void larger() {
        for (double size : SIZES) {
            if (size > requested.get() && pane.zoomProperty().get() >= requested.get()) {
                requested.set(size);
                return;
            }
        }
    }

    /** One level down from the current zoom. */
    void smaller() {
        double seen = Math.min(requested.get(), pane.zoomProperty().get());
        for (int i = SIZES.length - 1; i >= 0; i--) {
            if (SIZES[i] < seen) {
                requested.set(SIZES[i]);
                return;
            }
        }
    }

    void usual() {
        requested.set(1);
    }
}
