package kernelight.screen.practice.view;

import java.math.BigDecimal;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.paint.Color;
import kernelight.stage.state.NumberText;
import kernelight.ui.theme.Palette;
import kernelight.walk.Cell;
import kernelight.walk.NumberTable;

/** A small table of one channel, as numbers, or as a picture where it has more cells than one would read. */
final class NumberGrid extends GridPane {
    private static final int MOST_COLUMNS = 8;
    private static final double PIXEL = 7;

    /** @param quantity the style class of its colour */
    NumberGrid(NumberTable numbers, String quantity, String spoken, Palette palette) {
        getStyleClass().addAll("number-grid", quantity);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(spoken);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        int rows = numbers.sizes().rows();
        int columns = numbers.sizes().columns();
        if (Math.max(rows, columns) > MOST_COLUMNS) {
            add(picture(numbers, palette), 0, 0);
            return;
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                Label cell = new Label(NumberText.inCell(numbers.at(Cell.at(row, column))));
                cell.getStyleClass().add("grid-cell");
                cell.setAlignment(Pos.CENTER);
                cell.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
                add(cell, column, row);
            }
        }
    }

    private static Canvas picture(NumberTable numbers, Palette palette) {
        int rows = numbers.sizes().rows();
        int columns = numbers.sizes().columns();
        double smallest = numbers.values().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .min()
                .orElse(0);
        double largest = numbers.values().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        double range = Math.max(1e-9, largest - smallest);
        Canvas canvas = new Canvas(columns * PIXEL, rows * PIXEL);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double share = (numbers.at(Cell.at(row, column)).doubleValue() - smallest) / range;
                canvas.getGraphicsContext2D().setFill(Color.BLACK.interpolate(Color.WHITE, share));
                canvas.getGraphicsContext2D().fillRect(column * PIXEL, row * PIXEL, PIXEL, PIXEL);
            }
        }
        canvas.getGraphicsContext2D().setStroke(palette.lineStrong());
        canvas.getGraphicsContext2D().strokeRect(0.5, 0.5, columns * PIXEL - 1, rows * PIXEL - 1);
        return canvas;
    }
}
