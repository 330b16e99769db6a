package kernelight.walk;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The forward pass of a pooling: the maximum, minimum or mean of every window, for each channel of each image. */
public record Pooling(PoolingCase example) implements Operation {
    @Override
    public GridName target() {
        return GridName.OUTPUT;
    }

    @Override
    public Sizes targetSizes() {
        return example.outputSizes();
    }

    @Override
    public List<Operand> operands() {
        return List.of(new Operand(GridName.INPUT, example.input(), example.window()));
    }

    /** The window in row-major order. */
    @Override
    public CellFormula formula(Cell output) {
        List<Term> terms = example.windowCells(output).stream()
                .filter(example::takesPart)
                .map(cell -> Term.number(new GridCell(GridName.INPUT, cell), valueAt(cell), 0))
                .toList();
        return new CellFormula(
                example.kind().reduction(),
                terms,
                example.kind().isAverage() && terms.size() > 1
                        ? List.of(new FinishingStep.Mean(terms.size()))
                        : List.of());
    }

    @Override
    public int microSteps(Cell output) {
        int terms = example.contributingCells(output);
        return terms + (example.kind().isAverage() && terms > 1 ? 1 : 0) + 1;
    }

    private BigDecimal valueAt(Cell cell) {
        NumberTable input = example.input();
        return input.sizes().contains(cell) ? input.at(cell) : BigDecimal.ZERO;
    }

    /** The input cell that is the maximum or minimum of an output's window, the first if there are several; empty for averages. */
    public Optional<Cell> winner(Cell output) {
        CellFormula formula = formula(output);
        return formula.winner(formula.terms().size())
                .map(index -> formula.terms().get(index).first().cell());
    }

    @Override
    public Dependencies dependencies(GridCell pointed) {
        if (pointed.grid() != GridName.INPUT) {
            return Operation.super.dependencies(pointed);
        }
        Cell cell = pointed.cell();
        Set<Cell> outputs = example.takesPart(cell) ? new LinkedHashSet<>(example.outputsOver(cell)) : Set.of();
        return new Dependencies(Map.of(GridName.INPUT, Set.of(cell), GridName.OUTPUT, outputs));
    }
}
