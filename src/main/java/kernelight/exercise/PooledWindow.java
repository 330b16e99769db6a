package kernelight.exercise;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.walk.Cell;
import kernelight.walk.ExactNumber;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingKind;
import kernelight.walk.Reduction;
import kernelight.walk.SlidingAxis;

/**
 * The pooling window a learner may have used for an output, rightly or wrongly.
 *
 * @param corner the position of the window's first cell, in the input's rows and columns
 */
record PooledWindow(PoolingCase example, Cell output, Cell corner) {
    /** The correct window. */
    static PooledWindow right(PoolingCase example, Cell output) {
        return new PooledWindow(example, output, corner(example, output));
    }

    private static Cell corner(PoolingCase example, Cell output) {
        return new Cell(
                output.image(),
                output.channel(),
                0,
                example.rowAxis().position(output.row(), 0),
                example.columnAxis().position(output.column(), 0));
    }

    private PooledWindow at(int row, int column) {
        return new PooledWindow(example, output, new Cell(output.image(), output.channel(), 0, row, column));
    }

    PooledWindow inChannel(int channel) {
        return right(example, output.inChannel(channel));
    }

    PooledWindow inImage(int image) {
        return right(example, output.inImage(image));
    }

    PooledWindow of(PoolingKind kind) {
        return new PooledWindow(example.withKind(kind), output, corner);
    }

    /** The window if the stride were 1; empty if that is the same window. */
    Optional<PooledWindow> withoutStride() {
        SlidingAxis rows = example.rowAxis();
        SlidingAxis columns = example.columnAxis();
        return unlessSame(at(
                output.row() - rows.window().paddingBefore(),
                output.column() - columns.window().paddingBefore()));
    }

    /** The window if there were no padding; empty if it would not fit on the input. */
    Optional<PooledWindow> withoutPadding() {
        PooledWindow window = at(
                output.row() * example.rowAxis().window().stride(),
                output.column() * example.columnAxis().window().stride());
        return unlessSame(window).filter(found -> found.inputCells() == found.allCells());
    }

    Optional<PooledWindow> swapped() {
        Cell other = new Cell(output.image(), output.channel(), output.plane(), output.column(), output.row());
        return example.outputSizes().contains(other)
                ? unlessSame(right(example, other).forOutput(output))
                : Optional.empty();
    }

    private PooledWindow forOutput(Cell askedOutput) {
        return new PooledWindow(example, askedOutput, corner);
    }

    /** The window moved by one cell; empty if it would extend beyond the padded input further than the correct one. */
    Optional<PooledWindow> moved(Direction direction) {
        PooledWindow window = at(corner.row() + direction.rows(), corner.column() + direction.columns());
        boolean possible = !example.kind().isGlobal()
                && window.fits(example.rowAxis(), window.corner.row(), corner.row())
                && window.fits(example.columnAxis(), window.corner.column(), corner.column());
        return possible ? unlessSame(window) : Optional.empty();
    }

    private boolean fits(SlidingAxis axis, int from, int correctFrom) {
        int end = axis.length() + axis.window().paddingAfter() - axis.window().size();
        return from >= -axis.window().paddingBefore() && from <= Math.max(end, correctFrom);
    }

    /** The given window, unless it lies where this one lies or covers no cell of the input. */
    private Optional<PooledWindow> unlessSame(PooledWindow window) {
        return window.corner.equals(corner) || window.inputCells() == 0 ? Optional.empty() : Optional.of(window);
    }

    private Stream<Cell> cells() {
        return IntStream.range(0, example.window().rows().size())
                .boxed()
                .flatMap(row -> IntStream.range(0, example.window().columns().size())
                        .mapToObj(column -> new Cell(
                                corner.image(), corner.channel(), 0, corner.row() + row, corner.column() + column)));
    }

    int allCells() {
        return (int) cells().count();
    }

    int inputCells() {
        return (int) cells().filter(example.input().sizes()::contains).count();
    }

    /** The number of window cells on the input or its padding; cells beyond the padding do not count. */
    int paddedCells() {
        return (int) cells().filter(cell ->
                        isPadded(example.rowAxis(), cell.row()) && isPadded(example.columnAxis(), cell.column()))
                .count();
    }

    private static boolean isPadded(SlidingAxis axis, int position) {
        return position >= -axis.window().paddingBefore()
                && position < axis.length() + axis.window().paddingAfter();
    }

    boolean extendsBeyondPadding() {
        return paddedCells() < allCells();
    }

    boolean isAverage() {
        return example.kind().isAverage();
    }

    /** The numbers of the input that lie under the window. */
    List<BigDecimal> numbers() {
        return cells().filter(example.input().sizes()::contains)
                .map(example.input()::at)
                .toList();
    }

    List<BigDecimal> wholeChannel() {
        return example.input()
                .sizes()
                .cells()
                .filter(cell -> cell.image() == output.image() && cell.channel() == output.channel())
                .map(example.input()::at)
                .toList();
    }

    BigDecimal sum() {
        return numbers().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The output of the pooling for this window. */
    BigDecimal number() {
        return isAverage()
                ? ExactNumber.quotient(
                        sum(), (int) cells().filter(example::takesPart).count())
                : reduced(numbers());
    }

    /** The output of the pooling for these numbers. */
    BigDecimal reduced(List<BigDecimal> numbers) {
        Reduction reduction = example.kind().reduction();
        BigDecimal all = numbers.stream()
                .reduce(
                        reduction == Reduction.SUM
                                ? BigDecimal::add
                                : reduction == Reduction.MAX ? BigDecimal::max : BigDecimal::min)
                .orElseThrow();
        return reduction == Reduction.SUM ? ExactNumber.quotient(all, numbers.size()) : all;
    }

    /** The sum divided by this number of cells; empty if the pooling is no average. */
    Stream<Guess> divided(int cells) {
        return isAverage() ? Stream.of(Guess.of(ExactNumber.quotient(sum(), cells))) : Stream.empty();
    }
}
