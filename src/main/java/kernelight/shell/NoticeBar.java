package kernelight.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import kernelight.ui.component.IconButton;
import kernelight.ui.text.Texts;
import kernelight.words.LocalizedMessage;
import org.kordamp.ikonli.feather.Feather;

/** A message about the whole app, below the header until it is dismissed. The window stays usable. */
public final class NoticeBar extends HBox {
    private final Texts texts;
    private final Label sentence = new Label();

    NoticeBar(Texts texts) {
        super(12);
        this.texts = texts;
        getStyleClass().add("notice-bar");
        setAlignment(Pos.CENTER_LEFT);
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        getChildren().addAll(sentence, new IconButton(Feather.X, texts.bind("common.dismiss"), () -> show(false)));
        show(false);
    }

    public void say(LocalizedMessage message) {
        sentence.textProperty().bind(texts.bind(message));
        show(true);
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
