package kernelight.walk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kernelight.engine.kernel.Axis;

/**
 * Which input cell meets which weight for which output cell: forward and backward run along the same connections.
 *
 * @param example whose connections they are
 */
record Connections(ConvolutionCase example) {
    /** Cells that belong together. */
    record Tied(Set<Cell> inputs, Set<Cell> weights, Set<Cell> outputs) {
        Dependencies named(GridName input, GridName weight, GridName output) {
            return new Dependencies(java.util.Map.of(input, inputs, weight, weights, output, outputs));
        }
    }

    /** An input cell, or a cell of the padding, is tied to the outputs it feeds and to the weights that carry it. */
    Tied ofInput(Cell input) {
        Set<Cell> weights = new LinkedHashSet<>();
        Set<Cell> outputs = new LinkedHashSet<>();
        List<SlidingAxis.Reader> planes = example.planeAxis().readersAt(input.plane());
        List<SlidingAxis.Reader> rows = example.rowAxis().readersAt(input.row());
        List<SlidingAxis.Reader> columns = example.columnAxis().readersAt(input.column());
        for (int filter : filtersSeeing(input.channel())) {
            for (SlidingAxis.Reader plane : planes) {
                for (SlidingAxis.Reader row : rows) {
                    for (SlidingAxis.Reader column : columns) {
                        outputs.add(new Cell(0, filter, plane.place(), row.place(), column.place()));
                        weights.add(new Cell(
                                filter,
                                input.channel() - example.firstChannel(filter),
                                weight(example.window().planes(), plane),
                                weight(example.window().rows(), row),
                                weight(example.window().columns(), column)));
                    }
                }
            }
        }
        return new Tied(Set.of(input), weights, outputs);
    }

    private int weight(Axis axis, SlidingAxis.Reader reader) {
        return example.turned(axis, reader.cell());
    }

    /** A weight is tied to every input it meets; it takes part in every output of its filter. */
    Tied ofWeight(Cell weight) {
        Set<Cell> inputs = new LinkedHashSet<>();
        Set<Cell> outputs = new LinkedHashSet<>();
        Sizes sizes = example.outputSizes();
        int first = weight.filter() * sizes.channelCount();
        for (int index = first; index < first + sizes.channelCount(); index++) {
            Cell output = sizes.cell(index);
            outputs.add(output);
            inputs.add(example.inputCell(output, weight));
        }
        return new Tied(inputs, Set.of(weight), outputs);
    }

    /** An output is tied to its window and to its filter. */
    Tied ofOutput(Cell output) {
        Set<Cell> inputs = new LinkedHashSet<>();
        Set<Cell> weights = new LinkedHashSet<>();
        Sizes sizes = example.filters().sizes();
        int perFilter = sizes.count() / sizes.filters();
        for (int index = 0; index < perFilter; index++) {
            Cell weight = sizes.cell(output.channel() * perFilter + index);
            weights.add(weight);
            inputs.add(example.inputCell(output, weight));
        }
        return new Tied(inputs, weights, Set.of(output));
    }

    /** The filters that see this channel of the input. */
    List<Integer> filtersSeeing(int channel) {
        int filters = example.filters().sizes().filters();
        return java.util.stream.IntStream.range(0, filters)
                .filter(filter -> channel >= example.firstChannel(filter)
                        && channel < example.firstChannel(filter) + example.channelsPerGroup())
                .boxed()
                .toList();
    }
}
