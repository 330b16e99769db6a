package kernelight.walk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A convolution or pooling as matrices. Every window becomes a row. For a convolution, every filter becomes a column, and
 * the matrix product contains the outputs before bias and activation. A pooling has no filters: each row is reduced to its
 * maximum, minimum or mean.
 *
 * @param windows output size x (channels of a group * cells of a filter); for a pooling (output size * channels) x cells
 *     of the window
 * @param filters (channels of a group * cells of a filter) x filters of the group
 * @param product output size x filters of the group; each entry knows the output cell it is reshaped to
 */
public record Im2col(UnrolledMatrix windows, Optional<UnrolledMatrix> filters, UnrolledMatrix product) {
    /** The matrices of one group of a convolution; windows are unrolled in row-major order, channel after channel. */
    public static Im2col of(ConvolutionCase example, int group) {
        ForwardConvolution convolution =
                new ForwardConvolution(example.withRelu(false).withBias(List.of()));
        NumberTable sums = convolution.result();
        Sizes output = example.outputSizes();
        Sizes weights = example.filters().sizes();
        int inGroup = output.channels() / example.groups();
        int first = group * inGroup;
        int terms = convolution.weightsPerFilter();
        UnrolledMatrix windows = new UnrolledMatrix(output.channelCount(), terms, (row, column) -> {
            Cell target = output.cell(first * output.channelCount() + row);
            Cell input = example.inputCell(target, example.flippedIfNeeded(weights.cell(first * terms + column)));
            return UnrolledMatrix.Entry.of(new GridCell(GridName.INPUT, input), example.inputAt(input));
        });
        UnrolledMatrix filters = new UnrolledMatrix(terms, inGroup, (row, column) -> {
            Cell weight = example.flippedIfNeeded(weights.cell((first + column) * terms + row));
            return UnrolledMatrix.Entry.of(
                    new GridCell(GridName.FILTER, weight), example.filters().at(weight));
        });
        UnrolledMatrix product = new UnrolledMatrix(output.channelCount(), inGroup, (row, column) -> {
            Cell cell = output.cell((first + column) * output.channelCount() + row);
            return UnrolledMatrix.Entry.of(new GridCell(GridName.OUTPUT, cell), sums.at(cell));
        });
        return new Im2col(windows, Optional.of(filters), product);
    }

    /** The matrices of a pooling; rows are ordered by output position first, then by channel. */
    public static Im2col of(PoolingCase example) {
        NumberTable results = new Pooling(example).result();
        Sizes sizes = example.outputSizes();
        NumberTable input = example.input();
        int cells = example.windowCells(sizes.cell(0)).size();
        UnrolledMatrix windows = new UnrolledMatrix(sizes.count(), cells, (row, column) -> {
            Cell cell = example.windowCells(positionMajorCell(sizes, row)).get(column);
            return new UnrolledMatrix.Entry(
                    new GridCell(GridName.INPUT, cell),
                    input.sizes().contains(cell) ? input.at(cell) : BigDecimal.ZERO,
                    example.takesPart(cell));
        });
        UnrolledMatrix product = new UnrolledMatrix(sizes.count(), 1, (row, column) -> {
            Cell cell = positionMajorCell(sizes, row);
            return UnrolledMatrix.Entry.of(new GridCell(GridName.OUTPUT, cell), results.at(cell));
        });
        return new Im2col(windows, Optional.empty(), product);
    }

    private static Cell positionMajorCell(Sizes sizes, int row) {
        return sizes.cell(row / sizes.channels()).inChannel(row % sizes.channels());
    }
}
