package kernelight.ui.theme;

import java.util.List;
import javafx.scene.paint.Color;

/**
 * The current colours for everything that is painted on a canvas; the values are in assets/styles/palette-*.css.
 *
 * <p>One colour per quantity: a number of the input is {@code input} on {@code inputFill} wherever it appears.
 *
 * @param groups for each group of a grouped convolution
 * @param colorMap how numbers become colours where a picture shows many of them
 */
public record Palette(
        Color ink,
        Color muted,
        Color dimmed,
        Color line,
        Color lineStrong,
        Color page,
        Color panel,
        Color hover,
        Color accent,
        Color accentFill,
        Color input,
        Color inputFill,
        Color filter,
        Color filterFill,
        Color output,
        Color outputFill,
        Color padding,
        Color paddingFill,
        Color stride,
        Color bias,
        Color biasFill,
        Color error,
        Color errorFill,
        List<GroupColors> groups,
        ColorMap colorMap) {
    private static final double MIDDLE = 0.5;

    /** What shows which channels, filters and maps belong together in a grouped convolution. */
    public record GroupColors(Color frame, Color fill) {}

    /** Whether it is light on dark. */
    public boolean isDark() {
        return page.getBrightness() < MIDDLE;
    }

    /** The same colours on another page. */
    public Palette withPage(Color newPage) {
        return new Palette(
                ink,
                muted,
                dimmed,
                line,
                lineStrong,
                newPage,
                panel,
                hover,
                accent,
                accentFill,
                input,
                inputFill,
                filter,
                filterFill,
                output,
                outputFill,
                padding,
                paddingFill,
                stride,
                bias,
                biasFill,
                error,
                errorFill,
                groups,
                colorMap);
    }
}
