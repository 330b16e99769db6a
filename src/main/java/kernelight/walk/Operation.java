package kernelight.walk;

import java.util.List;
import java.util.stream.IntStream;

/** An operation that computes a table of numbers and can explain each of them by a formula. */
public interface Operation {
    /** The table that is computed. */
    GridName target();

    /** The sizes of the target. Its cells are computed in the order of {@link Sizes#index}. */
    Sizes targetSizes();

    /** The tables that are read, each with a different name, in the order in which they are shown. */
    List<Operand> operands();

    /**
     * The cell on the stage that a cell of the target is written into: itself, unless several cells of the target are
     * written into one, each a step of its computation.
     */
    default GridCell place(Cell target) {
        return new GridCell(target(), target);
    }

    /**
     * The cell of the target at the same position in another image of a batch. Means nothing for the gradients with
     * respect to filters and biases, whose formulas read all images.
     */
    default Cell inImage(Cell target, int image) {
        return target.inImage(image);
    }

    /** The formula of a cell of the target. */
    CellFormula formula(Cell target);

    /** The number of micro-steps of a cell's formula; implementations can count them without creating the formula. */
    default int microSteps(Cell target) {
        return formula(target).microSteps();
    }

    /** How the filter is flipped before anything is computed: each flip is a micro-step of its own. */
    default List<Flip> flips() {
        return List.of();
    }

    /** The computed table. */
    default NumberTable result() {
        return NumberTable.filled(targetSizes(), cell -> formula(cell).result());
    }

    /**
     * The cells that a cell of any table depends on, and those that depend on it. The default searches all formulas;
     * operations with many cells override it with a direct computation.
     */
    default Dependencies dependencies(GridCell pointed) {
        return new FormulaSearch(this).dependencies(pointed);
    }

    /**
     * For each cell, the position of the walk at which it is written.
     *
     * @throws ArithmeticException if there are more micro-steps than an int can count
     */
    default int[] ends() {
        int[] ends = IntStream.range(0, targetSizes().count())
                .map(index -> microSteps(targetSizes().cell(index)))
                .toArray();
        for (int index = 1; index < ends.length; index++) {
            ends[index] = Math.addExact(ends[index], ends[index - 1]);
        }
        return ends;
    }
}
