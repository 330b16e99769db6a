package kernelight.words;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A pattern, parsed once: some texts are used at every step of an animation. Negative numbers get a real minus sign. */
final class Wording {
    private static final char MINUS = '\u2212';
    private static final Pattern FORMATTED = Pattern.compile("\\{(\\d+),");

    private final String pattern;
    /** Null if the pattern has no arguments. */
    private final @Nullable MessageFormat format;
    /**
     * Formats the numbers for which the pattern sets no format, where the message format would create a new one for each;
     * null if there is none to format.
     */
    private final @Nullable NumberFormat numbers;
    /** The arguments for which it sets one. */
    private final Set<Integer> formatted;
    /** Whether the pattern has Korean particles. */
    private final boolean particles;

    Wording(String text, Locale locale) {
        pattern = locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? KoreanParticles.marked(text) : text;
        particles = KoreanParticles.isMarked(pattern);
        boolean plain = pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
        format = plain ? null : messageFormat(pattern, locale);
        numbers = plain ? null : withMinusSign(NumberFormat.getInstance(locale));
        formatted = FORMATTED
                .matcher(pattern)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toSet());
    }

    private static MessageFormat messageFormat(String pattern, Locale locale) {
        MessageFormat format = new MessageFormat(pattern, locale);
        Format[] formats = format.getFormats();
        Arrays.setAll(formats, index -> RunawayNumbers.of(withMinusSign(formats[index])));
        format.setFormats(formats);
        return format;
    }

    /** Lets a format of numbers write a minus sign, as panels and formulas do, where Java would write a hyphen. */
    static <F extends @Nullable Format> F withMinusSign(F format) {
        if (format instanceof DecimalFormat decimal) {
            DecimalFormatSymbols symbols = decimal.getDecimalFormatSymbols();
            symbols.setMinusSign(MINUS);
            decimal.setDecimalFormatSymbols(symbols);
        }
        return format;
    }

    String with(Object... arguments) {
        String text = format == null ? pattern : format.format(written(arguments));
        return particles ? KoreanParticles.agreed(text) : text;
    }

    private Object[] written(Object[] arguments) {
        Object[] written = arguments.clone();
        Arrays.setAll(
                written,
                index -> numbers != null && arguments[index] instanceof Number number && !formatted.contains(index)
                        ? numbers.format(number)
                        : arguments[index]);
        return written;
    }
}
