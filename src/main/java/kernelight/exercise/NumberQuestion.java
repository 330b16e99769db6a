package kernelight.exercise;

import java.math.BigDecimal;
import java.util.Optional;
import kernelight.words.Message;

/** A question whose answer is one number. */
public interface NumberQuestion {
    BigDecimal answer();

    /**
     * Right numbers are right, whatever mistakes also lead to them. A rounded one that is right as far as it goes is no
     * mistake; a whole number may be one.
     */
    default Verdict verdict(BigDecimal typed) {
        if (TypedNumber.is(typed, answer())) {
            return new Verdict.Right();
        }
        Optional<Verdict> coarse = TypedNumber.missing(typed, answer()).map(Verdict.Coarse::new);
        if (coarse.isPresent() && typed.scale() > 0) {
            return coarse.get();
        }
        Verdict verdict = explain(typed);
        return verdict instanceof Verdict.Unexplained unexplained ? coarse.orElse(unexplained) : verdict;
    }

    /** What leads to a wrong number. */
    Verdict explain(BigDecimal typed);

    /** Where to begin, without the answer. */
    Message hint();
}
