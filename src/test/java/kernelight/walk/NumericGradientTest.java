package kernelight.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Compares gradients with difference quotients: a number is changed a little and the loss with it. The walks compute
 * exactly, so the quotient equals the gradient exactly.
 */
class NumericGradientTest {
    private static final BigDecimal LITTLE = new BigDecimal("1e-15");
    private static final int PROBES = 3;

    @Test
    void theGradientsAreTheQuotientsOfTheDifferences() {
        Random random = new Random(21);
        RandomCases.small(random, 400).forEach(example -> {
            BackwardCase backward = RandomCases.backward(random, example);
            ConvolutionCase clear = backward.example();
            for (int probe = 0; probe < PROBES; probe++) {
                Cell input = random(random, clear.input().sizes());
                assertGradient(
                        backward,
                        clear.withInput(clear.input()
                                .with(input, clear.input().at(input).add(LITTLE))),
                        new InputGradient(backward),
                        input);
                Cell weight = random(random, clear.filters().sizes());
                assertGradient(
                        backward,
                        clear.withFilters(clear.filters()
                                .with(weight, clear.filters().at(weight).add(LITTLE))),
                        new FilterGradient(backward),
                        weight);
            }
            if (clear.hasBias()) {
                int filter = random.nextInt(clear.bias().size());
                List<BigDecimal> bias = new ArrayList<>(clear.bias());
                bias.set(filter, bias.get(filter).add(LITTLE));
                assertGradient(
                        backward, clear.withBias(bias), new BiasGradient(backward), new Cell(0, filter, 0, 0, 0));
            }
        });
    }

    private static void assertGradient(BackwardCase backward, ConvolutionCase changed, Operation gradient, Cell at) {
        BigDecimal difference = loss(changed, backward).subtract(loss(backward.example(), backward));
        assertEquals(
                0, difference.divide(LITTLE).compareTo(gradient.formula(at).result()), () -> gradient + " at " + at);
    }

    private static BigDecimal loss(ConvolutionCase example, BackwardCase backward) {
        NumberTable output = new ForwardConvolution(example).result();
        return output.sizes()
                .cells()
                .map(cell -> output.at(cell).multiply(backward.outputGradient().at(cell)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Cell random(Random random, Sizes sizes) {
        return sizes.cell(random.nextInt(sizes.count()));
    }
}
