package kernelight.walk.layer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.Dependencies;
import kernelight.walk.FinishingStep;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.Operand;
import kernelight.walk.Sizes;
import kernelight.walk.Term;
import kernelight.walk.exact.ExactSum;

/**
 * A fully connected layer or a radial basis layer: every unit reads all inputs, each with its own weight or center.
 *
 * @param weights outputs x inputs, as filters and channels
 * @param form products for a fully connected layer, squared differences for a radial basis layer
 * @param inputsPerPart the number of inputs that form a part of the sum: a channel before flattening
 */
record UnitSum(
        FloatTable input, FloatTable weights, Term.Form form, Bias bias, List<FinishingStep> steps, int inputsPerPart)
        implements LayerOperation {
    @Override
    public Sizes targetSizes() {
        return new Sizes(1, weights.sizes().filters(), 1, 1, 1);
    }

    @Override
    public List<Operand> operands() {
        return Stream.concat(Stream.of(input.operand(), weights.operand()), bias.operand())
                .toList();
    }

    @Override
    public CellFormula formula(Cell output) {
        List<Term> terms = new ArrayList<>(inputs());
        for (int index = 0; index < inputs(); index++) {
            Cell from = unit(index);
            Cell weight = new Cell(output.channel(), index, 0, 0, 0);
            int part = index / inputsPerPart;
            terms.add(
                    form == Term.Form.PRODUCT
                            ? Term.product(
                                    input.gridCell(from),
                                    input.at(from),
                                    weights.gridCell(weight),
                                    weights.at(weight),
                                    part)
                            : Term.squaredDifference(
                                    input.gridCell(from),
                                    input.at(from),
                                    weights.gridCell(weight),
                                    weights.at(weight),
                                    part));
        }
        return CellFormula.sum(
                terms, Stream.concat(bias.step(output), steps.stream()).toList());
    }

    @Override
    public BigDecimal number(Cell output) {
        if (form != Term.Form.PRODUCT) {
            return LayerOperation.super.number(output);
        }
        ExactSum sum = new ExactSum();
        for (int index = 0; index < inputs(); index++) {
            sum.addProduct(input.floats()[index], weights.floats()[output.channel() * inputs() + index]);
        }
        BigDecimal value = sum.total();
        return Stream.concat(bias.step(output), steps.stream())
                .reduce(value, (before, step) -> step.after(before), (first, second) -> second);
    }

    @Override
    public int microSteps(Cell output) {
        return inputs() + bias.steps() + steps.size() + 1;
    }

    private int inputs() {
        return weights.sizes().channels();
    }

    @Override
    public Collection<Cell> readers(GridCell read) {
        return dependencies(read).in(target());
    }

    @Override
    public Dependencies dependencies(GridCell pointed) {
        Cell cell = pointed.cell();
        if (pointed.grid() == GridName.INPUT) {
            return new Dependencies(Map.of(
                    GridName.INPUT,
                    Set.of(cell),
                    weights.name(),
                    set(units().map(unit -> new Cell(unit.channel(), cell.channel(), 0, 0, 0))),
                    GridName.OUTPUT,
                    set(units())));
        }
        if (pointed.grid() == weights.name()) {
            return new Dependencies(Map.of(
                    GridName.INPUT,
                    Set.of(unit(cell.channel())),
                    weights.name(),
                    Set.of(cell),
                    GridName.OUTPUT,
                    Set.of(unit(cell.filter()))));
        }
        if (pointed.grid() == GridName.BIAS) {
            return new Dependencies(Map.of(GridName.BIAS, Set.of(cell), GridName.OUTPUT, Set.of(cell)));
        }
        return new Dependencies(Map.of(
                GridName.INPUT,
                set(IntStream.range(0, inputs()).mapToObj(UnitSum::unit)),
                weights.name(),
                set(weights.sizes().cellsOfFilter(cell.channel())),
                GridName.BIAS,
                bias.steps() == 0 ? Set.of() : Set.of(cell),
                GridName.OUTPUT,
                Set.of(cell)));
    }

    private Stream<Cell> units() {
        return targetSizes().cells();
    }

    private static Cell unit(int channel) {
        return new Cell(0, channel, 0, 0, 0);
    }

    private static Set<Cell> set(Stream<Cell> cells) {
        Set<Cell> set = new LinkedHashSet<>();
        cells.forEach(set::add);
        return set;
    }
}
