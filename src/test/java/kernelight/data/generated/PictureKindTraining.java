package kernelight.data.generated;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import kernelight.concurrent.ComputePool;
import kernelight.data.SharedData;
import kernelight.data.drawing.DigitPicture;
import kernelight.data.drawing.DrawingToDigit;
import kernelight.data.drawing.InkPicture;
import kernelight.data.drawing.Stroke;
import kernelight.data.drawing.StrokePicture;
import kernelight.data.drawing.StrokePoint;
import kernelight.data.mnist.MnistFiles;
import kernelight.data.penstrokes.DrawnDigits;
import kernelight.data.penstrokes.PenDigit;
import kernelight.data.penstrokes.UnipenFile;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.Relu;
import kernelight.engine.network.Initializer;
import kernelight.engine.network.Network;
import kernelight.engine.network.SavedNetwork;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.Trainer;
import kernelight.engine.training.TrainingSettings;
import kernelight.engine.training.augmentation.AugmentationSettings;
import kernelight.interchange.network.NetworkFile;
import kernelight.picturekind.PictureKindClassifier;
import org.junit.jupiter.api.Test;

/**
 * Trains the picture kind classifier and prints its results. It runs only on request, by {@code ./mvnw test
 * -Dtest=PictureKindTraining}, takes ten minutes or more, needs MNIST and the pen strokes, and writes {@code
 * target/picture-kinds.onnx}.
 */
class PictureKindTraining {
    private static final Path OUTPUT = Path.of("target", "picture-kinds.onnx");
    private static final List<String> STROKE_FILES = List.of("pendigits-orig.tra.gz", "unipen-1a.txt.gz");
    private static final List<String> FONTS = List.of(
            "KernelightSans-Regular.ttf",
            "KernelightSans-Bold.ttf",
            "KernelightMath-Regular.ttf",
            "KernelightMath-Italic.ttf");
    /** Letters and signs of these fonts that do not look like digits; the first two fonts have Hangul. */
    private static final String LETTERS = "ACEFHKLMNPRTUVWXYacdefhkmnprtuvwx";

    private static final String HANGUL = "가나다라마바사아자차카타파하한글학습신경망";
    private static final String SIGNS = "#@&%+=<>?!*$~";
    private static final int PAGE = 240;
    private static final int PIXELS = 28 * 28;
    private static final double[] THRESHOLDS = {0.5, 0.7, 0.8, 0.85, 0.9, 0.95};

    private final List<float[]> images = new ArrayList<>();
    private final List<Byte> labels = new ArrayList<>();

    @Test
    void trainTheClassifier() throws IOException, FontFormatException {
        List<PenDigit> training = new ArrayList<>();
        List<PenDigit> heldOut = new ArrayList<>();
        for (String file : STROKE_FILES) {
            training.addAll(UnipenFile.read(SharedData.penStrokes(file)).training());
            heldOut.addAll(UnipenFile.read(SharedData.penStrokes(file)).heldOut());
        }
        try (ComputePool pool = ComputePool.ofAllCores()) {
            collectDigits(training, pool);
            collectOthers(training);
            LabelledImages all = shuffled();
            Network network = network();
            Initializer.HE_UNIFORM.fill(network, 7);
            TrainingSettings settings = TrainingSettings.defaults()
                    .withEpochs(12)
                    .withSeed(7)
                    .withAugmentation(new AugmentationSettings(0.7, 6, 0, 0.1, 0.1, 0.4, 0, 0, 2));
            try (Trainer trainer = new Trainer(network, all, settings, pool.runner())) {
                while (trainer.hasNext()) {
                    trainer.step();
                }
            }
            NetworkFile.write(OUTPUT, new SavedNetwork(network, Map.of()));
            double refused = report(network, heldOut, pool);
            assertTrue(refused <= 0.01, "of MNIST's test set " + refused + " would be refused");
        }
    }

    private static Network network() {
        return Network.builder("kind of picture", new kernelight.engine.tensor.Shape(1, 28, 28))
                .add("C1", new Convolution(1, 12, Window.square(5).withPadding(2)))
                .add("relu1", new Relu())
                .add("P2", MaxPooling.of(2))
                .add("C3", new Convolution(12, 24, Window.square(5)))
                .add("relu3", new Relu())
                .add("P4", MaxPooling.of(2))
                .add("flatten", new Flatten())
                .add("F5", new Dense(24 * 25, 64))
                .add("relu5", new Relu())
                .add("F6", new Dense(64, 12))
                .build();
    }

