package kernelight.pad.view;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import kernelight.pad.model.PadModel;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** The square pad with its tools below. */
public final class PadWithTools extends Region {
    private final DrawingPad pad;
    private final PadTools tools;

    /**
     * @param invitation what an empty page says
     * @param spoken what a screen reader says of the page
     */
    public PadWithTools(
            PadModel model,
            ObservableValue<String> invitation,
            ObservableValue<String> spoken,
            Texts texts,
            ObservableValue<Palette> palette,
            PadColours colours) {
        pad = new DrawingPad(model, invitation, palette, colours);
        pad.setAccessibleRole(AccessibleRole.IMAGE_VIEW); // a reader passes over a mere parent
        pad.accessibleTextProperty().bind(spoken);
        tools = new PadTools(model, texts, pad::showWidth);
        getStyleClass().add("pad-with-tools");
        getChildren().addAll(pad, tools);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL; // the pad is as high as it is wide
    }

    @Override
    protected double computePrefHeight(double width) {
        return width + Math.ceil(tools.prefHeight(width));
    }

    @Override
    protected void layoutChildren() {
        double side = getWidth();
        pad.resizeRelocate(0, 0, side, side);
        tools.resizeRelocate(0, side, side, Math.max(0, getHeight() - side));
    }
}
