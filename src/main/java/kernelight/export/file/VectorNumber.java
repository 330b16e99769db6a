package kernelight.export.file;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Coordinates as vector files write them: short, with a point, never with an exponent. */
final class VectorNumber {
    private VectorNumber() {}

    static String text(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
