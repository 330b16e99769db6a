package kernelight.walk;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What there is to see at one position of a walk. Derived from the position whenever it is needed, never kept; picture
 * and formula read the same frame, so they cannot disagree.
 *
 * @param position micro-steps taken since the start
 * @param target the cell whose number is being made, or was just written
 * @param formula all that its number is made of, what is still to come included
 * @param termsDone how many of the terms are in
 * @param stepsDone how many of the finishing steps are done
 * @param value what it has come to so far, and the cell's number once everything is in
 * @param written how many cells, in the order of the walk, hold their number
 */
public record Frame(
        int position,
        Phase phase,
        Cell target,
        CellFormula formula,
        int termsDone,
        int stepsDone,
        BigDecimal value,
        int written) {
    /** The term that this micro-step took in, if it took one in. */
    public Optional<Term> currentTerm() {
        return phase == Phase.TERM ? Optional.of(formula.terms().get(termsDone - 1)) : Optional.empty();
    }

    /** The finishing step that this micro-step did, if it did one. */
    public Optional<FinishingStep> currentStep() {
        return phase == Phase.FINISHING ? Optional.of(formula.steps().get(stepsDone - 1)) : Optional.empty();
    }

    /** The value before it is put through the formula's function, where it has one. */
    public BigDecimal sum() {
        boolean applied =
                formula.function().isPresent() && stepsDone == formula.steps().size();
        return applied ? formula.after(termsDone, stepsDone - 1) : value;
    }

    public boolean isWritten() {
        return phase == Phase.WRITTEN;
    }

    /** Whether the last term of a part was just taken in: a channel is finished. */
    public boolean endsPart() {
        return phase == Phase.TERM
                && (termsDone == formula.terms().size()
                        || formula.terms().get(termsDone).part()
                                != formula.terms().get(termsDone - 1).part());
    }
}
