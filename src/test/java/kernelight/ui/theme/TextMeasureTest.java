package kernelight.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import kernelight.ui.surface.CanvasSurface;
import kernelight.ui.surface.TextStyle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class TextMeasureTest {
    private static final int SIDE = 120;

    @ParameterizedTest
    @EnumSource
    void aTextThatWasMeasuredIsPaintedAsAnyOther(TextStyle.Face face, FxRobot robot) {
        robot.interact(() -> {
            Fonts.load();
            for (TextStyle.Level level : TextStyle.Level.values()) {
                for (TextStyle.Align align : TextStyle.Align.values()) {
                    // Sizes that nothing else uses: JavaFX has no layout of these texts yet.
                    TextStyle style = TextStyle.of(23.37 + level.ordinal() + align.ordinal() * 0.1)
                            .with(face)
                            .with(level)
                            .with(align);
                    TextMeasure measure = new TextMeasure();
                    PixelReader unmeasured = painted(style, measure);
                    new CanvasSurface(new Canvas().getGraphicsContext2D(), measure).widthOf("\u2212362", style);
                    PixelReader measured = painted(style, measure);
                    for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
                        int x = pixel % SIDE;
                        int y = pixel / SIDE;
                        assertEquals(unmeasured.getArgb(x, y), measured.getArgb(x, y), style + " at " + x + ", " + y);
                    }
                }
            }
        });
    }

    private static PixelReader painted(TextStyle style, TextMeasure measure) {
        Canvas canvas = new Canvas(SIDE, SIDE);
        new CanvasSurface(canvas.getGraphicsContext2D(), measure).text("\u2212362", 60, 60.5, style, Color.BLACK);
        return new Scene(new Group(canvas), SIDE, SIDE).snapshot(null).getPixelReader();
    }
}
