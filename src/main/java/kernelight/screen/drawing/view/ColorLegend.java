package kernelight.screen.drawing.view;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** The legend of the feature maps' colours: from the lowest number of each map to its highest. */
final class ColorLegend extends HBox {
    private static final double WIDTH = 72;
    private static final double HEIGHT = 8;

    private final Canvas scale = new Canvas(WIDTH, HEIGHT);

    ColorLegend(Texts texts, ObservableValue<Palette> palette) {
        super(7);
        setAlignment(Pos.CENTER_RIGHT);
        setMaxHeight(USE_PREF_SIZE);
        palette.subscribe(this::paint);
        getChildren().addAll(label(texts, "drawing.legend.low"), scale, label(texts, "drawing.legend.high"));
    }

    private void paint(Palette palette) {
        for (int x = 0; x < WIDTH; x++) {
            int colour = palette.colorMap().color(2 * x / (WIDTH - 1) - 1, -1, 1, palette);
            scale.getGraphicsContext2D().setFill(Color.rgb(colour >> 16 & 0xff, colour >> 8 & 0xff, colour & 0xff));
            scale.getGraphicsContext2D().fillRect(x, 0, 1, HEIGHT);
        }
    }

    private static Label label(Texts texts, String key) {
        Label label = new Label();
        label.textProperty().bind(texts.bind(key));
        label.getStyleClass().add("drawing-caption");
        return label;
    }
}