    private void collectDigits(List<PenDigit> training, ComputePool pool) throws IOException {
        add(MnistFiles.readTraining(SharedData.mnist()).images());
        add(GeneratedDigits.generate(30_000, 5));
        for (int digit = 0; digit < 10; digit++) {
            int written = digit;
            add(4_000, 100 + digit, digit, random -> print(NonDigits.digit(written, random)));
        }
        add(DrawnDigits.varied("strokes", training, 2, 3, pool.runner()).images());
        add(DrawnDigits.asWritten("strokes", training, 4, pool.runner()).images());
    }

    private void collectOthers(List<PenDigit> training) throws IOException, FontFormatException {
        int none = PictureKindClassifier.NONE;
        add(25_000, 201, none, random -> print(NonDigits.letter(random)));
        add(50_000, 202, none, random -> print(NonDigits.shape(random)));
        add(25_000, 203, none, random -> print(NonDigits.scribble(random)));
        List<Font> fonts = new ArrayList<>();
        for (String font : FONTS) {
            fonts.add(Font.createFont(Font.TRUETYPE_FONT, new File("assets/fonts/" + font))
                    .deriveFont(100f));
        }
        add(20_000, 204, none, random -> printed(pick(fonts, random), LETTERS, random));
        add(3_000, 205, none, random -> printed(pick(fonts.subList(0, 2), random), HANGUL, random));
        add(3_000, 206, none, random -> printed(pick(fonts.subList(0, 2), random), SIGNS, random));
        add(30_000, 207, PictureKindClassifier.SEVERAL, random -> print(NonDigits.several(random)));
        add(20_000, 208, PictureKindClassifier.SEVERAL, random -> pair(training, random));
    }

    private void add(LabelledImages more) {
        for (int i = 0; i < more.count(); i++) {
            images.add(more.image(i));
            labels.add((byte) more.label(i));
        }
    }

    private void add(int count, long seed, int label, Function<RandomGenerator, float[]> picture) {
        images.addAll(generate(count, seed, picture));
        labels.addAll(Collections.nCopies(count, (byte) label));
    }

    private static List<float[]> generate(int count, long seed, Function<RandomGenerator, float[]> picture) {
        return IntStream.range(0, count)
                .mapToObj(i -> picture.apply(new SplittableRandom(seed * 1_000_003L + i * 7_919L)))
                .toList();
    }

