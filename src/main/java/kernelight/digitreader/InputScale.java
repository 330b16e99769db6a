package kernelight.digitreader;

import java.util.List;

/** The range to which ink from 0 (paper) to 1 (full ink) is scaled for a network. */
public enum InputScale {
    /** Unchanged. */
    ZERO_TO_ONE("0..1", 1, 0),
    /** The values of a byte. */
    ZERO_TO_255("0..255", 255, 0),
    /**
     * Mean 0 and standard deviation 1 over MNIST's training set, as PyTorch's example does it: (x - 0.1307) / 0.3081.
     */
    MNIST("mnist", 1 / 0.3081f, -0.1307f / 0.3081f),
    /** Symmetric about 0. */
    MINUS_ONE_TO_ONE("-1..1", 2, -1);

    private final String text;
    private final float scale;
    private final float shift;

    InputScale(String text, float scale, float shift) {
        this.text = text;
        this.scale = scale;
        this.shift = shift;
    }

    /** The factor of the ink. */
    public float scale() {
        return scale;
    }

    /** What is added to the product. */
    public float shift() {
        return shift;
    }

    /** The scales that integer inputs can represent. */
    public static List<InputScale> ofWholeNumbers() {
        return List.of(ZERO_TO_255);
    }

    /** As it is typed on the command line: 0..1, 0..255, mnist, -1..1. */
    @Override
    public String toString() {
        return text;
    }
}
