package kernelight.lesson.view;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import kernelight.ui.component.Explanation;

/** A named text of a lesson that is typed. */
final class TextEntry extends VBox {
    private final TextInputControl field;
    private boolean showing;

    private TextEntry(
            TextInputControl field,
            ObservableValue<String> name,
            ObservableValue<String> explained,
            int longest,
            Consumer<String> typed) {
        super(4);
        this.field = field;
        Label label = new Label();
        label.textProperty().bind(name);
        label.getStyleClass().add("section-title");
        label.setLabelFor(field);
        Explanation.of(field, explained);
        UnaryOperator<TextFormatter.Change> noLonger =
                change -> change.getControlNewText().length() <= longest ? change : null;
        field.setTextFormatter(new TextFormatter<>(noLonger));
        field.textProperty().addListener((property, before, now) -> {
            if (!showing) {
                typed.accept(now);
            }
        });
        getChildren().addAll(label, field);
    }

    /** A text of one line. */
    static TextEntry line(
            ObservableValue<String> name, ObservableValue<String> explained, int longest, Consumer<String> typed) {
        return new TextEntry(new TextField(), name, explained, longest, typed);
    }

    /** A text of several lines. */
    static TextEntry lines(
            int rows,
            ObservableValue<String> name,
            ObservableValue<String> explained,
            int longest,
            Consumer<String> typed) {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        area.setPrefColumnCount(10);
        return new TextEntry(area, name, explained, longest, typed);
    }

    /** Shows a text that was not typed; the caret stays where it is if it is the text that is there. */
    void show(String text) {
        if (!text.equals(field.getText())) {
            showing = true;
            field.setText(text);
            showing = false;
        }
    }

    TextInputControl field() {
        return field;
    }
}
