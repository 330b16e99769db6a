package kernelight.cli;

import java.util.Locale;

/** Writes a loss, also one that runs away: 0.1234, 3.2e30. */
final class LossText {
    private static final double TOO_LARGE = 1e7;

    private LossText() {}

    static String of(double loss) {
        return Math.abs(loss) < TOO_LARGE || !Double.isFinite(loss)
                ? String.format(Locale.ROOT, "%.4f", loss)
                : String.format(Locale.ROOT, "%.1e", loss).replace("e+", "e");
    }
}
