package kernelight.screen.training.view;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import kernelight.data.DataSource;
import kernelight.screen.training.model.DataState;
import kernelight.screen.training.model.TrainingModel;
import kernelight.ui.text.Texts;
import kernelight.words.LocalizedMessage;

/** Shown instead of curves and pictures while there are no digits: the reason, and the ways to get some. */
final class NoDataCard extends VBox {
    private static final double WIDTH = 520;

    private final TrainingModel model;
    private final Texts texts;
    private final Label title = new Label();
    private final Label reason = new Label();
    private final DownloadPane download;
    private final Button generated = new Button();
    private final MisfitMessage misfit;

    NoDataCard(TrainingModel model, Texts texts, Function<Window, Optional<Path>> askForFolder) {
        super(14);
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("card", "no-data");
        setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(WIDTH);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        title.getStyleClass().add("no-data-title");
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        download = new DownloadPane(model, texts, askForFolder, true);
        generated.textProperty().bind(texts.bind("training.data.useGenerated"));
        generated.getStyleClass().add("quiet-button");
        generated.setOnAction(event -> model.choose(DataSource.GENERATED));
        misfit = new MisfitMessage(model, texts);
        getChildren().addAll(title, reason, download, generated, misfit);
        model.misfitProperty()
                .subscribe(problem -> show(model.data().stateProperty().get()));
        model.data().stateProperty().subscribe(this::show);
        texts.languageProperty()
                .subscribe(language -> show(model.data().stateProperty().get()));
    }

    private void show(DataState state) {
        boolean hasProblem = state instanceof DataState.Missing || state instanceof DataState.Unusable;
        for (Node node : new Node[] {reason, download, generated}) {
            node.setVisible(hasProblem);
            node.setManaged(hasProblem);
        }
        switch (state) {
            case DataState.Missing(Path folder) -> {
                title.setText(texts.get("training.noData.missing"));
                reason.setText(texts.get("training.noData.missing.reason", folder));
            }
            case DataState.Unusable(LocalizedMessage why) -> {
                title.setText(texts.get("training.noData.unusable"));
                reason.setText(texts.get(why));
            }
            case DataState.Loading loading -> title.setText(texts.get("training.data.loading"));
            case DataState.Ready ready -> title.setText(misfit.isVisible() ? texts.get("training.misfit") : "");
        }
    }
}
