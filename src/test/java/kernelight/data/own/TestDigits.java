package kernelight.data.own;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kernelight.data.generated.GeneratedDigits;
import kernelight.engine.training.LabelledImages;

/** Own digits for tests. */
public final class TestDigits {
    private TestDigits() {}

    /** A picture that no other seed has, which was answered with "1". */
    public static OwnDigit of(String label, int seed) {
        byte[] pixels = new byte[OwnDigit.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 31 + seed * 7);
        }
        return new OwnDigit(pixels, label, "1", 0.75f, Instant.ofEpochMilli(1_700_000_000_000L + seed));
    }

    /** Generated digits, filed as what they are. */
    public static OwnDigitSet generated(int count) {
        return OwnDigitsIdx.of(
                GeneratedDigits.generate(count, 77),
                IntStream.range(0, 10).mapToObj(Integer::toString).toList());
    }

    /** Generated digits as an unusual hand writes them: mirrored. */
    public static OwnDigitSet mirrored(int count) {
        LabelledImages images = GeneratedDigits.generate(count, 77);
        List<OwnDigit> digits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] ink = images.image(i);
            float[] mirrored = new float[ink.length];
            for (int pixel = 0; pixel < ink.length; pixel++) {
                int column = pixel % OwnDigit.SIDE;
                mirrored[pixel] = ink[pixel - column + OwnDigit.SIDE - 1 - column];
            }
            digits.add(OwnDigit.of(mirrored, Integer.toString(images.label(i)), "", 0, Instant.EPOCH));
        }
        return new OwnDigitSet(digits);
    }
}
