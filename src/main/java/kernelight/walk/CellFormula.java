package kernelight.walk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the number of one cell is made of, in the order in which a learner meets it: the terms, a division, the bias, the
 * activation.
 *
 * @param terms part after part; none for a cell that nothing reaches, which is 0
 * @param divisor what the sum is divided by: 1 but for averages
 * @param bias the number that is added to the sum, if there is one
 * @param relu whether a negative number becomes 0 in the end
 */
public record CellFormula(Reduction reduction, List<Term> terms, int divisor, Optional<Bias> bias, boolean relu) {
    /** The bias of a filter and where it stands. */
    public record Bias(GridCell place, BigDecimal value) {}

    public CellFormula {
        terms = List.copyOf(terms);
    }

    /** A plain sum. */
    public static CellFormula sum(List<Term> terms) {
        return new CellFormula(Reduction.SUM, terms, 1, Optional.empty(), false);
    }

    /** Its micro-steps: every term, then what else there is, then writing the number down. */
    public int microSteps() {
        return terms.size() + (divisor > 1 ? 1 : 0) + (bias.isPresent() ? 1 : 0) + (relu ? 1 : 0) + 1;
    }

    /** What the first {@code count} terms come to. 0 for no terms. */
    public BigDecimal ofFirst(int count) {
        return reduction == Reduction.SUM
                ? ExactNumber.sumOf(terms.subList(0, count))
                : winner(count).map(index -> terms.get(index).value()).orElse(BigDecimal.ZERO);
    }

    /** Which of the first {@code count} terms is the largest or the smallest; none for sums. */
    public Optional<Integer> winner(int count) {
        if (reduction == Reduction.SUM || count == 0) {
            return Optional.empty();
        }
        int best = 0;
        for (int index = 1; index < count; index++) {
            int order = terms.get(index).value().compareTo(terms.get(best).value());
            if (reduction == Reduction.MAX ? order > 0 : order < 0) {
                best = index;
            }
        }
        return Optional.of(best);
    }

    /** The number itself. */
    public BigDecimal result() {
        return after(terms.size(), true, true, true);
    }

    /** The number on its way there. */
    BigDecimal after(int termsDone, boolean divided, boolean biasAdded, boolean activated) {
        BigDecimal value = ofFirst(termsDone);
        if (divided) {
            value = ExactNumber.quotient(value, divisor);
        }
        if (biasAdded && bias.isPresent()) {
            value = value.add(bias.get().value());
        }
        if (activated && relu) {
            value = value.max(BigDecimal.ZERO);
        }
        return ExactNumber.normal(value);
    }
}
