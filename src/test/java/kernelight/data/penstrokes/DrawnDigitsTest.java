package kernelight.data.penstrokes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import kernelight.concurrent.ComputePool;
import kernelight.data.drawing.InkBox;
import kernelight.data.drawing.InkPicture;
import kernelight.data.drawing.Stroke;
import kernelight.data.drawing.StrokePoint;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.LabelledImages;
import org.junit.jupiter.api.Test;

class DrawnDigitsTest {
    private static final BatchRunner ALONE = BatchRunner.onCallingThread();

    /** In coarse tablet units: the size does not matter. */
    private static final PenDigit SEVEN = digit(7, 0, 0, 0.6, 0, 0.2, 1);

    private static final PenDigit TAP = digit(1, 5, 5);

    @Test
    void theSameSeedDrawsTheSameForAnyNumberOfThreads() {
        List<PenDigit> digits = Collections.nCopies(300, SEVEN);
        LabelledImages alone = DrawnDigits.varied("sevens", digits, 2, 7, ALONE).images();
        try (ComputePool pool = new ComputePool(3)) {
            LabelledImages together =
                    DrawnDigits.varied("sevens", digits, 2, 7, pool.runner()).images();
            assertArrayEquals(alone.pixels(), together.pixels());
            assertArrayEquals(alone.labels(), together.labels());
        }
        LabelledImages other = DrawnDigits.varied("sevens", digits, 2, 8, ALONE).images();
        assertFalse(Arrays.equals(alone.pixels(), other.pixels()));
    }

    @Test
    void everyDrawingIsPlacedAsADrawingInTheAppIsAndNoTwoAreAlike() {
        LabelledImages images =
                DrawnDigits.varied("sevens", List.of(SEVEN), 50, 1, ALONE).images();
        assertEquals("sevens", images.name());
        assertEquals(50, images.count());
        for (int i = 0; i < images.count(); i++) {
            InkPicture picture = new InkPicture(28, 28, images.image(i));
            assertEquals(20, InkBox.around(picture).orElseThrow().longestSide());
            assertEquals(7, images.label(i));
        }
        assertEquals(
                50,
                IntStream.range(0, 50)
                        .mapToObj(i -> Arrays.toString(images.image(i)))
                        .distinct()
                        .count());
    }

    @Test
    void anotherHandWritesTheSameStrokesADifferentWay() {
        byte[] written =
                DrawnDigits.asWritten("", List.of(SEVEN), 3, ALONE).images().pixels();
        byte[] other =
                DrawnDigits.varied("", List.of(SEVEN), 1, 3, ALONE).images().pixels();
        assertFalse(Arrays.equals(written, other));
    }

    @Test
    void aTapOfThePenIsNoDigitAndIsCounted() {
        DrawnDigits drawn = DrawnDigits.asWritten("", List.of(TAP, SEVEN, TAP), 3, ALONE);
        assertEquals(2, drawn.blank());
        assertEquals(1, drawn.images().count());
        assertEquals(7, drawn.images().label(0));
        assertTrue(
                InkBox.around(new InkPicture(28, 28, drawn.images().image(0))).isPresent());
        assertEquals(3, DrawnDigits.varied("", List.of(TAP), 3, 3, ALONE).blank());
    }

    @Test
    void whoWroteLittleIsDrawnMoreOftenThanWhoWroteMuch() {
        List<PenDigit> digits = new ArrayList<>(Collections.nCopies(400, SEVEN));
        digits.addAll(Collections.nCopies(4, new PenDigit(3, "another", SEVEN.strokes())));
        byte[] labels = DrawnDigits.varied("", digits, 2, 1, ALONE).images().labels();
        int threes = 0;
        for (byte label : labels) {
            threes += label == 3 ? 1 : 0;
        }
        // 404 digits twice; 20/22 of the drawings for the writer with 400 digits, 2/22 for the one with 4.
        assertEquals(808, labels.length, 20);
        assertEquals(808 * 2.0 / 22, threes, 3);
    }

    @Test
    void tooManyAreRefusedWithANumber() {
        List<PenDigit> digits = Collections.nCopies(10_000, SEVEN);
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> DrawnDigits.varied("", digits, 1_000_000, 1, ALONE));
        assertTrue(
                refused.getMessage().contains("10,000,000,000 drawings are too many: the maximum is 2,739,137"),
                refused.getMessage());
    }

    private static PenDigit digit(int digit, double... xy) {
        StrokePoint[] points = new StrokePoint[xy.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new StrokePoint(xy[2 * i], xy[2 * i + 1]);
        }
        return new PenDigit(digit, "somebody", List.of(new Stroke(List.of(points))));
    }
}
