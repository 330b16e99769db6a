package kernelight.walk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kernelight.engine.kernel.Axis;

/**
 * The transposed convolution with the numbers of a case: every input cell adds a copy of the filter, multiplied by its
 * value, to the output; copies lie a stride apart, and overlapping ones are summed. Padding is cut off the output's
 * border. The weights are indexed as in the convolution.
 *
 * <p>No window of the convolution has to fit on the input, and its padding mode means nothing here.
 *
 * @param outputPadding additional cells at the end of each axis, less than the stride or the dilation; they make up for
 *     the rounding of the convolution's output size
 */
public record TransposedConvolution(ConvolutionCase example, int outputPadding) implements Operation {
    /** The output size along one axis: (N - 1) S - 2P + D(F - 1) + 1 + output padding. */
    public static int size(int length, Axis axis, int outputPadding) {
        return (length - 1) * axis.stride() - axis.paddingBefore() - axis.paddingAfter() + axis.reach() + outputPadding;
    }

    /** Whether this output padding is less than the larger of stride and dilation, as PyTorch demands; 0 always is. */
    public static boolean isPossible(Axis axis, int outputPadding) {
        return outputPadding < Math.max(axis.stride(), axis.dilation());
    }

    @Override
    public GridName target() {
        return GridName.OUTPUT;
    }

    @Override
    public Sizes targetSizes() {
        Sizes input = example.input().sizes();
        return new Sizes(
                input.images(),
                example.filters().sizes().filters(),
                example.dimensions() < 3
                        ? 1
                        : size(input.planes(), example.window().planes(), outputPadding),
                example.dimensions() < 2
                        ? 1
                        : size(input.rows(), example.window().rows(), outputPadding),
                size(input.columns(), example.window().columns(), outputPadding));
    }

    @Override
    public List<Operand> operands() {
        return example.operands(new Operand(GridName.INPUT, example.input())); // padding is cut off the output
    }

    /** The products of all input cells whose copies cover this output, channel after channel. */
    @Override
    public CellFormula formula(Cell output) {
        int filter = output.channel();
        Sizes input = example.input().sizes();
        List<SlidingAxis.WindowCell> planes = copies(example.window().planes(), input.planes(), output.plane());
        List<SlidingAxis.WindowCell> rows = copies(example.window().rows(), input.rows(), output.row());
        List<SlidingAxis.WindowCell> columns = copies(example.window().columns(), input.columns(), output.column());
        List<Term> terms = new ArrayList<>();
        for (int channel = 0; channel < example.channelsPerGroup(); channel++) {
            for (SlidingAxis.WindowCell plane : planes) {
                for (SlidingAxis.WindowCell row : rows) {
                    for (SlidingAxis.WindowCell column : columns) {
                        Cell from = new Cell(
                                output.image(),
                                example.firstChannel(filter) + channel,
                                plane.window(),
                                row.window(),
                                column.window());
                        Cell weight = example.flippedIfNeeded(
                                new Cell(filter, channel, plane.cell(), row.cell(), column.cell()));
                        terms.add(Term.product(
                                new GridCell(GridName.INPUT, from),
                                example.input().at(from),
                                new GridCell(GridName.FILTER, weight),
                                example.filters().at(weight),
                                channel));
                    }
                }
            }
        }
        return CellFormula.sum(terms, example.finishingSteps(filter));
    }

    @Override
    public NumberTable result() {
        return new IntegerConvolutionSums(example)
                .transposed(targetSizes())
                .map(sums -> NumberTable.filled(sums.sizes(), cell -> example.finished(sums.at(cell), cell.channel())))
                .orElseGet(Operation.super::result);
    }

    @Override
    public int microSteps(Cell output) {
        Sizes input = example.input().sizes();
        return example.channelsPerGroup()
                        * copies(example.window().planes(), input.planes(), output.plane())
                                .size()
                        * copies(example.window().rows(), input.rows(), output.row())
                                .size()
                        * copies(example.window().columns(), input.columns(), output.column())
                                .size()
                + example.finishingSteps(output.channel()).size()
                + 1;
    }

    @Override
    public Dependencies dependencies(GridCell pointed) {
        return switch (pointed.grid()) {
            case INPUT -> dependenciesOfInput(pointed.cell());
            case FILTER -> dependenciesOfWeight(pointed.cell());
            case BIAS -> Dependencies.ofBias(pointed.cell(), targetSizes());
            default -> Operation.super.dependencies(pointed);
        };
    }

    /** The outputs covered by an input cell's copies, and the weights that are not cut off. */
    private Dependencies dependenciesOfInput(Cell input) {
        Sizes sizes = targetSizes();
        Set<Cell> weights = new LinkedHashSet<>();
        Set<Cell> outputs = new LinkedHashSet<>();
        for (int filter : new Connections(example).filtersReading(input.channel())) {
            int channel = input.channel() - example.firstChannel(filter);
            example.filters()
                    .sizes()
                    .cellsOfFilter(filter)
                    .filter(weight -> weight.channel() == channel)
                    .filter(weight -> sizes.contains(outputCell(input, weight)))
                    .forEach(weight -> {
                        weights.add(weight);
                        outputs.add(outputCell(input, weight));
                    });
        }
        return new Dependencies(
                Map.of(GridName.INPUT, Set.of(input), GridName.FILTER, weights, GridName.OUTPUT, outputs));
    }

    /** The outputs to which a weight contributes, and the input cells it is multiplied by. */
    private Dependencies dependenciesOfWeight(Cell weight) {
        Sizes sizes = targetSizes();
        Set<Cell> inputs = new LinkedHashSet<>();
        Set<Cell> outputs = new LinkedHashSet<>();
        int channel = example.firstChannel(weight.filter()) + weight.channel();
        example.input()
                .sizes()
                .cellsOfChannel(channel)
                .filter(input -> sizes.contains(outputCell(input, weight)))
                .forEach(input -> {
                    inputs.add(input);
                    outputs.add(outputCell(input, weight));
                });
        return new Dependencies(
                Map.of(GridName.INPUT, inputs, GridName.FILTER, Set.of(weight), GridName.OUTPUT, outputs));
    }

    /** The output cell of a weight in an input cell's copy, maybe outside of the output: as a window cell on an input. */
    private Cell outputCell(Cell input, Cell weight) {
        return example.inputCell(input, weight).inChannel(weight.filter());
    }

    /**
     * Along one axis: the input cells whose copy of the filter covers this output cell, and the weights that do. A window's
     * index stands for the input cell here, and its cell for the weight.
     */
    private static List<SlidingAxis.WindowCell> copies(Axis axis, int length, int output) {
        List<SlidingAxis.WindowCell> copies = new ArrayList<>();
        for (int input = 0; input < length; input++) {
            int distance = output + axis.paddingBefore() - input * axis.stride();
            if (distance >= 0 && distance % axis.dilation() == 0 && distance / axis.dilation() < axis.size()) {
                copies.add(new SlidingAxis.WindowCell(input, distance / axis.dilation()));
            }
        }
        return copies;
    }
}
