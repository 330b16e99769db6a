package kernelight.screen.networks.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import kernelight.data.generated.GeneratedDigits;
import kernelight.engine.training.LabelledImages;
import org.junit.jupiter.api.Test;

class ShuffleModelTest {
    @Test
    void everyImageKeepsItsPixelsInAnotherOrder() {
        LabelledImages digits = GeneratedDigits.generate(3, 1);
        LabelledImages shuffled = ShuffleModel.shuffled(digits);
        int size = digits.imageSize();
        for (int image = 0; image < 3; image++) {
            byte[] before = Arrays.copyOfRange(digits.pixels(), image * size, (image + 1) * size);
            byte[] after = Arrays.copyOfRange(shuffled.pixels(), image * size, (image + 1) * size);
            assertFalse(Arrays.equals(before, after));
            Arrays.sort(before);
            Arrays.sort(after);
            assertArrayEquals(before, after);
        }
    }

    @Test
    void shuffledPixelsOnlyHurtTheConvolution() {
        ShuffleModel model =
                new ShuffleModel(count -> GeneratedDigits.generate(7_000, 1), Runnable::run, Runnable::run);
        model.train();
        ShuffleModel.Result result = model.resultProperty().get().orElseThrow();
        assertTrue(result.connected() > 0.6, result::toString);
        assertTrue(Math.abs(result.connected() - result.connectedShuffled()) < 0.05, result::toString);
        assertTrue(result.convolution() > result.convolutionShuffled() + 0.05, result::toString);
    }
}
