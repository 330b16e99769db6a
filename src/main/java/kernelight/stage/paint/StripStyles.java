package kernelight.stage.paint;

import kernelight.ui.surface.TextStyle;

/** The text styles of the written-out sum, all derived from one size. */
final class StripStyles {
    private static final double SMALLEST = 17;
    private static final double LARGEST = 64;

    private StripStyles() {}

    /** The size of the terms on a stage this wide. */
    static double size(double stageWidth) {
        return Math.clamp(stageWidth / 54, SMALLEST, LARGEST);
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

    static TextStyle note(double size) {
        return TextStyle.of(Math.clamp(size * 0.54, 13, 20));
    }

    static double noteGap(double size) {
        return size * 0.45;
    }
}
