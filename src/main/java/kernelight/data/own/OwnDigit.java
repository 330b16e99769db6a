package kernelight.data.own;

import java.time.Instant;

/**
 * A digit that a person drew and filed. Each is one of its own: two are equal only if they are the same object's pixels.
 *
 * @param pixels 28 x 28 unsigned bytes, row after row: 0 is paper, 255 full ink, as the network got it; never changed
 * @param label what the person says it is: a digit, or the name of another class
 * @param answer the label of the class that was read when it was filed; "" where no network was asked
 * @param probability of that answer, 0 to 1
 * @param filedAt when it was filed
 */
public record OwnDigit(byte[] pixels, String label, String answer, float probability, Instant filedAt) {
    /** Rows and columns. */
    public static final int SIDE = 28;

    public static final int PIXELS = SIDE * SIDE;
    /** The longest label, in characters. */
    public static final int LONGEST_LABEL = 64;

    private static final float FULL_INK = 255;

    /** @throws IllegalArgumentException if the picture has another size, or a text or a number is out of its range */
    public OwnDigit {
        if (pixels.length != PIXELS) {
            throw new IllegalArgumentException("A digit has " + PIXELS + " pixels, not " + pixels.length + ".");
        }
        if (label.isBlank() || label.length() > LONGEST_LABEL || answer.length() > LONGEST_LABEL) {
            throw new IllegalArgumentException("A label has 1 to " + LONGEST_LABEL + " characters.");
        }
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("A probability is from 0 to 1, not " + probability + ".");
        }
    }

    /**
     * A digit as a network got it.
     *
     * @param ink 28 x 28 values from 0 to 1, row after row
     */
    public static OwnDigit of(float[] ink, String label, String answer, float probability, Instant filedAt) {
        byte[] pixels = new byte[ink.length];
        for (int i = 0; i < ink.length; i++) {
            pixels[i] = (byte) Math.round(Math.clamp(ink[i], 0, 1) * FULL_INK);
        }
        return new OwnDigit(pixels, label, answer, probability, filedAt);
    }

    /** The picture as a new array of 28 x 28 values in [0, 1]. */
    public float[] ink() {
        float[] ink = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            ink[i] = Byte.toUnsignedInt(pixels[i]) / FULL_INK;
        }
        return ink;
    }

    /** The same drawing, which is something else after all. */
    public OwnDigit labelled(String other) {
        return new OwnDigit(pixels, other, answer, probability, filedAt);
    }
}
