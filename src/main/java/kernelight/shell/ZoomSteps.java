package kernelight.shell;

import javafx.beans.property.DoubleProperty;
import kernelight.ui.preference.Preferences;

/** The sizes of everything that one key press leads to, from half to three times the usual. */
final class ZoomSteps {
    private static final double[] SIZES = {0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3};

    private final DoubleProperty wanted;
    private final ZoomPane pane;

    ZoomSteps(Preferences preferences, ZoomPane pane) {
        this.wanted = preferences.zoomProperty();
        this.pane = pane;
    }

    /** One size up, unless the window has no room for what is asked for already. */
    void larger() {
        for (double size : SIZES) {
            if (size > wanted.get() && pane.zoomProperty().get() >= wanted.get()) {
                wanted.set(size);
                return;
            }
        }
    }

    /** One size down from what is seen. */
    void smaller() {
        double seen = Math.min(wanted.get(), pane.zoomProperty().get());
        for (int i = SIZES.length - 1; i >= 0; i--) {
            if (SIZES[i] < seen) {
                wanted.set(SIZES[i]);
                return;
            }
        }
    }

    void usual() {
        wanted.set(1);
    }
}
