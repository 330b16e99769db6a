package kernelight.screen.convolution.view;

import java.math.BigDecimal;
import kernelight.walk.ExactNumber;

/** How the numbers of a sum are written. */
final class StripText {

    static final String DOT = "\u00b7";

    private StripText() {}

    /** A factor or a term; a negative one in parentheses, since it always follows a sign or a dot. */
    static String factor(BigDecimal value) {
        String text = ExactNumber.text(value);
        return value.signum() < 0 ? "(" + text + ")" : text;
    }
}
