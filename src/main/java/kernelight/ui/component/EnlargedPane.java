package kernelight.ui.component;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows its content enlarged by a factor. It asks for that much more space and lays the content out in the space it
 * gets.
 */
public final class EnlargedPane extends Region {
    private final Region content;
    private final ObservableValue<? extends Number> factor;
    private final Scale scale = new Scale(1, 1);

    public EnlargedPane(Region content, ObservableValue<? extends Number> factor) {
        this.content = content;
        this.factor = factor;
        content.getTransforms().add(scale);
        getChildren().add(content);
        setMinSize(0, 0);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setPickOnBounds(false);
        managedProperty().bind(content.visibleProperty());
        factor.subscribe(() -> requestLayout());
    }

    private double factor() {
        return factor.getValue().doubleValue();
    }

    /**
     * Converts a length in pixels to the units of the content; a negative length means that none is given, as in
     * JavaFX.
     */
    private double within(double length) {
        return length < 0 ? length : length / factor();
    }

    @Override
    public Orientation getContentBias() {
        return content.getContentBias();
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(within(height)) * factor();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(within(width)) * factor();
    }

    @Override
    protected void layoutChildren() {
        scale.setX(factor());
        scale.setY(factor());
        content.resizeRelocate(0, 0, getWidth() / factor(), getHeight() / factor());
    }
}
