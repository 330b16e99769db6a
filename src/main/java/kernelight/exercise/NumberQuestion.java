package kernelight.exercise;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import kernelight.words.LocalizedMessage;

/** A question whose answer is one number. */
public interface NumberQuestion {
    BigDecimal answer();

    /**
     * How far from the answer a number may lie and still be accepted: 0 if the answer has all its decimals, half a unit of
     * the second decimal if its decimals have no end.
     */
    default BigDecimal tolerance() {
        return TypedNumber.tolerance(answer());
    }

    /**
     * Judges an answer. The right number is accepted even if a mistake leads to it too. A correctly rounded decimal counts
     * as {@link Verdict.Coarse}, not as a mistake; a whole number is checked against the mistakes first.
     */
    default Verdict verdict(BigDecimal typed) {
        if (TypedNumber.matches(typed, answer())) {
            return new Verdict.Right();
        }
        Optional<Verdict> coarse = TypedNumber.missing(typed, answer()).map(Verdict.Coarse::new);
        if (coarse.isPresent() && typed.scale() > 0) {
            return coarse.get();
        }
        Verdict verdict = explain(typed);
        return verdict instanceof Verdict.Unexplained unexplained ? coarse.orElse(unexplained) : verdict;
    }

    /** Names the mistakes that lead to a wrong number. */
    default Verdict explain(BigDecimal typed) {
        return Explanations.verdict(mistakes().filter(mistake -> leadsTo(typed, mistake)), hint());
    }

    /** Whether a mistake explains what was typed. */
    default boolean leadsTo(BigDecimal typed, NamedMistake mistake) {
        return TypedNumber.matches(typed, mistake.number());
    }

    /** The known mistakes with the numbers they lead to, the most common first. Some may lead to the right number. */
    Stream<NamedMistake> mistakes();

    /** Says where to begin, without giving the answer. */
    LocalizedMessage hint();
}
