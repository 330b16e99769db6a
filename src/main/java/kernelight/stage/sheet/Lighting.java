package kernelight.stage.sheet;

import java.util.Optional;
import java.util.OptionalInt;
import kernelight.walk.GridCell;
import kernelight.walk.Phase;
import kernelight.walk.Recipe;
import kernelight.walk.Term;
import kernelight.walk.Ties;

/** Which cells are lit: those of the number being made, or those tied to the cell that is pointed at. */
final class Lighting {
    private final kernelight.walk.Frame frame;
    private final Optional<GridCell> pointed;
    private final Optional<Ties> ties;
    private final Recipe recipe;
    private final FirstTerms firstTerms;

    /** @param ties of the cell pointed at */
    Lighting(kernelight.walk.Frame frame, Recipe recipe, Optional<GridCell> pointed, Optional<Ties> ties) {
        this.frame = frame;
        this.recipe = recipe;
        this.pointed = pointed;
        this.ties = ties;
        firstTerms = new FirstTerms(recipe.terms());
    }

    boolean isPointing() {
        return pointed.isPresent();
    }

    boolean isPointedAt(GridCell cell) {
        return pointed.filter(cell::equals).isPresent();
    }

    /** Of a cell that terms are made of. */
    Light of(GridCell cell) {
        if (ties.isPresent()) {
            return !ties.get().contains(cell.grid(), cell.cell())
                    ? Light.DIMMED
                    : isPointedAt(cell) ? Light.CURRENT : Light.LIT;
        }
        if (recipe.bias().filter(bias -> bias.place().equals(cell)).isPresent()) {
            return frame.phase() == Phase.BIAS ? Light.CURRENT : frame.isBiasAdded() ? Light.LIT : Light.PENDING;
        }
        OptionalInt first = firstTerms.indexOf(cell);
        if (first.isEmpty()) {
            return Light.DIMMED;
        }
        if (frame.phase() == Phase.TERM && isFactor(cell, recipe.terms().get(frame.termsDone() - 1))) {
            return Light.CURRENT;
        }
        return first.getAsInt() < frame.termsDone() ? Light.LIT : Light.PENDING;
    }

    private static boolean isFactor(GridCell cell, Term term) {
        return term.first().equals(cell) || term.second().filter(cell::equals).isPresent();
    }

    /** Of a cell that the walk writes. */
    Light ofTarget(GridCell cell) {
        if (ties.isPresent()) {
            return of(cell);
        }
        return cell.cell().equals(frame.target()) ? Light.CURRENT : Light.LIT;
    }

    /** The term in which this cell is the first factor, if it is one. */
    Optional<Term> termOf(GridCell cell) {
        OptionalInt index = firstTerms.indexOf(cell);
        return index.isEmpty()
                ? Optional.empty()
                : Optional.of(recipe.terms().get(index.getAsInt()))
                        .filter(term -> term.first().equals(cell));
    }

    /** Whether this cell is the term that wins so far. */
    boolean isWinner(GridCell cell) {
        int count = termsIn();
        return recipe.winner(count)
                .filter(index -> recipe.terms().get(index).first().equals(cell))
                .isPresent();
    }

    /** All terms of a number that is pointed at; of the one being made, those that are in. */
    private int termsIn() {
        return recipe.equals(frame.recipe())
                ? frame.termsDone()
                : recipe.terms().size();
    }
}
