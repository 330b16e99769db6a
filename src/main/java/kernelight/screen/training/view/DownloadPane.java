package kernelight.screen.training.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import kernelight.screen.training.model.DownloadState;
import kernelight.screen.training.model.TrainingModel;
import kernelight.ui.component.ButtonFlow;
import kernelight.ui.component.Choice;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.MessageLine;
import kernelight.ui.text.Texts;
import kernelight.words.LocalizedMessage;

/** The controls to get MNIST: download, cancel, resume, or choose a folder that contains it. */
final class DownloadPane extends VBox {
    private static final double GAP = 8;

    private final Texts texts;
    private final ProgressBar bar = new ProgressBar();
    private final Label share = new Label();
    private final HBox progress = new HBox(10, bar, share);
    private final MessageLine message = new MessageLine();
    private final Button download;
    private final Button cancel;
    private final Choice elsewhere;

    /**
     * @param askForFolder asks the user for a folder, in front of a window
     * @param offersFolder whether a folder can be chosen here, too
     */
    DownloadPane(
            TrainingModel model, Texts texts, Function<Window, Optional<Path>> askForFolder, boolean offersFolder) {
        super(10);
        this.texts = texts;
        getStyleClass().add("download");
        progress.getStyleClass().add("download-progress");
        download = button(model.download()::start);
        cancel = button(model.download()::cancel);
        download.getStyleClass().setAll("button", "primary-button", "download-button");
        Explanation.of(download, texts.bind("training.download.explained"));
        Explanation.of(cancel, texts.bind("training.download.cancel.explained"));
        cancel.textProperty().bind(texts.bind("training.download.cancel"));
        Button folder = button(() -> askForFolder
                .apply(getScene().getWindow())
                .ifPresent(chosen -> model.data().chooseFolder(chosen)));
        folder.textProperty().bind(texts.bind("training.data.chooseFolder"));
        Explanation.of(folder, texts.bind("training.data.chooseFolder.explained"));
        folder.disableProperty().bind(model.run().phaseProperty().map(phase -> phase.isUnderWay()));
        setShown(folder, offersFolder);
        ButtonFlow buttons = new ButtonFlow(GAP, download, cancel, folder);
        elsewhere = new Choice(
                texts.bind("training.download.elsewhere"),
                () -> askForFolder.apply(getScene().getWindow()).ifPresent(model::downloadInto));
        getChildren().addAll(progress, message, buttons);
        model.download().stateProperty().subscribe(state -> show(model));
        texts.languageProperty().subscribe(language -> show(model));
    }

    private void show(TrainingModel model) {
        DownloadState state = model.download().stateProperty().get();
        boolean running = state instanceof DownloadState.Running;
        setShown(progress, running);
        setShown(cancel, running);
        setShown(download, !running);
        message.clear();
        switch (state) {
            case DownloadState.Idle(boolean begun) ->
                download.setText(texts.get(begun ? "training.download.resume" : "training.download.start"));
            case DownloadState.Running(double done) -> {
                bar.setProgress(done);
                share.setText(texts.get("training.download.share", done));
            }
            case DownloadState.Failed(LocalizedMessage sentence) -> {
                download.setText(texts.get("training.download.resume"));
                message.say(texts.bind(sentence));
            }
            case DownloadState.InTheWay(Path file) -> {
                download.setText(texts.get("training.download.start"));
                message.say(texts.bind("training.download.inTheWay", file), List.of(elsewhere));
            }
        }
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static Button button(Runnable action) {
        Button button = new Button();
        button.getStyleClass().add("quiet-button");
        button.setOnAction(event -> action.run());
        return button;
    }
}
