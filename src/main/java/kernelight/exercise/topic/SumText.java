package kernelight.exercise.topic;

import java.util.List;
import java.util.stream.Collectors;
import kernelight.walk.ExactNumber;
import kernelight.walk.Term;

/** Sums written out. */
final class SumText {
    private SumText() {}

    /** "1 × 2 + 0 × (−1)"; numbers that are multiplied by nothing stand alone. */
    static String of(List<Term> terms) {
        return terms.stream().map(SumText::of).collect(Collectors.joining(" + "));
    }

    private static String of(Term term) {
        return ExactNumber.factor(term.firstValue())
                + (term.second().isPresent() ? " × " + ExactNumber.factor(term.secondValue()) : "");
    }

    /** "3, 1, 4". */
    static String listed(List<Term> terms) {
        return terms.stream().map(term -> ExactNumber.text(term.firstValue())).collect(Collectors.joining(", "));
    }
}
