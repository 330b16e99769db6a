package kernelight.screen.explain.model;

import java.util.Iterator;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import kernelight.network.explain.NumberGraph;
import kernelight.network.model.FilterWeight;
import kernelight.network.model.LayerCell;
import kernelight.walk.Cell;
import kernelight.walk.Dependencies;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;

/** Where a weight of a filter is seen at work: it takes part in all numbers of a map. */
final class WeightPlace {
    private WeightPlace() {}

    /** The number in which the weight counts most, the first one if there are several. */
    static LayerCell largestProduct(NumberGraph graph, FilterWeight weight) {
        Dependencies connected =
                graph.operation(weight.layer()).dependencies(new GridCell(GridName.FILTER, cell(weight)));
        Set<Cell> outputs = connected.in(GridName.OUTPUT);
        Set<Cell> inputs = connected.in(GridName.INPUT);
        Cell best = outputs.iterator().next();
        if (inputs.size() == outputs.size()) { // in the same order: the weight meets another input in each output
            double largest = -1;
            Iterator<Cell> input = inputs.iterator();
            for (Cell output : outputs) {
                double size = graph.source(weight.layer(), input.next())
                        .map(read -> Math.abs(graph.value(read)))
                        .orElse(0f);
                if (size > largest) {
                    largest = size;
                    best = output;
                }
            }
        }
        return new LayerCell(weight.layer(), best.channel(), best.plane(), best.row(), best.column());
    }

    /** The term of a number in which the weight is a factor. */
    static OptionalInt termOf(OpenedNumber number, FilterWeight weight) {
        GridCell at = new GridCell(GridName.FILTER, cell(weight));
        return IntStream.range(0, number.terms().size())
                .filter(term -> number.terms()
                        .get(term)
                        .term()
                        .second()
                        .filter(at::equals)
                        .isPresent())
                .findFirst();
    }

    private static Cell cell(FilterWeight weight) {
        return new Cell(weight.filter(), weight.channel(), weight.plane(), weight.row(), weight.column());
    }
}
