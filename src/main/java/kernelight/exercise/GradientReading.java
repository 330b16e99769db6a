package kernelight.exercise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.walk.BackwardCase;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.NumberTable;
import kernelight.walk.SlidingAxis;

/**
 * A way in which a learner may compute a gradient of a convolution, rightly or wrongly.
 *
 * @param asked the cell of the gradient: a weight, an input cell or a bias
 * @param gradients the gradients that are taken: 0 where ReLU made the output 0, if that is observed
 * @param flipped whether the filter lies turned by half a turn on the input
 * @param strided whether the windows lie apart as the stride says
 * @param padded whether the first window begins on the padding
 * @param dilated whether the window's cells lie apart as the dilation says
 * @param off how far the inputs that are read lie beside those that the weight met
 */
record GradientReading(
        BackwardCase backward,
        Cell asked,
        NumberTable gradients,
        boolean flipped,
        boolean strided,
        boolean padded,
        boolean dilated,
        Offset off) {
    /** A number of rows and columns. */
    record Offset(int rows, int columns) {
        static final Offset NONE = new Offset(0, 0);
    }

    /**
     * A product that is added up.
     *
     * @param image the image whose output's gradient it is
     * @param filter the filter whose output's gradient it is
     * @param factor the input that the weight met, or the weight that the input met
     */
    record Product(int image, int filter, BigDecimal gradient, BigDecimal factor) {
        BigDecimal value() {
            return gradient.multiply(factor);
        }
    }

    /** A window that reads an index along an axis, and the cell of the window that lies on it. */
    private record Reader(int window, int cell) {}

    /** The correct way. */
    static GradientReading right(BackwardCase backward, Cell asked) {
        NumberTable gradients = backward.gradientsBeforeRelu();
        return new GradientReading(
                backward, asked, gradients, backward.example().flipped(), true, true, true, Offset.NONE);
    }

    GradientReading at(Cell other) {
        return new GradientReading(backward, other, gradients, flipped, strided, padded, dilated, off);
    }

    GradientReading throughRelu() {
        return new GradientReading(backward, asked, backward.outputGradient(), flipped, strided, padded, dilated, off);
    }

    GradientReading withFilterTurned() {
        return new GradientReading(backward, asked, gradients, !flipped, strided, padded, dilated, off);
    }

    GradientReading withoutStride() {
        return new GradientReading(backward, asked, gradients, flipped, false, padded, dilated, off);
    }

    GradientReading withoutPadding() {
        return new GradientReading(backward, asked, gradients, flipped, strided, false, dilated, off);
    }

    GradientReading withoutDilation() {
        return new GradientReading(backward, asked, gradients, flipped, strided, padded, false, off);
    }

    GradientReading movedBy(int rows, int columns) {
        return new GradientReading(
                backward, asked, gradients, flipped, strided, padded, dilated, new Offset(rows, columns));
    }

    ConvolutionCase example() {
        return backward.example();
    }

    /** Of a filter's gradient: for each output of the filter, its gradient times the input that the weight met. */
    Stream<Product> filterProducts() {
        return outputs(asked.filter())
                .map(output -> new Product(
                        output.image(),
                        output.channel(),
                        gradients.at(output),
                        example().inputAt(input(output))));
    }

    /** The input cells that the weight met; some may lie on the padding. */
    Stream<Cell> inputs() {
        return outputs(asked.filter()).map(this::input);
    }

    /** Whether all of the {@link #inputs()} lie on the input, or on its padding. */
    boolean isInside(boolean withPadding) {
        return inputs().allMatch(cell -> isInside(example().planeAxis(), cell.plane(), withPadding)
                && isInside(example().rowAxis(), cell.row(), withPadding)
                && isInside(example().columnAxis(), cell.column(), withPadding));
    }

    private static boolean isInside(SlidingAxis axis, int position, boolean withPadding) {
        int before = withPadding ? axis.window().paddingBefore() : 0;
        int after = withPadding ? axis.window().paddingAfter() : 0;
        return position >= -before && position < axis.length() + after;
    }

    private Cell input(Cell output) {
        return new Cell(
                output.image(),
                example().firstChannel(asked.filter()) + asked.channel(),
                position(
                        example().window().planes(),
                        output.plane(),
                        lying(example().window().planes(), asked.plane())),
                position(
                                example().window().rows(),
                                output.row(),
                                lying(example().window().rows(), asked.row()))
                        + off.rows(),
                position(
                                example().window().columns(),
                                output.column(),
                                lying(example().window().columns(), asked.column()))
                        + off.columns());
    }

    private int position(Axis axis, int window, int cell) {
        return window * (strided ? axis.stride() : 1)
                - (padded ? axis.paddingBefore() : 0)
                + cell * (dilated ? axis.dilation() : 1);
    }

    /** The cell of the window on which a weight lies; also the inverse. */
    private int lying(Axis axis, int weight) {
        return flipped ? axis.size() - 1 - weight : weight;
    }

    /** Of an input's gradient: for each output computed from it, the output's gradient times the weight it met. */
    Stream<Product> inputProducts() {
        List<Product> products = new ArrayList<>();
        for (int filter : filters()) {
            for (Reader plane : readers(example().planeAxis(), asked.plane())) {
                for (Reader row : readers(example().rowAxis(), asked.row())) {
                    for (Reader column : readers(example().columnAxis(), asked.column())) {
                        Cell output = new Cell(asked.image(), filter, plane.window(), row.window(), column.window());
                        Cell weight = new Cell(
                                filter,
                                asked.channel() - example().firstChannel(filter),
                                lying(example().window().planes(), plane.cell()),
                                lying(example().window().rows(), row.cell()),
                                lying(example().window().columns(), column.cell()));
                        products.add(new Product(
                                asked.image(),
                                filter,
                                gradients.at(output),
                                example().filters().at(weight)));
                    }
                }
            }
        }
        return products.stream();
    }

    /** The filters that read the channel of the asked input cell. */
    List<Integer> filters() {
        return IntStream.range(0, example().filters().sizes().filters())
                .filter(filter -> asked.channel() >= example().firstChannel(filter)
                        && asked.channel()
                                < example().firstChannel(filter) + example().channelsPerGroup())
                .boxed()
                .toList();
    }

    private List<Reader> readers(SlidingAxis axis, int index) {
        List<Reader> readers = new ArrayList<>();
        for (int window = 0; window < axis.outputSize(); window++) {
            for (int cell = 0; cell < axis.window().size(); cell++) {
                int position = position(axis.window(), window, cell);
                int source = padded ? example().window().paddingMode().source(position, axis.length()) : position;
                if (source == index) {
                    readers.add(new Reader(window, cell));
                }
            }
        }
        return readers;
    }

    /** Of a bias's gradient: the gradients of all outputs of its filter. */
    Stream<BigDecimal> biasTerms() {
        return outputs(asked.channel()).map(gradients::at);
    }

    /** Those of one image alone. */
    Stream<BigDecimal> biasTerms(int image) {
        return outputs(asked.channel())
                .filter(output -> output.image() == image)
                .map(gradients::at);
    }

    /** The images of a batch, whose gradients are added up; none for a single image. */
    Stream<Integer> imagesOfBatch() {
        int images = gradients.sizes().images();
        return images == 1 ? Stream.empty() : IntStream.range(0, images).boxed();
    }

    private Stream<Cell> outputs(int filter) {
        return gradients.sizes().cellsOfChannel(filter);
    }

    static BigDecimal sum(Stream<BigDecimal> numbers) {
        return numbers.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal sumOf(Stream<Product> products) {
        return sum(products.map(Product::value));
    }
}
