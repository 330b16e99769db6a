package kernelight.screen.practice.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import kernelight.ui.theme.Palette;

/** Two losses over the epochs; the test's is dashed. Their numbers stand in the line above. */
final class LossCurves extends VBox {
    private static final double WIDTH = 420;
    private static final double HEIGHT = 170;
    private static final double MARGIN = 8;

    LossCurves(
            List<BigDecimal> training, List<BigDecimal> test, String trainingName, String testName, Palette palette) {
        super(6);
        setAlignment(Pos.CENTER);
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setStroke(palette.lineStrong());
        pen.strokeLine(MARGIN, HEIGHT - MARGIN, WIDTH - MARGIN, HEIGHT - MARGIN);
        pen.strokeLine(MARGIN, MARGIN, MARGIN, HEIGHT - MARGIN);
        double largest = Stream.concat(training.stream(), test.stream())
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(1);
        draw(pen, training, largest, palette.input());
        pen.setLineDashes(6, 4);
        draw(pen, test, largest, palette.filter());
        Label first = new Label("―  " + trainingName);
        first.getStyleClass().addAll("grid-title", "input");
        Label second = new Label("- -  " + testName);
        second.getStyleClass().addAll("grid-title", "filter");
        HBox legend = new HBox(22, first, second);
        legend.setAlignment(Pos.CENTER);
        getChildren().addAll(canvas, legend);
    }

    private static void draw(GraphicsContext pen, List<BigDecimal> losses, double largest, Color color) {
        pen.setStroke(color);
        pen.setLineWidth(2.5);
        double step = (WIDTH - 3 * MARGIN) / Math.max(1, losses.size() - 1);
        double[] x = new double[losses.size()];
        double[] y = new double[losses.size()];
        for (int epoch = 0; epoch < x.length; epoch++) {
            x[epoch] = MARGIN * 1.5 + step * epoch;
            y[epoch] = HEIGHT - MARGIN - losses.get(epoch).doubleValue() / largest * (HEIGHT - 2 * MARGIN);
        }
        pen.strokePolyline(x, y, x.length);
    }
}
