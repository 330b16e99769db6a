package kernelight.network.view;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkView;
import kernelight.ui.text.Texts;

/** A table of a network's layers: name, output shape, number of parameters; more in a tooltip. */
public final class LayerTable extends GridPane {
    private static final double NARROWEST_NAME = 44;

    private final Texts texts;

    public LayerTable(Texts texts) {
        this.texts = texts;
        setHgap(12);
        setVgap(3);
        ColumnConstraints name = new ColumnConstraints(NARROWEST_NAME, USE_COMPUTED_SIZE, Double.MAX_VALUE);
        ColumnConstraints shape = new ColumnConstraints(USE_PREF_SIZE, USE_COMPUTED_SIZE, Double.MAX_VALUE);
        shape.setHgrow(Priority.ALWAYS);
        ColumnConstraints parameters = new ColumnConstraints(USE_PREF_SIZE, USE_COMPUTED_SIZE, Double.MAX_VALUE);
        parameters.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(name, shape, parameters);
    }

    /** Shows all layers except activations and rearrangements. */
    public void show(NetworkView network) {
        NetworkTexts words = new NetworkTexts(texts);
        getChildren().clear();
        int row = 0;
        for (LayerView layer : network.layers()) {
            if (layer.kind().isListed()) {
                Label count = label(texts.get("network.layer.number", layer.parameters()), "muted");
                count.setVisible(layer.parameters() > 0);
                Label name = label(layer.name());
                name.setMinWidth(0);
                name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // long names differ most at their ends
                name.setAccessibleHelp(words.explanation(network, layer));
                addRow(row++, name, label(words.shape(layer.output()), "muted"), count);
                getChildren()
                        .subList(getChildren().size() - 3, getChildren().size())
                        .forEach(part -> LayerTooltip.install(part, network, layer, texts));
            }
        }
    }

    private static Label label(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().add("layer-row");
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
