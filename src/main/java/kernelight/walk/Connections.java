package kernelight.walk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kernelight.engine.kernel.Axis;

/**
 * Which input cells are multiplied by which weights for which output cells. Forward and backward pass use the same
 * connections.
 */
record Connections(ConvolutionCase example) {
    /** Cells that are connected with each other. */
    record Connected(Set<Cell> inputs, Set<Cell> weights, Set<Cell> outputs) {
        Dependencies named(GridName input, GridName weight, GridName output) {
            return new Dependencies(java.util.Map.of(input, inputs, weight, weights, output, outputs));
        }
    }

    /** The outputs computed from an input cell (or a cell of the padding), and the weights it is multiplied by. */
    Connected ofInput(Cell input) {
        Set<Cell> weights = new LinkedHashSet<>();
        Set<Cell> outputs = new LinkedHashSet<>();
        List<SlidingAxis.WindowCell> planes = example.planeAxis().readersAt(input.plane());
        List<SlidingAxis.WindowCell> rows = example.rowAxis().readersAt(input.row());
        List<SlidingAxis.WindowCell> columns = example.columnAxis().readersAt(input.column());
        for (int filter : filtersReading(input.channel())) {
            for (SlidingAxis.WindowCell plane : planes) {
                for (SlidingAxis.WindowCell row : rows) {
                    for (SlidingAxis.WindowCell column : columns) {
                        outputs.add(new Cell(input.image(), filter, plane.window(), row.window(), column.window()));
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
        return new Connected(Set.of(input), weights, outputs);
    }

    private int weight(Axis axis, SlidingAxis.WindowCell reader) {
        return example.flippedIfNeeded(axis, reader.cell());
    }

    /** The inputs a weight is multiplied by, and the outputs of its filter. */
    Connected ofWeight(Cell weight) {
        Set<Cell> inputs = new LinkedHashSet<>();
        Set<Cell> outputs = new LinkedHashSet<>();
        example.outputSizes().cellsOfChannel(weight.filter()).forEach(output -> {
            outputs.add(output);
            inputs.add(example.inputCell(output, weight));
        });
        return new Connected(inputs, Set.of(weight), outputs);
    }

    /** The inputs and weights that an output is computed from. */
    Connected ofOutput(Cell output) {
        Set<Cell> inputs = new LinkedHashSet<>();
        Set<Cell> weights = new LinkedHashSet<>();
        Sizes sizes = example.filters().sizes();
        int perFilter = sizes.count() / sizes.filters();
        for (int index = 0; index < perFilter; index++) {
            Cell weight = sizes.cell(output.channel() * perFilter + index);
            weights.add(weight);
            inputs.add(example.inputCell(output, weight));
        }
        return new Connected(inputs, weights, Set.of(output));
    }

    /** The filters that read this channel of the input. */
    List<Integer> filtersReading(int channel) {
        int filters = example.filters().sizes().filters();
        return java.util.stream.IntStream.range(0, filters)
                .filter(filter -> channel >= example.firstChannel(filter)
                        && channel < example.firstChannel(filter) + example.channelsPerGroup())
                .boxed()
                .toList();
    }
}
