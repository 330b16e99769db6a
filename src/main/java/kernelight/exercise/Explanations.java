package kernelight.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kernelight.words.LocalizedMessage;

/** Finds the mistakes that lead to a wrong answer. */
final class Explanations {
    /** If more mistakes than this lead to the same answer, naming them all would not help. */
    private static final int MAX_NAMED_MISTAKES = 3;

    private Explanations() {}

    /**
     * Names every kind of mistake that leads to the typed number, each once. A rarer mistake is not dropped in favour of
     * a more common one, because the learner may have made the rarer one.
     *
     * @param keyPrefix the common prefix of the text keys of hints and explanations
     * @param isTyped whether a guess equals the number that was typed
     * @param hint what to say if no mistake explains the number, or too many do
     */
    static <M extends Enum<M>> Verdict verdict(
            M[] mistakes,
            Function<M, Stream<Guess>> guesses,
            Predicate<Guess> isTyped,
            String keyPrefix,
            LocalizedMessage hint) {
        List<Verdict.Mistaken> found = new ArrayList<>();
        for (M mistake : mistakes) {
            List<Guess> matching = guesses.apply(mistake).filter(isTyped).toList();
            if (!matching.isEmpty()) {
                found.add(mistaken(mistake.name(), matching, keyPrefix));
            }
        }
        return found.isEmpty() || found.size() > MAX_NAMED_MISTAKES
                ? new Verdict.Unexplained(hint)
                : new Verdict.Mistaken(
                        joined("exercise.hint.then", found.stream().map(Verdict.Mistaken::hint)),
                        joined("exercise.mistake.or", found.stream().map(Verdict.Mistaken::explanation)));
    }

    /** Details (for instance which channel was forgotten) are given only if they are the same for all matching guesses. */
    private static Verdict.Mistaken mistaken(String mistake, List<Guess> matching, String keyPrefix) {
        boolean unambiguous = matching.stream().map(Guess::arguments).distinct().count() == 1;
        String key = keyPrefix + "mistake." + mistake;
        return new Verdict.Mistaken(
                LocalizedMessage.of(keyPrefix + "hint." + mistake),
                unambiguous
                        ? new LocalizedMessage(key, matching.getFirst().arguments())
                        : LocalizedMessage.of(key + ".some"));
    }

    private static LocalizedMessage joined(String key, Stream<LocalizedMessage> messages) {
        return messages.distinct()
                .reduce((before, next) -> LocalizedMessage.of(key, before, next))
                .orElseThrow();
    }
}
