package kernelight.data.own;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import kernelight.engine.training.LabelledImages;

/**
 * A person's own digits, in the order in which they were filed. Immutable.
 *
 * @param digits at most {@link #MOST}
 */
public record OwnDigitSet(List<OwnDigit> digits) {
    /** As many as MNIST's test set has; nobody draws more, and all of them are read in well under a second. */
    public static final int MOST = 10_000;

    public static final OwnDigitSet EMPTY = new OwnDigitSet(List.of());

    /** @throws IllegalArgumentException if there are too many */
    public OwnDigitSet {
        if (digits.size() > MOST) {
            throw new IllegalArgumentException("There are at most " + MOST + " digits, not " + digits.size() + ".");
        }
        digits = List.copyOf(digits);
    }

    /**
     * Two sets put together.
     *
     * @param set the digits of both
     * @param added how many of the second one are new
     * @param known how many of the second one were there already: the same picture with the same label
     * @param leftOut how many of the second one there was no room for
     */
    public record Union(OwnDigitSet set, int added, int known, int leftOut) {}

    public int count() {
        return digits.size();
    }

    public boolean isEmpty() {
        return digits.isEmpty();
    }

    public boolean isFull() {
        return digits.size() >= MOST;
    }

    /** @throws IllegalArgumentException if the set is full */
    public OwnDigitSet with(OwnDigit digit) {
        List<OwnDigit> more = new ArrayList<>(digits);
        more.add(digit);
        return new OwnDigitSet(more);
    }

    /** Without one digit; the same set where it is not in it. */
    public OwnDigitSet without(OwnDigit digit) {
        return new OwnDigitSet(digits.stream().filter(one -> one != digit).toList());
    }

    /** With another digit in the place of one. */
    public OwnDigitSet replaced(OwnDigit old, OwnDigit now) {
        return new OwnDigitSet(
                digits.stream().map(one -> one == old ? now : one).toList());
    }

    /** These digits and those of another set that are not there yet, as far as there is room. */
    public Union and(OwnDigitSet other) {
        Set<Picture> there = new HashSet<>();
        digits.forEach(digit -> there.add(Picture.of(digit)));
        List<OwnDigit> all = new ArrayList<>(digits);
        int known = 0;
        int leftOut = 0;
        for (OwnDigit digit : other.digits) {
            if (!there.add(Picture.of(digit))) {
                known++;
            } else if (all.size() < MOST) {
                all.add(digit);
            } else {
                leftOut++;
            }
        }
        return new Union(new OwnDigitSet(all), all.size() - digits.size(), known, leftOut);
    }

    /**
     * The pictures of all of them.
     *
     * @param classOf the number of a label, from 0 to 255
     */
    public LabelledImages images(String name, ToIntFunction<String> classOf) {
        byte[] pixels = new byte[count() * OwnDigit.PIXELS];
        byte[] labels = new byte[count()];
        for (int i = 0; i < count(); i++) {
            System.arraycopy(digits.get(i).pixels(), 0, pixels, i * OwnDigit.PIXELS, OwnDigit.PIXELS);
            labels[i] = (byte) classOf.applyAsInt(digits.get(i).label());
        }
        return new LabelledImages(name, OwnDigit.SIDE, OwnDigit.SIDE, pixels, labels);
    }

    /** A digit by its content. */
    private record Picture(ByteBuffer pixels, String label) {
        private static Picture of(OwnDigit digit) {
            return new Picture(ByteBuffer.wrap(digit.pixels()), digit.label());
        }
    }
}
