package kernelight.screen.training.runs.view;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;

/** How lines of other runs are dashed: runs differ by their dashes, never by their colours. */
public final class Dash {
    private static final double[][] PATTERNS = {{2, 5}, {8, 5}, {12, 4, 2, 4}, {5, 3}};
    private static final double SAMPLE = 26;
    private static final double WIDTH = 2;

    private Dash() {}

    /** Dashes the lines that are drawn from now on. */
    public static void set(GraphicsContext graphics, int index, Color color, double width) {
        graphics.setStroke(color);
        graphics.setLineWidth(width);
        graphics.setLineDashes(PATTERNS[index % PATTERNS.length]);
    }

    /** Draws whole lines from now on. */
    public static void reset(GraphicsContext graphics) {
        graphics.setLineDashes();
    }

    /** A piece of such a line, to stand before a run's name. */
    public static Region sample(int index) {
        Line line = line();
        for (double length : PATTERNS[index % PATTERNS.length]) {
            line.getStrokeDashArray().add(length);
        }
        return sized(line);
    }

    /** A piece of the line of the run on the screen, which has no dashes. */
    public static Region solidSample() {
        return sized(line());
    }

    private static Line line() {
        Line line = new Line(0, 0, SAMPLE, 0);
        line.setStrokeWidth(WIDTH);
        line.getStyleClass().add("run-line");
        return line;
    }

    private static Region sized(Line line) {
        StackPane pane = new StackPane(line);
        pane.setMinSize(SAMPLE, WIDTH);
        pane.setMaxSize(SAMPLE, WIDTH);
        pane.setMouseTransparent(true);
        return pane;
    }
}
