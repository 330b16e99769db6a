package kernelight.ui.component;

import javafx.scene.control.Label;

/**
 * The font of the texts on a canvas, as the style sheets say: a label without text, to be put beside the canvas. In
 * presentation mode painted texts then grow with all others.
 */
public final class CanvasFont extends Label {
    /** @param changed paints the texts again */
    public CanvasFont(String styleClass, Runnable changed) {
        getStyleClass().add(styleClass);
        setManaged(false);
        setMouseTransparent(true);
        fontProperty().addListener((property, before, now) -> changed.run());
    }

    /** In pixels. */
    public double size() {
        return getFont().getSize();
    }
}
