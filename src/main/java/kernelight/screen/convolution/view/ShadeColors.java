package kernelight.screen.convolution.view;

import javafx.scene.paint.Color;
import kernelight.ui.theme.ColorMap;
import kernelight.ui.theme.Palette;

/** The colours of cells that are looked at as pixels, and of the numbers on them. */
final class ShadeColors {

    private static final Color BLACK = Color.web("#14181f");
    private static final Color WHITE = Color.web("#ffffff");
    /** The strongest response is not drawn in the full colour, so that its number stays readable. */
    private static final double STRONGEST = 0.8;

    private ShadeColors() {}

    /** @param shade 0 black to 1 white */
    static Color grey(double shade) {
        return color(ColorMap.between(shade, BLACK, WHITE));
    }

    /** @param shade -1 in the filter's colour over the panel's to 1 in the input's */
    static Color response(double shade, Palette palette) {
        return color(ColorMap.diverging(shade * STRONGEST, palette.filter(), palette.panel(), palette.input()));
    }

    /** Dark on a bright ground, bright on a dark one. */
    static Color numberOn(Color ground) {
        double luminance = 0.2126 * linear(ground.getRed())
                + 0.7152 * linear(ground.getGreen())
                + 0.0722 * linear(ground.getBlue());
        return luminance > 0.18 ? BLACK : WHITE;
    }

    private static double linear(double channel) {
        return Math.pow(channel, 2.2);
    }

    private static Color color(int argb) {
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
    }
}
