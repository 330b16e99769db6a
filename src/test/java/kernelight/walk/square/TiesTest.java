package kernelight.walk.square;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TiesTest {

    @Test
    void tiesHoldBothWays() {
        Random random = new Random(8);
        RandomCases.of(random, 300).forEach(example -> {
            ConvolutionWalk walk = new ConvolutionWalk(example);
            Cell output = new Cell(
                    random.nextInt(walk.output().rows()),
                    random.nextInt(walk.output().columns()));
            Ties ofOutput = Ties.ofOutput(walk, output);
            assertEquals(walk.productsPerCell(), ofOutput.inputs().size());
            for (Cell input : ofOutput.inputs()) {
                Ties ofInput = Ties.ofInput(walk, input);
                assertTrue(ofInput.outputs().contains(output));
                assertEquals(ofInput.outputs().size(), ofInput.weights().size());
                for (Cell weight : ofInput.weights()) {
                    assertTrue(Ties.ofWeight(walk, weight).inputs().contains(input));
                }
            }
        });
    }

    @Test
    void aCellThatIsNeverReadFeedsNothing() {
        ConvolutionWalk walk = new ConvolutionWalk(
                new ConvolutionCase(NumberGrid.zeros(7, 7), NumberGrid.zeros(3, 3), 0, 3, java.math.BigDecimal.ZERO));
        assertEquals(Set.of(), Ties.ofInput(walk, new Cell(6, 0)).outputs());
    }
}
