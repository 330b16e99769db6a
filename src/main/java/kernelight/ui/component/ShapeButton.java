package kernelight.ui.component;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** A button whose picture is a shape of the style sheet; its words are in the tooltip and for screen readers. */
public final class ShapeButton extends Button {
    private final Region shape = new Region();

    /** @param shapeClass the style class that gives the shape, such as "shape-play" */
    public ShapeButton(String shapeClass, ObservableValue<String> words, Runnable action) {
        setGraphic(shape);
        setShape(shapeClass);
        getStyleClass().add("shape-button");
        accessibleTextProperty().bind(words);
        Explanation.of(this, words);
        setOnAction(event -> action.run());
    }

    /** Shows another picture, for a button whose meaning changes (play, pause). */
    public void setShape(String shapeClass) {
        shape.getStyleClass().setAll("button-shape", shapeClass);
    }
}
