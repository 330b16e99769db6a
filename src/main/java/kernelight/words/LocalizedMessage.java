package kernelight.words;

import java.util.List;

/**
 * A message for the user that is translated when it is shown: the key of a text and its arguments.
 *
 * @param arguments numbers, texts, or further messages
 */
public record LocalizedMessage(String key, List<Object> arguments) {
    public static LocalizedMessage of(String key, Object... arguments) {
        return new LocalizedMessage(key, List.of(arguments));
    }
}
