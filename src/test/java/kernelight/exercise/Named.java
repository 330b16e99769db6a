package kernelight.exercise;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelight.words.LocalizedMessage;

/** Which mistakes a verdict names. */
final class Named {
    private Named() {}

    /** None where the number is right, or nothing explains it. */
    static Set<String> in(Verdict verdict) {
        return verdict instanceof Verdict.Mistaken mistaken
                ? leaves(mistaken.explanation()).collect(Collectors.toSet())
                : Set.of();
    }

    private static Stream<String> leaves(LocalizedMessage message) {
        if (message.key().equals("exercise.mistake.or")) {
            return message.arguments().stream().flatMap(part -> leaves((LocalizedMessage) part));
        }
        String key = message.key().replaceFirst("\\.some$", "");
        return Stream.of(key.substring(key.lastIndexOf('.') + 1));
    }
}
