package kernelight.data.generated;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import kernelight.data.drawing.InkPicture;
import kernelight.data.generated.style.Style;
import kernelight.data.generated.style.WritingStyles;
import kernelight.engine.training.LabelledImages;

/**
 * Generates digits that look handwritten from a seed: white ink on black, 28 x 28, normalised as MNIST is. Each is
 * written by another random writer in one of the styles of its digit.
 */
public final class GeneratedDigits {
    public static final String NAME = "generated digits";

    private static final int DIGITS = 10;
    private static final int PIXELS = Page.SIDE * Page.SIDE;
    private static final int MAX_COUNT = Integer.MAX_VALUE / PIXELS;

    private GeneratedDigits() {}

    /**
     * Generates {@code count} digits, the ten kinds in equal numbers. Image i depends only on the seed and on i, so a
     * larger count adds images to a smaller one's.
     *
     * @throws IllegalArgumentException if the count is negative or too large for one array
     */
    public static LabelledImages generate(int count, long seed) {
        if (count < 0 || count > MAX_COUNT) {
            throw new IllegalArgumentException(
                    "The number of generated digits must be 0 to " + MAX_COUNT + ", but it is " + count + ".");
        }
        byte[] pixels = new byte[count * PIXELS];
        byte[] labels = new byte[count];
        long base = new SplittableRandom(seed).nextLong(); // neighbouring seeds end up far apart
        for (int i = 0; i < count; i++) {
            // The ten kinds alternate, so that any part of the set is as balanced as possible.
            int digit = i % DIGITS;
            RandomGenerator random = new SplittableRandom(base + i);
            InkPicture picture = write(choose(WritingStyles.of(digit), random), random);
            labels[i] = (byte) digit;
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                pixels[i * PIXELS + pixel] = (byte) Math.round(255 * picture.ink()[pixel]);
            }
        }
        return new LabelledImages(NAME, Page.SIDE, Page.SIDE, pixels, labels);
    }

    /** Generates one digit by a new random writer: 28 x 28. */
    static InkPicture write(Style style, RandomGenerator random) {
        Trace trace = new Hand(random).write(style);
        new Pen(random).ink(trace);
        return Page.print(trace);
    }

    private static Style choose(List<Style> styles, RandomGenerator random) {
        double total = styles.stream().mapToDouble(Style::share).sum();
        double remaining = random.nextDouble() * total;
        for (Style style : styles) {
            remaining -= style.share();
            if (remaining < 0) {
                return style;
            }
        }
        return styles.getLast();
    }
}
