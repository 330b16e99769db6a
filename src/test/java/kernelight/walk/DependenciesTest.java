package kernelight.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The direct computations find what a search of all formulas finds, and dependencies are symmetric. */
public class DependenciesTest {
    /** The search through all formulas is slow: of each operation it is asked about a few cells only. */
    private static final int CELLS_SEARCHED = 3;

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
        Map<GridCell, Map<GridName, Set<Cell>>> defined = definition(operation);
        Map<GridCell, Dependencies> found = new HashMap<>();
        defined.keySet().forEach(cell -> found.put(cell, operation.dependencies(cell)));
        defined.forEach((pointed, expected) -> {
            for (GridName grid : GridName.values()) {
                assertEquals(
                        expected.getOrDefault(grid, Set.of()),
                        found.get(pointed).in(grid),
                        () -> operation + " pointed at " + pointed);
                if (grid != pointed.grid()) {
                    expected.getOrDefault(grid, Set.of())
                            .forEach(connected -> assertTrue(
                                    found.get(new GridCell(grid, connected)).contains(pointed.grid(), pointed.cell()),
                                    () -> operation + ": " + connected + " of " + grid + " does not know " + pointed));
                }
            }
        });
        Operation plain = new PlainDependencies(operation);
        defined.entrySet().stream().limit(CELLS_SEARCHED).forEach(entry -> {
            Dependencies searched = plain.dependencies(entry.getKey());
            for (GridName grid : GridName.values()) {
                assertEquals(
                        entry.getValue().getOrDefault(grid, Set.of()),
                        searched.in(grid),
                        () -> operation + " searched for " + entry.getKey());
            }
        });
    }

    /** Of all cells that occur in any formula: a written cell is connected with what it reads, a read one with its readers. */
    private static Map<GridCell, Map<GridName, Set<Cell>>> definition(Operation operation) {
        Map<GridCell, Map<GridName, Set<Cell>>> connected = new LinkedHashMap<>();
        operation.targetSizes().cells().forEach(cell -> {
            GridCell target = new GridCell(operation.target(), cell);
            CellFormula formula = operation.formula(cell);
            connect(connected, target, target);
            for (Term term : formula.terms()) {
                List<GridCell> factors = term.reads().toList();
                factors.forEach(factor -> {
                    connect(connected, target, factor);
                    connect(connected, factor, target);
                    factors.forEach(other -> connect(connected, factor, other));
                });
            }
            formula.steps()
                    .forEach(step -> step.reads().ifPresent(read -> {
                        connect(connected, target, read);
                        connect(connected, read, target);
                        connect(connected, read, read);
                    }));
        });
        return connected;
    }

    private static void connect(Map<GridCell, Map<GridName, Set<Cell>>> connected, GridCell cell, GridCell other) {
        connected
                .computeIfAbsent(cell, key -> new EnumMap<>(GridName.class))
                .computeIfAbsent(other.grid(), key -> new HashSet<>())
                .add(other.cell());
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
