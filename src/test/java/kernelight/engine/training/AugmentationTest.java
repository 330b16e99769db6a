package kernelight.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import kernelight.data.generated.GeneratedDigits;
import kernelight.engine.network.LeNet5;
import kernelight.engine.network.Network;
import org.junit.jupiter.api.Test;

class AugmentationTest {
    private static final int SIDE = 28;
    private static final int PIXELS = SIDE * SIDE;

    private final LabelledImages digits = GeneratedDigits.generate(300, 5);
    private final Augmentation augmentation = new Augmentation(SIDE, SIDE);

    @Test
    void whatMakesTheDataUniformStays() {
        InkExtent before = new InkExtent(SIDE, SIDE);
        InkExtent after = new InkExtent(SIDE, SIDE);
        for (int i = 0; i < digits.count(); i++) {
            float[] changed = change(i, 1);
            before.measure(digits.image(i));
            after.measure(changed);
            // The shift is up to 0.7; ink that leaves the picture moves the centre a little further.
            assertEquals(before.massX(), after.massX(), 1.2, "column of the centre of mass, image " + i);
            assertEquals(before.massY(), after.massY(), 1.2, "row of the centre of mass, image " + i);
            // Interpolation makes edges fainter or fuller, by about a pixel at each end.
            assertEquals(before.longestSide(), after.longestSide(), 2.5, "longest side of image " + i);
            for (float value : changed) {
                assertTrue(value >= 0 && value <= 1.0001f, "ink of " + value);
            }
        }
    }

    @Test
    void theSameRandomNumbersGiveTheSameImageAndOthersAnother() {
        assertArrayEquals(change(0, 1), change(0, 1));
        assertFalse(Arrays.equals(change(0, 1), change(0, 2)));
    }

    @Test
    void strokesBecomeThinnerAndThicker() {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int seed = 0; seed < 100; seed++) {
            double ink = 0;
            for (float value : change(3, seed)) {
                ink += value;
            }
            least = Math.min(least, ink);
            most = Math.max(most, ink);
        }
        assertTrue(most > 1.5 * least, "ink from " + least + " to " + most);
    }

    @Test
    void aBlankImageStaysBlank() {
        float[] out = new float[PIXELS];
        Arrays.fill(out, 7);
        augmentation.change(new byte[PIXELS], 0, new SplittableRandom(1), out, 0, 1);
        assertArrayEquals(new float[PIXELS], out);
    }

    @Test
    void aRunWithAugmentationIsTheSameForAnyNumberOfThreadsAndUnlikeOneWithout() {
        float[] one = train(true, 1);
        assertArrayEquals(one, train(true, 3));
        assertFalse(Arrays.equals(one, train(false, 1)));
    }

    private float[] train(boolean augment, int threads) {
        Network network = LeNet5.create(3);
        TrainingSettings settings = new TrainingSettings(1, 32, OptimizerKind.SGD, 0.05f, 0.9f, 8, augment);
        BatchRunner runner = new BatchRunner(work -> Thread.ofVirtual().start(work), threads);
        try (Trainer trainer = new Trainer(network, digits.first(160), settings, runner)) {
            while (trainer.hasNext()) {
                trainer.step();
            }
        }
        return network.parameters().getFirst().values();
    }

    private float[] change(int image, long seed) {
        float[] out = new float[PIXELS];
        augmentation.change(digits.pixels(), image * PIXELS, new SplittableRandom(seed), out, 0, 1);
        return out;
    }
}
