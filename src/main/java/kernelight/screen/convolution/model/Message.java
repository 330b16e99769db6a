package kernelight.screen.convolution.model;

import java.util.List;

/** A sentence for a person, as the key of its text and what is put into it. */
public record Message(String key, List<Object> arguments) {

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
