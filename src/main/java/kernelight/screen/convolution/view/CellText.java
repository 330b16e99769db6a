package kernelight.screen.convolution.view;

import java.math.BigDecimal;
import kernelight.walk.ExactNumber;

/** How a number is written into a cell: whole numbers in full, long decimals rounded and marked as rounded. */
final class CellText {

    private static final int LENGTH = 6;

    private CellText() {}

    static String of(BigDecimal value) {
        return ExactNumber.text(value, LENGTH);
    }
}
