package kernelight.screen.networks.editor.view;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.MessageLine;
import kernelight.ui.component.PressedKey;
import kernelight.ui.text.Texts;
import kernelight.words.LocalizedMessage;

/** A name that is typed. It is taken with Enter and where the field is left; Esc brings the one before back. */
final class NameField extends VBox {
    private final TextField field = new TextField();
    private final MessageLine message = new MessageLine();
    private final Texts texts;
    private final Function<String, Optional<LocalizedMessage>> take;
    private String shown = "";

    /** @param take takes the name, or says why it cannot be had */
    NameField(Texts texts, String key, int longest, Function<String, Optional<LocalizedMessage>> take) {
        super(4);
        this.texts = texts;
        this.take = take;
        Label label = new Label();
        label.textProperty().bind(texts.bind(key));
        label.getStyleClass().addAll("muted", "small");
        label.setLabelFor(field);
        field.setId(key);
        Explanation.of(field, texts.bind(key + ".explained"));
        field.setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().length() <= longest ? change : null));
        field.setOnAction(event -> take());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                take();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, key_ -> {
            if (PressedKey.code(key_) == KeyCode.ESCAPE) {
                show(shown);
                key_.consume();
            }
        });
        getChildren().addAll(label, field, message);
    }

    private void take() {
        if (!field.getText().equals(shown)) {
            take.apply(field.getText()).ifPresentOrElse(why -> message.say(texts.bind(why)), () -> show(shown));
        }
    }

    /** Shows a name in place of what was typed. */
    void show(String name) {
        shown = name;
        message.clear();
        if (!field.getText().equals(name)) {
            field.setText(name);
        }
    }
}
