package kernelight.walk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The gradient with respect to an input cell: the gradient of every output it fed times the weight that carried it there. */
public record InputGradient(BackwardCase backward, NumberTable flowing) implements Operation {
    public InputGradient(BackwardCase backward) {
        this(backward, NumberTable.filled(backward.outputGradient().sizes(), backward::flowing));
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
                new Operand(GridName.OUTPUT_GRADIENT, flowing),
                new Operand(GridName.FILTER, backward.example().filters()));
    }

    /** Filter after filter, output after output. A cell that lies on the padding too is reached by that way as well. */
    @Override
    public CellFormula formula(Cell input) {
        ConvolutionCase example = backward.example();
        var mode = example.window().paddingMode();
        List<SlidingAxis.Reader> planes = example.planeAxis().readers(input.plane(), mode);
        List<SlidingAxis.Reader> rows = example.rowAxis().readers(input.row(), mode);
        List<SlidingAxis.Reader> columns = example.columnAxis().readers(input.column(), mode);
        List<Term> terms = new ArrayList<>();
        for (int filter : new Connections(example).filtersSeeing(input.channel())) {
            for (SlidingAxis.Reader plane : planes) {
                for (SlidingAxis.Reader row : rows) {
                    for (SlidingAxis.Reader column : columns) {
                        Cell output = new Cell(0, filter, plane.place(), row.place(), column.place());
                        Cell weight = example.turned(new Cell(
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
        return new Connections(example).filtersSeeing(input.channel()).size()
                        * example.planeAxis().readers(input.plane(), mode).size()
                        * example.rowAxis().readers(input.row(), mode).size()
                        * example.columnAxis().readers(input.column(), mode).size()
                + 1;
    }

    @Override
    public NumberTable result() {
        return new FastSums(backward.example()).inputGradient(flowing).orElseGet(Operation.super::result);
    }

    private Term term(Cell output, Cell weight, int filter) {
        BigDecimal gradient = flowing.at(output);
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
                through(pointed, flowing.sizes().cellsOfChannel(cell.filter()).toList(), List.of(cell));
            case OUTPUT_GRADIENT ->
                through(
                        pointed,
                        List.of(cell),
                        filters.cellsOfFilter(cell.channel()).toList());
            default -> Operation.super.dependencies(pointed);
        };
    }

    /** What these outputs hand back through these weights; to padding zeros nothing flows. */
    private Dependencies through(GridCell pointed, List<Cell> outputs, List<Cell> weights) {
        ConvolutionCase example = backward.example();
        Map<GridName, Set<Cell>> tied = Map.of(
                GridName.INPUT_GRADIENT, new LinkedHashSet<>(),
                GridName.FILTER, new LinkedHashSet<>(),
                GridName.OUTPUT_GRADIENT, new LinkedHashSet<>());
        tied.get(pointed.grid()).add(pointed.cell());
        for (Cell output : outputs) {
            for (Cell weight : weights) {
                example.source(example.inputCell(output, weight)).ifPresent(input -> {
                    tied.get(GridName.INPUT_GRADIENT).add(input);
                    tied.get(GridName.FILTER).add(weight);
                    tied.get(GridName.OUTPUT_GRADIENT).add(output);
                });
            }
        }
        return new Dependencies(tied);
    }
}
