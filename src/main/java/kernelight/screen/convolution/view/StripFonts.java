package kernelight.screen.convolution.view;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import kernelight.ui.theme.Fonts;

/** The fonts of the formula strip, all from one size. */
final class StripFonts {

    private static final double SMALLEST = 17;
    private static final double LARGEST = 64;

    private StripFonts() {}

    /** The size of the terms on a stage this wide. */
    static double size(double stageWidth) {
        return Math.clamp(stageWidth / 54, SMALLEST, LARGEST);
    }

    static Font regular(double size) {
        return Font.font(Fonts.SANS, size);
    }

    static Font bold(double size) {
        return Font.font(Fonts.SANS, FontWeight.BOLD, size);
    }

    static Font sum(double size) {
        return bold(size * 1.12);
    }

    static Font note(double size) {
        return regular(Math.clamp(size * 0.54, 12, 20));
    }

    static double noteGap(double size) {
        return size * 0.45;
    }
}
