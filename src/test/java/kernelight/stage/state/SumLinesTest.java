package kernelight.stage.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import kernelight.formula.Quantity;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.FinishingStep;
import kernelight.walk.FinishingStep.Arithmetic;
import kernelight.walk.FinishingStep.Arithmetic.Operator;
import kernelight.walk.Frame;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.Phase;
import kernelight.walk.Reduction;
import kernelight.walk.ScalarFunction;
import kernelight.walk.Term;
import org.junit.jupiter.api.Test;

/** A formula written out, with the parentheses that its steps need. */
class SumLinesTest {
    private static final GridCell PLACE = new GridCell(GridName.INPUT, Cell.at(0, 0));

    @Test
    void aMeanHasParenthesesAndABiasHasNone() {
        assertEquals("(1 + 2) ÷ 2 = 1.5", written(CellFormula.sum(numbers("1", "2"), List.of(mean(2)))));
        assertEquals(
                "1 + 2 + (−3) = 0",
                written(CellFormula.sum(
                        numbers("1", "2"), List.of(new FinishingStep.AddBias(PLACE, new BigDecimal("-3"))))));
        assertEquals("max(1, 2) = 2", written(new CellFormula(Reduction.MAX, numbers("1", "2"), List.of())));
    }

    @Test
    void batchNormalization() {
        assertEquals(
                "(5 − 3) ÷ √(3.75+0.25) × 10 + 1 = 11",
                written(CellFormula.sum(
                        numbers("5"),
                        List.of(
                                arithmetic(Operator.MINUS, "3"),
                                new FinishingStep.DivideByRoot(PLACE, new BigDecimal("3.75"), new BigDecimal("0.25")),
                                arithmetic(Operator.TIMES, "10"),
                                arithmetic(Operator.PLUS, "1")))));
    }

    @Test
    void localResponseNormalization() {
        assertEquals(
                "((1² + 2²) × 0.6 + 1) ^ (−0.5) × 2 = 1",
                written(CellFormula.sum(
                        List.of(Term.square(PLACE, BigDecimal.ONE, 0), Term.square(PLACE, BigDecimal.TWO, 1)),
                        List.of(
                                arithmetic(Operator.TIMES, "0.6"),
                                arithmetic(Operator.PLUS, "1"),
                                new FinishingStep.Power(new BigDecimal("-0.5")),
                                arithmetic(Operator.TIMES, "2")))));
    }

    @Test
    void aShareAndItsLogarithm() {
        Term one = Term.exponential(PLACE, BigDecimal.ONE, PLACE, BigDecimal.ONE, 0);
        assertEquals(
                "1 ÷ (e^(1−1) + e^(1−1)) = 0.5",
                written(CellFormula.sum(List.of(one, one), List.of(new FinishingStep.ShareOf(one)))));
        assertEquals(
                "1 ÷ e^(1−1) = 1 → ln → 0",
                written(CellFormula.sum(
                        List.of(one),
                        List.of(
                                new FinishingStep.ShareOf(one),
                                new FinishingStep.Apply(new ScalarFunction.Logarithm())))));
    }

    @Test
    void squaredDifferences() {
        Term term = Term.squaredDifference(PLACE, BigDecimal.TWO, PLACE, new BigDecimal("-1"), 0);
        assertEquals(
                "((2−(−1))² + (2−(−1))²) × (−0.5) = −9",
                written(CellFormula.sum(List.of(term, term), List.of(arithmetic(Operator.TIMES, "-0.5")))));
    }

    private static List<Term> numbers(String... numbers) {
        return List.of(numbers).stream()
                .map(number -> Term.number(PLACE, new BigDecimal(number), 0))
                .toList();
    }

    private static FinishingStep mean(int count) {
        return new FinishingStep.Mean(count);
    }

    private static FinishingStep arithmetic(Operator operator, String number) {
        return new Arithmetic(operator, new BigDecimal(number));
    }

    private static String written(CellFormula formula) {
        int terms = formula.terms().size();
        int steps = formula.steps().size();
        Frame frame = new Frame(
                formula.microSteps(),
                Phase.WRITTEN,
                Cell.at(0, 0),
                Cell.at(0, 0),
                List.of(),
                formula,
                terms,
                steps,
                formula.result(),
                1);
        SumLine line = SumLines.of(
                frame, grid -> Quantity.INPUT, Quantity.OUTPUT, 1, at -> Narration.place(at.place(), false));
        StringBuilder text = new StringBuilder(line.opening());
        for (int index = 0; index < terms; index++) {
            String separator = line.separator().equals(",") ? ", " : " " + line.separator() + " ";
            text.append(index == 0 ? "" : separator).append(line.terms().first(index));
        }
        text.append(line.closing());
        line.after()
                .forEach(after -> text.append(' ')
                        .append(after.sign())
                        .append(' ')
                        .append(after.factor().text()));
        text.append(" = ").append(line.result());
        line.activation()
                .ifPresent(activation -> text.append(" → ")
                        .append(activation.name())
                        .append(" → ")
                        .append(activation.result()));
        return text.toString();
    }
}
