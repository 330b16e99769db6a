package kernelight.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * All texts of the app in one language: what the window, the command line and files say. A pattern is parsed when it is
 * first used and then kept, so an instance is for one thread; making another one costs nothing.
 */
public final class Translation {
    /** Read when a language is first spoken: most runs need one, and many commands none. */
    private static final Map<String, Properties> PATTERNS = new ConcurrentHashMap<>();

    private final Locale language;
    private final UnaryOperator<String> changed;
    private final Map<String, Wording> wordings = new HashMap<>();

    /** @throws IllegalArgumentException when the first text is asked for, if the app does not speak the language */
    public Translation(Locale language) {
        this(language, UnaryOperator.identity());
    }

    /** @param changed applied to every pattern; longer texts show whether the layout has room for them */
    public Translation(Locale language, UnaryOperator<String> changed) {
        this.language = language;
        this.changed = changed;
    }

    public Locale language() {
        return language;
    }

    /**
     * The text for a key, with its {0}, {1} ... replaced. Numbers are formatted as the language writes them, negative ones
     * with the minus sign; Korean particles agree with what is put in.
     *
     * @throws IllegalArgumentException if the language has no text for the key
     */
    public String get(String key, Object... arguments) {
        return wordings.computeIfAbsent(key, this::wording).with(arguments);
    }

    /**
     * The text of a message; messages among its arguments are put into words first.
     *
     * @throws IllegalArgumentException if the language has no text for a key
     */
    public String get(LocalizedMessage message) {
        return get(
                message.key(),
                message.arguments().stream()
                        .map(argument -> argument instanceof LocalizedMessage inner ? get(inner) : argument)
                        .toArray());
    }

    /** A number alone, written as in a text: 1,372. */
    public String number(int number) {
        return Wording.withMinusSign(NumberFormat.getIntegerInstance(language)).format(number);
    }

    private Wording wording(String key) {
        String pattern = PATTERNS.computeIfAbsent(language.getLanguage(), Translation::read)
                .getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text for the key " + key + " in the language " + language);
        }
        return new Wording(changed.apply(pattern), language);
    }

    private static Properties read(String language) {
        String path = "/kernelight/assets/texts/texts_" + language + ".properties";
        InputStream bytes = Translation.class.getResourceAsStream(path);
        if (bytes == null) {
            throw new IllegalArgumentException("The app has no texts in the language " + language);
        }
        try (Reader characters = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(characters);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("The app's own texts cannot be read: " + path, e);
        }
    }
}
