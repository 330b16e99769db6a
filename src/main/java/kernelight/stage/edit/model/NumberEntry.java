package kernelight.stage.edit.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelight.walk.ExactNumber;
import kernelight.words.LocalizedMessage;

/** What was typed where a number belongs: the number, or what is wrong with it. */
public sealed interface NumberEntry {

    /** The largest number a cell takes, either side of 0. */
    int LARGEST = 999;

    /** The most decimals a number may have. */
    int DECIMALS = 3;

    /** Longer texts are refused before anything is computed with them. */
    int LONGEST_TEXT = 40;

    /** The beginning of a text is quoted where it is wrong. */
    int LONGEST_QUOTE = 16;

    record Accepted(BigDecimal value) implements NumberEntry {}

    record Refused(LocalizedMessage why) implements NumberEntry {}

    /** Reads whole and decimal numbers; a comma is a decimal point too. */
    static NumberEntry of(String typed) {
        return switch (decimal(typed, LocalizedMessage.of("stage.cell.tooLarge", LARGEST))) {
            case Refused refused -> refused;
            case Accepted(BigDecimal value) ->
                refusal(value).<NumberEntry>map(Refused::new).orElseGet(() -> new Accepted(ExactNumber.normal(value)));
        };
    }

    /**
     * The same for an answer to a quiz, which may have any size and precision and may be a fraction: 1/3, -1/3, 1 1/3.
     * Typed decimals are preserved, trailing zeros included: 0.30 is more precise than 0.3.
     */
    static NumberEntry ofAnswer(String typed) {
        Matcher fraction = Syntax.FRACTION.matcher(plain(typed));
        LocalizedMessage tooLong = LocalizedMessage.of("stage.answer.tooLong", LONGEST_TEXT);
        if (fraction.matches()) {
            if (typed.strip().length() > LONGEST_TEXT) {
                return new Refused(tooLong);
            }
            BigDecimal divisor = new BigDecimal(fraction.group("divisor"));
            if (divisor.signum() == 0) {
                return new Refused(LocalizedMessage.of("stage.answer.dividedByZero", typed.strip()));
            }
            String whole = fraction.group("whole");
            BigDecimal parts = new BigDecimal(fraction.group("parts"))
                    .add(whole == null ? BigDecimal.ZERO : new BigDecimal(whole).multiply(divisor));
            BigDecimal number = ExactNumber.quotient(parts, divisor);
            return new Accepted("-".equals(fraction.group("sign")) ? number.negate() : number);
        }
        return decimal(typed, tooLong);
    }

    private static String shortened(String typed) {
        return typed.length() <= LONGEST_QUOTE ? typed : typed.substring(0, LONGEST_QUOTE) + "…";
    }

    private static NumberEntry decimal(String typed, LocalizedMessage tooLong) {
        String text = plain(typed);
        if (text.isEmpty()) {
            return new Refused(LocalizedMessage.of("stage.cell.empty"));
        }
        if (!Syntax.NUMBER.matcher(text).matches()) {
            return new Refused(LocalizedMessage.of("stage.cell.notANumber", shortened(typed.strip())));
        }
        return text.length() > LONGEST_TEXT ? new Refused(tooLong) : new Accepted(new BigDecimal(text));
    }

    /** A number as Java reads it: the usual digits and signs, a comma as the decimal point that it is in many countries. */
    private static String plain(String typed) {
        return withUsualDigits(typed.strip()).strip().replace(',', '.');
    }

    /**
     * The text with ASCII digits and signs: replaces full-width ones, as Korean and Japanese keyboards type them, and
     * other minus signs.
     */
    static String withUsualDigits(String typed) {
        StringBuilder usual = new StringBuilder();
        typed.chars().forEach(sign -> usual.append((char) usual(sign)));
        return usual.toString();
    }

    private static int usual(int sign) {
        return switch (sign) {
            case '\u2212', '\u2012', '\u2013', '\ufe63', '\uff0d' -> '-';
            case '\u2044', '\u2215' -> '/';
            case '\u3000', '\u00a0', '\u202f' -> ' ';
            default -> sign >= '\uff01' && sign <= '\uff5e' ? sign - '\uff01' + '!' : sign;
        };
    }

    /** What is wrong with a number that is to stand in a cell or as the bias; empty when nothing is. */
    static Optional<LocalizedMessage> refusal(BigDecimal value) {
        if (value.abs().compareTo(BigDecimal.valueOf(LARGEST)) > 0) {
            return Optional.of(LocalizedMessage.of("stage.cell.tooLarge", LARGEST));
        }
        if (ExactNumber.normal(value).scale() > DECIMALS) {
            return Optional.of(LocalizedMessage.of("stage.cell.tooFine", DECIMALS));
        }
        return Optional.empty();
    }

    /** How a number is spelled. */
    final class Syntax {
        private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)");
        private static final Pattern FRACTION = Pattern.compile(
                "(?<sign>[+-])?\\s*(?:(?<whole>\\d+)\\s+)?(?<parts>\\d+(?:\\.\\d+)?)\\s*/\\s*(?<divisor>\\d+(?:\\.\\d+)?)");

        private Syntax() {}
    }
}
