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
 * How somebody lays the window of a pooling to make an output, rightly or not.
 *
 * @param corner where the window's first cell lies, in the input's rows and columns
 */
record PooledWindow(PoolingCase example, Cell output, Cell corner) {
    /** As it should be. */
    static PooledWindow right(PoolingCase example, Cell output) {
        return new PooledWindow(example, output, place(example, output));
    }

    private static Cell place(PoolingCase example, Cell output) {
        return new Cell(
                0,
                output.channel(),
                0,
                example.rowAxis().position(output.row(), 0),
                example.columnAxis().position(output.column(), 0));
    }

    private PooledWindow at(int row, int column) {
        return new PooledWindow(example, output, new Cell(0, output.channel(), 0, row, column));
    }

    PooledWindow inChannel(int channel) {
        return right(example, output.inChannel(channel));
    }

    PooledWindow of(PoolingKind kind) {
        return new PooledWindow(example.withKind(kind), output, corner);
    }

    /** As if the window moved by one cell; there is nothing to leave out where it does, or has one place. */
    Optional<PooledWindow> withoutStride() {
        SlidingAxis rows = example.rowAxis();
        SlidingAxis columns = example.columnAxis();
        return other(at(
                output.row() - rows.window().paddingBefore(),
                output.column() - columns.window().paddingBefore()));
    }

    /** Only where the window finds room without the padding. */
    Optional<PooledWindow> withoutPadding() {
        PooledWindow window = at(
                output.row() * example.rowAxis().window().stride(),
                output.column() * example.columnAxis().window().stride());
        return other(window).filter(found -> found.inputCells() == found.allCells());
    }

    Optional<PooledWindow> swapped() {
        Cell other = new Cell(0, output.channel(), output.plane(), output.column(), output.row());
        return example.outputSizes().contains(other)
                ? other(right(example, other).placedFor(output))
                : Optional.empty();
    }

    private PooledWindow placedFor(Cell asked) {
        return new PooledWindow(example, asked, corner);
    }

    /** By one cell, as long as it stays on the input and its padding, or hangs over no further. */
    Optional<PooledWindow> moved(Direction direction) {
        PooledWindow window = at(corner.row() + direction.rows(), corner.column() + direction.columns());
        boolean possible = !example.kind().isGlobal()
                && window.hasRoom(example.rowAxis(), window.corner.row(), corner.row())
                && window.hasRoom(example.columnAxis(), window.corner.column(), corner.column());
        return possible ? other(window) : Optional.empty();
    }

    private boolean hasRoom(SlidingAxis axis, int from, int right) {
        int end = axis.length() + axis.window().paddingAfter() - axis.window().size();
        return from >= -axis.window().paddingBefore() && from <= Math.max(end, right);
    }

    /** Another place than this one, on at least one cell of the input. */
    private Optional<PooledWindow> other(PooledWindow window) {
        return window.corner.equals(corner) || window.inputCells() == 0 ? Optional.empty() : Optional.of(window);
    }

    private Stream<Cell> cells() {
        return IntStream.range(0, example.window().rows().size())
                .boxed()
                .flatMap(row -> IntStream.range(0, example.window().columns().size())
                        .mapToObj(column ->
                                new Cell(0, corner.channel(), 0, corner.row() + row, corner.column() + column)));
    }

    int allCells() {
        return (int) cells().count();
    }

    int inputCells() {
        return (int) cells().filter(example.input().sizes()::contains).count();
    }

    /** Of the input and its padding, without what hangs over behind it. */
    int paddedCells() {
        return (int) cells().filter(cell ->
                        isPadded(example.rowAxis(), cell.row()) && isPadded(example.columnAxis(), cell.column()))
                .count();
    }

    private static boolean isPadded(SlidingAxis axis, int position) {
        return position >= -axis.window().paddingBefore()
                && position < axis.length() + axis.window().paddingAfter();
    }

    boolean hangsOver() {
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
                .filter(cell -> cell.channel() == output.channel())
                .map(example.input()::at)
                .toList();
    }

    BigDecimal sum() {
        return numbers().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the pooling keeps of the window where it lies. */
    BigDecimal number() {
        return isAverage()
                ? ExactNumber.quotient(
                        sum(), (int) cells().filter(example::takesPart).count())
                : reduced(numbers());
    }

    /** What the pooling keeps of these numbers. */
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

    /** The mean by so many cells; nothing where there is no mean. */
    Stream<Guess> divided(int cells) {
        return isAverage() ? Stream.of(Guess.of(ExactNumber.quotient(sum(), cells))) : Stream.empty();
    }
}
