package kernelight.exercise.topic;

import java.util.List;
import java.util.stream.IntStream;
import kernelight.words.LocalizedMessage;

/** Several phrases as one message. */
final class Phrases {
    private Phrases() {}

    /** "1. first; 2. second". */
    static LocalizedMessage numbered(List<LocalizedMessage> phrases) {
        return IntStream.range(0, phrases.size())
                .mapToObj(index -> LocalizedMessage.of("exercise.list.item", index + 1, phrases.get(index)))
                .reduce((before, next) -> LocalizedMessage.of("exercise.list.then", before, next))
                .orElseThrow();
    }
}
