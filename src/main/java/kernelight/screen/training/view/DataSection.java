package kernelight.screen.training.view;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import kernelight.data.DataSource;
import kernelight.screen.training.model.DataState;
import kernelight.screen.training.model.DownloadState;
import kernelight.screen.training.model.TrainingModel;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.text.Texts;
import kernelight.words.LocalizedMessage;

/** The choice of the digits to learn from, how many there are, and the download of MNIST if it is missing. */
final class DataSection extends VBox {
    private final TrainingModel model;
    private final Texts texts;
    private final Label facts = new Label();
    private final DownloadPane download;

    DataSection(TrainingModel model, Texts texts, Function<Window, Optional<Path>> askForFolder) {
        super(10);
        this.model = model;
        this.texts = texts;
        Label title = new Label();
        title.textProperty().bind(texts.bind("training.data"));
        title.getStyleClass().add("section-title");

        Map<DataSource, ObservableValue<String>> names = new LinkedHashMap<>();
        names.put(
                DataSource.MNIST,
                texts.bind(
                        "training.data.mnist",
                        model.data()
                                .stateProperty()
                                .map(state -> model.data().loadedSource().ordinal())));
        names.put(DataSource.GENERATED, texts.bind("training.data.generated"));
        SegmentedChoice<DataSource> choice =
                new SegmentedChoice<>(names, model.data().sourceProperty().get());
        choice.explain(source -> texts.bind("training.data.source." + source + ".explained"));
        model.data().sourceProperty().subscribe(choice.valueProperty()::set);
        choice.valueProperty().addListener((property, before, now) -> {
            if (now != model.data().sourceProperty().get()) {
                model.choose(now);
            }
        });
        choice.disableProperty().bind(model.run().phaseProperty().map(phase -> phase.isUnderWay()));

        facts.setWrapText(true);
        facts.setMinHeight(USE_PREF_SIZE);
        facts.getStyleClass().addAll("muted", "small");
        download = new DownloadPane(model, texts, askForFolder);
        getChildren().addAll(title, choice, facts, download);
        model.data().stateProperty().subscribe(state -> show());
        model.data().mnistMissingProperty().subscribe(missing -> show());
        model.download().stateProperty().subscribe(state -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    private void show() {
        DataState state = model.data().stateProperty().get();
        boolean downloading = model.download().stateProperty().get() instanceof DownloadState.Running;
        boolean missing = model.data().mnistMissingProperty().get();
        // Without digits the stage shows the download instead.
        download.setVisible((missing || downloading) && state instanceof DataState.Ready);
        download.setManaged(download.isVisible());
        facts.setText(
                switch (state) {
                    case DataState.Loading loading -> texts.get("training.data.loading");
                    case DataState.Missing(Path folder) -> texts.get("training.data.missing", folder);
                    case DataState.Unusable(LocalizedMessage why) -> texts.get(why);
                    case DataState.Ready(var data) -> {
                        String counts = texts.get(
                                "training.data.counts." + data.source().name(),
                                data.training().count(),
                                data.test().count());
                        for (LocalizedMessage remark : data.remarks()) {
                            counts += " " + texts.get(remark);
                        }
                        yield missing
                                ? counts + " "
                                        + texts.get(
                                                "training.data.missing",
                                                model.data().folder())
                                : counts;
                    }
                });
    }
}
