package kernelight.stage.state;

import java.util.Optional;
import java.util.OptionalInt;
import kernelight.walk.CellFormula;
import kernelight.walk.Frame;
import kernelight.walk.GridCell;
import kernelight.walk.Phase;
import kernelight.walk.Term;

/**
 * Which cells are highlighted: those that the current number is computed from, or those connected with the cell that is
 * pointed at.
 */
final class Highlighting {
    private final Frame frame;
    private final Optional<PointedCell> pointed;
    private final CellFormula formula;
    private final FirstTerms firstTerms;

    /** @param formula of the number that is written out: the current one, or the one that is pointed at */
    Highlighting(Frame frame, CellFormula formula, Optional<PointedCell> pointed) {
        this.frame = frame;
        this.formula = formula;
        this.pointed = pointed;
        firstTerms = new FirstTerms(formula.terms());
    }

    boolean isPointing() {
        return pointed.isPresent();
    }

    boolean isPointedAt(GridCell shown) {
        return pointed.filter(now -> now.at().equals(shown)).isPresent();
    }

    private Emphasis whilePointing(PointedCell now, GridCell shown, GridCell source) {
        if (!now.connects(shown, source)) {
            return Emphasis.DIMMED;
        }
        return now.at().equals(shown) ? Emphasis.CURRENT : Emphasis.LIT;
    }

    /**
     * The emphasis of a cell that terms read.
     *
     * @param shown the cell on the stage
     * @param cell the cell of the operation that it shows: the same one, or another one in a matrix
     */
    Emphasis of(GridCell shown, GridCell cell) {
        if (pointed.isPresent()) {
            return whilePointing(pointed.get(), shown, cell);
        }
        OptionalInt step = stepReading(cell);
        if (step.isPresent() && isCurrentStep(step.getAsInt())) {
            return Emphasis.CURRENT;
        }
        OptionalInt first = firstTerms.indexOf(cell);
        if (first.isEmpty()) {
            return step.isEmpty()
                    ? Emphasis.DIMMED
                    : step.getAsInt() < frame.stepsDone() ? Emphasis.LIT : Emphasis.PENDING;
        }
        if (frame.phase() == Phase.TERM && isFactor(cell, formula.terms().get(frame.termsDone() - 1))) {
            return Emphasis.CURRENT;
        }
        return first.getAsInt() < frame.termsDone() ? Emphasis.LIT : Emphasis.PENDING;
    }

    private static boolean isFactor(GridCell cell, Term term) {
        return term.first().equals(cell) || term.second().filter(cell::equals).isPresent();
    }

    /** The index of the finishing step that reads this cell. */
    private OptionalInt stepReading(GridCell cell) {
        for (int index = 0; index < formula.steps().size(); index++) { // asked for every cell in sight: no stream
            if (formula.steps().get(index).reads().filter(cell::equals).isPresent()) {
                return OptionalInt.of(index);
            }
        }
        return OptionalInt.empty();
    }

    private boolean isCurrentStep(int index) {
        return frame.phase() == Phase.FINISHING && index == frame.stepsDone() - 1;
    }

    /** The emphasis of a cell that the walk writes. */
    Emphasis ofTarget(GridCell shown, GridCell cell) {
        if (pointed.isPresent()) {
            return whilePointing(pointed.get(), shown, cell);
        }
        return cell.cell().equals(frame.target()) ? Emphasis.CURRENT : Emphasis.LIT;
    }

    /** The term in which this cell is the first factor, if it is one. */
    Optional<Term> termOf(GridCell cell) {
        OptionalInt index = firstTerms.indexOf(cell);
        return index.isEmpty()
                ? Optional.empty()
                : Optional.of(formula.terms().get(index.getAsInt()))
                        .filter(term -> term.first().equals(cell));
    }

    /** Whether this cell is the max or min so far. */
    boolean isWinner(GridCell cell) {
        int count = termsTaken();
        return formula.winner(count)
                .filter(index -> formula.terms().get(index).first().equals(cell))
                .isPresent();
    }

    /** Of the number being computed, the terms taken so far; of another one that is pointed at, all. */
    private int termsTaken() {
        return formula.equals(frame.formula())
                ? frame.termsDone()
                : formula.terms().size();
    }
}
