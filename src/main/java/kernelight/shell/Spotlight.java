package kernelight.shell;

import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/** Darkens everything but a circle around the pointer. */
final class Spotlight extends Region {
    /** The circle's radius as a share of the window's height: some cells of a grid at once. */
    private static final double SHARE = 0.17;

    private double x;
    private double y;

    Spotlight() {
        setMouseTransparent(true);
    }

    void follow(double newX, double newY) {
        x = newX;
        y = newY;
        if (isVisible()) {
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        Shape dark = Shape.subtract(
                new Rectangle(getWidth(), getHeight()), new Circle(x, y, Math.max(60, getHeight() * SHARE)));
        dark.getStyleClass().add("spotlight-dark");
        dark.setManaged(false);
        getChildren().setAll(dark);
    }
}
