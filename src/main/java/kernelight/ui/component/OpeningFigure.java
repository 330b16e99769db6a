package kernelight.ui.component;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A line with a named number; a click shows below it how the number is computed, another hides that. */
public final class OpeningFigure extends VBox {
    private static final double SIDES = 18;

    public OpeningFigure(ObservableValue<String> value, ObservableValue<String> name, ObservableValue<String> how) {
        Label label = new Label();
        label.textProperty().bind(name);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Label number = new Label();
        number.textProperty().bind(value);
        number.getStyleClass().add("figure-value");
        number.setMinWidth(Region.USE_PREF_SIZE);
        HBox both = new Line(label, number);
        ToggleButton line = new ToggleButton();
        line.setGraphic(both);
        both.prefWidthProperty().bind(line.widthProperty().subtract(SIDES));
        line.getStyleClass().add("opening-figure");
        line.setMaxWidth(Double.MAX_VALUE);
        line.accessibleTextProperty()
                .bind(Bindings.createStringBinding(() -> name.getValue() + ": " + value.getValue(), name, value));
        Explanation.of(line, how);
        Label sentence = new Label();
        sentence.textProperty().bind(how);
        sentence.getStyleClass().addAll("sentence", "figure-how");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.visibleProperty().bind(line.selectedProperty());
        sentence.managedProperty().bind(line.selectedProperty());
        getChildren().addAll(line, sentence);
    }

    /**
     * As high as its wrapped name needs at its preferred width: a button asks for the height before it tells the width.
     */
    private static final class Line extends HBox {
        Line(Label name, Label number) {
            super(10, name, number);
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(getPrefWidth() > 0 ? getPrefWidth() : width);
        }
    }
}
