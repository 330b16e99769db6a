package kernelight.shell;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
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

    private final Region content;
    private final ObservableValue<? extends Number> requested;
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    private final Scale scale = new Scale(1, 1);

    ZoomPane(Region content, ObservableValue<? extends Number> requested) {
        this.content = content;
        this.requested = requested;
        content.setManaged(false);
        content.getTransforms().add(scale);
        getChildren().add(content);
        setMinSize(0, 0);
        requested.subscribe(() -> requestLayout());
    }

    /** The current zoom: the requested one, limited by the window's size. */
    ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    @Override
    protected void layoutChildren() {
        double largest = Math.max(1, Math.min(getWidth() / MIN_WIDTH, getHeight() / MIN_HEIGHT));
        double now = Math.min(requested.getValue().doubleValue(), largest);
        zoom.set(now);
        scale.setX(now);
        scale.setY(now);
        content.resizeRelocate(0, 0, getWidth() / now, getHeight() / now);
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
