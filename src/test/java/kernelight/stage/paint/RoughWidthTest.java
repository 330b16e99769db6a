package kernelight.stage.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javafx.scene.canvas.Canvas;
import kernelight.stage.state.NumberText;
import kernelight.ui.surface.CanvasSurface;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.TextMeasure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The widest number by its characters' widths is the widest there is, as it is painted. */
@ExtendWith(ApplicationExtension.class)
class RoughWidthTest {
    /** In pixels: nobody sees less, and numbers have gaps around them. */
    private static final double UNSEEN = 0.5;

    @Test
    void theWidestOfManyNumbersIsFound(FxRobot robot) {
        robot.interact(this::compare);
    }

    private void compare() {
        Fonts.load();
        Random random = new Random(7);
        Surface surface = new CanvasSurface(new Canvas().getGraphicsContext2D(), new TextMeasure());
        for (double size : new double[] {17, 26.5, 64}) {
            TextStyle style = StripStyles.bold(size);
            RoughWidth rough = new RoughWidth(style, surface);
            for (int round = 0; round < 20; round++) {
                List<String> texts = Stream.generate(() -> NumberText.factor(number(random)))
                        .limit(50)
                        .toList();
                String widest = texts.stream()
                        .max(Comparator.comparingDouble(rough::of))
                        .orElseThrow();
                double exact = texts.stream()
                        .mapToDouble(text -> surface.widthOf(text, style))
                        .max()
                        .orElseThrow();
                assertEquals(exact, surface.widthOf(widest, style), UNSEEN, widest + " among " + texts);
            }
        }
    }

    private static BigDecimal number(Random random) {
        return BigDecimal.valueOf(random.nextInt(20_000) - 10_000, random.nextInt(4));
    }
}
