package kernelight.ui.component;

import javafx.scene.layout.Region;

/**
 * Stops layout requests of its content from reaching its parents. JavaFX would measure everything around it again, up
 * to the window, which is wasted work for content that changes at every step of an animation and always gets the same
 * space. New sizes of the content take effect when the parents are laid out for another reason, but for a width that
 * is set from outside, as by a style sheet.
 */
public final class LayoutBoundary extends Region {
    private final Region content;

    public LayoutBoundary(Region content) {
        this.content = content;
        content.setManaged(false); // JavaFX passes layout requests of unmanaged nodes no further
        getChildren().add(content);
        content.minWidthProperty().addListener((property, before, now) -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    protected double computeMinWidth(double height) {
        return content.minWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return content.minHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width);
    }

    @Override
    protected double computeMaxWidth(double height) {
        return content.maxWidth(height);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return content.maxHeight(width);
    }
}
