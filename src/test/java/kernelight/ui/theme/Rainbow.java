package kernelight.ui.theme;

import java.util.List;
import javafx.scene.paint.Color;

/** A palette whose colours are all different, so that a test can tell which one was used. */
public final class Rainbow {
    private static final int COLORS = 31;

    private Rainbow() {}

    public static Palette palette() {
        return new Palette(
                color(0),
                color(1),
                color(2),
                color(3),
                color(4),
                color(5),
                color(6),
                color(7),
                color(8),
                color(9),
                color(10),
                color(11),
                color(12),
                color(13),
                color(14),
                color(15),
                color(16),
                color(17),
                color(18),
                color(19),
                color(20),
                color(21),
                color(22),
                List.of(group(23), group(25), group(27), group(29)),
                ColorMap.CIVIDIS);
    }

    private static Palette.GroupColors group(int first) {
        return new Palette.GroupColors(color(first), color(first + 1));
    }

    private static Color color(int index) {
        return Color.hsb(index * 360.0 / COLORS, 0.5, 0.9);
    }
}
