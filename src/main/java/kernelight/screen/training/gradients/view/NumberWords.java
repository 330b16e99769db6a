package kernelight.screen.training.gradients.view;

import java.math.BigDecimal;
import java.math.MathContext;
import kernelight.ui.text.Texts;

/** Numbers of any size in few digits, such as 0.034 and 3.4e−5. */
public final class NumberWords {
    /** Smaller numbers are written with a power of ten. */
    private static final double SMALL = 1e-4;

    private final Texts texts;
    private final MathContext digits;

    /** @param digits how many digits that count */
    public NumberWords(Texts texts, int digits) {
        this.texts = texts;
        this.digits = new MathContext(digits);
    }

    /** A number with that many digits, whatever its size. */
    public String size(double value) {
        if (!Double.isFinite(value)) {
            return texts.get("gradients.notFinite");
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(digits);
        if (Math.abs(value) >= SMALL) {
            return signed(rounded.stripTrailingZeros().toPlainString());
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        return signed(rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent);
    }

    private static String signed(String number) {
        return number.replace('-', '−');
    }
}
