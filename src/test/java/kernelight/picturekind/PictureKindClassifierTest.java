package kernelight.picturekind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.data.SharedData;
import kernelight.data.drawing.DigitPicture;
import kernelight.data.drawing.DrawingToDigit;
import kernelight.data.drawing.InkPicture;
import kernelight.data.drawing.Stroke;
import kernelight.data.drawing.StrokePicture;
import kernelight.data.drawing.StrokePoint;
import kernelight.data.generated.GeneratedDigits;
import kernelight.data.mnist.MnistFiles;
import kernelight.data.penstrokes.PenDigit;
import kernelight.data.penstrokes.UnipenFile;
import kernelight.engine.training.LabelledImages;
import org.junit.jupiter.api.Test;

class PictureKindClassifierTest {
    private static final int SIDE = 280;

    private final PictureKindClassifier classifier = PictureKindClassifier.shipped();
    private final Random random = new Random(8);

    @Test
    void generatedDigitsAreDigits() {
        LabelledImages digits = GeneratedDigits.generate(3_000, 99);
        assertRefusedAtMost(0.01, images(digits));
    }

    @Test
    void digitsOfMnistsTestSetAreDigits() throws IOException {
        assertRefusedAtMost(0.01, images(MnistFiles.readTest(SharedData.mnist()).images()));
    }

    /** Pens of all widths and any position on the pad. */
    @Test
    void digitsOfHeldOutWritersAreDigits() throws IOException {
        assertRefusedAtMost(
                0.01, heldOut().stream().map(digit -> drawn(List.of(digit), 0)).toList());
    }

    @Test
    void twoDigitsBesideEachOtherAreSeveral() throws IOException {
        List<PenDigit> digits = heldOut();
        List<DigitPicture> pairs = IntStream.range(0, 1_500)
                .mapToObj(i -> drawn(
                        List.of(digits.get(random.nextInt(digits.size())), digits.get(random.nextInt(digits.size()))),
                        random.nextDouble(4, 80)))
                .toList();
        double found = share(pairs, kind -> kind == PictureKind.SEVERAL_DIGITS);
        assertTrue(found >= 0.98, "found " + found);
        assertTrue(share(pairs, kind -> kind != PictureKind.DIGIT) >= 0.985);
        assertTrue(share(
                        digits.stream().map(digit -> drawn(List.of(digit), 0)).toList(),
                        kind -> kind == PictureKind.SEVERAL_DIGITS)
                <= 0.002);
    }

    /** In this machine's own fonts, none of which was in the training set. */
    @Test
    void printedLettersAreNoDigits() {
        List<DigitPicture> letters = new ArrayList<>();
        for (String font : List.of(Font.SANS_SERIF, Font.SERIF, Font.MONOSPACED)) {
            for (char letter : "ACEFHKLMNPRTUVWXYacdefhkmnprtuvwx".toCharArray()) {
                letters.add(printed(new Font(font, Font.PLAIN, 150), letter));
            }
        }
        double refused = share(letters, kind -> kind != PictureKind.DIGIT);
        assertTrue(refused >= 0.9, "refused " + refused);
    }

    @Test
    void aHeartAndOtherShapesAreNoDigits() {
        List<String> shapes = List.of(
                "140,90 100,50 60,70 60,120 140,220 220,120 220,70 180,50 140,90", // heart
                "80,230 140,40 200,230 60,110 220,110 80,230", // star
                "140,50 50,220 230,220 140,50", // triangle
                "140,40 220,140 140,240 60,140 140,40", // diamond
                "50,220 140,40 230,220|85,150 195,150", // A
                "60,150 120,210 230,60", // check mark
                "60,60 220,60 220,220 60,220 60,60", // square
                "60,240 60,120 140,40 220,120 220,240 60,240", // house
                "140,40 140,240|50,130 230,130"); // plus
        for (String shape : shapes) {
            List<Stroke> strokes = new ArrayList<>();
            for (String stroke : shape.split("\\|")) {
                strokes.add(new Stroke(List.of(stroke.split(" ")).stream()
                        .map(point -> new StrokePoint(
                                Double.parseDouble(point.split(",")[0]), Double.parseDouble(point.split(",")[1])))
                        .toList()));
            }
            for (double pen : new double[] {8, 14, 20}) {
                DigitPicture picture = DrawingToDigit.convert(StrokePicture.draw(strokes, pen, SIDE, SIDE))
                        .orElseThrow();
                assertEquals(PictureKind.NO_DIGIT, classifier.classify(picture), shape + " with a pen of " + pen);
            }
        }
    }

    private void assertRefusedAtMost(double most, List<DigitPicture> digits) {
        double refused = share(digits, kind -> kind != PictureKind.DIGIT);
        assertTrue(refused <= most, "refused " + refused);
    }

    private double share(List<DigitPicture> pictures, Predicate<PictureKind> wanted) {
        return (double) pictures.stream()
                        .filter(picture -> wanted.test(classifier.classify(picture)))
                        .count()
                / pictures.size();
    }

    private static List<DigitPicture> images(LabelledImages digits) {
        return IntStream.range(0, digits.count())
                .mapToObj(i -> DrawingToDigit.convert(new InkPicture(28, 28, digits.image(i))))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The digits of the held out writers, which are not in the training set. */
    private static List<PenDigit> heldOut() throws IOException {
        return UnipenFile.read(SharedData.penStrokes("pendigits-orig.tra.gz")).heldOut();
    }

    /**
     * Digits of similar height side by side.
     *
     * @param gap between them, in pixels at a height of 100
     */
    private DigitPicture drawn(List<PenDigit> digits, double gap) {
        double pen = random.nextDouble(4, 18);
        List<Stroke> strokes = new ArrayList<>();
        double edge = 20;
        for (PenDigit digit : digits) {
            double[] x = points(digit).mapToDouble(StrokePoint::x).sorted().toArray();
            double[] y = points(digit).mapToDouble(StrokePoint::y).sorted().toArray();
            double scale = 100 / Math.max(1, Math.max(x[x.length - 1] - x[0], y[y.length - 1] - y[0]));
            double left = edge;
            double down = 40 + 8 * random.nextGaussian();
            for (Stroke stroke : digit.strokes()) {
                strokes.add(new Stroke(stroke.points().stream()
                        .map(point ->
                                new StrokePoint(left + (point.x() - x[0]) * scale, down + (point.y() - y[0]) * scale))
                        .toList()));
            }
            edge += (x[x.length - 1] - x[0]) * scale + pen + gap;
        }
        return DrawingToDigit.convert(StrokePicture.draw(strokes, pen, 500, 300))
                .orElseThrow();
    }

    private static Stream<StrokePoint> points(PenDigit digit) {
        return digit.strokes().stream().flatMap(stroke -> stroke.points().stream());
    }

    private static DigitPicture printed(Font font, char letter) {
        BufferedImage page = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(font);
        pen.drawString(String.valueOf(letter), 60, 190);
        pen.dispose();
        float[] ink = new float[SIDE * SIDE];
        for (int pixel = 0; pixel < ink.length; pixel++) {
            ink[pixel] = page.getRaster().getSample(pixel % SIDE, pixel / SIDE, 0) / 255f;
        }
        return DrawingToDigit.convert(new InkPicture(SIDE, SIDE, ink)).orElseThrow();
    }
}
