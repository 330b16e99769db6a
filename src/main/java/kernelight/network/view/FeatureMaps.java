package kernelight.network.view;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.model.NetworkView;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.component.UncachedScroll;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** The feature maps of all layers of a network; scrolls if there are too many. */
public final class FeatureMaps extends ScrollPane {
    /** The width reserved for the scroll bar. */
    private static final double SCROLL_BAR = 16;

    private final FeatureMapRows rows;

    public FeatureMaps(Texts texts, ObservableValue<Palette> palette, NumberActions actions) {
        this(texts, palette, actions, PixelColouring.SEQUENTIAL);
    }

    /** @param colouring of the maps: for gradients one that tells signs apart */
    public FeatureMaps(Texts texts, ObservableValue<Palette> palette, NumberActions actions, PixelColouring colouring) {
        rows = new FeatureMapRows(texts, palette, actions, colouring, this::drawVisible);
        getStyleClass().add("feature-maps");
        setContent(rows);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        UncachedScroll.of(this);
        vvalueProperty().subscribe(now -> drawVisible());
        viewportBoundsProperty().subscribe(now -> drawVisible());
    }

    /** @param snapshot empty if the network has not processed an image yet */
    public void show(Optional<NetworkView> network, Optional<NetworkSnapshot> snapshot) {
        rows.show(network, snapshot);
        drawVisible();
    }

    private void drawVisible() {
        double visible = getViewportBounds().getHeight();
        double top = getVvalue() * Math.max(0, rows.getHeight() - visible);
        rows.draw(top, top + visible);
    }

    @Override
    protected void layoutChildren() {
        rows.setMinHeight(rows.heightNeeded(getWidth() - SCROLL_BAR, getHeight()));
        setFocusTraversable(rows.getMinHeight() > 0);
        super.layoutChildren();
    }
}
