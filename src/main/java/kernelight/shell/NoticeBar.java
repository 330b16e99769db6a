package kernelight.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import kernelight.ui.component.Choice;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.IconButton;
import kernelight.ui.text.Texts;
import kernelight.words.LocalizedMessage;
import org.kordamp.ikonli.feather.Feather;

/** A message about the whole app, below the header until it is dismissed. The window stays usable. */
public final class NoticeBar extends HBox {
    private final Texts texts;
    private final Label sentence = new Label();
    private final HBox answers = new HBox(8);

    NoticeBar(Texts texts) {
        super(12);
        this.texts = texts;
        getStyleClass().add("notice-bar");
        setAlignment(Pos.CENTER_LEFT);
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        getChildren()
                .addAll(sentence, answers, new IconButton(Feather.X, texts.bind("common.dismiss"), () -> show(false)));
        show(false);
    }

    public void say(LocalizedMessage message) {
        ask(message, List.of());
    }

    /** A message that asks for an answer, the first of which takes the focus; each removes the message. */
    public void ask(LocalizedMessage message, List<Choice> offered) {
        answers.getChildren().setAll(offered.stream().map(this::button).toList());
        sentence.textProperty().bind(texts.bind(message));
        show(true);
        answers.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
    }

    private Button button(Choice choice) {
        Button button = new Button();
        button.textProperty().bind(choice.words());
        Explanation.of(button, choice.words());
        button.getStyleClass().add("quiet-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            clear();
            choice.action().run();
        });
        return button;
    }

    /** Removes the message, because it no longer holds. */
    public void clear() {
        show(false);
    }

    private void show(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
