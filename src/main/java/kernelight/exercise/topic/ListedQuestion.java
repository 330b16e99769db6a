package kernelight.exercise.topic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kernelight.exercise.NamedMistake;
import kernelight.exercise.NumberQuestion;
import kernelight.words.LocalizedMessage;

/** A question whose mistakes are listed with the numbers they lead to. Immutable. */
record ListedQuestion(BigDecimal answer, LocalizedMessage hint, List<NamedMistake> listed) implements NumberQuestion {
    ListedQuestion {
        listed = List.copyOf(listed);
    }

    @Override
    public Stream<NamedMistake> mistakes() {
        return listed.stream();
    }

    /**
     * Begins a question whose texts have a common prefix.
     *
     * @param texts the prefix of the text keys of the hints and explanations, for example "exercise.parameters."
     */
    static Builder of(String texts, long answer, LocalizedMessage hint) {
        return of(texts, BigDecimal.valueOf(answer), hint);
    }

    static Builder of(String texts, BigDecimal answer, LocalizedMessage hint) {
        return new Builder(texts, answer, hint);
    }

    /** Collects mistakes, the most common first. */
    static final class Builder {
        private final String texts;
        private final BigDecimal answer;
        private final LocalizedMessage hint;
        private final List<NamedMistake> listed = new ArrayList<>();

        private Builder(String texts, BigDecimal answer, LocalizedMessage hint) {
            this.texts = texts;
            this.answer = answer;
            this.hint = hint;
        }

        /**
         * A mistake that can be made in this exercise.
         *
         * @param details the arguments of the text that explains it
         */
        Builder mistake(String name, long number, Object... details) {
            return mistake(name, BigDecimal.valueOf(number), details);
        }

        Builder mistake(String name, BigDecimal number, Object... details) {
            listed.add(new NamedMistake(texts, name, number, List.of(details)));
            return this;
        }

        /** A mistake that can be made only under a condition. */
        Builder mistakeIf(boolean isPossible, String name, long number) {
            return isPossible ? mistake(name, number) : this;
        }

        ListedQuestion build() {
            return new ListedQuestion(answer, hint, listed);
        }
    }
}
