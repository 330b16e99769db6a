package kernelight.exercise;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.Pooling;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingKind;
import kernelight.walk.Term;

/**
 * An input cell of a pooling and the windows whose gradients it may get.
 *
 * @param input the cell of the input
 */
record PooledGradient(PoolingCase example, NumberTable outputGradient, Cell input) {
    PooledGradient at(Cell other) {
        return new PooledGradient(example, outputGradient, other);
    }

    boolean isAverage() {
        return example.kind().isAverage();
    }

    /** The outputs whose windows cover the cell. */
    List<Cell> windows() {
        return example.outputsOver(input);
    }

    /** Whether the cell is the one that a window's maximum or minimum is taken from. */
    boolean wins(Cell window) {
        return new Pooling(example).winner(window).filter(input::equals).isPresent();
    }

    /** The same for the maximum, whatever the pooling keeps. */
    boolean isLargest(Cell window) {
        PoolingKind kind = example.kind().isGlobal() ? PoolingKind.GLOBAL_MAX : PoolingKind.MAX;
        return new PooledGradient(example.withKind(kind), outputGradient, input).wins(window);
    }

    /** How many numbers of a window equal its maximum or minimum. */
    int equals(Cell window) {
        return (int) numbers(window)
                .filter(number -> number.compareTo(kept(window)) == 0)
                .count();
    }

    /** Whether the cell's number equals a window's maximum or minimum. */
    boolean isEqual(Cell window) {
        return example.input().at(input).compareTo(kept(window)) == 0;
    }

    private BigDecimal kept(Cell window) {
        return new Pooling(example).formula(window).result();
    }

    private Stream<BigDecimal> numbers(Cell window) {
        return example.windowCells(window).stream()
                .filter(example.input().sizes()::contains)
                .map(example.input()::at);
    }

    /** The cells of a window among which an average divides. */
    int sharers(Cell window) {
        return example.contributingCells(window);
    }

    int allCells(Cell window) {
        return example.windowCells(window).size();
    }

    /** The sum of the gradients of these windows, each divided. */
    BigDecimal sum(Predicate<Cell> taken, ToIntFunction<Cell> divisor) {
        List<Term> terms = windows().stream()
                .filter(taken)
                .map(window -> Term.share(
                        new GridCell(GridName.OUTPUT_GRADIENT, window),
                        outputGradient.at(window),
                        divisor.applyAsInt(window),
                        0))
                .toList();
        return CellFormula.sum(terms).result();
    }

    /** The right number. */
    BigDecimal number() {
        return numberWithout(window -> false);
    }

    /** The number without the gradients of some windows. */
    BigDecimal numberWithout(Predicate<Cell> left) {
        return isAverage()
                ? sum(left.negate(), this::sharers)
                : sum(window -> !left.test(window) && wins(window), window -> 1);
    }
}
