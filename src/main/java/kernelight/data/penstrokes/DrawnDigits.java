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
 * Pen strokes as images for a network: drawn on the app's pad at random size and place and with a random pen, and taken
 * the app's own way to 28 x 28.
 *
 * @param images in the order of the digits
 * @param blank how many drawings hold too little to be a digit and are left out, as a tap of the pen is on the pad
 */
public record DrawnDigits(LabelledImages images, int blank) {
    private static final int SIDE = DigitPlacement.SIDE;
    private static final int PIXELS = SIDE * SIDE;
    private static final int MOST = Integer.MAX_VALUE / PIXELS;
    private static final byte BLANK = -1;

    /** Drawings that one thread makes at a time. */
    private static final int SLICE = 64;

    /**
     * Draws every digit once, as it was written. A drawing depends on the seed and on its place in the order alone, not
     * on the threads.
     *
     * @param name what the set is called on the screen
     * @throws IllegalArgumentException where there are too many, with a sentence for a person
     */
    public static DrawnDigits asWritten(String name, List<PenDigit> digits, long seed, BatchRunner runner) {
        return draw(name, digits, seed, (digit, random) -> digit.strokes(), runner);
    }

    /**
     * Draws every digit so many times on average, each time as another hand might have written it; else as above. A
     * writer's weight is the square root of how much they wrote: else a few busy people were most of what is learned.
     */
    public static DrawnDigits byOtherHands(
            String name, List<PenDigit> digits, int drawings, long seed, BatchRunner runner) {
        return draw(
                name,
                repeated(digits, drawings, seed),
                seed,
                (digit, random) -> new OtherHand(random).write(digit.strokes()),
                runner);
    }

    /** Each digit as often as it is to be drawn. */
    private static List<PenDigit> repeated(List<PenDigit> digits, int drawings, long seed) {
        requireNotTooMany((long) digits.size() * drawings);
        Map<String, Long> written =
                digits.stream().collect(Collectors.groupingBy(PenDigit::writer, Collectors.counting()));
        double[] weights = digits.stream()
                .mapToDouble(digit -> 1 / Math.sqrt(written.get(digit.writer())))
                .toArray();
        double unit = drawings * weights.length / Arrays.stream(weights).sum();
        SplittableRandom random = new SplittableRandom(~seed);
        return IntStream.range(0, weights.length)
                .boxed()
                .flatMap(i -> {
                    int times = (int) (unit * weights[i] + random.nextDouble()); // rounded up or down by chance
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
        runner.run((count + SLICE - 1) / SLICE, slice -> {
            for (int i = slice * SLICE; i < Math.min(count, (slice + 1) * SLICE); i++) {
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
        if (count > MOST) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%,d drawings are too many: %,d are the most.", count, MOST));
        }
    }

    private static void write(float[] ink, byte[] pixels, int image) {
        for (int pixel = 0; pixel < PIXELS; pixel++) {
            pixels[image * PIXELS + pixel] = (byte) Math.round(255 * ink[pixel]);
        }
    }

    private static DrawnDigits withoutBlank(String name, byte[] pixels, byte[] labels) {
        int kept = 0;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] != BLANK) {
                System.arraycopy(pixels, i * PIXELS, pixels, kept * PIXELS, PIXELS);
                labels[kept] = labels[i];
                kept++;
            }
        }
        LabelledImages images =
                new LabelledImages(name, SIDE, SIDE, Arrays.copyOf(pixels, kept * PIXELS), Arrays.copyOf(labels, kept));
        return new DrawnDigits(images, labels.length - kept);
    }
}
