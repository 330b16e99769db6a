package kernelight.data.penstrokes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelight.data.drawing.DigitPicture;
import kernelight.data.drawing.DigitPlacement;
import kernelight.data.drawing.DrawingToDigit;
import kernelight.data.drawing.Stroke;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.LabelledImages;

/**
 * Pen strokes as images for a network: drawn on the app's pad with random size, position and pen width, and converted
 * to 28 x 28 as the app converts drawings.
 *
 * @param images in the order of the digits
 * @param blank how many drawings were left out because they have too little ink for a digit, such as a tap of the pen
 */
public record DrawnDigits(LabelledImages images, int blank) {
    private static final int SIDE = DigitPlacement.SIDE;
    private static final int PIXELS = SIDE * SIDE;
    private static final int MAX_COUNT = Integer.MAX_VALUE / PIXELS;
    private static final byte BLANK = -1;

    /** Drawings of one task for a thread. */
    private static final int CHUNK = 64;

    /**
     * Draws every digit once, as it was written. A drawing depends only on the seed and on its position in the order,
     * not on the number of threads.
     *
     * @param name the set's name on the screen
     * @throws IllegalArgumentException if there are too many digits for one array; the message is for the user
     */
    public static DrawnDigits asWritten(String name, List<PenDigit> digits, long seed, BatchRunner runner) {
        return draw(name, digits, seed, (digit, random) -> digit.strokes(), runner);
    }

    /**
     * Draws every digit several times on average, each time distorted as another person might have written it. A writer
     * is weighted by the square root of how many digits they wrote, so that a few people do not dominate the training
     * set.
     *
     * @param name the set's name on the screen
     * @param drawings the mean number of drawings per digit
     * @throws IllegalArgumentException if there are too many drawings for one array; the message is for the user
     */
    public static DrawnDigits varied(String name, List<PenDigit> digits, int drawings, long seed, BatchRunner runner) {
        return draw(
                name,
                repeated(digits, drawings, seed),
                seed,
                (digit, random) -> new HandwritingVariation(random).apply(digit.strokes()),
                runner);
    }

    /** A list with each digit as often as it is to be drawn. */
    private static List<PenDigit> repeated(List<PenDigit> digits, int drawings, long seed) {
        requireNotTooMany((long) digits.size() * drawings);
        Map<String, Long> written =
                digits.stream().collect(Collectors.groupingBy(PenDigit::writer, Collectors.counting()));
        double[] weights = digits.stream()
                .mapToDouble(digit -> 1 / Math.sqrt(written.get(digit.writer())))
                .toArray();
        double timesPerWeight =
                drawings * weights.length / Arrays.stream(weights).sum();
        SplittableRandom random = new SplittableRandom(~seed);
        return IntStream.range(0, weights.length)
                .boxed()
                .flatMap(i -> {
                    int times =
                            (int) (timesPerWeight * weights[i] + random.nextDouble()); // rounded up or down at random
                    return IntStream.range(0, times).mapToObj(time -> digits.get(i));
                })
                .toList();
    }

    private static DrawnDigits draw(
            String name,
            List<PenDigit> digits,
            long seed,
            BiFunction<PenDigit, RandomGenerator, List<Stroke>> strokes,
            BatchRunner runner) {
        requireNotTooMany(digits.size());
        int count = digits.size();
        byte[] pixels = new byte[count * PIXELS];
        byte[] labels = new byte[count];
        long base = new SplittableRandom(seed).nextLong(); // neighbouring seeds end up far apart
        runner.run((count + CHUNK - 1) / CHUNK, chunk -> {
            for (int i = chunk * CHUNK; i < Math.min(count, (chunk + 1) * CHUNK); i++) {
                RandomGenerator random = new SplittableRandom(base + i);
                Optional<DigitPicture> picture =
                        DrawingToDigit.convert(PadDrawing.draw(strokes.apply(digits.get(i), random), random));
                labels[i] = picture.isPresent() ? (byte) digits.get(i).digit() : BLANK;
                if (picture.isPresent()) {
                    write(picture.get().digit().ink(), pixels, i);
                }
            }
        });
        return withoutBlank(name, pixels, labels);
    }

    private static void requireNotTooMany(long count) {
        if (count > MAX_COUNT) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%,d drawings are too many: the maximum is %,d.", count, MAX_COUNT));
        }
    }

    private static void write(float[] ink, byte[] pixels, int image) {
        for (int pixel = 0; pixel < PIXELS; pixel++) {
            pixels[image * PIXELS + pixel] = (byte) Math.round(255 * ink[pixel]);
        }
    }

    private static DrawnDigits withoutBlank(String name, byte[] pixels, byte[] labels) {
        int count = 0;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] != BLANK) {
                System.arraycopy(pixels, i * PIXELS, pixels, count * PIXELS, PIXELS);
                labels[count] = labels[i];
                count++;
            }
        }
        LabelledImages images = new LabelledImages(
                name, SIDE, SIDE, Arrays.copyOf(pixels, count * PIXELS), Arrays.copyOf(labels, count));
        return new DrawnDigits(images, labels.length - count);
    }
}
