package kernelight.walk;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An operation laid out as positions. Position 0 lies before everything; each further one is a micro-step: a term, a
 * finishing step (a division, the bias, an activation), or the number written into its cell.
 */
public final class Walk {
    private final Operation operation;
    private final Sizes sizes;
    /** For each cell the position at which it has just been written. */
    private final int[] ends;

    private @Nullable NumberTable result;
    /** Of the cell looked at last: most steps stay with it. */
    private @Nullable LastFormula last;

    private record LastFormula(Cell target, CellFormula formula) {}

    public Walk(Operation operation) {
        this.operation = operation;
        this.sizes = operation.targetSizes();
        this.ends = operation.ends();
    }

    public Operation operation() {
        return operation;
    }

    public Sizes targetSizes() {
        return sizes;
    }

    /** What the operation writes, finished; computed when it is first asked for. */
    public NumberTable result() {
        if (result == null) {
            result = operation.result();
        }
        return result;
    }

    /** The last position: every cell is written. */
    public int length() {
        return ends[ends.length - 1];
    }

    /** How many cells are written: as many steps there are. */
    public int steps() {
        return ends.length;
    }

    /** The position at which this step, counted from 0, is finished. */
    public int endOfStep(int step) {
        return ends[step];
    }

    /** The position at which the step is finished that has the most terms; the first of several. */
    public int endOfLongestStep() {
        int longest = 0;
        int end = 0;
        for (int step = 0; step < ends.length; step++) {
            int length = ends[step] - (step == 0 ? 0 : ends[step - 1]);
            if (length > longest) {
                longest = length;
                end = ends[step];
            }
        }
        return end;
    }

    /** The position at which this cell has just been written. */
    public int positionOf(Cell target) {
        return ends[sizes.index(target)];
    }

    /** The step that this position is in, or has just finished; 0 at the start. */
    public int stepAt(int position) {
        int found = Arrays.binarySearch(ends, position);
        return found >= 0 ? found : -found - 1;
    }

    /** What there is to see after {@code position} micro-steps, 0 to {@link #length()}. */
    public Frame frameAt(int position) {
        if (position < 0 || position > length()) {
            throw new IllegalArgumentException("Position " + position + " is not within 0 to " + length());
        }
        int step = stepAt(position);
        Cell target = sizes.cell(step);
        CellFormula formula = formula(target);
        int done = position - (step == 0 ? 0 : ends[step - 1]);
        int terms = Math.min(done, formula.terms().size());
        int steps = Math.clamp(done - terms, 0, formula.steps().size());
        Phase phase = phase(formula, done);
        return new Frame(
                position,
                phase,
                target,
                formula,
                terms,
                steps,
                formula.after(terms, steps),
                phase == Phase.WRITTEN ? step + 1 : step);
    }

    private CellFormula formula(Cell target) {
        LastFormula known = last;
        if (known == null || !known.target.equals(target)) {
            known = new LastFormula(target, operation.formula(target));
            last = known;
        }
        return known.formula;
    }

    private static Phase phase(CellFormula formula, int done) {
        if (done == 0) {
            return Phase.READY;
        }
        if (done == formula.microSteps()) {
            return Phase.WRITTEN;
        }
        return done <= formula.terms().size() ? Phase.TERM : Phase.FINISHING;
    }
}
