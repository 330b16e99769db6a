package kernelight.ui.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import kernelight.ui.surface.TileCuts;
import kernelight.ui.theme.TextMeasure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class TiledCanvasTest {
    private static final int SIDE = 300;

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.1, 1.25, 0.7, 2})
    void noSeamIsSeenHoweverItIsZoomed(double zoom, FxRobot robot) {
        robot.interact(() -> {
            TiledCanvas canvas = new TiledCanvas(new TextMeasure(), () -> {});
            Group zoomed = new Group(canvas);
            zoomed.getTransforms().add(new Scale(zoom, zoom));
            Scene scene = new Scene(new Group(zoomed), SIDE * zoom + 40, SIDE * zoom + 40, Color.BLACK);
            canvas.relocate(10.3, 5.7);
            canvas.resize(SIDE, SIDE);
            canvas.begin(TileCuts.NONE, Color.WHITE);
            canvas.surface().fill(0, 0, SIDE, SIDE, Color.WHITE);
            WritableImage seen = scene.snapshot(null);
            int from = (int) Math.ceil(13 * zoom);
            int to = (int) Math.floor((SIDE + 3) * zoom);
            assertTrue(to - from > 128, "more than one tile");
            for (int pixel = from; pixel < to; pixel++) {
                assertEquals(0xffffffff, seen.getPixelReader().getArgb(pixel, (from + to) / 2), "x " + pixel);
                assertEquals(0xffffffff, seen.getPixelReader().getArgb((from + to) / 2, pixel), "y " + pixel);
            }
        });
    }

    @Test
    void cutAnewItShowsTheNewPictureOnly(FxRobot robot) {
        robot.interact(() -> {
            TiledCanvas canvas = new TiledCanvas(new TextMeasure(), () -> {});
            Scene scene = new Scene(new Group(canvas), 2 * SIDE, 2 * SIDE, Color.BLACK);
            Random random = new Random(19);
            for (int round = 0; round < 30; round++) {
                int width = 1 + random.nextInt(2 * SIDE - 1);
                int height = 1 + random.nextInt(2 * SIDE - 1);
                TileCuts.Collector columns = new TileCuts.Collector();
                TileCuts.Collector rows = new TileCuts.Collector();
                for (int cut = random.nextInt(12); cut > 0; cut--) {
                    columns.add(random.nextInt(2 * SIDE));
                    rows.add(random.nextInt(2 * SIDE));
                }
                Color color = Color.rgb(round * 8, 255 - round * 8, 128);
                canvas.resize(width, height);
                canvas.begin(new TileCuts(columns.cuts(), rows.cuts()), Color.WHITE);
                canvas.surface().fill(0, 0, width, height, color);
                WritableImage seen = scene.snapshot(null);
                for (int sample = 0; sample < 500; sample++) {
                    int x = random.nextInt(2 * SIDE);
                    int y = random.nextInt(2 * SIDE);
                    Color there = x < width && y < height ? color : Color.BLACK;
                    assertEquals(there, seen.getPixelReader().getColor(x, y), "round " + round);
                }
            }
        });
    }
}
