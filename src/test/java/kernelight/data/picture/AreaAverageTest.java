package kernelight.data.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AreaAverageTest {
    @Test
    void pixelsCountByTheirPartOfTheArea() {
        ColourPicture picture = new ColourPicture(3, 2, new float[][] {{0, 0.3f, 0.9f, 0.6f, 0.3f, 0.3f}}, null);
        ColourPicture scaled = AreaAverage.within(2, picture, 3, 2);
        assertEquals(2, scaled.width());
        assertEquals(1, scaled.height());
        // (0 + 0.3 / 2 + 0.6 + 0.3 / 2) / 3 and (0.3 / 2 + 0.9 + 0.3 / 2 + 0.3) / 3
        assertArrayEquals(new float[] {0.3f, 0.5f}, scaled.channels()[0], 1e-6f);
    }

    /** Of an even wider picture, in blocks of two of which the last was cut off, the last column is half as wide. */
    @Test
    void aLastColumnThatIsNarrowerCountsLess() {
        ColourPicture picture = new ColourPicture(3, 1, new float[][] {{0.2f, 0.4f, 1}}, null);
        ColourPicture scaled = AreaAverage.within(1, picture, 2.5, 1);
        assertArrayEquals(new float[] {(0.2f + 0.4f + 0.5f) / 2.5f}, scaled.channels()[0], 1e-6f);
    }

    @Test
    void whatIsTransparentCountsForNothing() {
        ColourPicture picture = new ColourPicture(
                4, 1, new float[][] {{1, 0.5f, 0.7f, 0.7f}, {0, 0, 0, 0}, {0, 1, 0, 0}}, new float[] {0, 1, 0, 0});
        ColourPicture scaled = AreaAverage.within(2, picture, 4, 1);
        assertArrayEquals(new float[] {0.5f, 0}, scaled.channels()[0], 1e-6f);
        assertArrayEquals(new float[] {1, 0}, scaled.channels()[2], 1e-6f);
        assertArrayEquals(new float[] {0.5f, 0}, scaled.alpha(), 1e-6f);
    }

    @Test
    void theMeanOfAllStays() {
        SplittableRandom random = new SplittableRandom(5);
        float[] values = new float[97 * 61];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble();
            sum += values[i];
        }
        ColourPicture scaled = AreaAverage.within(40, new ColourPicture(97, 61, new float[][] {values}, null), 97, 61);
        double scaledSum = 0;
        for (float value : scaled.channels()[0]) {
            scaledSum += value;
        }
        assertEquals(40, scaled.width());
        assertEquals(25, scaled.height());
        assertEquals(sum / values.length, scaledSum / scaled.channels()[0].length, 1e-6);
    }
}
