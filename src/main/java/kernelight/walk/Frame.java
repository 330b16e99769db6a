package kernelight.walk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What is shown at one position of a walk. It is always derived from the position, never stored; picture and formula use
 * the same frame, so they cannot disagree.
 *
 * @param position the number of micro-steps since the start
 * @param phase what the last micro-step did
 * @param target the cell that is being computed, or was just written
 * @param place the cell on the stage that it is written into: mostly itself, see {@link Operation#place}
 * @param flips the flips of the filter done so far; after them, all of the operation's
 * @param formula the whole formula of the cell
 * @param termsDone the number of terms included so far
 * @param stepsDone the number of finishing steps done so far
 * @param value the intermediate value, and in the end the cell's value
 * @param written the number of cells that are written, in the order of the walk
 */
public record Frame(
        int position,
        Phase phase,
        Cell target,
        Cell place,
        List<Flip> flips,
        CellFormula formula,
        int termsDone,
        int stepsDone,
        BigDecimal value,
        int written) {
    /** Whether the number has begun: a term was taken, or there is none to take. */
    public boolean hasBegun() {
        return phase != Phase.READY && phase != Phase.FLIPPING;
    }

    /**
     * The image of a batch that is being read: that of the current term. Before the terms and after them, that of the
     * first: only the gradients with respect to filters and biases read several.
     */
    public int image() {
        return formula.terms().isEmpty()
                ? place.image()
                : currentTerm()
                        .orElse(formula.terms().getFirst())
                        .first()
                        .cell()
                        .image();
    }

    /** The flip that this micro-step did, if it did one. */
    public Optional<Flip> currentFlip() {
        return phase == Phase.FLIPPING ? Optional.of(flips.getLast()) : Optional.empty();
    }

    /** The term that this micro-step added, if it added one. */
    public Optional<Term> currentTerm() {
        return phase == Phase.TERM ? Optional.of(formula.terms().get(termsDone - 1)) : Optional.empty();
    }

    /** The finishing step that this micro-step applied, if it applied one. */
    public Optional<FinishingStep> currentStep() {
        return phase == Phase.FINISHING ? Optional.of(formula.steps().get(stepsDone - 1)) : Optional.empty();
    }

    /** The value before the formula's function is applied, if it has one. */
    public BigDecimal sum() {
        boolean applied =
                formula.function().isPresent() && stepsDone == formula.steps().size();
        return applied ? formula.after(termsDone, stepsDone - 1) : value;
    }

    public boolean isWritten() {
        return phase == Phase.WRITTEN;
    }

    /** Whether the last term of a part (for example a channel) was just added. */
    public boolean endsPart() {
        return phase == Phase.TERM
                && (termsDone == formula.terms().size()
                        || formula.terms().get(termsDone).part()
                                != formula.terms().get(termsDone - 1).part());
    }
}
