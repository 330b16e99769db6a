package kernelight.screen.practice.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import kernelight.screen.practice.model.PracticeModel;
import kernelight.screen.practice.model.ResultsModel;
import kernelight.ui.component.ButtonFlow;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Saves a learner's results as a file, and opens those of a class. */
final class ResultsBox extends VBox {
    /**
     * @param whereToSave asks for a file, suggesting a name
     * @param whichFiles asks for the files of a class
     */
    ResultsBox(
            PracticeModel practice,
            ResultsModel model,
            Texts texts,
            BiFunction<@Nullable Window, String, Optional<Path>> whereToSave,
            Function<@Nullable Window, List<Path>> whichFiles) {
        super(10);
        Label title = new Label();
        title.textProperty().bind(texts.bind("practice.results"));
        title.getStyleClass().add("section-title");
        Label nameLabel = new Label();
        nameLabel.textProperty().bind(texts.bind("practice.results.name"));
        TextField name = new TextField();
        name.setId("practice-learner");
        nameLabel.setLabelFor(name);
        Explanation.of(name, texts.bind("practice.results.name.explained"));
        Button save = new Button();
        save.textProperty().bind(texts.bind("practice.results.save"));
        save.setId("practice-results-save");
        Explanation.of(save, texts.bind("practice.results.save.explained"));
        save.getStyleClass().add("quiet-button");
        save.disableProperty()
                .bind(practice.stateProperty()
                        .map(state -> state.progress().total().asked() == 0));
        save.setOnAction(event -> whereToSave
                .apply(getScene().getWindow(), texts.get("practice.results.fileName"))
                .ifPresent(file -> model.save(file, name.getText())));
        Button open = new Button();
        open.textProperty().bind(texts.bind("practice.results.open"));
        open.setId("practice-results-open");
        Explanation.of(open, texts.bind("practice.results.open.explained"));
        open.getStyleClass().add("quiet-button");
        open.setOnAction(event -> {
            List<Path> files = whichFiles.apply(getScene().getWindow());
            if (!files.isEmpty()) {
                model.open(files);
            }
        });
        FeedbackCard.firesOnEnter(save);
        FeedbackCard.firesOnEnter(open);
        Label proof = note(texts);
        Label said = new Label();
        said.setId("practice-results-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        model.saidProperty().subscribe(words -> {
            said.textProperty().unbind();
            said.setText("");
            words.ifPresent(now -> said.textProperty().bind(texts.bind(now)));
            said.setVisible(words.isPresent());
            said.setManaged(words.isPresent());
        });
        getChildren().addAll(title, nameLabel, name, new ButtonFlow(8, save, open), said, proof);
    }

    private static Label note(Texts texts) {
        Label note = new Label();
        note.textProperty().bind(texts.bind("practice.results.noProof"));
        note.getStyleClass().addAll("muted", "small");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }
}
