package kernelight.pad.view;

import javafx.scene.Group;
import javafx.scene.shape.SVGPath;

/** An eraser icon in the style of the icon font, which has none; its colour is in drawing.css. */
final class EraserIcon extends Group {
    private static final double SIZE = 17;
    private static final double BOX = 24;

    EraserIcon() {
        SVGPath outline = new SVGPath();
        outline.setContent("M7.5 20.5 L3.6 16.6 a2 2 0 0 1 0 -2.8 L13.2 4.2 a2 2 0 0 1 2.8 0 l4.6 4.6 a2 2 0 0 1 0 2.8"
                + " L11.7 20.5 Z M8.3 9.1 l7.2 7.2 M11.7 20.5 H21");
        outline.getStyleClass().add("eraser-icon");
        outline.setScaleX(SIZE / BOX);
        outline.setScaleY(SIZE / BOX);
        getChildren().add(outline);
    }
}
