package kernelight.network.view;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
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
        explain(this, network, layer, words);
    }

    /** Says everything about a layer on hovering. It is worked out then, for it walks through the network. */
    static void explain(Node node, NetworkView network, LayerView layer, NetworkTexts words) {
        Tooltip tooltip = new Tooltip();
        tooltip.setOnShowing(event -> tooltip.setText(words.explanation(network, layer)));
        Tooltip.install(node, tooltip);
    }
}
