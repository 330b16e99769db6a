package kernelight.walk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kernelight.engine.kernel.Axis;

/**
 * The transposed convolution with the numbers of a case: every input cell puts a copy of the filter, times its number, on
 * the output, a stride apart, and where copies overlap they are added. Padding cuts the output's border off. The weight
 * between channel c and filter k is the one the convolution has there.
 *
 * @param outputPadding so many rows, columns and planes more at the end, below the stride; for sizes that a convolution
 *     would round down
 */
public record TransposedConvolution(ConvolutionCase example, int outputPadding) implements Operation {
    /** How many cells the output has along one direction: (N - 1) S - 2P + D(F - 1) + 1 + the output padding. */
    public static int size(int length, Axis axis, int outputPadding) {
        return (length - 1) * axis.stride() - axis.paddingBefore() - axis.paddingAfter() + axis.reach() + outputPadding;
    }

    @Override
    public GridName target() {
        return GridName.OUTPUT;
    }

    @Override
    public Sizes targetSizes() {
        Sizes input = example.input().sizes();
        return new Sizes(
                1,
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

    /** The input cells whose copies lie here, channel after channel. */
    @Override
    public CellFormula formula(Cell output) {
        int filter = output.channel();
        Sizes input = example.input().sizes();
        List<SlidingAxis.Reader> planes = copies(example.window().planes(), input.planes(), output.plane());
        List<SlidingAxis.Reader> rows = copies(example.window().rows(), input.rows(), output.row());
        List<SlidingAxis.Reader> columns = copies(example.window().columns(), input.columns(), output.column());
        List<Term> terms = new ArrayList<>();
        for (int channel = 0; channel < example.channelsPerGroup(); channel++) {
            for (SlidingAxis.Reader plane : planes) {
                for (SlidingAxis.Reader row : rows) {
                    for (SlidingAxis.Reader column : columns) {
                        Cell from = new Cell(
                                0, example.firstChannel(filter) + channel, plane.place(), row.place(), column.place());
                        Cell weight =
                                example.turned(new Cell(filter, channel, plane.cell(), row.cell(), column.cell()));
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

    /** The outputs that an input cell's copies lie on, and the weights that are not cut off. */
    private Dependencies dependenciesOfInput(Cell input) {
        Sizes sizes = targetSizes();
        Set<Cell> weights = new LinkedHashSet<>();
        Set<Cell> outputs = new LinkedHashSet<>();
        for (int filter : new Connections(example).filtersSeeing(input.channel())) {
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

    /** The outputs that a weight's place in the copies lies on, and the input cells whose copies these are. */
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

    /** Where a weight of an input cell's copy lies, on the output or beside it: as a window's cell would on an input. */
    private Cell outputCell(Cell input, Cell weight) {
        return example.inputCell(input, weight).inChannel(weight.filter());
    }

    /** Along one direction: the input cells whose copy of the filter covers this output cell, and with which weight. */
    private static List<SlidingAxis.Reader> copies(Axis axis, int length, int output) {
        List<SlidingAxis.Reader> copies = new ArrayList<>();
        for (int place = 0; place < length; place++) {
            int way = output + axis.paddingBefore() - place * axis.stride();
            if (way >= 0 && way % axis.dilation() == 0 && way / axis.dilation() < axis.size()) {
                copies.add(new SlidingAxis.Reader(place, way / axis.dilation()));
            }
        }
        return copies;
    }
}
