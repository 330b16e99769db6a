package kernelight.digitreader;

import java.util.ArrayList;
import java.util.List;

/**
 * The input normalization of a network: ink, 0 for paper and 1 for full ink, times a factor plus a shift.
 *
 * @param inverted whether it takes black ink on white paper, so that paper is the larger number
 */
public record InputNormalization(InputScale scale, boolean inverted) {
    /** White ink on black, 0..1: that of most networks, and of all that Kernelight trains. */
    public static final InputNormalization USUAL = new InputNormalization(InputScale.ZERO_TO_ONE, false);

    /** All normalizations, the more usual ones first. */
    public static List<InputNormalization> all() {
        List<InputScale> scales =
                List.of(InputScale.ZERO_TO_ONE, InputScale.MNIST, InputScale.MINUS_ONE_TO_ONE, InputScale.ZERO_TO_255);
        List<InputNormalization> all = new ArrayList<>();
        scales.forEach(scale -> all.add(new InputNormalization(scale, false)));
        scales.forEach(scale -> all.add(new InputNormalization(scale, true)));
        return all;
    }

    /** The factor of the ink. */
    public float factor() {
        return inverted ? -scale.scale() : scale.scale();
    }

    /** What is added to the product. */
    public float shift() {
        return inverted ? scale.scale() + scale.shift() : scale.shift();
    }

    /** In English, for the command line: "0..255, black ink on white". */
    @Override
    public String toString() {
        return scale + (inverted ? ", black ink on white" : ", white ink on black");
    }
}
