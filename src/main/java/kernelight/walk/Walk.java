package kernelight.walk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An operation as a sequence of positions. Position 0 is the start; each further position is one micro-step later: the
 * filter was flipped along a direction, a term was added, a finishing step (a division, the bias, an activation) was applied, or the value was written into its cell.
 */
public final class Walk {
    private final Operation operation;
    private final Sizes sizes;
    /** For each cell, the position at which it is written. */
    private final int[] ends;

    private final List<Flip> flips;

    private @Nullable NumberTable result;
    /** The formula used last: most positions in a row belong to the same cell. */
    private @Nullable LastFormula last;

    private record LastFormula(Cell target, CellFormula formula) {}

    /**
     * A walk.
     *
     * @throws ArithmeticException if there are more micro-steps than an int can count
     */
    public Walk(Operation operation) {
        this.operation = operation;
        this.sizes = operation.targetSizes();
        this.flips = operation.flips();
        this.ends = flips.isEmpty()
                ? operation.ends()
                : IntStream.of(operation.ends())
                        .map(end -> Math.addExact(end, flips.size()))
                        .toArray();
    }

    public Operation operation() {
        return operation;
    }

    public Sizes targetSizes() {
        return sizes;
    }

    /** The finished result of the operation; computed on first access. */
    public NumberTable result() {
        if (result == null) {
            result = operation.result();
        }
        return result;
    }

    /** The last position, at which every cell is written. */
    public int length() {
        return ends[ends.length - 1];
    }

    /** The number of steps: one for each cell. */
    public int steps() {
        return ends.length;
    }

    /** The position at which the first step starts: 0, or where the filter is flipped. */
    public int startOfFirstStep() {
        return flips.size();
    }

    private int startOfStep(int step) {
        return step == 0 ? startOfFirstStep() : ends[step - 1];
    }

    /** The position at which this step, counted from 0, is finished. */
    public int endOfStep(int step) {
        return ends[step];
    }

    /** The position at which the step with the most micro-steps is finished; the first such step if there are several. */
    public int endOfLongestStep() {
        int longest = 0;
        int end = 0;
        for (int step = 0; step < ends.length; step++) {
            int length = ends[step] - startOfStep(step);
            if (length > longest) {
                longest = length;
                end = ends[step];
            }
        }
        return end;
    }

    /** The position at which this cell is written. */
    public int positionOf(Cell target) {
        return ends[sizes.index(target)];
    }

    /** The step that this position is in, or has just finished; 0 at the start. */
    public int stepAt(int position) {
        int found = Arrays.binarySearch(ends, position);
        return found >= 0 ? found : -found - 1;
    }

    /**
     * The frame after this number of micro-steps.
     *
     * @param position 0 to {@link #length()}
     * @throws IllegalArgumentException if the position is outside of this range
     * @throws ArithmeticException if a step of the formula has no finite result
     */
    public Frame frameAt(int position) {
        if (position < 0 || position > length()) {
            throw new IllegalArgumentException("Position " + position + " is not within 0 to " + length());
        }
        int step = stepAt(position);
        Cell target = sizes.cell(step);
        CellFormula formula = formula(target);
        int done = Math.max(0, position - startOfStep(step));
        int flipped = Math.min(position, flips.size());
        int terms = Math.min(done, formula.terms().size());
        int steps = Math.clamp(done - terms, 0, formula.steps().size());
        Phase phase = flipped > 0 && flipped == position ? Phase.FLIPPING : phase(formula, done);
        return new Frame(
                position,
                phase,
                target,
                operation.place(target).cell(),
                flips.subList(0, flipped),
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
