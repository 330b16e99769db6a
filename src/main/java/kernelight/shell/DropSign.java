package kernelight.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import kernelight.ui.text.Texts;
import kernelight.words.Message;

/** Lies over the window while something hovers there that may be dropped: a frame, and what dropping it would do. */
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
        setMouseTransparent(true); // what hovers goes on to what lies below
        setVisible(false);
    }

    public void show(Message message) {
        sentence.textProperty().bind(texts.bind(message));
        setVisible(true);
    }

    public void hide() {
        setVisible(false);
    }
}
