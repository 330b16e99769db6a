package kernelight.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The fast computation gives exactly the results of the formulas. */
class IntegerConvolutionSumsTest {
    @Test
    void allResultsAreThoseOfTheFormulas() {
        Random random = new Random(31);
        RandomCases.of(random, 600).forEach(example -> {
            assertResult(new ForwardConvolution(example));
            NumberTable gradient = NumberTable.filled(
                    example.outputSizes(), cell -> BigDecimal.valueOf(random.nextInt(-99, 100), random.nextInt(3)));
            BackwardCase backward = new BackwardCase(example, gradient);
            assertResult(new FilterGradient(backward));
            assertResult(new InputGradient(backward));
        });
    }

    @Test
    void allResultsOfTransposedConvolutionsAreThoseOfTheFormulas() {
        Random random = new Random(33);
        Stream.generate(() -> TransposedCases.one(random)).limit(600).forEach(IntegerConvolutionSumsTest::assertResult);
    }

    @Test
    void microStepsAreCountedWithoutCreatingTheFormula() {
        Random random = new Random(32);
        RandomCases.of(random, 200).forEach(example -> {
            BackwardCase backward = new BackwardCase(example, NumberTable.zeros(example.outputSizes()));
            for (Operation operation : List.of(
                    new ForwardConvolution(example), new FilterGradient(backward), new InputGradient(backward))) {
                operation
                        .targetSizes()
                        .cells()
                        .forEach(
                                cell -> assertEquals(operation.formula(cell).microSteps(), operation.microSteps(cell)));
            }
        });
    }

    @Test
    void numbersWithManyDigitsAreComputedByTheFormulas() {
        NumberTable input = NumberTable.parse("123456789.123456789 1 / 1 1");
        ForwardConvolution convolution = new ForwardConvolution(ConvolutionCase.of(input, NumberTable.parse("2")));
        assertTrue(new IntegerConvolutionSums(convolution.example()).forward().isEmpty());
        assertEquals(new BigDecimal("246913578.246913578"), convolution.result().at(Cell.at(0, 0)));
    }

    private static void assertResult(Operation operation) {
        NumberTable all = operation.result();
        operation
                .targetSizes()
                .cells()
                .forEach(cell -> assertEquals(
                        operation.formula(cell).result(), all.at(cell), () -> operation.target() + " " + cell));
    }
}
