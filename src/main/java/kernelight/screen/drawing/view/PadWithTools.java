package kernelight.screen.drawing.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import kernelight.screen.drawing.model.DrawingModel;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** The square pad with its tools below. */
final class PadWithTools extends Region {
    private final DrawingPad pad;
    private final PadTools tools;

    PadWithTools(DrawingModel model, Texts texts, ObservableValue<Palette> palette) {
        pad = new DrawingPad(model, texts, palette);
        pad.setAccessibleRole(AccessibleRole.IMAGE_VIEW); // a reader passes over a mere parent
        tools = new PadTools(model, texts, pad::showWidth);
        DrawingWords words = new DrawingWords(texts);
        model.readingProperty().subscribe(reading -> pad.setAccessibleText(words.spoken(reading.answer())));
        getStyleClass().add("pad-with-tools");
        getChildren().addAll(pad, tools);
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
