package kernelight.ui.component;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** A number that counts, large, with its name below; a click opens how it comes about, and another closes it. */
public final class OpeningFigure extends ToggleButton {
    /** Figures of which one at a time is open, and the line where it says how it comes about. */
    public static final class Group {
        private final ToggleGroup toggles = new ToggleGroup();
        private final Label sentence = new Label();

        public Group() {
            sentence.getStyleClass().addAll("sentence", "figure-how");
            sentence.setWrapText(true);
            sentence.setMinHeight(Label.USE_PREF_SIZE);
            sentence.visibleProperty().bind(toggles.selectedToggleProperty().isNotNull());
            sentence.managedProperty().bind(sentence.visibleProperty());
        }

        /** To be put below the figures. */
        public Label sentence() {
            return sentence;
        }
    }

    public OpeningFigure(
            ObservableValue<String> value, ObservableValue<String> name, ObservableValue<String> how, Group group) {
        Label number = new Label();
        number.textProperty().bind(value);
        number.getStyleClass().add("figure");
        Label label = new Label();
        label.textProperty().bind(name);
        label.getStyleClass().addAll("muted", "small");
        setGraphic(new VBox(2, number, label));
        getStyleClass().add("opening-figure");
        setToggleGroup(group.toggles);
        Explanation.of(this, how);
        accessibleTextProperty().bind(how);
        selectedProperty().subscribe(open -> {
            if (open) {
                group.sentence.textProperty().bind(how);
            }
        });
    }
}
