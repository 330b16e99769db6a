package kernelight.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Walks and engine are independent implementations; they have to agree on thousands of cases. */
class WalkAgainstEngineTest {
    @Test
    void theFinishedWalkIsTheLayersOutput() {
        RandomCases.of(new Random(7), 2500)
                .forEach(example -> assertFinishes(new ForwardConvolution(example), EngineRun.output(example)));
    }

    @Test
    void theFinishedGradientsAreTheLayersGradients() {
        Random random = new Random(8);
        RandomCases.of(random, 1000).forEach(example -> {
            BackwardCase backward = RandomCases.backward(random, example);
            EngineRun.Gradients gradients = EngineRun.gradients(backward);
            assertFinishes(new FilterGradient(backward), gradients.filters());
            assertFinishes(new InputGradient(backward), gradients.input());
            assertFinishes(new BiasGradient(backward), gradients.bias());
        });
    }

    @Test
    void theFinishedTransposedConvolutionIsTheLayersOutput() {
        Random random = new Random(9);
        List<TransposedConvolution> operations =
                Stream.generate(() -> TransposedCases.one(random)).limit(2000).toList();
        operations.forEach(operation ->
                assertFinishes(operation, EngineRun.transposed(operation.example(), operation.outputPadding())));
        long withoutForward = operations.stream()
                .filter(operation -> !operation.example().hasOutput())
                .count();
        assertTrue(withoutForward > 300, withoutForward + " of them have no forward output");
    }

    static void assertFinishes(Operation operation, float[] computed) {
        Walk walk = new Walk(operation);
        assertEquals(computed.length, walk.steps(), operation.toString());
        for (int step = 0; step < computed.length; step++) {
            Frame frame = walk.frameAt(walk.endOfStep(step));
            assertEquals(frame.value(), walk.result().at(frame.target()));
            assertEquals(
                    frame.value().doubleValue(),
                    computed[step],
                    tolerance(frame.formula()),
                    () -> operation + " at " + frame.target());
        }
    }

    /** Float32 keeps about seven digits of each of the terms. */
    private static double tolerance(CellFormula formula) {
        double size = 0;
        for (FinishingStep step : formula.steps()) {
            if (step instanceof FinishingStep.AddBias bias) {
                size += Math.abs(bias.bias().doubleValue());
            }
        }
        for (Term term : formula.terms()) {
            size += Math.abs(term.value().doubleValue());
        }
        return 2e-6 * (size + 1e-3);
    }
}
