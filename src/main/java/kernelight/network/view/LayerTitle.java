package kernelight.network.view;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkView;
import kernelight.ui.text.Texts;

/** A layer's name and what it makes, in one line; the rest is said on hovering. */
final class LayerTitle extends HBox {
    LayerTitle(NetworkView network, LayerView layer, Texts texts) {
        super(5);
        NetworkTexts words = new NetworkTexts(texts);
        Label name = new Label(layer.name());
        name.getStyleClass().add("layer-name");
        Label makes = new Label(words.makes(layer));
        makes.getStyleClass().add("layer-makes");
        makes.setMinWidth(0);
        setAlignment(Pos.BASELINE_LEFT);
        getChildren().addAll(name, makes);
        LayerTooltip.install(this, network, layer, texts);
    }
}
