package kernelight.network.view;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkView;
import kernelight.ui.text.Texts;

/** A layer's name and output shape in one line; more in a tooltip. */
final class LayerTitle extends HBox {
    LayerTitle(NetworkView network, LayerView layer, Texts texts) {
        super(5);
        NetworkTexts words = new NetworkTexts(texts);
        Label name = new Label(layer.name());
        name.getStyleClass().add("layer-name");
        Label output = new Label(words.output(layer));
        output.getStyleClass().add("layer-makes");
        output.setMinWidth(0);
        setAlignment(Pos.BASELINE_LEFT);
        getChildren().addAll(name, output);
        LayerTooltip.install(this, network, layer, texts);
    }
}
