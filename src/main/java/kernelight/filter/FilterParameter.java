package kernelight.filter;

import java.math.BigDecimal;

/**
 * A number that shapes a named filter.
 *
 * @param name as it is typed and shown: sigma
 * @param usual what it is where nothing is typed
 * @param isWhole whether it has no decimals
 */
public record FilterParameter(String name, double usual, double smallest, double largest, boolean isWhole) {
    static FilterParameter decimal(String name, double usual, double smallest, double largest) {
        return new FilterParameter(name, usual, smallest, largest, false);
    }

    static FilterParameter whole(String name, int usual, int smallest, int largest) {
        return new FilterParameter(name, usual, smallest, largest, true);
    }

    boolean accepts(double number) {
        return number >= smallest && number <= largest && (!isWhole || number == Math.rint(number));
    }

    /** A number as it is typed: 1.5, 9. */
    static String text(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
