package kernelight.engine.training.augmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import kernelight.data.generated.GeneratedDigits;
import kernelight.engine.training.LabelledImages;
import org.junit.jupiter.api.Test;

class AugmentationTest {
    private static final int SIDE = 28;
    private static final int PIXELS = SIDE * SIDE;
    private static final AugmentationSettings ALL = new AugmentationSettings(1, 10, 0.1, 0.1, 0.2, 1, 0.5, 1, 1);

    private final LabelledImages digits = GeneratedDigits.generate(300, 5);
    private final InkExtent before = new InkExtent(SIDE, SIDE);
    private final InkExtent after = new InkExtent(SIDE, SIDE);

    @Test
    void whatMakesTheDataUniformStays() {
        for (int i = 0; i < digits.count(); i++) {
            float[] changed = change(AugmentationSettings.USUAL, i, 1);
            measure(i, changed);
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
    void withoutAnyAmountAnImageStaysAsItIs() {
        for (int i = 0; i < 20; i++) {
            assertArrayEquals(digits.image(i), change(AugmentationSettings.NONE, i, i), 1e-5f);
        }
    }

    @Test
    void aShiftMovesTheCentreOfMassByUpToItsAmountAndChangesNothingElse() {
        AugmentationSettings shift = new AugmentationSettings(2, 0, 0, 0, 0, 0, 0, 0, 0);
        double farthest = 0;
        for (int seed = 0; seed < 100; seed++) {
            measure(7, change(shift, 7, seed));
            farthest = Math.max(farthest, Math.abs(after.massX() - before.massX()));
            assertTrue(Math.abs(after.massY() - before.massY()) < 2.01);
        }
        assertEquals(1.95, farthest, 0.07);
    }

    @Test
    void scaleMakesTheBoxLargerAndSmaller() {
        AugmentationSettings scale = new AugmentationSettings(0, 0, 0.2, 0, 0, 0, 0, 0, 0);
        double least = 100;
        double most = 0;
        for (int seed = 0; seed < 100; seed++) {
            measure(7, change(scale, 7, seed));
            least = Math.min(least, after.longestSide());
            most = Math.max(most, after.longestSide());
        }
        assertEquals(Math.exp(-0.2) * before.longestSide(), least, 1.5);
        assertEquals(Math.exp(0.2) * before.longestSide(), most, 1.5);
    }

    @Test
    void strokesBecomeThinnerAndThicker() {
        AugmentationSettings strokes = new AugmentationSettings(0, 0, 0, 0, 0, 0, 0.6, 1.2, 0);
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int seed = 0; seed < 100; seed++) {
            double ink = ink(change(strokes, 3, seed));
            least = Math.min(least, ink);
            most = Math.max(most, ink);
        }
        double usual = ink(digits.image(3));
        assertTrue(least < 0.85 * usual && most > 1.3 * usual, "ink from " + least + " to " + most + ", was " + usual);
    }

    @Test
    void edgesBecomeSteeperAndPaperAndFullInkStay() {
        AugmentationSettings sharper = new AugmentationSettings(0, 0, 0, 0, 0, 0, 0, 0, 1.5);
        float[] before = digits.image(3);
        int greys = greys(before);
        double sum = 0;
        for (int seed = 0; seed < 100; seed++) {
            float[] after = change(sharper, 3, seed);
            sum += greys(after);
            for (int i = 0; i < PIXELS; i++) {
                // Without any shift: the image is sampled at its own pixels, up to rounding.
                assertTrue(before[i] > 1e-3 || after[i] < 1e-2, "paper turned grey");
                assertTrue(before[i] < 1 - 1e-3 || after[i] > 0.99, "full ink turned pale");
            }
        }
        assertTrue(sum / 100 < 0.8 * greys, "of " + greys + " grey pixels " + sum / 100 + " are left in the mean");
    }

    private static int greys(float[] image) {
        int greys = 0;
        for (float ink : image) {
            greys += ink > 0.02 && ink < 0.98 ? 1 : 0;
        }
        return greys;
    }

    @Test
    void aQuarterTurnPutsABarUpright() {
        byte[] bar = new byte[PIXELS];
        for (int column = 6; column < 22; column++) {
            bar[13 * SIDE + column] = (byte) 255;
            bar[14 * SIDE + column] = (byte) 255;
        }
        AugmentationSettings turn = new AugmentationSettings(0, 180, 0, 0, 0, 0, 0, 0, 0);
        boolean upright = false;
        for (int seed = 0; seed < 400 && !upright; seed++) {
            float[] out = new float[PIXELS];
            new Augmentation(turn, SIDE, SIDE).change(bar, 0, seed, out, 0, 1);
            upright = out[7 * SIDE + 13] > 0.5f && out[20 * SIDE + 13] > 0.5f && out[13 * SIDE + 7] < 0.1f;
        }
        assertTrue(upright, "one of 400 random turns is a quarter");
    }

    @Test
    void theSameSeedGivesTheSameImageAndOthersAnother() {
        assertArrayEquals(change(ALL, 0, 1), change(ALL, 0, 1));
        assertFalse(Arrays.equals(change(ALL, 0, 1), change(ALL, 0, 2)));
    }

    @Test
    void whatCameBeforeDoesNotMatter() {
        Augmentation used = new Augmentation(ALL, SIDE, SIDE);
        float[] out = new float[PIXELS];
        used.change(digits.pixels(), 9 * PIXELS, 4, out, 0, 1);
        used.change(digits.pixels(), 0, 1, out, 0, 1);
        assertArrayEquals(change(ALL, 0, 1), out);
    }

    @Test
    void imagesCanLieBetweenEachOther() {
        float[] out = new float[PIXELS * 3];
        new Augmentation(ALL, SIDE, SIDE).change(digits.pixels(), 0, 1, out, 2, 3);
        float[] expected = change(ALL, 0, 1);
        for (int i = 0; i < PIXELS; i++) {
            assertEquals(expected[i], out[2 + 3 * i]);
            assertEquals(0, out[3 * i]);
        }
    }

    @Test
    void aBlankImageStaysBlank() {
        float[] out = new float[PIXELS];
        Arrays.fill(out, 7);
        new Augmentation(ALL, SIDE, SIDE).change(new byte[PIXELS], 0, 1, out, 0, 1);
        assertArrayEquals(new float[PIXELS], out);
    }

    @Test
    void imagesOfAnyShapeWork() {
        for (int[] shape : new int[][] {{1, 1}, {1, 9}, {5, 2}, {17, 31}, {64, 48}}) {
            byte[] full = new byte[shape[0] * shape[1]];
            Arrays.fill(full, (byte) 255);
            float[] out = new float[full.length];
            new Augmentation(ALL, shape[0], shape[1]).change(full, 0, 3, out, 0, 1);
            for (float value : out) {
                assertTrue(value >= 0 && value <= 1.0001f, shape[0] + " x " + shape[1] + " has ink of " + value);
            }
        }
    }

    @Test
    void changingAnImageAllocatesNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Augmentation augmentation = new Augmentation(ALL, SIDE, SIDE);
        float[] out = new float[PIXELS];
        augmentation.change(digits.pixels(), 0, 1, out, 0, 1);
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 200; i++) {
            augmentation.change(digits.pixels(), i * PIXELS, i, out, 0, 1);
        }
        long bytes = (threads.getCurrentThreadAllocatedBytes() - before) / 200;
        assertTrue(bytes < 8, bytes + " bytes an image");
    }

    @Test
    void amountsThatMakeNoSenseAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new AugmentationSettings(-1, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new AugmentationSettings(0, 0, 0, 0, 0, 0, 0, 1e9, 0));
        assertThrows(
                IllegalArgumentException.class, () -> new AugmentationSettings(0, Double.NaN, 0, 0, 0, 0, 0, 0, 0));
    }

    private void measure(int image, float[] changed) {
        before.measure(digits.image(image), 0, SIDE);
        after.measure(changed, 0, SIDE);
    }

    private static double ink(float[] image) {
        double sum = 0;
        for (float value : image) {
            sum += value;
        }
        return sum;
    }

    private float[] change(AugmentationSettings settings, int image, long seed) {
        float[] out = new float[PIXELS];
        new Augmentation(settings, SIDE, SIDE).change(digits.pixels(), image * PIXELS, seed, out, 0, 1);
        return out;
    }
}
