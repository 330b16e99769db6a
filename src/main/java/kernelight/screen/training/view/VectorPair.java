package kernelight.screen.training.view;

import javafx.scene.layout.Region;
import kernelight.ui.component.PixelGrid;

/** The two fully connected layers, one below the other, their numbers equally large. */
final class VectorPair extends Region {
    private static final double GAP = 14;
    private static final int ROWS = 12;
    private static final int FIRST_COLUMNS = 10;
    private static final int SECOND_COLUMNS = 7;

    private final PixelGrid first;
    private final PixelGrid second;

    VectorPair(PixelGrid first, PixelGrid second) {
        this.first = first;
        this.second = second;
        getChildren().addAll(first, second);
    }

    @Override
    protected void layoutChildren() {
        double number = Math.floor(Math.min((getHeight() - GAP) / 2 / ROWS, getWidth() / FIRST_COLUMNS));
        first.resizeRelocate(0, 0, number * FIRST_COLUMNS, number * ROWS);
        second.resizeRelocate(0, number * ROWS + GAP, number * SECOND_COLUMNS, number * ROWS);
    }
}
