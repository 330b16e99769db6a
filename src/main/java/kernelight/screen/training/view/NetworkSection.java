package kernelight.screen.training.view;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kernelight.screen.training.model.LayerFacts;
import kernelight.ui.text.Texts;

/** The network that learns: its layers, what they make, how many numbers they learn. */
final class NetworkSection extends VBox {
    private static final String NAME = "LeNet-5";

    private final Texts texts;

    NetworkSection(List<LayerFacts> layers, Texts texts) {
        super(10);
        this.texts = texts;
        Label title = label(texts.bind("training.network"), "section-title");
        int parameters = layers.stream().mapToInt(LayerFacts::parameters).sum();
        Label facts = label(texts.bind("training.network.facts", NAME, parameters), "muted", "small");
        facts.setWrapText(true);
        getChildren().addAll(title, facts, table(layers));
    }

    private GridPane table(List<LayerFacts> layers) {
        GridPane table = new GridPane(12, 3);
        ColumnConstraints name = new ColumnConstraints(44);
        ColumnConstraints shape = new ColumnConstraints();
        shape.setHgrow(Priority.ALWAYS);
        ColumnConstraints parameters = new ColumnConstraints();
        parameters.setHalignment(HPos.RIGHT);
        table.getColumnConstraints().addAll(name, shape, parameters);
        for (int row = 0; row < layers.size(); row++) {
            LayerFacts layer = layers.get(row);
            Label nameLabel = new Label(layer.name());
            nameLabel.getStyleClass().add("layer-row");
            Label shapeLabel = label(shape(layer), "layer-row", "muted");
            Label count =
                    label(texts.bind("training.network.layer.parameters", layer.parameters()), "layer-row", "muted");
            count.setVisible(layer.parameters() > 0);
            table.addRow(row, nameLabel, shapeLabel, count);
        }
        return table;
    }

    private ObservableValue<String> shape(LayerFacts layer) {
        return layer.shape().isFlat()
                ? texts.bind("training.network.layer.flat", layer.shape().channels())
                : texts.bind(
                        "training.network.layer.shape",
                        layer.shape().channels(),
                        layer.shape().height(),
                        layer.shape().width());
    }

    private static Label label(ObservableValue<String> text, String... styleClasses) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
