package kernelight.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.tensor.ShapeException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PoolingTest {
    private static final NumberTable LECTURE = NumberTable.parse("1 1 2 4 / 5 6 7 8 / 3 2 1 0 / 1 2 3 4");

    @Test
    @DisplayName("the lecture's 4 x 4: max 6 8 / 3 4, average 3.25 5.25 / 2 2, global average 3.125")
    void theLecture() {
        assertEquals(NumberTable.parse("6 8 / 3 4"), pooled(PoolingKind.MAX));
        assertEquals(NumberTable.parse("3.25 5.25 / 2 2"), pooled(PoolingKind.AVERAGE));
        assertEquals(NumberTable.parse("1 2 / 1 0"), pooled(PoolingKind.MIN));
        assertEquals(NumberTable.parse("3.125"), pooled(PoolingKind.GLOBAL_AVERAGE));
        assertEquals(NumberTable.parse("8"), pooled(PoolingKind.GLOBAL_MAX));
    }

    private static NumberTable pooled(PoolingKind kind) {
        return new Pooling(PoolingCase.of(LECTURE, kind, 2)).result();
    }

    @Test
    @DisplayName("(3, 7, 7) in 2 x 2: (3, 3, 3), the last row and column unread; global: (3, 1, 1)")
    void oddSides() {
        PoolingCase odd = PoolingCase.of(NumberTable.zeros(Sizes.of(3, 7, 7)), PoolingKind.MAX, 2);
        assertEquals(Sizes.of(3, 3, 3), odd.outputSizes());
        assertEquals(List.of(6), odd.rowAxis().neverRead());
        assertEquals(List.of(6), odd.columnAxis().neverRead());
        assertEquals(Sizes.of(3, 1, 1), odd.withKind(PoolingKind.GLOBAL_AVERAGE).outputSizes());
        assertEquals(
                Sizes.of(3, 4, 4),
                odd.withWindow(odd.askedWindow().with(Rounding.UP)).outputSizes());
    }

    @Test
    void theFinishedPoolingAndItsGradientAreTheLayers() {
        Random random = new Random(51);
        RandomCases.poolings(random, 1500).forEach(example -> {
            OneInputLayer layer = EngineRun.pooling(example);
            var input = EngineRun.tensor(example.input());
            WalkAgainstEngineTest.assertFinishes(
                    new Pooling(example), EngineRun.numbers(EngineRun.forward(layer, input)));
            NumberTable gradient = RandomCases.numbers(random, example.outputSizes(), random.nextInt(2));
            WalkAgainstEngineTest.assertFinishes(
                    new PoolingGradient(example, gradient),
                    EngineRun.numbers(EngineRun.backward(layer, input, EngineRun.tensor(gradient))));
        });
    }

    @Test
    void theInputGradientsAddUpToTheOutputGradients() {
        Random random = new Random(52);
        RandomCases.poolings(random, 300)
                .filter(example -> !example.kind().isAverage())
                .forEach(example -> {
                    NumberTable gradient = RandomCases.numbers(random, example.outputSizes(), 1);
                    assertEquals(sum(gradient), sum(new PoolingGradient(example, gradient).result()));
                });
    }

    private static BigDecimal sum(NumberTable table) {
        return ExactNumber.normal(table.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    @DisplayName(
            "in the backward pass, an input cell is connected with its gradient and the output gradients it comes from")
    void dependenciesOfTheInputOfAGradient() {
        PoolingGradient gradient =
                new PoolingGradient(PoolingCase.of(LECTURE, PoolingKind.MAX, 2), NumberTable.parse("1 2 / 3 4"));
        Dependencies winner = gradient.dependencies(new GridCell(GridName.INPUT, Cell.at(1, 1)));
        assertEquals(Set.of(Cell.at(1, 1)), winner.in(GridName.INPUT_GRADIENT));
        assertEquals(Set.of(Cell.at(0, 0)), winner.in(GridName.OUTPUT_GRADIENT));
        Dependencies loser = gradient.dependencies(new GridCell(GridName.INPUT, Cell.at(0, 0)));
        assertEquals(Set.of(), loser.in(GridName.OUTPUT_GRADIENT));
    }

    @Test
    void ofSeveralLargestTheFirstWins() {
        PoolingCase example = PoolingCase.of(NumberTable.parse("1 5 / 5 5"), PoolingKind.MAX, 2);
        assertEquals(Optional.of(Cell.at(0, 1)), new Pooling(example).winner(Cell.at(0, 0)));
        assertEquals(NumberTable.parse("0 3 / 0 0"), new PoolingGradient(example, NumberTable.parse("3")).result());
        assertEquals(Optional.empty(), new Pooling(example.withKind(PoolingKind.AVERAGE)).winner(Cell.at(0, 0)));
    }

    @Test
    @DisplayName("padding counts in an average only if set so, and is never the maximum")
    void padding() {
        Window corner = new Window(new Axis(2, 2, 1, 1, 0), new Axis(2, 2, 1, 1, 0));
        PoolingCase average = new PoolingCase(NumberTable.parse("-8 2 / 4 6"), PoolingKind.AVERAGE, corner, true);
        assertEquals(NumberTable.parse("-2"), new Pooling(average).result());
        assertEquals(NumberTable.parse("-8"), new Pooling(average.withCountPadding(false)).result());
        assertEquals(NumberTable.parse("-8"), new Pooling(average.withKind(PoolingKind.MAX)).result());
    }

    @Test
    void aWindowOnPaddingAloneIsRefused() {
        PoolingCase example = PoolingCase.of(LECTURE, PoolingKind.MAX, 2);
        ShapeException problem = assertThrows(
                ShapeException.class,
                () -> example.withWindow(example.askedWindow().withPadding(2)));
        assertTrue(problem.getMessage().contains("Window 1 of 4"), problem.getMessage());
        assertThrows(ShapeException.class, () -> example.withWindow(Window.square(5)));
    }

    @Test
    void microStepsAreCountedWithoutCreatingTheFormula() {
        Random random = new Random(53);
        RandomCases.poolings(random, 500).forEach(example -> {
            Pooling pooling = new Pooling(example);
            example.outputSizes().cells().forEach(output -> {
                assertEquals(pooling.formula(output).terms().size(), example.contributingCells(output));
                assertEquals(pooling.formula(output).microSteps(), pooling.microSteps(output));
            });
            PoolingGradient gradient =
                    new PoolingGradient(example, RandomCases.numbers(random, example.outputSizes(), 0));
            example.input()
                    .sizes()
                    .cells()
                    .forEach(input -> assertEquals(gradient.formula(input).microSteps(), gradient.microSteps(input)));
        });
    }

    @Test
    void aShiftedInputChangesLittle() {
        NumberTable shifted = new Shift(0, 1).of(LECTURE);
        assertEquals(NumberTable.parse("0 1 1 2 / 0 5 6 7 / 0 3 2 1 / 0 1 2 3"), shifted);
        assertEquals(NumberTable.parse("5 6 7 8 / 3 2 1 0 / 1 2 3 4 / 0 0 0 0"), new Shift(-1, 0).of(LECTURE));
        PoolingCase example = PoolingCase.of(LECTURE, PoolingKind.MAX, 2);
        NumberTable before = new Pooling(example).result();
        NumberTable after = new Pooling(example.withInput(shifted)).result();
        assertEquals(NumberTable.parse("5 7 / 3 3"), after);
        assertEquals(Set.of(Cell.at(0, 0), Cell.at(0, 1), Cell.at(1, 1)), Shift.changed(before, after));
    }
}
