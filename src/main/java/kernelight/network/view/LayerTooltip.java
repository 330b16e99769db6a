package kernelight.network.view;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkView;
import kernelight.ui.text.Texts;

/** A tooltip with a full description of a layer. */
public final class LayerTooltip {
    private LayerTooltip() {}

    /** Installs the tooltip. Its text is computed when it is shown, because finding the receptive field takes time. */
    public static void install(Node node, NetworkView network, LayerView layer, Texts texts) {
        NetworkTexts words = new NetworkTexts(texts);
        Tooltip tooltip = new Tooltip();
        tooltip.setOnShowing(event -> tooltip.setText(words.explanation(network, layer)));
        Tooltip.install(node, tooltip);
    }
}
