package kernelight.screen.training.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import kernelight.data.DataSource;
import kernelight.screen.training.model.DataModel;
import kernelight.screen.training.model.DataState;
import kernelight.screen.training.model.DownloadState;
import kernelight.screen.training.model.TrainingData;
import kernelight.screen.training.model.TrainingModel;
import kernelight.ui.component.ButtonFlow;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.MessageLine;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.words.LocalizedMessage;

/** The choice of the images to learn from, what they are, and the download of MNIST if it is missing. */
final class DataSection extends VBox {
    private final TrainingModel model;
    private final DataModel data;
    private final Texts texts;
    private final NamedBox<DataSource> sourceBox;
    private final VBox facts = new VBox(5);
    private final MessageLine problem = new MessageLine();
    private final DownloadPane download;

    DataSection(
            TrainingModel model,
            Texts texts,
            ObservableValue<Palette> palette,
            Function<Window, Optional<Path>> askForFolder) {
        super(10);
        this.model = model;
        this.data = model.data();
        this.texts = texts;
        Label title = new Label();
        title.textProperty().bind(texts.bind("training.data"));
        title.getStyleClass().add("section-title");
        sourceBox = new NamedBox<>(texts, "data-source", "training.data.source", chosen -> {
            if (chosen != data.sourceProperty().get()) {
                model.choose(chosen);
            }
        });
        sourceBox.nameBy(title);
        Button folder = new Button();
        folder.setId("data-folder");
        folder.textProperty().bind(texts.bind("training.data.chooseOther"));
        folder.getStyleClass().add("quiet-button");
        folder.setOnAction(event -> askForFolder.apply(getScene().getWindow()).ifPresent(data::chooseFolder));
        Explanation.of(folder, texts.bind("training.data.chooseOther.explained"));
        ObservableValue<Boolean> isUnderWay = model.run().phaseProperty().map(phase -> phase.isUnderWay());
        sourceBox.disableProperty().bind(isUnderWay);
        folder.disableProperty().bind(isUnderWay);

        download = new DownloadPane(model, texts, askForFolder, false);
        getChildren()
                .addAll(
                        title,
                        sourceBox,
                        new ButtonFlow(8, folder),
                        problem,
                        facts,
                        new FolderPane(model, texts, palette),
                        download);
        data.stateProperty().subscribe(state -> show());
        data.sourceProperty().subscribe(now -> show());
        data.folderProperty().subscribe(now -> show());
        data.mnistMissingProperty().subscribe(missing -> show());
        data.readingProperty().subscribe(progress -> showFacts());
        data.folderProblemProperty().subscribe(this::showProblem);
        model.download().stateProperty().subscribe(state -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    private void show() {
        boolean downloading = model.download().stateProperty().get() instanceof DownloadState.Running;
        boolean missing = data.mnistMissingProperty().get();
        DataSource source = data.sourceProperty().get();
        // Without images the stage shows the download instead.
        boolean isAbout = source == DataSource.MNIST || source == DataSource.GENERATED;
        download.setVisible(
                (missing && isAbout || downloading) && data.stateProperty().get() instanceof DataState.Ready);
        download.setManaged(download.isVisible());
        List<DataSource> sources = new ArrayList<>(List.of(DataSource.MNIST, DataSource.GENERATED, DataSource.OWN));
        if (data.folderProperty().get().isPresent()) {
            sources.add(DataSource.OTHER);
        }
        sourceBox.show(sources, source, this::name);
        showFacts();
    }

    private String name(DataSource one) {
        return switch (one) {
            case OTHER ->
                data.folderProperty()
                        .get()
                        .map(request -> String.valueOf(request.folder().getFileName()))
                        .orElse("");
            // Files under MNIST's names may be others.
            case MNIST ->
                texts.get(
                        data.sourceProperty().get() == DataSource.MNIST && data.loadedSource() == DataSource.OTHER
                                ? "training.data.yours"
                                : "training.data.mnist");
            case GENERATED -> texts.get("training.data.generated");
            case OWN -> texts.get("training.data.own");
        };
    }

    private void showProblem(DataState why) {
        switch (why) {
            case DataState.Missing(Path missing) -> problem.say(texts.bind("training.data.missing", missing));
            case DataState.Unusable(LocalizedMessage sentence) -> problem.say(texts.bind(sentence));
            case null, default -> problem.clear();
        }
    }

    private void showFacts() {
        List<String> sentences = data.readingProperty()
                .get()
                .map(progress -> List.of(texts.get("training.data.reading", progress.done(), progress.count())))
                .orElseGet(() -> facts(data.stateProperty().get()));
        facts.getChildren().setAll(sentences.stream().map(DataSection::line).toList());
    }

    private static Label line(String sentence) {
        Label line = new Label(sentence);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.getStyleClass().addAll("muted", "small");
        return line;
    }

    private List<String> facts(DataState state) {
        return switch (state) {
            case DataState.Loading loading -> List.of(texts.get("training.data.loading"));
            case DataState.Missing(Path folder) -> List.of(texts.get("training.data.missing", folder));
            case DataState.Unusable(LocalizedMessage why) -> List.of(texts.get(why));
            case DataState.Ready(TrainingData ready) -> facts(ready);
        };
    }

    private List<String> facts(TrainingData ready) {
        List<String> sentences = new ArrayList<>();
        sentences.add(texts.get(
                "training.data.counts." + ready.source().name(),
                ready.training().count(),
                ready.test().count(),
                ready.training().height(),
                ready.training().width(),
                ready.classNames().size(),
                ready.training().channels() > 1 ? 1 : 0));
        ready.remarks().forEach(remark -> sentences.add(texts.get(remark)));
        if (ready.source() == DataSource.GENERATED
                && data.mnistMissingProperty().get()) {
            sentences.add(texts.get("training.data.missing", data.folder()));
        }
        return sentences;
    }
}
