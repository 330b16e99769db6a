package kernelight.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Properties;

/** Messages in English, for exceptions, the log and the command line, which have no window and no language to choose. */
final class EnglishText {
    private static final String PATH = "/kernelight/assets/texts/texts_en.properties";

    private EnglishText() {}

    /** Read when the first message is put into English: most runs never need it. */
    private static final class Patterns {
        private static final Properties ALL = read();
    }

    /** @throws IllegalArgumentException if there is no text for the key */
    static String of(LocalizedMessage message) {
        String pattern = Patterns.ALL.getProperty(message.key());
        if (pattern == null) {
            throw new IllegalArgumentException("No text for the key " + message.key() + " in English");
        }
        Object[] arguments =
                message.arguments().stream().map(EnglishText::written).toArray();
        return new MessageFormat(pattern, Locale.ENGLISH).format(arguments);
    }

    private static Object written(Object argument) {
        return switch (argument) {
            case LocalizedMessage inner -> of(inner);
            case Integer number -> NumberFormat.getInstance(Locale.ENGLISH).format(number);
            case Long number -> NumberFormat.getInstance(Locale.ENGLISH).format(number);
            default -> argument;
        };
    }

    private static Properties read() {
        try (InputStream bytes = EnglishText.class.getResourceAsStream(PATH);
                Reader characters = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(characters);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("The app's own texts cannot be read: " + PATH, e);
        }
    }
}
