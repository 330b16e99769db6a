package kernelight.screen.drawing.view;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.trained.SaveModel;
import kernelight.trained.SaveState;
import kernelight.ui.component.MessageLine;
import kernelight.ui.text.Texts;
import kernelight.words.LocalizedMessage;

/** The result of saving a network; takes no space while there is nothing to say. */
final class SavedLine extends VBox {
    private final Texts texts;
    private final Label saved = new Label();
    private final MessageLine problem = new MessageLine();

    SavedLine(SaveModel saving, Texts texts) {
        this.texts = texts;
        saved.setWrapText(true);
        saved.setMinHeight(USE_PREF_SIZE);
        saved.getStyleClass().addAll("muted", "network-details");
        saved.setId("network-saved");
        getChildren().addAll(saved, problem);
        saving.stateProperty().subscribe(this::show);
        texts.languageProperty()
                .subscribe(language -> show(saving.stateProperty().get()));
    }

    private void show(SaveState state) {
        saved.setText(state.savedMessage().map(texts::get).orElse(""));
        if (state instanceof SaveState.Failed(LocalizedMessage sentence)) {
            problem.say(texts.bind(sentence));
        } else {
            problem.clear();
        }
        saved.setVisible(state instanceof SaveState.Saved);
        saved.setManaged(saved.isVisible());
        setVisible(saved.isVisible() || state instanceof SaveState.Failed);
        setManaged(isVisible());
    }
}
