package kernelight.screen.explain.why.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import kernelight.screen.explain.model.WhyQuestion;
import kernelight.screen.explain.why.model.WhyModel;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.component.PixelGrid;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** The picture that is read, where it cannot be drawn on. */
final class StillPicture extends Region {
    private static final double LARGEST = 1000;

    private final StackPane frame;

    StillPicture(WhyModel model, Texts texts, ObservableValue<Palette> palette) {
        PixelGrid grid = new PixelGrid(palette, PixelColouring.INK, 1, LARGEST);
        frame = new StackPane(grid);
        frame.getStyleClass().add("ink-picture");
        getChildren().add(frame);
        model.questionProperty()
                .subscribe(question -> question.flatMap(WhyQuestion::input)
                        .ifPresent(read -> grid.show(PictureInk.of(question.flatMap(WhyQuestion::input))
                                .maps())));
        texts.languageProperty().subscribe(now -> grid.setName(texts.get("why.read.title")));
    }

    @Override
    protected double computePrefHeight(double width) {
        return width;
    }

    @Override
    protected void layoutChildren() {
        frame.resizeRelocate(0, 0, getWidth(), getWidth());
    }
}
