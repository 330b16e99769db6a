package kernelight.data.drawing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kernelight.data.SharedData;
import kernelight.data.mnist.MnistFiles;
import kernelight.engine.training.LabelledImages;
import org.junit.jupiter.api.Test;

class DrawingToDigitTest {
    private final Random random = new Random(4);

    @Test
    void theLongestSideBecomesTwentyAndTheMassGoesToTheCentre() {
        for (int trial = 0; trial < 300; trial++) {
            DigitPicture digit = convert(scribble(60 + random.nextInt(170), 40, 40));
            InkBox scaled = InkBox.around(digit.scaled()).orElseThrow();
            assertEquals(20, scaled.longestSide());
            assertEquals(
                    (double) digit.box().shortestSide() / digit.box().longestSide(),
                    scaled.shortestSide() / 20.0,
                    0.05 + 1e-9);
            InkBox placed = InkBox.around(digit.digit()).orElseThrow();
            assertEquals(scaled.width(), placed.width(), "no ink is lost by the shift");
            assertEquals(scaled.height(), placed.height(), "no ink is lost by the shift");
            InkMoments moments = InkMoments.of(digit.digit());
            if (placed.left() > 0 && placed.left() + placed.width() < 28) {
                assertEquals(14, moments.centreColumn(), 0.5 + 1e-4);
            }
            if (placed.top() > 0 && placed.top() + placed.height() < 28) {
                assertEquals(14, moments.centreRow(), 0.5 + 1e-4);
            }
        }
    }

    @Test
    void itDoesNotMatterWhereOnThePageItIsDrawn() {
        for (int trial = 0; trial < 50; trial++) {
            int size = 40 + random.nextInt(100);
            List<Stroke> strokes = strokes(size);
            DigitPicture here = convert(draw(strokes, 20, 30));
            DigitPicture there = convert(draw(strokes, 110, 130));
            assertEquals(here.box().left() + 90, there.box().left());
            assertArrayEquals(here.values(), there.values());
        }
    }

    @Test
    void itHardlyMattersHowLargeItIsDrawn() {
        for (int trial = 0; trial < 50; trial++) {
            List<Stroke> strokes = new ArrayList<>(strokes(100));
            strokes.add(new Stroke(List.of(new StrokePoint(0, 0), new StrokePoint(100, 100))));
            float[] small = scaled(StrokePicture.draw(enlarged(strokes, 1), 8, 280, 280));
            float[] large = scaled(StrokePicture.draw(enlarged(strokes, 2), 16, 280, 280));
            double difference = 0;
            for (int i = 0; i < small.length; i++) {
                difference += Math.abs(small[i] - large[i]);
            }
            assertTrue(difference / small.length < 0.03, "mean difference " + difference / small.length);
        }
    }

    @Test
    void areaAverageKeepsTheAmountOfInk() {
        for (int trial = 0; trial < 100; trial++) {
            InkPicture drawing = scribble(30 + random.nextInt(200), 30, 30);
            InkBox box = InkBox.around(drawing).orElseThrow();
            double scale = 20.0 / box.longestSide();
            double before = InkMoments.of(drawing).total() * scale * scale;
            assertEquals(
                    before,
                    InkMoments.of(AreaAverage.intoSquare(drawing, box, 20)).total(),
                    0.01 * before);
        }
    }

