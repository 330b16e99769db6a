package kernelight.stage.state;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kernelight.walk.CellFormula;
import kernelight.walk.Dependencies;
import kernelight.walk.GridCell;
import kernelight.walk.Phase;
import kernelight.walk.Term;

/** Which cells are lit: those of the number being made, or those tied to the cell that is pointed at. */
final class Highlighting {
    private final kernelight.walk.Frame frame;
    private final Optional<GridCell> pointed;
    private final Optional<Dependencies> dependencies;
    private final CellFormula formula;
    private final FirstTerms firstTerms;

    /** @param dependencies of the cell pointed at */
    Highlighting(
            kernelight.walk.Frame frame,
            CellFormula formula,
            Optional<GridCell> pointed,
            Optional<Dependencies> dependencies) {
        this.frame = frame;
        this.formula = formula;
        this.pointed = pointed;
        this.dependencies = dependencies;
        firstTerms = new FirstTerms(formula.terms());
    }

    boolean isPointing() {
        return pointed.isPresent();
    }

    boolean isPointedAt(GridCell cell) {
        return pointed.filter(cell::equals).isPresent();
    }

    /** Of a cell that terms are made of. */
    Emphasis of(GridCell cell) {
        if (dependencies.isPresent()) {
            return !dependencies.get().contains(cell.grid(), cell.cell())
                    ? Emphasis.DIMMED
                    : isPointedAt(cell) ? Emphasis.CURRENT : Emphasis.LIT;
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

    /** The finishing step that brings this cell's number in. */
    private OptionalInt stepReading(GridCell cell) {
        return IntStream.range(0, formula.steps().size())
                .filter(index ->
                        formula.steps().get(index).reads().filter(cell::equals).isPresent())
                .findFirst();
    }

    private boolean isCurrentStep(int index) {
        return frame.phase() == Phase.FINISHING && index == frame.stepsDone() - 1;
    }

    /** Of a cell that the walk writes. */
    Emphasis ofTarget(GridCell cell) {
        if (dependencies.isPresent()) {
            return of(cell);
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

    /** Whether this cell is the term that wins so far. */
    boolean isWinner(GridCell cell) {
        int count = termsIn();
        return formula.winner(count)
                .filter(index -> formula.terms().get(index).first().equals(cell))
                .isPresent();
    }

    /** All terms of a number that is pointed at; of the one being made, those that are in. */
    private int termsIn() {
        return formula.equals(frame.formula())
                ? frame.termsDone()
                : formula.terms().size();
    }
}
