package kernelight.screen.convolution.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kernelight.formula.Quantity;
import kernelight.stage.player.MatrixPointing;
import kernelight.stage.player.MatrixTable;
import kernelight.stage.state.PointedCell;
import kernelight.stage.state.Sign;
import kernelight.stage.state.Table;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.Frame;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.Im2col;
import kernelight.walk.Operation;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/**
 * The tables of the im2col view, in which the convolution is one matrix product: every window is a row, every filter a
 * column, and the product is reshaped into feature maps. The walk is the convolution's own.
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
        int row = Im2col.rowOfConvolution(outputSizes, frame.target());
        int images = outputSizes.images();
        int filter = frame.target().channel() % filtersPerGroup;
        int term = Math.max(0, frame.termsDone() - 1);
        List<Table> all = new ArrayList<>();
        all.add(tables.input(true));
        all.add(MatrixTable.windows(
                        "convolution.im2col.windows",
                        matrices.windows(),
                        images,
                        Cell.at(row, term),
                        source -> example.input().sizes().contains(source.cell()))
                .after(Sign.BECOMES));
        all.add(MatrixTable.of(
                        GridName.FILTER_MATRIX,
                        Quantity.FILTER,
                        "convolution.im2col.filters",
                        matrices.filters().orElseThrow(),
                        1,
                        Cell.at(term, filter))
                .after(Sign.TIMES));
        all.add(MatrixTable.of(
                        GridName.PRODUCT_MATRIX,
                        Quantity.OUTPUT,
                        "convolution.im2col.product",
                        matrices.product(),
                        images,
                        Cell.at(row, filter))
                .after(Sign.EQUALS));
        if (example.hasBias()) {
            all.add(tables.bias().after(Sign.PLUS));
        }
        all.add(tables.maps(
                        GridName.OUTPUT,
                        Quantity.OUTPUT,
                        LocalizedMessage.of(images == 1 ? "convolution.im2col.reshaped" : "convolution.output"),
                        outputSizes,
                        cell -> BigDecimal.ZERO)
                .after(Sign.BECOMES));
        return all;
    }

    /** What is highlighted when a cell is pointed at. */
    PointedCell pointed(Frame frame, Operation operation, List<Table> tables, GridCell at) {
        int filtersPerGroup = operation.targetSizes().channels() / example.groups();
        int filter = frame.target().channel();
        return new MatrixPointing(groups.get(filter / filtersPerGroup), operation, filter % filtersPerGroup)
                .at(tables, at);
    }
}
