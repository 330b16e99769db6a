package kernelight.network.view;

import javafx.scene.paint.Color;
import kernelight.ui.theme.Palette;

/** The colours of the cells of a confusion matrix, and of the numbers on them. */
final class MatrixColours {
    /** Below this contrast (WCAG) numbers are hard to read. */
    static final double READABLE = 4.5;

    private static final double WEAKEST = 0.14;
    private static final double STRONGEST = 0.85;
    private static final double STEP = 0.02;

    private MatrixColours() {}

    /**
     * Right readings in the output's colour, mistakes in the filter's; of changes, the better and the worse. As strong as
     * the share says, as far as the number on it stays readable.
     */
    static Color fill(Palette colours, boolean isGood, double share) {
        Color target = isGood ? colours.output() : colours.filter();
        double strength = WEAKEST + (STRONGEST - WEAKEST) * share;
        Color fill = colours.panel().interpolate(target, strength);
        while (contrast(fill, textOn(colours, fill)) < READABLE && strength > WEAKEST) {
            strength -= STEP;
            fill = colours.panel().interpolate(target, strength);
        }
        return fill;
    }

    static Color textOn(Palette colours, Color fill) {
        return contrast(fill, colours.ink()) >= contrast(fill, colours.panel()) ? colours.ink() : colours.panel();
    }

    /** The contrast of two colours, from 1 to 21, as WCAG 2.1 defines it. */
    static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double share) {
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
