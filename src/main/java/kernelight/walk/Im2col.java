package kernelight.walk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A convolution or pooling as matrices. Every window becomes a row, image after image. For a convolution, every filter
 * becomes a column, and the matrix product contains the outputs before bias and activation. A pooling has no filters: each
 * row is reduced to its maximum, minimum or mean.
 *
 * @param windows (images * output size) x (channels of a group * cells of a filter); for a pooling (images * output size *
 *     channels) x cells of the window
 * @param filters (channels of a group * cells of a filter) x filters of the group
 * @param product (images * output size) x filters of the group; each entry knows the output cell it is reshaped to
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
        int rows = output.images() * output.channelCount();
        UnrolledMatrix windows = new UnrolledMatrix(rows, terms, (row, column) -> {
            Cell target = atPosition(output, row).inChannel(first);
            Cell input = example.inputCell(target, example.flippedIfNeeded(weights.cell(first * terms + column)));
            return UnrolledMatrix.Entry.of(new GridCell(GridName.INPUT, input), example.inputAt(input));
        });
        UnrolledMatrix filters = new UnrolledMatrix(terms, inGroup, (row, column) -> {
            Cell weight = example.flippedIfNeeded(weights.cell((first + column) * terms + row));
            return UnrolledMatrix.Entry.of(
                    new GridCell(GridName.FILTER, weight), example.filters().at(weight));
        });
        UnrolledMatrix product = new UnrolledMatrix(rows, inGroup, (row, column) -> {
            Cell cell = atPosition(output, row).inChannel(first + column);
            return UnrolledMatrix.Entry.of(new GridCell(GridName.OUTPUT, cell), sums.at(cell));
        });
        return new Im2col(windows, Optional.of(filters), product);
    }

    /** The matrices of a pooling; the rows of an image are ordered by output position first, then by channel. */
    public static Im2col of(PoolingCase example) {
        NumberTable results = new Pooling(example).result();
        Sizes sizes = example.outputSizes();
        NumberTable input = example.input();
        int cells = example.windowCells(sizes.cell(0)).size();
        UnrolledMatrix windows = new UnrolledMatrix(sizes.count(), cells, (row, column) -> {
            Cell cell = example.windowCells(pooled(sizes, row)).get(column);
            return new UnrolledMatrix.Entry(
                    new GridCell(GridName.INPUT, cell),
                    input.sizes().contains(cell) ? input.at(cell) : BigDecimal.ZERO,
                    example.takesPart(cell));
        });
        UnrolledMatrix product = new UnrolledMatrix(sizes.count(), 1, (row, column) -> {
            Cell cell = pooled(sizes, row);
            return UnrolledMatrix.Entry.of(new GridCell(GridName.OUTPUT, cell), results.at(cell));
        });
        return new Im2col(windows, Optional.empty(), product);
    }

    /** The output cell of a row of a pooling. */
    private static Cell pooled(Sizes sizes, int row) {
        return atPosition(sizes, row / sizes.channels()).inChannel(row % sizes.channels());
    }

    /** The cell in the first channel at a position, counted through all images. */
    private static Cell atPosition(Sizes sizes, int position) {
        return sizes.cell(position % sizes.channelCount()).inImage(position / sizes.channelCount());
    }

    /** The row of the window of an output of a convolution. */
    public static int rowOfConvolution(Sizes sizes, Cell output) {
        return output.image() * sizes.channelCount()
                + sizes.index(output.inImage(0).inChannel(0));
    }

    /** The row of the window of an output of a pooling. */
    public static int rowOfPooling(Sizes sizes, Cell output) {
        return rowOfConvolution(sizes, output) * sizes.channels() + output.channel();
    }
}
