package kernelight.network.view;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.model.NetworkView;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** The feature maps of all layers of a network; those of a network too deep for the room are scrolled through. */
public final class FeatureMaps extends ScrollPane {
    /** The scroll bar may take so much of the width. */
    private static final double SCROLL_BAR = 16;

    private final FeatureMapRows rows;

    public FeatureMaps(Texts texts, ObservableValue<Palette> palette, NumberActions actions) {
        rows = new FeatureMapRows(texts, palette, actions, this::drawWhatIsSeen);
        getStyleClass().add("feature-maps");
        setContent(rows);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        vvalueProperty().subscribe(now -> drawWhatIsSeen());
        viewportBoundsProperty().subscribe(now -> drawWhatIsSeen());
    }

    /** @param snapshot empty while the network has read nothing */
    public void show(Optional<NetworkView> network, Optional<NetworkSnapshot> snapshot) {
        rows.show(network, snapshot);
        drawWhatIsSeen();
    }

    private void drawWhatIsSeen() {
        double seen = getViewportBounds().getHeight();
        double top = getVvalue() * Math.max(0, rows.getHeight() - seen);
        rows.draw(top, top + seen);
    }

    @Override
    protected void layoutChildren() {
        rows.setMinHeight(rows.heightNeeded(getWidth() - SCROLL_BAR, getHeight()));
        setFocusTraversable(rows.getMinHeight() > 0);
        super.layoutChildren();
    }
}
