package kernelight.ui.text;

import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A pattern, parsed once: some texts are used at every step of an animation. */
final class Wording {
    private final String pattern;
    /** Null if the pattern has no arguments. */
    private final @Nullable MessageFormat format;
    /** Formats the numbers if the pattern sets no formats; the message format would create a new one for each. */
    private final @Nullable NumberFormat numbers;
    /** Whether the pattern has Korean particles. */
    private final boolean particles;

    Wording(String text, Locale locale) {
        pattern = locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? KoreanParticles.marked(text) : text;
        particles = KoreanParticles.isMarked(pattern);
        boolean plain = pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
        format = plain ? null : messageFormat(pattern, locale);
        numbers = format != null && Arrays.stream(format.getFormats()).allMatch(Objects::isNull)
                ? NumberFormat.getInstance(locale)
                : null;
    }

    private static MessageFormat messageFormat(String pattern, Locale locale) {
        MessageFormat format = new MessageFormat(pattern, locale);
        Format[] formats = format.getFormats();
        Arrays.setAll(formats, index -> RunawayNumbers.of(formats[index], locale));
        format.setFormats(formats);
        return format;
    }

    String with(Object... arguments) {
        String text =
                format == null ? pattern : format.format(numbers == null ? arguments : written(arguments, numbers));
        return particles ? KoreanParticles.agreed(text) : text;
    }

    private static Object[] written(Object[] arguments, Format numbers) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof Number ? numbers.format(argument) : argument)
                .toArray();
    }
}
