package kernelight.walk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sliding window as matrices. Every window becomes a row. For a convolution every filter becomes a column, and the
 * product has a number for each pair of them, still without bias and activation. A pooling has no filters: of every row
 * the largest number, the smallest or the mean is kept.
 *
 * @param windows output size x (channels of a group * cells of a filter); for a pooling (output size * channels) x cells
 *     of the window
 * @param filters as high as the windows are wide, a column for each filter of the group
 * @param product its entries are cells of the output: where they stand there is the reshape
 */
public record Im2col(UnrolledMatrix windows, Optional<UnrolledMatrix> filters, UnrolledMatrix product) {
    /** One group of a convolution; the windows are read row by row, channel after channel. */
    public static Im2col of(ConvolutionCase example, int group) {
        ForwardConvolution convolution =
                new ForwardConvolution(example.withRelu(false).withBias(List.of()));
        Sizes output = example.outputSizes();
        int inGroup = output.channels() / example.groups();
        int first = group * inGroup;
        List<List<Term>> firstFilter = output.cellsOfChannel(first)
                .map(place -> convolution.recipe(place).terms())
                .toList();
        UnrolledMatrix windows = matrix(
                firstFilter.size(),
                firstFilter.stream().flatMap(List::stream).map(term -> entry(term.first(), term.firstValue())));
        List<List<Term>> firstPlace = IntStream.range(first, first + inGroup)
                .mapToObj(filter ->
                        convolution.recipe(new Cell(0, filter, 0, 0, 0)).terms())
                .toList();
        UnrolledMatrix filters = matrix(
                windows.columns(),
                IntStream.range(0, windows.columns())
                        .boxed()
                        .flatMap(index -> firstPlace.stream().map(terms -> terms.get(index)))
                        .map(term -> entry(term.second().orElseThrow(), term.secondValue())));
        UnrolledMatrix product = matrix(
                windows.rows(),
                output.cellsOfChannel(first)
                        .flatMap(place -> IntStream.range(first, first + inGroup)
                                .mapToObj(place::inChannel)
                                .map(cell -> entry(
                                        new GridCell(GridName.OUTPUT, cell),
                                        convolution.recipe(cell).result()))));
        return new Im2col(windows, Optional.of(filters), product);
    }

    /** Place after place, and at each place channel after channel. */
    public static Im2col of(PoolingCase example) {
        Pooling pooling = new Pooling(example);
        Sizes sizes = example.outputSizes();
        List<Cell> outputs = new ArrayList<>();
        sizes.cellsOfChannel(0)
                .forEach(place -> IntStream.range(0, sizes.channels())
                        .mapToObj(place::inChannel)
                        .forEach(outputs::add));
        NumberTable input = example.input();
        UnrolledMatrix windows = matrix(
                outputs.size(),
                outputs.stream()
                        .flatMap(output -> example.windowCells(output).stream())
                        .map(cell -> new UnrolledMatrix.Entry(
                                new GridCell(GridName.INPUT, cell),
                                input.sizes().contains(cell) ? input.at(cell) : BigDecimal.ZERO,
                                example.takesPart(cell))));
        UnrolledMatrix product = matrix(
                outputs.size(),
                outputs.stream()
                        .map(output -> entry(
                                new GridCell(GridName.OUTPUT, output),
                                pooling.recipe(output).result())));
        return new Im2col(windows, Optional.empty(), product);
    }

    private static UnrolledMatrix matrix(int rows, Stream<UnrolledMatrix.Entry> entries) {
        List<UnrolledMatrix.Entry> all = entries.toList();
        return new UnrolledMatrix(rows, all.size() / rows, all);
    }

    private static UnrolledMatrix.Entry entry(GridCell source, BigDecimal value) {
        return new UnrolledMatrix.Entry(source, value, true);
    }
}
