package kernelight.screen.pooling.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import kernelight.formula.Quantity;
import kernelight.stage.player.MatrixTable;
import kernelight.stage.player.TableWords;
import kernelight.stage.state.Sign;
import kernelight.stage.state.Slice;
import kernelight.stage.state.Table;
import kernelight.walk.Cell;
import kernelight.walk.Frame;
import kernelight.walk.GridName;
import kernelight.walk.Im2col;
import kernelight.walk.NumberTable;
import kernelight.walk.PoolingCase;
import kernelight.walk.Sizes;
import kernelight.walk.SlidingAxis;
import kernelight.walk.Term;
import kernelight.walk.UnrolledMatrix;
import kernelight.words.LocalizedMessage;

/** The tables of a pooling as a stage shows them, at one position of its walk. */
final class PoolingTables {
    private final PoolingCase example;
    private final Frame frame;
    /** The index of the image that is shown. */
    private final int image;

    PoolingTables(PoolingCase example, Frame frame, int image) {
        this.example = example;
        this.frame = frame;
        this.image = image;
    }

    /** The input with its padding, channels below each other. */
    Table input(LocalizedMessage name) {
        Sizes sizes = example.input().sizes();
        SlidingAxis rows = example.rowAxis();
        SlidingAxis columns = example.columnAxis();
        int above = rows.window().paddingBefore();
        int left = columns.window().paddingBefore();
        List<Slice> slices = IntStream.range(0, sizes.channels())
                .mapToObj(channel -> new Slice(
                        new Cell(image, channel, 0, -above, -left),
                        rows.padded(),
                        columns.padded(),
                        caption(channel, sizes)))
                .toList();
        LocalizedMessage size = PoolingNames.size(sizes);
        boolean padded = example.window().isPadded();
        return Table.of(
                        GridName.INPUT,
                        Quantity.INPUT,
                        TableWords.ofImage(name, sizes, image),
                        Optional.of(
                                padded
                                        ? LocalizedMessage.of(
                                                "pooling.size.padded", size, rows.padded(), columns.padded())
                                        : size),
                        1,
                        slices,
                        this::inputAt,
                        focus(GridName.INPUT))
                .withReach(rows.window().size() - 1, columns.window().size() - 1)
                .withBlank(cell -> !sizes.contains(cell) && !example.takesPart(cell))
                .withEdges(
                        cell -> !sizes.contains(cell),
                        this::isNeverRead,
                        hasUnreadCells() ? Optional.of(LocalizedMessage.of("pooling.neverRead")) : Optional.empty());
    }

    private BigDecimal inputAt(Cell cell) {
        NumberTable input = example.input();
        return input.sizes().contains(cell) ? input.at(cell) : BigDecimal.ZERO;
    }

    private boolean isNeverRead(Cell cell) {
        return !example.rowAxis().isRead(cell.row()) || !example.columnAxis().isRead(cell.column());
    }

    private boolean hasUnreadCells() {
        return List.of(example.rowAxis(), example.columnAxis()).stream()
                .anyMatch(axis -> IntStream.range(
                                -axis.window().paddingBefore(),
                                axis.length() + axis.window().paddingAfter())
                        .anyMatch(position -> !axis.isRead(position)));
    }

    /** A table without padding. */
    Table maps(GridName grid, Quantity quantity, String name, NumberTable numbers) {
        return maps(grid, quantity, name, numbers.sizes(), numbers::at);
    }

    private Table maps(GridName grid, Quantity quantity, String name, Sizes sizes, Function<Cell, BigDecimal> number) {
        List<Slice> slices = IntStream.range(0, sizes.channels())
                .mapToObj(channel -> new Slice(
                        new Cell(image, channel, 0, 0, 0), sizes.rows(), sizes.columns(), caption(channel, sizes)))
                .toList();
        return Table.of(
                grid,
                quantity,
                TableWords.ofImage(LocalizedMessage.of(name), sizes, image),
                Optional.of(PoolingNames.size(sizes)),
                1,
                slices,
                number,
                focus(grid));
    }

    private static Optional<LocalizedMessage> caption(int channel, Sizes sizes) {
        return sizes.channels() > 1
                ? Optional.of(LocalizedMessage.of("pooling.channel", channel + 1))
                : Optional.empty();
    }

    /** The cell that has to be in sight, in the image that is shown: that of the current term, or the one that is written. */
    private Cell focus(GridName grid) {
        return focusOfStep(grid).inImage(image);
    }

    private Cell focusOfStep(GridName grid) {
        List<Term> terms = frame.formula().terms();
        if (grid == GridName.INPUT
                && !terms.isEmpty()
                && terms.getFirst().first().grid() == grid) {
            // The whole window stays in sight, not only the current cell.
            return terms.getFirst().first().cell();
        }
        return frame.currentTerm()
                .map(Term::first)
                .filter(first -> first.grid() == grid)
                .map(first -> first.cell())
                .orElse(frame.target());
    }

    /**
     * The tables of the im2col view: every window of every channel is a row, each row is reduced to one number, and
     * these are reshaped into feature maps.
     */
    List<Table> unrolled(Table input, Im2col matrices, NumberTable result) {
        Sizes sizes = result.sizes();
        int row = Im2col.rowOfPooling(sizes, frame.target());
        int column = Math.max(0, frame.termsDone() - 1);
        UnrolledMatrix windows = matrices.windows();
        return List.of(
                input,
                MatrixTable.windows(
                                "pooling.im2col.windows",
                                windows,
                                sizes.images(),
                                Cell.at(row, column),
                                source -> example.input().sizes().contains(source.cell()))
                        .withBlank(
                                cell -> !windows.at(cell.row(), cell.column()).takesPart())
                        .after(Sign.BECOMES),
                MatrixTable.of(
                                GridName.PRODUCT_MATRIX,
                                Quantity.OUTPUT,
                                "pooling.im2col." + example.kind().reduction(),
                                matrices.product(),
                                sizes.images(),
                                Cell.at(row, 0))
                        .after(Sign.BECOMES),
                maps(
                                GridName.OUTPUT,
                                Quantity.OUTPUT,
                                sizes.images() == 1 ? "pooling.im2col.reshaped" : "pooling.output",
                                result)
                        .after(Sign.BECOMES));
    }
}
