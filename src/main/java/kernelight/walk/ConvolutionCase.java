package kernelight.walk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;

/**
 * Everything that is set: an input, filters that slide over it, and how. A case is always possible: at least one window
 * fits.
 *
 * @param dimensions 1 for signals, 2 for pictures, 3 for volumes; the sides that are not meant have size 1
 * @param input C channels
 * @param filters K filters of C / groups channels each
 * @param bias one number for each filter, or none at all
 * @param window stride, dilation, padding; its sizes are the filters'
 * @param flipped whether the filter is turned by half a turn first: the convolution of mathematics. Otherwise it is
 *     cross-correlation, as in every lecture and in PyTorch
 * @param relu whether negative outputs become 0
 */
public record ConvolutionCase(
        int dimensions,
        NumberTable input,
        NumberTable filters,
        List<BigDecimal> bias,
        Window window,
        int groups,
        boolean flipped,
        boolean relu) {
    public ConvolutionCase {
        bias = bias.stream().map(ExactNumber::normal).toList();
        Sizes image = input.sizes();
        Sizes filter = filters.sizes();
        require(dimensions >= 1 && dimensions <= 3, "A convolution has 1 to 3 dimensions, not " + dimensions);
        require(image.filters() == 1, "An input is one image");
        require(dimensions == 3 || image.planes() == 1 && filter.planes() == 1, "Only volumes have planes");
        require(dimensions >= 2 || image.rows() == 1 && filter.rows() == 1, "A signal is one row");
        require(
                groups >= 1 && image.channels() % groups == 0 && filter.filters() % groups == 0,
                groups + " groups divide neither " + image.channels() + " channels nor " + filter.filters()
                        + " filters");
        require(
                filter.channels() == image.channels() / groups,
                "Filters of " + filter.channels() + " channels do not fit on " + image.channels() + " channels in "
                        + groups + " groups");
        require(bias.isEmpty() || bias.size() == filter.filters(), "There is one bias for each filter, or none");
        require(
                window.planes().size() == filter.planes()
                        && window.rows().size() == filter.rows()
                        && window.columns().size() == filter.columns(),
                "The window has another size than the filters");
        require(window.rounding() == Rounding.DOWN, "A convolution's places are rounded down");
        require(dimensions == 3 || !isPadded(window.planes()), "Only volumes have planes, and padding before them");
        require(dimensions >= 2 || !isPadded(window.rows()), "A signal is one row, without padding above and below");
        window.outputShape(new Shape(1, image.planes(), image.rows(), image.columns()), 1);
    }

    private static boolean isPadded(Axis axis) {
        return axis.paddingBefore() + axis.paddingAfter() > 0;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ShapeException(otherwise + ".");
        }
    }

    /** One channel and one filter of a picture, without bias. */
    public static ConvolutionCase of(NumberTable input, NumberTable filter) {
        Sizes sizes = filter.sizes();
        return new ConvolutionCase(
                2, input, filter, List.of(), Window.of(sizes.rows(), sizes.columns()), 1, false, false);
    }

    public boolean hasBias() {
        return !bias.isEmpty();
    }

    public SlidingAxis planeAxis() {
        return new SlidingAxis(input.sizes().planes(), window.planes());
    }

    public SlidingAxis rowAxis() {
        return new SlidingAxis(input.sizes().rows(), window.rows());
    }

    public SlidingAxis columnAxis() {
        return new SlidingAxis(input.sizes().columns(), window.columns());
    }

    /** K feature maps. */
    public Sizes outputSizes() {
        return new Sizes(
                1,
                filters.sizes().filters(),
                planeAxis().places(),
                rowAxis().places(),
                columnAxis().places());
    }

    /** How many channels of the input a filter sees. */
    public int channelsPerGroup() {
        return filters.sizes().channels();
    }

    /** The first channel of the input that this filter sees. */
    public int firstChannel(int filter) {
        return filter / (filters.sizes().filters() / groups) * channelsPerGroup();
    }

    /**
     * The input cell, or the cell of its padding, that this weight meets when the window lies at this output cell.
     *
     * @param weight a cell of the filter that makes the output cell's channel
     */
    public Cell inputCell(Cell output, Cell weight) {
        return new Cell(
                0,
                firstChannel(weight.filter()) + weight.channel(),
                position(window.planes(), output.plane(), weight.plane()),
                position(window.rows(), output.row(), weight.row()),
                position(window.columns(), output.column(), weight.column()));
    }

    private int position(Axis axis, int place, int weight) {
        return axis.position(place, turned(axis, weight));
    }

    /** The input, however it is read, then the filters and the biases. */
    List<Operand> operands(Operand inputRead) {
        List<Operand> operands = new ArrayList<>();
        operands.add(inputRead);
        operands.add(new Operand(GridName.FILTER, filters));
        if (hasBias()) {
            Sizes sizes = new Sizes(1, bias.size(), 1, 1, 1);
            operands.add(new Operand(GridName.BIAS, new NumberTable(sizes, bias)));
        }
        return operands;
    }

    /** What happens to the sum of a filter's products: the bias, then ReLU. */
    List<FinishingStep> finishingSteps(int filter) {
        List<FinishingStep> steps = new ArrayList<>();
        if (hasBias()) {
            GridCell place = new GridCell(GridName.BIAS, new Cell(0, filter, 0, 0, 0));
            steps.add(new FinishingStep.AddBias(place, bias.get(filter)));
        }
        if (relu) {
            steps.add(new FinishingStep.Apply(new ScalarFunction.Relu()));
        }
        return steps;
    }

    /** On which cell of the window a weight lies, along one direction, and the other way round. */
    int turned(Axis axis, int weight) {
        return flipped ? axis.size() - 1 - weight : weight;
    }

    /** The weight that lies on this cell of the window, and the other way round. */
    Cell turned(Cell weight) {
        return new Cell(
                weight.filter(),
                weight.channel(),
                turned(window.planes(), weight.plane()),
                turned(window.rows(), weight.row()),
                turned(window.columns(), weight.column()));
    }

    /** The cell of the input whose number stands here, which on the padding may be another one or none. */
    public Optional<Cell> source(Cell cell) {
        PaddingMode mode = window.paddingMode();
        int plane = mode.source(cell.plane(), input.sizes().planes());
        int row = mode.source(cell.row(), input.sizes().rows());
        int column = mode.source(cell.column(), input.sizes().columns());
        return plane < 0 || row < 0 || column < 0
                ? Optional.empty()
                : Optional.of(new Cell(0, cell.channel(), plane, row, column));
    }

    /** The number at a cell of the input or its padding. */
    public BigDecimal inputAt(Cell cell) {
        return source(cell).map(input::at).orElse(BigDecimal.ZERO);
    }

    public ConvolutionCase withInput(NumberTable changed) {
        return new ConvolutionCase(dimensions, changed, filters, bias, window, groups, flipped, relu);
    }

    public ConvolutionCase withFilters(NumberTable changed) {
        return new ConvolutionCase(dimensions, input, changed, bias, window, groups, flipped, relu);
    }

    public ConvolutionCase withBias(List<BigDecimal> changed) {
        return new ConvolutionCase(dimensions, input, filters, changed, window, groups, flipped, relu);
    }

    public ConvolutionCase withWindow(Window changed) {
        return new ConvolutionCase(dimensions, input, filters, bias, changed, groups, flipped, relu);
    }

    public ConvolutionCase withFlipped(boolean changed) {
        return new ConvolutionCase(dimensions, input, filters, bias, window, groups, changed, relu);
    }

    public ConvolutionCase withRelu(boolean changed) {
        return new ConvolutionCase(dimensions, input, filters, bias, window, groups, flipped, changed);
    }
}
