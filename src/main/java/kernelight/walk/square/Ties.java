package kernelight.walk.square;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The cells of the three grids that one pointed-at cell is tied to: an output cell to its window, an input cell to
 * every output it feeds, a weight to every input it meets.
 *
 * @param inputs cells of the input, its padding included
 */
public record Ties(Set<Cell> inputs, Set<Cell> weights, Set<Cell> outputs) {

    /** An output cell is tied to the whole filter and to its window. */
    public static Ties ofOutput(ConvolutionWalk walk, Cell output) {
        Set<Cell> inputs = new LinkedHashSet<>();
        Set<Cell> weights = new LinkedHashSet<>();
        walk.frameAt(walk.positionOf(output)).products().forEach(product -> {
            inputs.add(product.input());
            weights.add(product.weight());
        });
        return new Ties(inputs, weights, Set.of(output));
    }

    /** An input cell (or a cell of the padding) is tied to the outputs it feeds and to the weights that carry it. */
    public static Ties ofInput(ConvolutionWalk walk, Cell input) {
        Set<Cell> weights = new LinkedHashSet<>();
        Set<Cell> outputs = new LinkedHashSet<>();
        walk.rows()
                .outputsReading(input.row())
                .forEach(row -> walk.columns().outputsReading(input.column()).forEach(column -> {
                    outputs.add(new Cell(row, column));
                    weights.add(new Cell(
                            input.row() - walk.rows().windowStart(row),
                            input.column() - walk.columns().windowStart(column)));
                }));
        return new Ties(Set.of(input), weights, outputs);
    }

    /** A weight is tied to every input it meets; it takes part in every output cell. */
    public static Ties ofWeight(ConvolutionWalk walk, Cell weight) {
        Set<Cell> inputs = new LinkedHashSet<>();
        Set<Cell> outputs = new LinkedHashSet<>();
        for (int row = 0; row < walk.rows().output(); row++) {
            for (int column = 0; column < walk.columns().output(); column++) {
                outputs.add(new Cell(row, column));
                inputs.add(new Cell(
                        walk.rows().windowStart(row) + weight.row(),
                        walk.columns().windowStart(column) + weight.column()));
            }
        }
        return new Ties(inputs, Set.of(weight), outputs);
    }
}
