package kernelight.stage.paint;

import kernelight.stage.layout.Sizing;
import kernelight.ui.surface.TextStyle;

/** The text styles of the written-out sum, all derived from one size. */
final class StripStyles {
    private static final double SMALLEST = 17;
    private static final double LARGEST = 64;
    /** The size of a sign between terms, as a share of theirs. */
    private static final double SHARE_OF_SIGN = 0.92;

    private StripStyles() {}

    /** The size of the terms on a stage this wide. */
    static double size(double stageWidth, Sizing sizing) {
        return Math.max(sizing.smallestWords() / SHARE_OF_SIGN, Math.clamp(stageWidth / 54, SMALLEST, LARGEST));
    }

    static TextStyle regular(double size) {
        return TextStyle.of(size);
    }

    static TextStyle bold(double size) {
        return TextStyle.of(size).bold();
    }

    static TextStyle sum(double size) {
        return bold(size * 1.12);
    }

    static TextStyle sign(double size) {
        return TextStyle.of(size * SHARE_OF_SIGN).centered();
    }

    /** The size of the words beside terms of this size. */
    static double noteSize(double size, Sizing sizing) {
        return sizing.words(Math.clamp(size * 0.54, 13, 20));
    }

    static double noteGap(double size) {
        return size * 0.45;
    }
}
