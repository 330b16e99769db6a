package kernelight.words;

import java.util.List;

/**
 * Something to say: the key of its text, and what is put into it.
 *
 * @param arguments numbers, texts, or further messages
 */
public record Message(String key, List<Object> arguments) {
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
