package kernelight.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.walk.FinishingStep.AddBias;
import kernelight.walk.FinishingStep.Apply;
import kernelight.walk.FinishingStep.Arithmetic;
import kernelight.walk.FinishingStep.Arithmetic.Operator;
import kernelight.walk.FinishingStep.DivideByRoot;
import kernelight.walk.FinishingStep.Mean;
import kernelight.walk.FinishingStep.Power;
import kernelight.walk.FinishingStep.ShareOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A formula's terms and steps, one after the other. */
class CellFormulaTest {
    private static final GridCell INPUT = new GridCell(GridName.INPUT, Cell.at(0, 0));
    private static final GridCell OTHER = new GridCell(GridName.SCALE, Cell.at(0, 0));

    @Test
    void everyFormOfTerm() {
        assertValue("-6", Term.product(INPUT, number("2"), OTHER, number("-3"), 0));
        assertValue("2", Term.number(INPUT, number("2"), 0));
        assertValue("0.5", Term.share(INPUT, number("2"), 4, 0));
        assertValue("0.04", Term.square(INPUT, number("-0.2"), 0));
        assertValue("6.25", Term.squaredDifference(INPUT, number("2"), OTHER, number("4.5"), 0));
        assertValue("1", Term.exponential(INPUT, number("3"), OTHER, number("3"), 0));
        assertEquals(
                Math.exp(-1.5),
                Term.exponential(INPUT, number("2"), OTHER, number("3.5"), 0)
                        .value()
                        .doubleValue());
    }

    @Test
    void anExponentialIsNeverRoundedToZero() {
        BigDecimal value = Term.exponential(INPUT, number("-1500"), OTHER, number("1500"), 0)
                .value();
        assertEquals(1, value.signum());
        assertEquals(
                -3000, new ScalarFunction.Logarithm().of(value).doubleValue(), 3000 * Math.ulp(8.0), "ln undoes exp");
    }

    @Test
    void everyStep() {
        assertAfter("2", "6", new Mean(3));
        assertAfter("5.5", "6", new AddBias(OTHER, number("-0.5")));
        assertAfter("8", "6", new Arithmetic(Operator.PLUS, OTHER, number("2")));
        assertAfter("4", "6", new Arithmetic(Operator.MINUS, OTHER, number("2")));
        assertAfter("12", "6", new Arithmetic(Operator.TIMES, number("2")));
        assertAfter("3", "6", new DivideByRoot(OTHER, number("3.75"), number("0.25")));
        assertAfter("0.5", "4", new Power(number("-0.5")));
        assertAfter("0.75", "4", new ShareOf(Term.number(INPUT, number("3"), 0)));
    }

    @Test
    void everyFunction() {
        assertAfter("0", "-4", new Apply(new ScalarFunction.Relu()));
        assertAfter("4", "4", new Apply(new ScalarFunction.Relu()));
        assertAfter("-0.4", "-4", new Apply(new ScalarFunction.LeakyRelu(number("0.1"))));
        assertAfter("0.5", "0", new Apply(new ScalarFunction.Sigmoid()));
        assertAfter("0", "-4000", new Apply(new ScalarFunction.Sigmoid()));
        assertAfter("1", "4000", new Apply(new ScalarFunction.Tanh()));
        assertAfter("0", "1", new Apply(new ScalarFunction.Logarithm()));
    }

    @Test
    void whatHasNoFiniteValueIsRefused() {
        assertThrows(
                ArithmeticException.class, () -> new DivideByRoot(OTHER, number("0"), number("0")).after(number("1")));
        assertThrows(ArithmeticException.class, () -> new Power(number("0.5")).after(number("-1")));
    }

    @Test
    void stepsFollowOneAnother() {
        CellFormula formula = CellFormula.sum(
                List.of(Term.number(INPUT, number("1"), 0), Term.number(INPUT, number("-9"), 0)),
                List.of(
                        new Mean(2),
                        new Arithmetic(Operator.MINUS, number("1")),
                        new Apply(new ScalarFunction.Relu())));
        assertEquals(6, formula.microSteps());
        assertEquals(
                Stream.of("0", "1", "-8", "-4", "-5", "0").map(BigDecimal::new).toList(),
                List.of(
                        formula.after(0, 0),
                        formula.after(1, 0),
                        formula.after(2, 0),
                        formula.after(2, 1),
                        formula.after(2, 2),
                        formula.after(2, 3)));
    }

    @Test
    void partsHaveSubtotals() {
        CellFormula formula = CellFormula.sum(List.of(
                Term.number(INPUT, number("1"), 4),
                Term.number(INPUT, number("2"), 4),
                Term.number(INPUT, number("5"), 7)));
        assertEquals(List.of(new CellFormula.Part(4, 0, 2), new CellFormula.Part(7, 2, 3)), formula.parts());
        assertEquals(
                List.of(number("3"), number("5")),
                formula.parts().stream().map(formula::of).toList());
        assertEquals(List.of(), CellFormula.sum(List.of()).parts());
    }

    @Test
    void onlyTheLastStepIsAFunction() {
        FinishingStep function = new Apply(new ScalarFunction.Tanh());
        assertThrows(
                IllegalArgumentException.class,
                () -> CellFormula.sum(List.of(), List.of(function, new Arithmetic(Operator.PLUS, number("1")))));
    }

    /** If each running sum were computed anew, this would take a hundred million additions of decimals. */
    @Test
    @Timeout(10)
    void aFormulaOfTenThousandTermsIsSteppedThrough() {
        List<Term> terms = IntStream.range(0, 10_000)
                .mapToObj(index -> Term.product(INPUT, new BigDecimal(0.1f), OTHER, new BigDecimal(0.7f * index), 0))
                .toList();
        CellFormula formula = CellFormula.sum(terms);
        BigDecimal sum = BigDecimal.ZERO;
        for (int count = 1; count <= terms.size(); count++) {
            sum = sum.add(terms.get(count - 1).value());
            assertEquals(0, sum.compareTo(formula.ofFirst(count)));
        }
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static void assertValue(String expected, Term term) {
        assertEquals(number(expected), ExactNumber.normal(term.value()));
    }

    private static void assertAfter(String expected, String before, FinishingStep step) {
        assertEquals(number(expected), ExactNumber.normal(step.after(number(before))));
    }
}
