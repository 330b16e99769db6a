package kernelight.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kernelight.words.Message;

/** Looks for the mistakes that lead to a wrong number. */
final class Explanations {
    /** Where more lead to it, none of them is worth naming. */
    private static final int MOST = 3;

    private Explanations() {}

    /**
     * Every kind of mistake that leads to this number, each named once; nothing is kept back in favour of a more common
     * one, which the learner may not have made.
     *
     * @param keys what the texts of hints and explanations begin with
     * @param isTyped whether a guess is the number that was typed
     * @param hint what to say where no mistake explains the number, or too many do
     */
    static <M extends Enum<M>> Verdict verdict(
            M[] mistakes, Function<M, Stream<Guess>> guesses, Predicate<Guess> isTyped, String keys, Message hint) {
        List<Verdict.Mistaken> found = new ArrayList<>();
        for (M mistake : mistakes) {
            List<Guess> matching = guesses.apply(mistake).filter(isTyped).toList();
            if (!matching.isEmpty()) {
                found.add(named(mistake.name(), matching, keys));
            }
        }
        return found.isEmpty() || found.size() > MOST
                ? new Verdict.Unexplained(hint)
                : new Verdict.Mistaken(
                        joined("exercise.hint.then", found.stream().map(Verdict.Mistaken::hint)),
                        joined("exercise.mistake.or", found.stream().map(Verdict.Mistaken::explanation)));
    }

    /** With what is known about it: which channel was left out, unless several channels lead to the number. */
    private static Verdict.Mistaken named(String mistake, List<Guess> matching, String keys) {
        boolean one = matching.stream().map(Guess::arguments).distinct().count() == 1;
        String key = keys + "mistake." + mistake;
        return new Verdict.Mistaken(
                Message.of(keys + "hint." + mistake),
                one ? new Message(key, matching.getFirst().arguments()) : Message.of(key + ".some"));
    }

    private static Message joined(String key, Stream<Message> messages) {
        return messages.distinct()
                .reduce((before, next) -> Message.of(key, before, next))
                .orElseThrow();
    }
}
