package kernelight.exercise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelight.words.LocalizedMessage;

/** Names the mistakes that lead to a wrong answer. */
final class Explanations {
    /** If more mistakes than this lead to the same answer, naming them all would not help. */
    private static final int MAX_NAMED_MISTAKES = 3;

    private Explanations() {}

    /**
     * Names every kind of mistake among these, each once. A rarer mistake is not dropped in favour of a more common one,
     * because the learner may have made the rarer one.
     *
     * @param matching the mistakes that lead to what was typed
     * @param hint what to say if there is none, or too many
     */
    static Verdict verdict(Stream<NamedMistake> matching, LocalizedMessage hint) {
        Map<String, List<NamedMistake>> byName =
                matching.collect(Collectors.groupingBy(NamedMistake::name, LinkedHashMap::new, Collectors.toList()));
        return byName.isEmpty() || byName.size() > MAX_NAMED_MISTAKES
                ? new Verdict.Unexplained(hint)
                : new Verdict.Mistaken(
                        joined(
                                "exercise.hint.then",
                                byName.values().stream()
                                        .map(alike -> alike.getFirst().hint())),
                        joined("exercise.mistake.or", byName.values().stream().map(Explanations::explanation)));
    }

    /** Details are given only if they are the same for all. */
    private static LocalizedMessage explanation(List<NamedMistake> alike) {
        boolean unambiguous =
                alike.stream().map(NamedMistake::arguments).distinct().count() == 1;
        NamedMistake first = alike.getFirst();
        return unambiguous ? first.explanation() : first.explanationWithoutDetails();
    }

    private static LocalizedMessage joined(String key, Stream<LocalizedMessage> messages) {
        return messages.distinct()
                .reduce((before, next) -> LocalizedMessage.of(key, before, next))
                .orElseThrow();
    }
}
