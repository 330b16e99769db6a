package kernelight.cli;

import javafx.scene.paint.Color;
import kernelight.ui.theme.ColorMap;

/** The colours of signed numbers on white paper: orange below 0, white at 0, blue above. */
final class SignedColors {
    private static final Color NEGATIVE = Color.web("#a85a00");
    private static final Color ZERO = Color.WHITE;
    private static final Color POSITIVE = Color.web("#0b64ad");

    private SignedColors() {}

    /**
     * The colour as 0xAARRGGBB.
     *
     * @param share from -1 to 1
     */
    static int argb(double share) {
        return ColorMap.diverging(share, NEGATIVE, ZERO, POSITIVE);
    }
}
