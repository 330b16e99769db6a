package kernelight.walk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the value of one cell is computed, in the order in which it is shown: terms that are reduced to one number, then
 * finishing steps. Immutable; safe for any thread.
 *
 * <p>A walk needs the value of the first n terms for every n, and there may be thousands of terms, so all running values
 * are computed once, when the first of them is needed.
 */
public final class CellFormula {
    private final Reduction reduction;
    private final List<Term> terms;
    private final List<FinishingStep> steps;
    /** Computed when it is first needed. A race is harmless: every thread computes the same. */
    private @Nullable RunningValues running;

    /**
     * A formula.
     *
     * @param terms the terms, part after part; none for a cell that depends on nothing, whose value is 0 before the steps
     * @param steps the steps applied to the reduced terms, one after the other
     * @throws IllegalArgumentException if a function is not the last step
     */
    public CellFormula(Reduction reduction, List<Term> terms, List<FinishingStep> steps) {
        this.reduction = reduction;
        this.terms = List.copyOf(terms);
        this.steps = List.copyOf(steps);
        if (this.steps.stream().limit(Math.max(0, steps.size() - 1)).anyMatch(CellFormula::isFunction)) {
            throw new IllegalArgumentException("A function comes last, but the steps are " + steps);
        }
    }

    /** A sum without finishing steps. */
    public static CellFormula sum(List<Term> terms) {
        return new CellFormula(Reduction.SUM, terms, List.of());
    }

    /** A sum with finishing steps. */
    public static CellFormula sum(List<Term> terms, List<FinishingStep> steps) {
        return new CellFormula(Reduction.SUM, terms, steps);
    }

    public Reduction reduction() {
        return reduction;
    }

    public List<Term> terms() {
        return terms;
    }

    public List<FinishingStep> steps() {
        return steps;
    }

    /** The function applied last, if there is one. */
    public Optional<ScalarFunction> function() {
        return steps.isEmpty() || !(steps.getLast() instanceof FinishingStep.Apply(ScalarFunction function))
                ? Optional.empty()
                : Optional.of(function);
    }

    /** The number of micro-steps: one for every term, for every finishing step, and for writing the value. */
    public int microSteps() {
        return terms.size() + steps.size() + 1;
    }

    /** The reduction of the first {@code count} terms; 0 for no terms. */
    public BigDecimal ofFirst(int count) {
        if (count == 0) {
            return BigDecimal.ZERO;
        }
        return count == terms.size() && running == null
                ? RunningValues.ofAll(reduction, terms)
                : running().ofFirst(count);
    }

    /** The index of the maximum or minimum among the first {@code count} terms; empty for sums. */
    public Optional<Integer> winner(int count) {
        return reduction == Reduction.SUM || count == 0
                ? Optional.empty()
                : Optional.of(running().winner(count));
    }

    /** Whether the maximum or minimum stands more than once among the first {@code count} terms; the first is the winner. */
    public boolean isTie(int count) {
        Optional<Integer> winner = winner(count);
        return winner.isPresent()
                && terms.subList(winner.get() + 1, count).stream()
                        .anyMatch(term ->
                                term.value().compareTo(terms.get(winner.get()).value()) == 0);
    }

    /**
     * Consecutive terms that belong together: those of one channel, or of one filter.
     *
     * @param number the number of the part, as in {@link Term#part}
     * @param first the index of its first term
     * @param end the index after its last term
     */
    public record Part(int number, int first, int end) {}

    /** The parts in the order of their terms; none if there are no terms. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        int first = 0;
        for (int index = 1; index <= terms.size(); index++) {
            if (index == terms.size()
                    || terms.get(index).part() != terms.get(first).part()) {
                parts.add(new Part(terms.get(first).part(), first, index));
                first = index;
            }
        }
        return parts;
    }

    /** The subtotal: the reduction of the terms of one part. */
    public BigDecimal of(Part part) {
        return ExactNumber.normal(RunningValues.ofAll(reduction, terms.subList(part.first(), part.end())));
    }

    /**
     * The intermediate value.
     *
     * @param termsDone the number of terms included
     * @param stepsDone the number of finishing steps done
     * @throws ArithmeticException if a step has no finite result
     */
    public BigDecimal after(int termsDone, int stepsDone) {
        BigDecimal value = ofFirst(termsDone);
        for (FinishingStep step : steps.subList(0, stepsDone)) {
            value = step.after(value);
        }
        return ExactNumber.normal(value);
    }

    /**
     * The value of the cell.
     *
     * @throws ArithmeticException if a step has no finite result
     */
    public BigDecimal result() {
        return after(terms.size(), steps.size());
    }

    private RunningValues running() {
        RunningValues now = running;
        if (now == null) {
            now = RunningValues.of(reduction, terms);
            running = now;
        }
        return now;
    }

    private static boolean isFunction(FinishingStep step) {
        return step instanceof FinishingStep.Apply;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof CellFormula formula
                        && reduction == formula.reduction
                        && terms.equals(formula.terms)
                        && steps.equals(formula.steps);
    }

    @Override
    public int hashCode() {
        return Objects.hash(reduction, terms, steps);
    }

    @Override
    public String toString() {
        return reduction + " of " + terms + ", then " + steps;
    }
}
