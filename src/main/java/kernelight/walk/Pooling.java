package kernelight.walk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

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

    /** Without a term for each of the maybe million numbers under the windows; the results are those of the formulas. */
    @Override
    public NumberTable result() {
        return NumberTable.filled(targetSizes(), this::reduced);
    }

    private BigDecimal reduced(Cell output) {
        List<Cell> cells = inputCells(output);
        return switch (example.kind().reduction()) {
            case SUM -> {
                BigDecimal sum = cells.stream().map(example.input()::at).reduce(BigDecimal.ZERO, BigDecimal::add);
                yield ExactNumber.quotient(sum, example.contributingCells(output));
            }
            case MAX, MIN -> example.input().at(extreme(cells));
        };
    }

    /** The cells of the input under the window of an output, in row-major order; those of the padding are left out. */
    private List<Cell> inputCells(Cell output) {
        SlidingAxis planes = example.planeAxis();
        SlidingAxis rows = example.rowAxis();
        SlidingAxis columns = example.columnAxis();
        List<Cell> cells = new ArrayList<>();
        for (int plane : positions(planes, output.plane())) {
            for (int row : positions(rows, output.row())) {
                for (int column : positions(columns, output.column())) {
                    cells.add(new Cell(output.image(), output.channel(), plane, row, column));
                }
            }
        }
        return cells;
    }

    private static int[] positions(SlidingAxis axis, int output) {
        int first = axis.position(output, 0);
        return IntStream.range(
                        Math.max(0, first),
                        Math.min(axis.length(), first + axis.window().size()))
                .toArray();
    }

    /** The first of the cells with the largest or smallest number. */
    private Cell extreme(List<Cell> cells) {
        int sign = example.kind().reduction() == Reduction.MAX ? 1 : -1;
        Cell best = cells.getFirst();
        for (Cell cell : cells) {
            if (sign * example.input().at(cell).compareTo(example.input().at(best)) > 0) {
                best = cell;
            }
        }
        return best;
    }

    private BigDecimal valueAt(Cell cell) {
        NumberTable input = example.input();
        return input.sizes().contains(cell) ? input.at(cell) : BigDecimal.ZERO;
    }

    /** The input cell that is the maximum or minimum of an output's window, the first if there are several; empty for averages. */
    public Optional<Cell> winner(Cell output) {
        return example.kind().isAverage() ? Optional.empty() : Optional.of(extreme(inputCells(output)));
    }

    /** Whether the maximum or minimum of an output's window stands in it more than once; false for averages. */
    public boolean isTie(Cell output) {
        if (example.kind().isAverage()) {
            return false;
        }
        List<Cell> cells = inputCells(output);
        BigDecimal kept = example.input().at(extreme(cells));
        return cells.stream()
                        .filter(cell -> example.input().at(cell).compareTo(kept) == 0)
                        .count()
                > 1;
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
