package kernelight.stage.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.ExactNumber;
import kernelight.walk.FinishingStep;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.Term;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaDigitsTest {
    private static final GridCell BIAS = new GridCell(GridName.BIAS, Cell.at(0, 0));

    private final Random random = new Random(7);

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 25, 150, 400, 9216})
    @DisplayName("shown terms add up to every shown running sum, within its last decimal")
    void termsAddUp(int terms) {
        for (int trial = 0; trial < (terms > 1000 ? 3 : 40); trial++) {
            CellFormula formula = products(terms);
            FormulaDigits digits = FormulaDigits.of(formula).orElseThrow();
            BigDecimal shown = BigDecimal.ZERO;
            for (int done = 1; done <= terms; done++) {
                Term term = formula.terms().get(done - 1);
                shown = shown.add(
                        number(digits.first(term.firstValue())).multiply(number(digits.second(term.secondValue()))));
                assertClose(shown, digits.sum(formula.ofFirst(done)), digits);
            }
            FinishingStep.AddBias bias = (FinishingStep.AddBias) formula.steps().getFirst();
            assertClose(shown.add(number(digits.second(bias.bias()))), digits.sum(formula.result()), digits);
        }
    }

    @Test
    @DisplayName("shown subtotals of the channels add up to the shown sum, within its last decimal")
    void subtotalsAddUp() {
        for (int trial = 0; trial < 200; trial++) {
            CellFormula formula = products(25 * (2 + random.nextInt(40)));
            FormulaDigits digits = FormulaDigits.of(formula).orElseThrow();
            BigDecimal shown = formula.parts().stream()
                    .map(part -> number(digits.subtotal(formula.of(part))))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertClose(shown, digits.sum(formula.ofFirst(formula.terms().size())), digits);
        }
    }

    @Test
    @DisplayName("a lecture's whole numbers and short decimals are written as they are")
    void shortNumbers() {
        CellFormula formula = CellFormula.sum(List.of(term(0, "0.125", "-3"), term(1, "999", "0.5")));
        assertEquals(Optional.empty(), FormulaDigits.of(formula));
    }

    @Test
    @DisplayName("weights of a thousandth are written with their digits, not as zeros")
    void smallWeights() {
        CellFormula formula = CellFormula.sum(List.of(term(0, "0.00123456789", "0.00098765432")));
        FormulaDigits digits = FormulaDigits.of(formula).orElseThrow();
        assertTrue(digits.first(formula.terms().getFirst().firstValue()).startsWith("0.0012"));
        assertTrue(number(digits.sum(formula.result())).signum() > 0);
    }

    private static void assertClose(BigDecimal shown, String sum, FormulaDigits digits) {
        BigDecimal difference = shown.subtract(number(sum)).abs();
        assertTrue(
                difference.compareTo(BigDecimal.ONE.movePointLeft(digits.sum())) <= 0,
                () -> "the terms come to " + shown + ", and the strip shows " + sum);
    }

    private static BigDecimal number(String shown) {
        return new BigDecimal(shown.replace('\u2212', '-'));
    }

    /** Of as many channels as 25 goes into the terms; inputs as after ReLU, weights as in a trained network. */
    private CellFormula products(int count) {
        double inputs = Math.pow(10, random.nextInt(4) - 1);
        double weights = Math.pow(10, -random.nextInt(4));
        List<Term> terms = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            float input = random.nextInt(3) == 0 ? 0 : (float) (Math.abs(random.nextGaussian()) * inputs);
            terms.add(Term.product(
                    new GridCell(GridName.INPUT, Cell.at(0, index)),
                    ExactNumber.of(index == 0 ? (float) inputs : input),
                    new GridCell(GridName.FILTER, Cell.at(0, index)),
                    ExactNumber.of((float) (random.nextGaussian() * weights)),
                    index / 25));
        }
        BigDecimal bias = ExactNumber.of((float) (random.nextGaussian() * weights));
        return CellFormula.sum(terms, List.of(new FinishingStep.AddBias(BIAS, bias)));
    }

    private static Term term(int index, String first, String second) {
        return Term.product(
                new GridCell(GridName.INPUT, Cell.at(0, index)),
                new BigDecimal(first),
                new GridCell(GridName.FILTER, Cell.at(0, index)),
                new BigDecimal(second),
                0);
    }
}
