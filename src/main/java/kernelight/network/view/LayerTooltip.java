package kernelight.network.view;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkView;
import kernelight.ui.text.Texts;

/** Says on hovering everything there is to say about a layer. */
public final class LayerTooltip {
    private LayerTooltip() {}

    /** It is worked out when it shows, for how much of the image a layer sees is found by walking through the network. */
    public static void install(Node node, NetworkView network, LayerView layer, Texts texts) {
        NetworkTexts words = new NetworkTexts(texts);
        Tooltip tooltip = new Tooltip();
        tooltip.setOnShowing(event -> tooltip.setText(words.explanation(network, layer)));
        Tooltip.install(node, tooltip);
    }
}
