package kernelight.screen.training.view;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.network.model.NetworkView;
import kernelight.network.view.LayerTable;
import kernelight.screen.training.model.TrainingModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;

/** The chosen network: its layers, their outputs, and their numbers of parameters. */
final class NetworkSection extends VBox {
    private final TrainingModel model;
    private final Texts texts;
    private final Label facts = new Label();
    private final LayerTable layers;

    /** @param change opens the layers of the network in the editor */
    NetworkSection(TrainingModel model, Texts texts, Runnable change) {
        super(10);
        this.model = model;
        this.texts = texts;
        Label title = new Label();
        title.textProperty().bind(texts.bind("training.network"));
        title.getStyleClass().add("section-title");
        facts.getStyleClass().addAll("muted", "small");
        facts.setWrapText(true);
        layers = new LayerTable(texts);
        Button changing = new Button();
        changing.setId("change-trained-network");
        changing.textProperty().bind(texts.bind("networks.own.change"));
        changing.getStyleClass().add("quiet-button");
        Explanation.of(changing, texts.bind("networks.own.change.explained"));
        changing.setOnAction(event -> change.run());
        getChildren().addAll(title, facts, layers, changing);
        model.networkProperty().subscribe(network -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    private void show() {
        NetworkView network = model.networkProperty().get();
        facts.setText(texts.get("training.network.facts", network.name(), network.parameters()));
        layers.show(network);
    }
}
