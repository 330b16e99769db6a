package kernelight.walk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.ShapeException;

/**
 * A convolution with its numbers and settings. The sizes of the tables always fit together; whether a window also fits on
 * the input, {@link #hasOutput} says. A transposed convolution needs none that does.
 *
 * @param dimensions 1 for signals, 2 for pictures, 3 for volumes; the other axes have size 1
 * @param input the input: a batch of images, N x C x D x H x W
 * @param filters the filters, K x C / groups x T x R x S
 * @param bias K numbers, or none
 * @param window stride, dilation and padding; it has the size of the filters
 * @param groups the number of groups of channels and filters
 * @param flipped whether the filter is rotated by 180 degrees first: the convolution of mathematics. Otherwise it is
 *     cross-correlation, as in lectures on neural networks and in PyTorch
 * @param relu whether ReLU follows
 * @throws ShapeException if the sizes and settings do not fit together
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
        require(dimensions == 3 || image.planes() == 1 && filter.planes() == 1, "Only volumes have a depth above 1");
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
        require(window.rounding() == Rounding.DOWN, "A convolution's output size is rounded down");
        require(dimensions == 3 || !isPadded(window.planes()), "Only volumes have padding along their depth");
        require(dimensions >= 2 || !isPadded(window.rows()), "A signal has one row and no padding above or below");
    }

    private static boolean isPadded(Axis axis) {
        return axis.paddingBefore() + axis.paddingAfter() > 0;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ShapeException(otherwise + ".");
        }
    }

    /** A picture with one channel and one filter, without bias. */
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

    /**
     * Whether there is a forward pass: whether at least one window fits on the input with its padding, and the input is
     * large enough for the padding mode.
     */
    public boolean hasOutput() {
        return planeAxis().isPossible()
                && rowAxis().isPossible()
                && columnAxis().isPossible()
                && hasPadding(planeAxis())
                && hasPadding(rowAxis())
                && hasPadding(columnAxis());
    }

    private boolean hasPadding(SlidingAxis axis) {
        return window.paddingMode().fits(axis.window().longerPadding(), axis.length());
    }

    /**
     * The sizes of the output: K feature maps for each image.
     *
     * @throws ShapeException if no window fits
     */
    public Sizes outputSizes() {
        return new Sizes(
                input.sizes().images(),
                filters.sizes().filters(),
                planeAxis().outputSize(),
                rowAxis().outputSize(),
                columnAxis().outputSize());
    }

    /** The number of input channels that a filter reads. */
    public int channelsPerGroup() {
        return filters.sizes().channels();
    }

    /** The first input channel that this filter reads. */
    public int firstChannel(int filter) {
        return filter / (filters.sizes().filters() / groups) * channelsPerGroup();
    }

    /**
     * The cell of the input or its padding that is multiplied by this weight for this output cell.
     *
     * @param weight a cell of the filter of the output cell's channel
     */
    public Cell inputCell(Cell output, Cell weight) {
        return new Cell(
                output.image(),
                firstChannel(weight.filter()) + weight.channel(),
                position(window.planes(), output.plane(), weight.plane()),
                position(window.rows(), output.row(), weight.row()),
                position(window.columns(), output.column(), weight.column()));
    }

    private int position(Axis axis, int output, int weight) {
        return axis.position(output, flippedIfNeeded(axis, weight));
    }

    /** The operands: the input, the filters and, if there is one, the bias. */
    List<Operand> operands(Operand inputOperand) {
        List<Operand> operands = new ArrayList<>();
        operands.add(inputOperand);
        operands.add(new Operand(GridName.FILTER, filters));
        if (hasBias()) {
            Sizes sizes = new Sizes(1, bias.size(), 1, 1, 1);
            operands.add(new Operand(GridName.BIAS, new NumberTable(sizes, bias)));
        }
        return operands;
    }

    /** The steps after the sum of a filter's products: the bias, then ReLU. */
    List<FinishingStep> finishingSteps(int filter) {
        List<FinishingStep> steps = new ArrayList<>();
        if (hasBias()) {
            GridCell biasCell = new GridCell(GridName.BIAS, new Cell(0, filter, 0, 0, 0));
            steps.add(new FinishingStep.AddBias(biasCell, bias.get(filter)));
        }
        if (relu) {
            steps.add(new FinishingStep.Apply(new ScalarFunction.Relu()));
        }
        return steps;
    }

    /** A filter's sum of products after the {@linkplain #finishingSteps finishing steps}. */
    BigDecimal finished(BigDecimal sum, int filter) {
        BigDecimal biased = hasBias() ? sum.add(bias.get(filter)) : sum;
        return relu ? biased.max(BigDecimal.ZERO) : biased;
    }

    /** The window cell on which a weight lies, along one axis; also the inverse. */
    int flippedIfNeeded(Axis axis, int weight) {
        return flipped ? axis.size() - 1 - weight : weight;
    }

    /** The flips that turn the filter; along a direction with a single weight there is nothing to flip. */
    public List<Flip> flips() {
        List<Flip> flips = new ArrayList<>();
        if (flipped && window.planes().size() > 1) {
            flips.add(Flip.PLANES);
        }
        if (flipped && window.rows().size() > 1) {
            flips.add(Flip.ROWS);
        }
        if (flipped && window.columns().size() > 1) {
            flips.add(Flip.COLUMNS);
        }
        return flips;
    }

    /** The weight that lies on a cell of the filter after these flips; also the inverse. */
    public Cell after(List<Flip> flips, Cell weight) {
        Cell lies = weight;
        for (Flip flip : flips) {
            lies = after(flip, lies);
        }
        return lies;
    }

    private Cell after(Flip flip, Cell at) {
        return switch (flip) {
            case PLANES ->
                new Cell(at.filter(), at.channel(), window.planes().size() - 1 - at.plane(), at.row(), at.column());
            case ROWS ->
                new Cell(at.filter(), at.channel(), at.plane(), window.rows().size() - 1 - at.row(), at.column());
            case COLUMNS ->
                new Cell(
                        at.filter(),
                        at.channel(),
                        at.plane(),
                        at.row(),
                        window.columns().size() - 1 - at.column());
        };
    }

    /** The weight that lies on this cell of the window; also the inverse. */
    Cell flippedIfNeeded(Cell weight) {
        return new Cell(
                weight.filter(),
                weight.channel(),
                flippedIfNeeded(window.planes(), weight.plane()),
                flippedIfNeeded(window.rows(), weight.row()),
                flippedIfNeeded(window.columns(), weight.column()));
    }

    /** The input cell whose value this cell has; on the padding, that may be another cell, or none for zeros. */
    public Optional<Cell> source(Cell cell) {
        PaddingMode mode = window.paddingMode();
        int plane = mode.source(cell.plane(), input.sizes().planes());
        int row = mode.source(cell.row(), input.sizes().rows());
        int column = mode.source(cell.column(), input.sizes().columns());
        return plane < 0 || row < 0 || column < 0
                ? Optional.empty()
                : Optional.of(new Cell(cell.image(), cell.channel(), plane, row, column));
    }

    /** The value of a cell of the input or its padding. */
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
