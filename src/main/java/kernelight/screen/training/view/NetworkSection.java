package kernelight.screen.training.view;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.network.model.NetworkView;
import kernelight.network.view.LayerTable;
import kernelight.screen.training.model.TrainingModel;
import kernelight.ui.text.Texts;

/** The chosen network: its layers, their outputs, and their numbers of parameters. */
final class NetworkSection extends VBox {
    private final TrainingModel model;
    private final Texts texts;
    private final Label facts = new Label();
    private final LayerTable layers;

    NetworkSection(TrainingModel model, Texts texts) {
        super(10);
        this.model = model;
        this.texts = texts;
        Label title = new Label();
        title.textProperty().bind(texts.bind("training.network"));
        title.getStyleClass().add("section-title");
        facts.getStyleClass().addAll("muted", "small");
        facts.setWrapText(true);
        layers = new LayerTable(texts);
        getChildren().addAll(title, facts, layers);
        model.networkProperty().subscribe(network -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    private void show() {
        NetworkView network = model.networkProperty().get();
        facts.setText(texts.get("training.network.facts", network.name(), network.parameters()));
        layers.show(network);
    }
}
