package kernelight.network.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.model.NetworkView;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** The layers of units, as many side by side as fit. */
final class UnitRows extends Region {
    private static final double ROW_GAP = 10;

    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final NumberActions actions;
    private final PixelColouring colouring;
    private final List<UnitStrip> strips = new ArrayList<>();
    private Optional<NetworkView> network = Optional.empty();
    private Optional<NetworkSnapshot> snapshot = Optional.empty();

    UnitRows(Texts texts, ObservableValue<Palette> palette, NumberActions actions, PixelColouring colouring) {
        this.colouring = colouring;
        this.texts = texts;
        this.palette = palette;
        this.actions = actions;
        texts.languageProperty().subscribe(language -> build());
    }

    void show(Optional<NetworkView> newNetwork, Optional<NetworkSnapshot> newSnapshot) {
        snapshot = newSnapshot;
        if (newNetwork.equals(network)) {
            strips.forEach(strip -> strip.show(snapshot));
        } else {
            network = newNetwork;
            build();
        }
    }

    private void build() {
        strips.clear();
        getChildren().clear();
        actions.pointed().accept(Optional.empty());
        network.ifPresent(shown -> shown.units().forEach(layer -> {
            UnitStrip strip = new UnitStrip(shown, layer, texts, palette, actions, colouring);
            strip.show(snapshot);
            strips.add(strip);
            getChildren().addAll(strip.title(), strip);
        }));
        LayerTitle.link(strips.stream().map(UnitStrip::title).toList());
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        List<UnitRow> rows = UnitRow.of(strips, width);
        return rows.stream().mapToDouble(row -> row.height(width)).sum() + Math.max(0, rows.size() - 1) * ROW_GAP;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        List<UnitRow> rows = UnitRow.of(strips, getWidth());
        double y = 0;
        for (UnitRow row : rows) {
            double height = rows.size() == 1 ? getHeight() : row.height(getWidth());
            row.place(y, getWidth(), height);
            y += height + ROW_GAP;
        }
    }
}
