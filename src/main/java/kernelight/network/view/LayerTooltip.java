package kernelight.network.view;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkView;
import kernelight.ui.text.Texts;

/** A tooltip with a full description of a layer, or of several that are shown together. */
public final class LayerTooltip {
    private static final double WIDEST = 420;

    private LayerTooltip() {}

    public static void install(Node node, NetworkView network, LayerView layer, Texts texts) {
        install(node, network, List.of(layer), texts);
    }

    /** Installs the tooltip. Its text is computed when it is shown, because finding the receptive field takes time. */
    public static void install(Node node, NetworkView network, List<LayerView> layers, Texts texts) {
        Tooltip tooltip = new Tooltip();
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST);
        tooltip.setOnShowing(event -> tooltip.setText(text(network, layers, texts)));
        Tooltip.install(node, tooltip);
    }

    /** What the tooltip says. */
    public static String text(NetworkView network, List<LayerView> layers, Texts texts) {
        NetworkTexts words = new NetworkTexts(texts);
        return layers.stream().map(layer -> words.explanation(network, layer)).collect(Collectors.joining("\n\n"));
    }
}
