package kernelight.stage.paint;

import javafx.scene.paint.Color;
import kernelight.formula.Quantity;
import kernelight.stage.state.CellStyle;
import kernelight.stage.state.Emphasis;
import kernelight.stage.state.Slice;
import kernelight.ui.formula.QuantityColors;
import kernelight.ui.theme.ColorMap;
import kernelight.ui.theme.Palette;

/** The colours of cells. */
public record StageColors(Palette palette) {
    private static final double PALE_SHARE = 0.55;
    private static final Color BLACK = Color.web("#14181f");
    private static final Color WHITE = Color.web("#ffffff");
    private static final double STRONGEST = 0.9;
    /** The share of the quantity's colour that the strongest tint has beyond its fill: numbers are still read on it. */
    private static final double FULLER = 0.1;
    /** The share of the strongest tint that the palest one has. */
    private static final double PALEST = 0.2;

    /** The golden angle: hues that follow each other by it stay apart however many there are. */
    private static final double NEXT_HUE = 137.508;

    Color of(Quantity quantity) {
        return QuantityColors.of(quantity, palette);
    }

    Color fill(Quantity quantity) {
        return switch (quantity) {
            case INPUT -> palette.inputFill();
            case FILTER -> palette.filterFill();
            case OUTPUT -> palette.outputFill();
            case BIAS -> palette.biasFill();
            case PADDING, STRIDE -> palette.paddingFill();
        };
    }

    /** Of a group of a grouped convolution, counted from 1. */
    Palette.GroupColors group(int group) {
        return palette.groups().get((group - 1) % palette.groups().size());
    }

    /** What is behind a slice: the background of its group, or the page where it is in none. */
    Color behind(Slice slice) {
        return slice.group() == 0 ? palette.page() : group(slice.group()).fill();
    }

    Color background(CellStyle style) {
        return switch (style.background()) {
            case PLAIN -> palette.panel();
            case PADDING -> palette.paddingFill();
            case PALE -> palette.panel().interpolate(fill(style.quantity()), PALE_SHARE);
            case FULL -> fill(style.quantity());
            case TINT -> tint(style);
            case SHADE -> shade(style);
            case PIXEL -> color(0xff << 24 | style.pixel());
            case WEIGHT -> weight(style.weight());
        };
    }

    Color number(CellStyle style) {
        return switch (style.background()) {
            case SHADE -> numberOn(shade(style));
            case WEIGHT -> palette.ink();
            case TINT -> style.shade().value() == 0 ? palette.dimmed() : of(style.quantity());
            default -> style.emphasis() == Emphasis.DIMMED || style.blocked() ? palette.dimmed() : of(style.quantity());
        };
    }

    private Color tint(CellStyle style) {
        double strength = style.shade().value();
        if (strength == 0) {
            return palette.panel();
        }
        Color strongest =
                strength < 0 ? palette.paddingFill() : fill(style.quantity()).interpolate(of(style.quantity()), FULLER);
        return palette.panel().interpolate(strongest, PALEST + (1 - PALEST) * Math.abs(strength));
    }

    private Color shade(CellStyle style) {
        CellStyle.Shade shade = style.shade();
        Color full = color(
                switch (shade.scale()) {
                    case SEQUENTIAL -> color(palette.colorMap(), shade);
                    case DIVERGING -> color(ColorMap.DIVERGING, shade);
                    case GREYS ->
                        ColorMap.between(
                                shade.largest() > 0 ? shade.value() / shade.largest() : 0, Color.BLACK, Color.WHITE);
                });
        // The strongest colours are softened a little, so that the number on them stays readable.
        return palette.panel().interpolate(full, STRONGEST);
    }

    private int color(ColorMap map, CellStyle.Shade shade) {
        return map.color(shade.value(), shade.smallest(), shade.largest(), palette);
    }

    /** A calm background on which ink can be read, of another hue for each weight. */
    private Color weight(int index) {
        Color hue = Color.hsb(index * NEXT_HUE % 360, 0.75, 0.95);
        return palette.panel().interpolate(hue, 0.42);
    }

    /** Dark on a bright background, bright on a dark one. */
    private static Color numberOn(Color background) {
        double luminance = 0.2126 * linear(background.getRed())
                + 0.7152 * linear(background.getGreen())
                + 0.0722 * linear(background.getBlue());
        return luminance > 0.18 ? BLACK : WHITE;
    }

    private static double linear(double channel) {
        return Math.pow(channel, 2.2);
    }

    private static Color color(int argb) {
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
    }
}
