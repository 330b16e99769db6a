package kernelight.network.view;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.model.NetworkView;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.component.UncachedScroll;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** The layers of units side by side, from the first one to the scores; scrolls if there are too many. */
public final class UnitsView extends Region {
    /** The maximum height. */
    private static final double HIGHEST = 150;
    /** The width reserved for the scroll bar. */
    private static final double SCROLL_BAR = 16;

    private final UnitRows rows;
    private final ScrollPane scroll;

    public UnitsView(Texts texts, ObservableValue<Palette> palette, NumberActions actions) {
        this(texts, palette, actions, PixelColouring.SEQUENTIAL);
    }

    /** @param colouring of the units: for gradients one that tells signs apart */
    public UnitsView(Texts texts, ObservableValue<Palette> palette, NumberActions actions, PixelColouring colouring) {
        rows = new UnitRows(texts, palette, actions, colouring);
        scroll = new ScrollPane(rows);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        UncachedScroll.of(scroll);
        scroll.setFitToWidth(true);
        getChildren().add(scroll);
    }

    /** @param snapshot empty if the network has not processed an image yet */
    public void show(Optional<NetworkView> network, Optional<NetworkSnapshot> snapshot) {
        rows.show(network, snapshot);
        requestLayout();
    }

    private boolean fits(double width) {
        return rows.prefHeight(width) <= HIGHEST;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.min(rows.prefHeight(width), HIGHEST);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        boolean fits = fits(getWidth());
        scroll.setFocusTraversable(!fits);
        rows.setMinHeight(fits ? getHeight() : rows.prefHeight(getWidth() - SCROLL_BAR));
        scroll.setFitToHeight(fits);
        scroll.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
