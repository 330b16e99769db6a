package kernelight.ui.component;

import javafx.scene.layout.Region;

/**
 * Keeps to itself that its content wants to be laid out again. JavaFX would measure everything around it anew, up to the
 * window; for content that changes at every step of an animation and is always given the same room, that is in vain.
 * Other sizes of the content count only from when what is around is laid out for a reason of its own.
 */
public final class LayoutBoundary extends Region {
    private final Region content;

    public LayoutBoundary(Region content) {
        this.content = content;
        content.setManaged(false); // JavaFX stops asking upwards here
        getChildren().add(content);
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
