package kernelight.walk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The gradient with respect to the input: for each input cell, the sum over all outputs computed from it of the output's
 * gradient times the weight. Images of a batch do not mix.
 *
 * @param gradients the gradients with respect to the outputs before ReLU
 */
public record InputGradient(BackwardCase backward, NumberTable gradients) implements Operation {
    public InputGradient(BackwardCase backward) {
        this(backward, backward.gradientsBeforeRelu());
    }

    @Override
    public GridName target() {
        return GridName.INPUT_GRADIENT;
    }

    @Override
    public Sizes targetSizes() {
        return backward.example().input().sizes();
    }

    @Override
    public List<Operand> operands() {
        return List.of(
                new Operand(GridName.OUTPUT_GRADIENT, gradients),
                new Operand(GridName.FILTER, backward.example().filters()));
    }

    /** The terms filter by filter, output by output, including those through copies of the cell on the padding. */
    @Override
    public CellFormula formula(Cell input) {
        ConvolutionCase example = backward.example();
        var mode = example.window().paddingMode();
        List<SlidingAxis.WindowCell> planes = example.planeAxis().readers(input.plane(), mode);
        List<SlidingAxis.WindowCell> rows = example.rowAxis().readers(input.row(), mode);
        List<SlidingAxis.WindowCell> columns = example.columnAxis().readers(input.column(), mode);
        List<Term> terms = new ArrayList<>();
        for (int filter : new Connections(example).filtersReading(input.channel())) {
            for (SlidingAxis.WindowCell plane : planes) {
                for (SlidingAxis.WindowCell row : rows) {
                    for (SlidingAxis.WindowCell column : columns) {
                        Cell output = new Cell(input.image(), filter, plane.window(), row.window(), column.window());
                        Cell weight = example.flippedIfNeeded(new Cell(
                                filter,
                                input.channel() - example.firstChannel(filter),
                                plane.cell(),
                                row.cell(),
                                column.cell()));
                        terms.add(term(output, weight, filter));
                    }
                }
            }
        }
        return CellFormula.sum(terms);
    }

    @Override
    public int microSteps(Cell input) {
        ConvolutionCase example = backward.example();
        var mode = example.window().paddingMode();
        return new Connections(example).filtersReading(input.channel()).size()
                        * example.planeAxis().readers(input.plane(), mode).size()
                        * example.rowAxis().readers(input.row(), mode).size()
                        * example.columnAxis().readers(input.column(), mode).size()
                + 1;
    }

    @Override
    public NumberTable result() {
        return new IntegerConvolutionSums(backward.example())
                .inputGradient(gradients)
                .orElseGet(Operation.super::result);
    }

    private Term term(Cell output, Cell weight, int filter) {
        BigDecimal gradient = gradients.at(output);
        return Term.product(
                new GridCell(GridName.OUTPUT_GRADIENT, output),
                gradient,
                new GridCell(GridName.FILTER, weight),
                backward.example().filters().at(weight),
                filter);
    }

    @Override
    public Dependencies dependencies(GridCell pointed) {
        Cell cell = pointed.cell();
        Sizes filters = backward.example().filters().sizes();
        return switch (pointed.grid()) {
            case FILTER ->
                through(pointed, gradients.sizes().cellsOfChannel(cell.filter()).toList(), List.of(cell));
            case OUTPUT_GRADIENT ->
                through(
                        pointed,
                        List.of(cell),
                        filters.cellsOfFilter(cell.channel()).toList());
            default -> Operation.super.dependencies(pointed);
        };
    }

    /** The input cells that get gradients from these outputs through these weights; padding zeros get none. */
    private Dependencies through(GridCell pointed, List<Cell> outputs, List<Cell> weights) {
        ConvolutionCase example = backward.example();
        Map<GridName, Set<Cell>> connected = Map.of(
                GridName.INPUT_GRADIENT, new LinkedHashSet<>(),
                GridName.FILTER, new LinkedHashSet<>(),
                GridName.OUTPUT_GRADIENT, new LinkedHashSet<>());
        connected.get(pointed.grid()).add(pointed.cell());
        for (Cell output : outputs) {
            for (Cell weight : weights) {
                example.source(example.inputCell(output, weight)).ifPresent(input -> {
                    connected.get(GridName.INPUT_GRADIENT).add(input);
                    connected.get(GridName.FILTER).add(weight);
                    connected.get(GridName.OUTPUT_GRADIENT).add(output);
                });
            }
        }
        return new Dependencies(connected);
    }
}
