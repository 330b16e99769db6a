package kernelight.words;

import java.util.List;
import java.util.Locale;

/**
 * A message for the user that is translated when it is shown: the key of a text and its arguments.
 *
 * @param arguments numbers, texts, or further messages
 */
public record LocalizedMessage(String key, List<Object> arguments) {
    public static LocalizedMessage of(String key, Object... arguments) {
        return new LocalizedMessage(key, List.of(arguments));
    }

    /**
     * The message in English, where there is no window: in exceptions, in the log, on the command line.
     *
     * @throws IllegalArgumentException if there is no text for the key
     */
    public String inEnglish() {
        return new Translation(Locale.ENGLISH).get(this);
    }
}
