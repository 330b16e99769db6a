package kernelight.data.generated;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import kernelight.data.generated.style.Style;
import kernelight.data.generated.style.WritingStyles;
import kernelight.engine.training.LabelledImages;

/**
 * Digits that look handwritten, made from nothing but a seed: white ink on black, 28 x 28, normalised as MNIST is. Each
 * is written by a hand of its own in one of the styles of its digit.
 */
public final class GeneratedDigits {
    public static final String NAME = "generated digits";

    private static final int DIGITS = 10;

    private GeneratedDigits() {}

    /**
     * Writes {@code count} digits, the ten kinds in equal numbers. Image i depends on the seed and on i alone: a larger
     * count only adds images.
     */
    public static LabelledImages generate(int count, long seed) {
        Page page = new Page();
        byte[] pixels = new byte[count * Page.SIDE * Page.SIDE];
        byte[] labels = new byte[count];
        long base = new SplittableRandom(seed).nextLong(); // neighbouring seeds end up far apart
        for (int i = 0; i < count; i++) {
            // The ten kinds follow each other, so that any part of the set is as balanced as it can be.
            int digit = i % DIGITS;
            SplittableRandom random = new SplittableRandom(base + i);
            labels[i] = (byte) digit;
            Style style = choose(WritingStyles.of(digit), random);
            Trace trace = new Hand(random).write(style);
            new Pen(random).ink(trace);
            page.print(trace, pixels, i * Page.SIDE * Page.SIDE);
        }
        return new LabelledImages(NAME, Page.SIDE, Page.SIDE, pixels, labels);
    }

    private static Style choose(List<Style> styles, RandomGenerator random) {
        double total = 0;
        for (Style style : styles) {
            total += style.share();
        }
        double left = random.nextDouble() * total;
        for (Style style : styles) {
            left -= style.share();
            if (left < 0) {
                return style;
            }
        }
        return styles.getLast();
    }
}