    private LabelledImages shuffled() {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, images.size()).boxed().toList());
        Collections.shuffle(order, new Random(1));
        byte[] pixels = new byte[order.size() * PIXELS];
        byte[] shuffledLabels = new byte[order.size()];
        for (int i = 0; i < order.size(); i++) {
            float[] image = images.get(order.get(i));
            shuffledLabels[i] = labels.get(order.get(i));
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                pixels[i * PIXELS + pixel] = (byte) Math.round(255 * image[pixel]);
            }
        }
        return new LabelledImages("digits and other pictures", 28, 28, pixels, shuffledLabels);
    }

    private static float[] print(Trace trace) {
        return Page.print(trace).ink();
    }

    private static <T> T pick(List<T> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }

    /** A random letter, randomly slanted, wider or bolder; retries if a font has no glyph for it. */
    private static float[] printed(Font font, String letters, RandomGenerator random) {
        Optional<float[]> picture = Optional.empty();
        while (picture.isEmpty()) {
            picture = letter(font, letters, random);
        }
        return picture.get();
    }

    private static Optional<float[]> letter(Font font, String letters, RandomGenerator random) {
        int[] available = letters.chars().filter(font::canDisplay).toArray();
        String letter = Character.toString(available[random.nextInt(available.length)]);
        BufferedImage page = new BufferedImage(PAGE, PAGE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        AffineTransform change = AffineTransform.getTranslateInstance(PAGE / 2.0, PAGE / 2.0);
        change.rotate(0.12 * random.nextGaussian());
        change.shear(-0.15 * random.nextGaussian(), 0);
        change.scale(Math.exp(0.2 * random.nextGaussian()), 1);
        Shape outline =
                font.createGlyphVector(pen.getFontRenderContext(), letter).getOutline();
        Rectangle2D box = outline.getBounds2D();
        change.translate(-box.getCenterX(), -box.getCenterY());
        Shape placed = change.createTransformedShape(outline);
        pen.setColor(Color.WHITE);
        pen.fill(placed);
        if (random.nextBoolean()) {
            float bolder = (float) random.nextDouble(1, 10);
            pen.setStroke(new BasicStroke(bolder, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(placed);
        }
        pen.dispose();
        float[] ink = new float[PAGE * PAGE];
        for (int pixel = 0; pixel < ink.length; pixel++) {
            ink[pixel] = page.getRaster().getSample(pixel % PAGE, pixel / PAGE, 0) / 255f;
        }
        return DrawingToDigit.convert(new InkPicture(PAGE, PAGE, ink)).map(DigitPicture::values);
    }

    /** Two digits by people, beside each other or one above the other. */
    private static float[] pair(List<PenDigit> digits, RandomGenerator random) {
        List<PenDigit> two = List.of(pick(digits, random), pick(digits, random));
        double pen = random.nextDouble(4, 18);
        boolean down = random.nextInt(6) == 0;
        double gap = random.nextInt(3) == 0 ? random.nextDouble(-3, 14) : random.nextDouble(4, 120);
        List<Stroke> strokes = new ArrayList<>();
        double edge = 20;
        for (PenDigit digit : two) {
            double[] x = sorted(digit, StrokePoint::x);
            double[] y = sorted(digit, StrokePoint::y);
            double width = x[x.length - 1] - x[0];
            double height = y[y.length - 1] - y[0];
            double scale = 100 / Math.max(1, Math.max(width, height)) * Math.exp(0.12 * random.nextGaussian());
            double aside = 40 + 8 * random.nextGaussian();
            double left = down ? aside : edge;
            double top = down ? edge : aside;
            for (Stroke stroke : digit.strokes()) {
                strokes.add(new Stroke(stroke.points().stream()
                        .map(point ->
                                new StrokePoint(left + (point.x() - x[0]) * scale, top + (point.y() - y[0]) * scale))
                        .toList()));
            }
            edge += (down ? height : width) * scale + pen + gap;
        }
        return DrawingToDigit.convert(StrokePicture.draw(strokes, pen, 500, 500))
                .map(DigitPicture::values)
                .orElse(new float[PIXELS]);
    }

    private static double[] sorted(PenDigit digit, Function<StrokePoint, Double> coordinate) {
        return digit.strokes().stream()
                .flatMap(stroke -> stroke.points().stream())
                .mapToDouble(coordinate::apply)
                .sorted()
                .toArray();
    }

    /**
     * Prints the fraction of each set that is rejected, for several thresholds.
     *
     * @return the fraction of MNIST's test set that is rejected at 0.85
     */
    private static double report(Network network, List<PenDigit> heldOut, ComputePool pool) throws IOException {
        List<float[]> mnist = images(MnistFiles.readTest(SharedData.mnist()).images());
        print("MNIST test", network, mnist);
        print("generated digits", network, images(GeneratedDigits.generate(10_000, 99)));
        print(
                "digits of held out writers",
                network,
                images(DrawnDigits.asWritten("held out", heldOut, 50, pool.runner())
                        .images()));
        print("letters", network, generate(4_000, 901, random -> print(NonDigits.letter(random))));
        print("shapes", network, generate(4_000, 903, random -> print(NonDigits.shape(random))));
        print("scribbles", network, generate(4_000, 904, random -> print(NonDigits.scribble(random))));
        print("several generated", network, generate(4_000, 905, random -> print(NonDigits.several(random))));
        print("pairs of held out writers", network, generate(4_000, 906, random -> pair(heldOut, random)));
        return fraction(network, mnist, 0.85, false);
    }

    private static List<float[]> images(LabelledImages digits) {
        return IntStream.range(0, digits.count()).mapToObj(digits::image).toList();
    }

    private static void print(String name, Network network, List<float[]> pictures) {
        System.out.printf("%-27s", name);
        for (double threshold : THRESHOLDS) {
            System.out.printf("  >%.2f %6.2f %%", threshold, 100 * fraction(network, pictures, threshold, false));
        }
        System.out.printf("  several %6.2f %%%n", 100 * fraction(network, pictures, 0.5, true));
    }

    /** The fraction that is classified as not a single digit, or only as several digits, above the threshold. */
    private static double fraction(Network network, List<float[]> pictures, double threshold, boolean severalOnly) {
        return (double) pictures.stream()
                        .map(network::probabilities)
                        .filter(kinds -> kinds[PictureKindClassifier.SEVERAL]
                                        + (severalOnly ? 0 : kinds[PictureKindClassifier.NONE])
                                > threshold)
                        .count()
                / pictures.size();
    }
}
