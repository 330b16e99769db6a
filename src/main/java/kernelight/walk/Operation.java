package kernelight.walk;

import java.util.List;
import java.util.stream.IntStream;

/** Something that writes a table of numbers, each of which can be taken apart. */
public interface Operation {
    /** The table that is written. */
    GridName target();

    /** How large it is. Its cells are written in the order of {@link Sizes#index}. */
    Sizes targetSizes();

    /** The tables that it reads, each under another name, in the order in which they are shown. */
    List<Operand> operands();

    /** What the number of one of its cells is made of. */
    CellFormula formula(Cell target);

    /** How many micro-steps the formula of this cell has. */
    default int microSteps(Cell target) {
        return formula(target).microSteps();
    }

    /** The finished table. */
    default NumberTable result() {
        return NumberTable.filled(targetSizes(), cell -> formula(cell).result());
    }

    /**
     * Which cells a cell of any of the tables depends on, and which depend on it. This looks through all formulas; where
     * there are many, an operation knows a shorter way.
     */
    default Dependencies dependencies(GridCell pointed) {
        return new FormulaSearch(this).dependencies(pointed);
    }

    /**
     * Where each cell's formula ends on the walk.
     *
     * @throws ArithmeticException where there are more micro-steps than an int can count
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
