package kernelight.screen.convolution.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelight.formula.Quantity;
import kernelight.stage.sheet.Sign;
import kernelight.stage.sheet.Slice;
import kernelight.stage.sheet.Table;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.Frame;
import kernelight.walk.GridName;
import kernelight.walk.Im2col;
import kernelight.walk.Sizes;
import kernelight.walk.UnrolledMatrix;
import kernelight.words.Message;

/**
 * The same convolution as one product of matrices: every window a row, every filter a column, and the product laid out
 * again as maps. Its walk is the convolution's own; only the tables are others.
 */
final class UnrolledTables {
    private final ConvolutionCase example;
    private final List<Im2col> groups;

    UnrolledTables(ConvolutionCase example) {
        this.example = example;
        this.groups = IntStream.range(0, example.groups())
                .mapToObj(group -> Im2col.of(example, group))
                .toList();
    }

    List<Table> at(Frame frame, ConvolutionTables tables, Sizes outputSizes) {
        int filtersPerGroup = outputSizes.channels() / example.groups();
        int group = frame.target().channel() / filtersPerGroup;
        Im2col matrices = groups.get(group);
        int row = outputSizes.index(frame.target().inChannel(0));
        int filter = frame.target().channel() % filtersPerGroup;
        int term = Math.max(0, frame.termsDone() - 1);
        List<Table> all = new ArrayList<>();
        all.add(matrix(
                        GridName.WINDOW_MATRIX,
                        Quantity.INPUT,
                        "convolution.im2col.windows",
                        matrices.windows(),
                        Cell.at(row, term))
                .showing(
                        cell -> matrices.windows().at(cell.row(), cell.column()).source(), cell -> cell.row() == row)
                .withEdges(
                        cell -> !example.input()
                                .sizes()
                                .contains(matrices.windows()
                                        .at(cell.row(), cell.column())
                                        .source()
                                        .cell()),
                        cell -> false,
                        Optional.empty()));
        UnrolledMatrix filters = matrices.filters().orElseThrow();
        all.add(matrix(
                        GridName.FILTER_MATRIX,
                        Quantity.FILTER,
                        "convolution.im2col.filters",
                        filters,
                        Cell.at(term, filter))
                .showing(cell -> filters.at(cell.row(), cell.column()).source(), cell -> true)
                .after(Sign.TIMES));
        all.add(matrix(
                        GridName.PRODUCT_MATRIX,
                        Quantity.OUTPUT,
                        "convolution.im2col.product",
                        matrices.product(),
                        Cell.at(row, filter))
                .showing(
                        cell -> matrices.product().at(cell.row(), cell.column()).source(), cell -> true)
                .after(Sign.EQUALS));
        if (example.hasBias()) {
            all.add(tables.bias().after(Sign.PLUS));
        }
        all.add(tables.maps(
                        GridName.OUTPUT,
                        Quantity.OUTPUT,
                        Message.of("convolution.im2col.reshaped"),
                        outputSizes,
                        cell -> java.math.BigDecimal.ZERO)
                .after(Sign.BECOMES));
        return all;
    }

    private static Table matrix(GridName grid, Quantity quantity, String name, UnrolledMatrix matrix, Cell focus) {
        return Table.of(
                grid,
                quantity,
                Message.of(name),
                Optional.of(Message.of("convolution.im2col.shape", matrix.rows(), matrix.columns())),
                1,
                List.of(new Slice(Cell.at(0, 0), matrix.rows(), matrix.columns(), Optional.empty())),
                cell -> matrix.at(cell.row(), cell.column()).value(),
                focus);
    }
}
