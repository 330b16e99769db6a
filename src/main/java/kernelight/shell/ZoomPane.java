package kernelight.shell;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows its content larger or smaller: laid out in as much room as is left at that size, then scaled as a whole, so
 * that text and shapes stay sharp ({@link kernelight.ui.component.SharpCanvas} sees to pictures). It never goes so far
 * that the screens have no room left.
 */
final class ZoomPane extends Region {
    /** What the screens need at the least to be of use. */
    private static final double LEAST_WIDTH = 880;

    private static final double LEAST_HEIGHT = 560;

    private final Region content;
    private final ObservableValue<? extends Number> wanted;
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    private final Scale scale = new Scale(1, 1);

    ZoomPane(Region content, ObservableValue<? extends Number> wanted) {
        this.content = content;
        this.wanted = wanted;
        content.setManaged(false);
        content.getTransforms().add(scale);
        getChildren().add(content);
        setMinSize(0, 0);
        wanted.subscribe(() -> requestLayout());
    }

    /** How large everything is at this moment: what was asked for, as far as the window has the room. */
    ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    @Override
    protected void layoutChildren() {
        double roomFor = Math.max(1, Math.min(getWidth() / LEAST_WIDTH, getHeight() / LEAST_HEIGHT));
        double now = Math.min(wanted.getValue().doubleValue(), roomFor);
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
