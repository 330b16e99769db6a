package kernelight.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Window;
import org.junit.jupiter.api.Test;

/** An operation's operands are the tables that its formulas read. */
public class OperandsTest {
    @Test
    void ofConvolutionsAndTheirGradients() {
        Random random = new Random(51);
        RandomCases.small(random, 40)
                .map(example -> RandomCases.backward(random, example))
                .flatMap(backward -> Stream.of(
                        new ForwardConvolution(backward.example()),
                        new FilterGradient(backward),
                        new InputGradient(backward),
                        new BiasGradient(backward)))
                .forEach(OperandsTest::assertOperands);
    }

    @Test
    void ofTransposedConvolutions() {
        Random random = new Random(52);
        Stream.generate(() -> TransposedCases.one(random)).limit(40).forEach(OperandsTest::assertOperands);
    }

    @Test
    void ofPoolings() {
        RandomCases.poolings(new Random(53), 60)
                .flatMap(example ->
                        Stream.of(new Pooling(example), new PoolingGradient(example, new Pooling(example).result())))
                .forEach(OperandsTest::assertOperands);
    }

    @Test
    void theTablesOfSeveralInputsAreToldApartByTheFilter() {
        NumberTable first = NumberTable.parse("1 2");
        NumberTable second = NumberTable.parse("3 4 5");
        Operand both = Operand.ofInputs(List.of(first, second));
        assertEquals(BigDecimal.TWO, both.at(Cell.at(0, 1)));
        assertEquals(BigDecimal.valueOf(5), both.at(Cell.at(0, 2).inFilter(1)));
        assertFalse(both.contains(Cell.at(0, 2)));
        assertFalse(both.contains(Cell.at(0, 0).inFilter(2)));
        assertFalse(both.isPadding(Cell.at(0, 0).inFilter(2)));
        assertThrows(IndexOutOfBoundsException.class, () -> both.at(Cell.at(0, 2)));
    }

    @Test
    void paddingLiesAroundATableAsFarAsItsWindowHasIt() {
        Window window = new Window(Axis.of(1), Axis.of(2).withPadding(2, 1)).with(PaddingMode.REFLECT);
        Operand operand = new Operand(GridName.INPUT, NumberTable.parse("1 2 3"), window);
        assertTrue(operand.isPadding(Cell.at(0, -2)));
        assertFalse(operand.isPadding(Cell.at(0, -3)));
        assertFalse(operand.isPadding(Cell.at(0, 0)));
        assertFalse(operand.isPadding(Cell.at(1, 0)));
        assertEquals(BigDecimal.valueOf(3), operand.at(Cell.at(0, -2)));
        assertEquals(BigDecimal.TWO, operand.at(Cell.at(0, 3)));
        assertThrows(IndexOutOfBoundsException.class, () -> operand.at(Cell.at(0, 4)));
    }

    @Test
    void floatsAreReadLazilyAsExactDecimals() {
        NumberTable table = NumberTable.ofFloats(Sizes.of(1, 3), new float[] {0.1f, -0.0f, 16777216f});
        assertEquals(
                Stream.of("0.100000001490116119384765625", "0", "16777216")
                        .map(BigDecimal::new)
                        .toList(),
                table.values());
        assertEquals(new NumberTable(table.sizes(), List.copyOf(table.values())), table);
    }

    @Test
    void aLazyNumberIsComputedOnceOnAccess() {
        AtomicInteger asked = new AtomicInteger();
        NumberTable table = NumberTable.lazy(Sizes.of(1000, 1000), cell -> {
            asked.incrementAndGet();
            return new BigDecimal("1.50");
        });
        assertEquals(0, asked.get());
        assertEquals(new BigDecimal("1.5"), table.at(Cell.at(7, 8)));
        assertEquals(new BigDecimal("1.5"), table.at(Cell.at(7, 8)));
        assertEquals(1, asked.get());
    }

    /** Every cell that a formula reads is in an operand, with the same value as in the formula. */
    public static void assertOperands(Operation operation) {
        Map<GridName, Operand> operands = new EnumMap<>(GridName.class);
        for (Operand operand : operation.operands()) {
            assertEquals(null, operands.put(operand.name(), operand), "names differ");
        }
        operation.targetSizes().cells().forEach(target -> {
            CellFormula formula = operation.formula(target);
            for (Term term : formula.terms()) {
                assertStands(operands, term.first(), term.firstValue());
                term.second().ifPresent(second -> assertStands(operands, second, term.secondValue()));
            }
            formula.steps()
                    .forEach(step -> step.reads()
                            .ifPresent(
                                    cell -> assertTrue(operands.get(cell.grid()).contains(cell.cell()))));
        });
    }

    private static void assertStands(Map<GridName, Operand> operands, GridCell cell, BigDecimal value) {
        Operand operand = operands.get(cell.grid());
        assertNotNull(operand, () -> cell + " stands in none of " + operands.keySet());
        assertTrue(operand.contains(cell.cell()) != operand.isPadding(cell.cell()), () -> cell + " is neither or both");
        assertEquals(ExactNumber.normal(operand.at(cell.cell())), ExactNumber.normal(value));
    }
}
