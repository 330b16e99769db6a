package kernelight.screen.networks.view;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import kernelight.screen.networks.model.ShuffleModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;

/** Both kinds of networks trained on digits as they are and on shuffled ones, and how much they then read right. */
final class ShuffleSection extends VBox {
    private final ShuffleModel model;
    private final Texts texts;
    private final Button train = new Button();
    private final GridPane table = new GridPane();
    private final Label verdict = new Label();

    ShuffleSection(ShuffleModel model, Texts texts) {
        super(10);
        this.model = model;
        this.texts = texts;
        Label title = new Label();
        title.textProperty().bind(texts.bind("networks.shuffle"));
        title.getStyleClass().add("section-title");
        Label why = new Label();
        why.textProperty().bind(texts.bind("networks.shuffle.about"));
        why.getStyleClass().add("muted");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        train.setId("shuffle-train");
        train.getStyleClass().add("quiet-button");
        train.setMaxWidth(Double.MAX_VALUE);
        train.setOnAction(event -> model.train());
        Explanation.of(train, texts.bind("networks.shuffle.train.explained"));
        table.setHgap(14);
        table.setVgap(5);
        verdict.setWrapText(true);
        verdict.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(title, why, train, table, verdict);
        model.resultProperty().subscribe(result -> show());
        model.busyProperty().subscribe(busy -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    private void show() {
        train.setText(texts.get(model.busyProperty().get() ? "networks.shuffle.busy" : "networks.shuffle.train"));
        table.getChildren().clear();
        Optional<ShuffleModel.Result> result = model.resultProperty().get();
        verdict.setText(result.isPresent() ? texts.get("networks.shuffle.verdict") : "");
        result.ifPresent(now -> {
            table.add(label("networks.shuffle.straight", "muted"), 1, 0);
            table.add(label("networks.shuffle.shuffled", "muted"), 2, 0);
            row(1, "networks.threeWays.FULLY", now.connected(), now.connectedShuffled());
            row(2, "networks.threeWays.CONVOLUTION", now.convolution(), now.convolutionShuffled());
        });
    }

    private void row(int row, String key, double straight, double shuffled) {
        table.add(label(key, "one-line"), 0, row);
        table.add(number(straight), 1, row);
        table.add(number(shuffled), 2, row);
    }

    private Label number(double share) {
        Label label = new Label(texts.get("networks.shuffle.percent", share));
        label.getStyleClass().add("total");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Label label(String key, String styleClass) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add(styleClass);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
