package kernelight.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import kernelight.ui.text.Texts;
import kernelight.words.LocalizedMessage;

/**
 * An overlay while a file that can be dropped is dragged over the window: a frame, and a sentence that says what
 * dropping it would do.
 */
public final class DropSign extends StackPane {
    private final Texts texts;
    private final Label sentence = new Label();

    DropSign(Texts texts) {
        this.texts = texts;
        getStyleClass().add("drop-sign");
        sentence.getStyleClass().add("drop-sentence");
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setWrapText(true);
        getChildren().add(sentence);
        setMouseTransparent(true); // drag events go to the nodes below
        setVisible(false);
    }

    public void show(LocalizedMessage message) {
        sentence.textProperty().bind(texts.bind(message));
        setVisible(true);
    }

    public void hide() {
        setVisible(false);
    }
}
