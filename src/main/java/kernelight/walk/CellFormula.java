package kernelight.walk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the number of one cell is made of, in the order in which a learner meets it: terms that are reduced to one number,
 * then steps that finish it. Immutable; safe for any thread.
 *
 * <p>What the first terms come to is asked for at every step of a walk, and there may be thousands of terms: so the
 * running values are worked out once, when the first of them is asked for.
 */
public final class CellFormula {
    private final Reduction reduction;
    private final List<Term> terms;
    private final List<FinishingStep> steps;
    /** Made when it is first needed; made twice, it is the same. */
    private @Nullable RunningValues running;

    /**
     * A formula.
     *
     * @param terms part after part; none for a cell that nothing reaches, which is 0 before the steps
     * @param steps what is made of the reduced terms, one after the other
     * @throws IllegalArgumentException where a function is not the last of the steps
     */
    public CellFormula(Reduction reduction, List<Term> terms, List<FinishingStep> steps) {
        this.reduction = reduction;
        this.terms = List.copyOf(terms);
        this.steps = List.copyOf(steps);
        if (this.steps.stream().limit(Math.max(0, steps.size() - 1)).anyMatch(CellFormula::isFunction)) {
            throw new IllegalArgumentException("A function comes last, but the steps are " + steps);
        }
    }

    /** A plain sum. */
    public static CellFormula sum(List<Term> terms) {
        return new CellFormula(Reduction.SUM, terms, List.of());
    }

    /** A sum that is finished by these steps. */
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

    /** The function that the number is put through in the end, if there is one. */
    public Optional<ScalarFunction> function() {
        return steps.isEmpty() || !(steps.getLast() instanceof FinishingStep.Apply(ScalarFunction function))
                ? Optional.empty()
                : Optional.of(function);
    }

    /** Its micro-steps: every term, every finishing step, then writing the number down. */
    public int microSteps() {
        return terms.size() + steps.size() + 1;
    }

    /** What the first {@code count} terms come to. 0 for no terms. */
    public BigDecimal ofFirst(int count) {
        if (count == 0) {
            return BigDecimal.ZERO;
        }
        return count == terms.size() && running == null
                ? RunningValues.ofAll(reduction, terms)
                : running().ofFirst(count);
    }

    /** Which of the first {@code count} terms is the largest or the smallest; none for sums. */
    public Optional<Integer> winner(int count) {
        return reduction == Reduction.SUM || count == 0
                ? Optional.empty()
                : Optional.of(running().winner(count));
    }

    /**
     * Terms that belong together: those of one channel, or of one filter.
     *
     * @param number what the part is called, as {@link Term#part}
     * @param first its first term, counted from 0
     * @param end the term after its last one
     */
    public record Part(int number, int first, int end) {}

    /** The parts of the terms, in their order; none where there are no terms. */
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

    /** What the terms of one part come to alone: a subtotal. */
    public BigDecimal of(Part part) {
        return ExactNumber.normal(RunningValues.ofAll(reduction, terms.subList(part.first(), part.end())));
    }

    /**
     * The number on its way.
     *
     * @param termsDone how many terms are in
     * @param stepsDone how many of the finishing steps are done
     * @throws ArithmeticException where a step has no finite result
     */
    public BigDecimal after(int termsDone, int stepsDone) {
        BigDecimal value = ofFirst(termsDone);
        for (FinishingStep step : steps.subList(0, stepsDone)) {
            value = step.after(value);
        }
        return ExactNumber.normal(value);
    }

    /**
     * The number itself.
     *
     * @throws ArithmeticException where a step has no finite result
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
