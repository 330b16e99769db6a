package kernelight.ui.component;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** A scroll pane that wants to be as high as its content is at its width, and scrolls where it gets less. */
public final class FittedScroll extends ScrollPane {
    private final Region content;

    public FittedScroll(Region content) {
        super(content);
        this.content = content;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinHeight(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inside = width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset();
        return Math.ceil(content.prefHeight(inside)) + snappedTopInset() + snappedBottomInset() + 1;
    }
}
