package kernelight.words;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.Format;
import java.text.NumberFormat;
import java.text.ParsePosition;

/**
 * Writes numbers as a decimal format does, and those that it would write as an endless row of digits, or as zero although
 * they are not, by their power of ten: 3.2e30. A loss that runs away still has to fit where it is shown.
 */
final class RunawayNumbers extends NumberFormat {
    private static final long serialVersionUID = 1;

    private static final double TOO_LARGE = 1e7;
    /** Formats with fewer decimals round on purpose. */
    private static final int DECIMALS_OF_EXACT = 3;

    private final DecimalFormat usual;
    private final DecimalFormat powers;
    private final double tooSmall;

    private RunawayNumbers(DecimalFormat usual) {
        this.usual = usual;
        DecimalFormatSymbols symbols = usual.getDecimalFormatSymbols();
        symbols.setExponentSeparator("e");
        powers = new DecimalFormat("0.0E0", symbols);
        int decimals = usual.getMaximumFractionDigits();
        tooSmall = decimals < DECIMALS_OF_EXACT ? 0 : 0.5 * Math.pow(10, -decimals);
    }

    /** The format itself where it writes whole numbers or percentages, or no numbers. */
    static Format of(Format format) {
        return format instanceof DecimalFormat decimal
                        && decimal.getMaximumFractionDigits() > 0
                        && decimal.getMultiplier() == 1
                ? new RunawayNumbers(decimal)
                : format;
    }

    @Override
    public StringBuffer format(Object number, StringBuffer text, FieldPosition position) {
        return number instanceof Number some
                ? formatFor(some.doubleValue()).format(number, text, position) // exactly, for exact decimals
                : usual.format(number, text, position);
    }

    @Override
    public StringBuffer format(double number, StringBuffer text, FieldPosition position) {
        return formatFor(number).format(number, text, position);
    }

    @Override
    public StringBuffer format(long number, StringBuffer text, FieldPosition position) {
        return formatFor(number).format(number, text, position);
    }

    private DecimalFormat formatFor(double number) {
        double size = Math.abs(number);
        return size >= TOO_LARGE && Double.isFinite(number) || size > 0 && size < tooSmall ? powers : usual;
    }

    @Override
    public Number parse(String text, ParsePosition position) {
        throw new UnsupportedOperationException("Texts are only written, so no number is read from one.");
    }
}
