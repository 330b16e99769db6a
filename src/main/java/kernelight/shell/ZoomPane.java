package kernelight.shell;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Zooms its content: lays it out in the size that is left at that zoom, then scales it as a whole, so that text and
 * shapes stay sharp ({@link kernelight.ui.component.SharpCanvas} does the same for canvases). Limits the zoom so that
 * the screens keep enough space.
 */
final class ZoomPane extends Region {
    /** The smallest size at which the screens are usable. */
    private static final double MIN_WIDTH = 880;

    private static final double MIN_HEIGHT = 560;
    /** The size for which texts have their sizes in presentation mode; other screens show the same, scaled. */
    private static final double HALL_WIDTH = 1920;

    private static final double HALL_HEIGHT = 1080;
    /** How much larger a person may make everything in presentation mode. */
    private static final double LARGEST_IN_HALL = 1.25;

    private final Region content;
    private final ObservableValue<? extends Number> requested;
    private final ObservableBooleanValue presenting;
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    private final Scale scale = new Scale(1, 1);

    /** @param presenting whether the size of the screen decides, so that texts take the same share of any screen */
    ZoomPane(Region content, ObservableValue<? extends Number> requested, ObservableBooleanValue presenting) {
        this.content = content;
        this.requested = requested;
        this.presenting = presenting;
        content.setManaged(false);
        content.getTransforms().add(scale);
        getChildren().add(content);
        setMinSize(0, 0);
        requested.subscribe(() -> requestLayout());
        presenting.subscribe(() -> requestLayout());
    }

    /** The current zoom: the requested one, limited by the window's size. */
    ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    @Override
    protected void layoutChildren() {
        double now = presenting.get() ? inHall() : atDesk();
        zoom.set(now);
        scale.setX(now);
        scale.setY(now);
        content.resizeRelocate(0, 0, getWidth() / now, getHeight() / now);
    }

    private double atDesk() {
        double largest = Math.max(1, Math.min(getWidth() / MIN_WIDTH, getHeight() / MIN_HEIGHT));
        return Math.min(requested.getValue().doubleValue(), largest);
    }

    private double inHall() {
        double screen = Math.min(getWidth() / HALL_WIDTH, getHeight() / HALL_HEIGHT);
        double wanted = requested.getValue().doubleValue() * Math.min(1, screen);
        return Math.max(0.1, Math.clamp(wanted, screen, LARGEST_IN_HALL * screen));
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(-1);
    }
}