    @Test
    void areaAverageIsTheMeanOfWhatAPixelCovers() {
        float[] ink = new float[40 * 40];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = random.nextFloat();
        }
        InkPicture scaled = AreaAverage.intoSquare(new InkPicture(40, 40, ink), new InkBox(0, 0, 40, 40), 20);
        for (int row = 0; row < 20; row++) {
            for (int column = 0; column < 20; column++) {
                int corner = 2 * row * 40 + 2 * column;
                float mean = (ink[corner] + ink[corner + 1] + ink[corner + 40] + ink[corner + 41]) / 4;
                assertEquals(mean, scaled.get(column, row), 1e-6);
            }
        }
    }

    @Test
    void aTinyDrawingIsEnlarged() {
        float[] ink = new float[50 * 50];
        for (int row = 10; row < 20; row++) {
            ink[row * 50 + 7] = 1;
            ink[row * 50 + 8] = 0.5f;
        }
        DigitPicture digit = convert(new InkPicture(50, 50, ink));
        assertEquals(new InkBox(7, 10, 2, 10), digit.box());
        assertEquals(new InkBox(8, 0, 4, 20), InkBox.around(digit.scaled()).orElseThrow());
        assertEquals(1, digit.scaled().get(9, 5));
        assertEquals(0.5f, digit.scaled().get(10, 5));
    }

    @Test
    void theStrongestInkIsFullInk() {
        InkPicture drawing = scribble(150, 20, 20);
        float[] faint = drawing.ink().clone();
        for (int i = 0; i < faint.length; i++) {
            faint[i] *= 0.5f;
        }
        DigitPicture digit = convert(new InkPicture(280, 280, faint));
        float strongest = 0;
        for (float value : digit.values()) {
            strongest = Math.max(strongest, value);
        }
        assertEquals(1, strongest);
    }

    @Test
    void theShiftIsTheOneThatIsReported() {
        DigitPicture digit = convert(scribble(120, 33, 90));
        for (int row = 4; row < 24; row++) {
            for (int column = 4; column < 24; column++) {
                float ink = digit.middle().get(column, row);
                if (ink > 0) {
                    assertEquals(ink, digit.digit().get(column + digit.shiftRight(), row + digit.shiftDown()));
                }
            }
        }
    }

    @Test
    void aVeryUnevenDrawingLosesNoInk() {
        float[] ink = new float[200 * 200];
        for (int row = 0; row < 40; row++) {
            for (int column = 0; column < 200; column++) {
                ink[row * 200 + column] = column < 40 || row == 20 ? 1 : 0; // a block with a long thin arm
            }
        }
        DigitPicture digit = convert(new InkPicture(200, 200, ink));
        assertEquals(20, InkBox.around(digit.digit()).orElseThrow().width());
        assertEquals(4, digit.shiftRight());
    }

    @Test
    void aBlankPageASpeckAndATapAreNoDigit() {
        assertTrue(DrawingToDigit.convert(InkPicture.blank(280, 280)).isEmpty());
        float[] speck = new float[280 * 280];
        speck[5000] = 1;
        speck[5001] = 1;
        assertTrue(DrawingToDigit.convert(new InkPicture(280, 280, speck)).isEmpty());
        for (double pen = 4; pen <= 40; pen++) {
            Stroke tap = new Stroke(List.of(new StrokePoint(100.3, 99.8), new StrokePoint(101, 99)));
            assertTrue(DrawingToDigit.convert(StrokePicture.draw(List.of(tap), pen, 280, 280))
                    .isEmpty());
        }
    }

    @Test
    void aShortDownstrokeIsADigit() {
        Stroke one = new Stroke(List.of(new StrokePoint(100, 100), new StrokePoint(100, 140)));
        assertTrue(DrawingToDigit.convert(StrokePicture.draw(List.of(one), 20, 280, 280))
                .isPresent());
    }

    @Test
    void aDigitOfMnistComesThroughUnharmed() throws IOException {
        LabelledImages images = MnistFiles.readTest(SharedData.mnist()).images();
        int unharmed = 0;
        for (int i = 0; i < images.count(); i++) {
            float[] image = images.image(i);
            float[] digit = convert(new InkPicture(28, 28, image)).values();
            double difference = 0;
            for (int pixel = 0; pixel < image.length; pixel++) {
                difference = Math.max(difference, Math.abs(image[pixel] - digit[pixel]));
            }
            unharmed += difference <= 0.02 ? 1 : 0;
        }
        assertTrue(unharmed >= 0.999 * images.count(), unharmed + " of " + images.count());
    }

    @Test
    void withoutCroppingTheWholePageIsScaledDown() {
        InkPicture page = draw(strokes(60), 30, 150);
        DigitPicture whole =
                DrawingToDigit.convert(page, new Preprocessing(false, false)).orElseThrow();
        assertEquals(new InkBox(0, 0, 280, 280), whole.box());
        assertArrayEquals(whole.scaled().ink(), whole.values(), "28 x 28 already");
        InkBox ink = InkBox.around(page).orElseThrow();
        InkBox small = InkBox.around(whole.digit()).orElseThrow();
        assertEquals(ink.left() / 10, small.left(), "a digit in the corner stays there");
        assertEquals(ink.top() / 10, small.top());
        assertTrue(small.longestSide() <= 8, "and stays small");

        DigitPicture centred =
                DrawingToDigit.convert(page, new Preprocessing(false, true)).orElseThrow();
        assertEquals(14, InkMoments.of(centred.digit()).centreColumn(), 0.5 + 1e-4);
        assertEquals(14, InkMoments.of(centred.digit()).centreRow(), 0.5 + 1e-4);
    }

    @Test
    void withoutCentringTheBoxStaysInTheMiddle() {
        DigitPicture box = DrawingToDigit.convert(scribble(100, 40, 40), new Preprocessing(true, false))
                .orElseThrow();
        assertEquals(20, box.scaled().width());
        assertEquals(0, box.shiftRight());
        assertEquals(0, box.shiftDown());
        assertArrayEquals(box.middle().ink(), box.values());
    }

    private float[] scaled(InkPicture picture) {
        return convert(picture).scaled().ink();
    }

    private DigitPicture convert(InkPicture picture) {
        return DrawingToDigit.convert(picture).orElseThrow();
    }

    /** A random line through a square of this size that touches all its sides. */
    private InkPicture scribble(int size, int left, int top) {
        return draw(strokes(size), left, top);
    }

    private InkPicture draw(List<Stroke> strokes, int left, int top) {
        List<Stroke> placed = strokes.stream()
                .map(stroke -> new Stroke(stroke.points().stream()
                        .map(point -> new StrokePoint(point.x() + left, point.y() + top))
                        .toList()))
                .toList();
        return StrokePicture.draw(placed, 9, 280, 280);
    }

    private List<Stroke> strokes(int size) {
        List<StrokePoint> points = new ArrayList<>();
        double narrow = 0.2 + 0.8 * random.nextDouble();
        for (int i = 0; i < 5; i++) {
            points.add(new StrokePoint(
                    random.nextDouble() * size * narrow, i < 2 ? i * size : random.nextDouble() * size));
        }
        return List.of(new Stroke(points));
    }

    private static List<Stroke> enlarged(List<Stroke> strokes, double factor) {
        return strokes.stream()
                .map(stroke -> new Stroke(stroke.points().stream()
                        .map(point -> new StrokePoint(20 + point.x() * factor, 20 + point.y() * factor))
                        .toList()))
                .toList();
    }
}
