package kernelight.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import kernelight.engine.kernel.Axis;
import kernelight.walk.TransposedConvolution;
import org.junit.jupiter.api.Test;

class TransposedSizeFormulaTest {
    @Test
    void theFormulaSaysHowLargeTheWalksOutputIs() {
        Random random = new Random(8);
        for (int round = 0; round < 5000; round++) {
            int length = 1 + random.nextInt(16);
            Axis axis = new Axis(
                    1 + random.nextInt(7),
                    1 + random.nextInt(4),
                    1 + random.nextInt(4),
                    random.nextInt(4),
                    random.nextInt(4));
            int outputPadding = random.nextInt(3);
            OutputSizeFormula convolution = new OutputSizeFormula(
                    length, axis.paddingBefore(), axis.paddingAfter(), axis.size(), axis.stride(), axis.dilation());
            assertEquals(
                    Ratio.of(TransposedConvolution.size(length, axis, outputPadding)),
                    new TransposedSizeFormula(convolution, outputPadding)
                            .output()
                            .value(),
                    () -> length + " " + axis + " " + outputPadding);
        }
    }
}
