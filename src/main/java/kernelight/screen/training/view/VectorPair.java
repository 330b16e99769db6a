package kernelight.screen.training.view;

import javafx.scene.layout.Region;
import kernelight.ui.component.PixelGrid;

/** The two fully connected layers, one below the other, their numbers equally large. */
final class VectorPair extends Region {
    private static final double GAP = 14;

    private final PixelGrid first;
    private final PixelGrid second;

    VectorPair(PixelGrid first, PixelGrid second) {
        this.first = first;
        this.second = second;
        getChildren().addAll(first, second);
    }

    @Override
    protected void layoutChildren() {
        double half = (getHeight() - GAP) / 2;
        double number = Math.min(half / 12, getWidth() / 10);
        first.resizeRelocate(0, 0, number * 10, half);
        second.resizeRelocate(0, half + GAP, number * 7, half);
    }
}
