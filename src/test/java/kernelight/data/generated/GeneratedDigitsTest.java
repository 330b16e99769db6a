package kernelight.data.generated;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import kernelight.engine.training.LabelledImages;
import org.junit.jupiter.api.Test;

class GeneratedDigitsTest {
    private static final int PIXELS = 28 * 28;
    private static final int MANY = 5_000;

    private final LabelledImages digits = GeneratedDigits.generate(MANY, 7);

    @Test
    void theyAreNamedForWhatTheyAre() {
        assertEquals("generated digits", digits.name());
        assertEquals(28, digits.height());
        assertEquals(28, digits.width());
        assertEquals(MANY, digits.count());
    }

    @Test
    void theSameSeedGivesTheSameDigits() {
        LabelledImages again = GeneratedDigits.generate(MANY, 7);
        assertArrayEquals(digits.pixels(), again.pixels());
        assertArrayEquals(digits.labels(), again.labels());
    }

    @Test
    void aSmallerSetIsTheBeginningOfALargerOne() {
        for (int count : new int[] {0, 1, 9, 137}) {
            LabelledImages few = GeneratedDigits.generate(count, 7);
            assertEquals(count, few.count());
            assertArrayEquals(digits.first(count).pixels(), few.pixels());
            assertArrayEquals(digits.first(count).labels(), few.labels());
        }
    }

    @Test
    void anImpossibleNumberIsRefused() {
        for (int count : new int[] {-1, Integer.MAX_VALUE}) {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> GeneratedDigits.generate(count, 7));
            assertTrue(refused.getMessage().contains(String.valueOf(count)));
        }
    }

    @Test
    void noTwoPicturesAreAlikeWithinASeedOrBetweenNeighbouringOnes() {
        Set<Integer> seen = new HashSet<>();
        int expected = 0;
        for (long seed = -2; seed <= 2; seed++) {
            byte[] pixels = GeneratedDigits.generate(200, seed).pixels();
            for (int i = 0; i < 200; i++) {
                seen.add(Arrays.hashCode(Arrays.copyOfRange(pixels, i * PIXELS, (i + 1) * PIXELS)));
                expected++;
            }
        }
        assertEquals(expected, seen.size());
    }

    @Test
    void theTenKindsAreEquallyCommon() {
        int[] counts = new int[10];
        for (int i = 0; i < MANY; i++) {
            counts[digits.label(i)]++;
        }
        for (int count : counts) {
            assertEquals(MANY / 10, count);
        }
    }

    @Test
    void theLongestSideOfTheBoxIsTwentyPixels() {
        for (int i = 0; i < MANY; i++) {
            assertEquals(20, Measure.of(digits, i).longestSide(), "image " + i);
        }
    }

    @Test
    void theCentreOfMassIsAtPixelFourteenUpToHalfAPixel() {
        for (int i = 0; i < MANY; i++) {
            Measure measure = Measure.of(digits, i);
            // A digit with almost all its ink at one edge of its box is shifted less, so that it stays on the image.
            assertTrue(
                    Math.abs(measure.centreX() - 14) < 0.51 || measure.touchesSide(),
                    () -> "image with its centre of mass at column " + measure.centreX());
            assertTrue(
                    Math.abs(measure.centreY() - 14) < 0.51 || measure.touchesTopOrBottom(),
                    () -> "image with its centre of mass at row " + measure.centreY());
        }
    }

    @Test
    void thereIsASaneAmountOfInk() {
        double total = 0;
        for (int i = 0; i < MANY; i++) {
            double ink = Measure.of(digits, i).ink();
            assertTrue(ink > 12 && ink < 300, "image " + i + " has ink for " + ink + " pixels");
            total += ink;
        }
        assertEquals(100, total / MANY, 12);
    }

    @Test
    void edgesAreSmoothAndStrokesAreFull() {
        int empty = 0;
        int full = 0;
        for (byte pixel : digits.pixels()) {
            int value = Byte.toUnsignedInt(pixel);
            empty += value == 0 ? 1 : 0;
            full += value == 255 ? 1 : 0;
        }
        double inked = digits.pixels().length - empty;
        assertTrue(full / inked > 0.25 && full / inked < 0.6, "share of full pixels: " + full / inked);
        assertFalse(empty < digits.pixels().length / 2);
    }
}
