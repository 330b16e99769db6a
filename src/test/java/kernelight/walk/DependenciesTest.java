package kernelight.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The direct computations find what a search of all formulas finds, and dependencies are symmetric. */
public class DependenciesTest {
    @Test
    void aConvolutionsDependencies() {
        RandomCases.small(new Random(41), 15)
                .map(ForwardConvolution::new)
                .forEach(DependenciesTest::assertDependencies);
    }

    @Test
    void dependenciesOfTheGradients() {
        Random random = new Random(42);
        RandomCases.small(random, 60)
                .map(example -> RandomCases.backward(random, example))
                .flatMap(backward -> Stream.of(
                        new FilterGradient(backward), new InputGradient(backward), new BiasGradient(backward)))
                .forEach(DependenciesTest::assertDependencies);
    }

    @Test
    void aTransposedConvolutionsDependencies() {
        Random random = new Random(43);
        Stream.generate(() -> TransposedCases.one(random)).limit(60).forEach(DependenciesTest::assertDependencies);
    }

    @Test
    void aPoolingsDependencies() {
        Random random = new Random(44);
        RandomCases.poolings(random, 60)
                .flatMap(example -> Stream.of(
                        new Pooling(example),
                        new PoolingGradient(example, RandomCases.numbers(random, example.outputSizes(), 0))))
                .forEach(DependenciesTest::assertDependencies);
    }

    @Test
    void aBiasIsConnectedWithEveryOutputOfItsFilter() {
        ConvolutionCase example = ConvolutionCase.of(NumberTable.parse("1 2 / 3 4"), NumberTable.parse("1"))
                .withBias(List.of(BigDecimal.ONE));
        ForwardConvolution operation = new ForwardConvolution(example);
        GridCell bias = new GridCell(GridName.BIAS, Cell.at(0, 0));
        assertEquals(4, operation.dependencies(bias).in(GridName.OUTPUT).size());
        assertTrue(operation
                .dependencies(new GridCell(GridName.OUTPUT, Cell.at(1, 1)))
                .contains(GridName.BIAS, bias.cell()));
    }

    public static void assertDependencies(Operation operation) {
        Operation plain = new PlainDependencies(operation);
        for (GridCell pointed : cells(operation)) {
            Dependencies dependencies = operation.dependencies(pointed);
            for (GridName grid : GridName.values()) {
                assertEquals(
                        plain.dependencies(pointed).in(grid),
                        dependencies.in(grid),
                        () -> operation + " pointed at " + pointed);
                if (grid != pointed.grid()) {
                    dependencies
                            .in(grid)
                            .forEach(connected -> assertTrue(
                                    operation
                                            .dependencies(new GridCell(grid, connected))
                                            .contains(pointed.grid(), pointed.cell()),
                                    () -> operation + ": " + connected + " of " + grid + " does not know " + pointed));
                }
            }
        }
    }

    /** All cells that occur in any formula. */
    private static Set<GridCell> cells(Operation operation) {
        Set<GridCell> cells = new LinkedHashSet<>();
        operation.targetSizes().cells().forEach(target -> {
            cells.add(new GridCell(operation.target(), target));
            CellFormula formula = operation.formula(target);
            formula.steps().forEach(step -> step.reads().ifPresent(cells::add));
            formula.terms().forEach(term -> {
                cells.add(term.first());
                term.second().ifPresent(cells::add);
            });
        });
        return cells;
    }

    /** The same operation with the default implementations, which search all formulas. */
    private record PlainDependencies(Operation operation) implements Operation {
        @Override
        public GridName target() {
            return operation.target();
        }

        @Override
        public Sizes targetSizes() {
            return operation.targetSizes();
        }

        @Override
        public List<Operand> operands() {
            return operation.operands();
        }

        @Override
        public CellFormula formula(Cell target) {
            return operation.formula(target);
        }
    }
}
