package kernelight.filter;

import java.util.Locale;
import kernelight.engine.kernel.PaddingMode;

/** What lies beyond the picture's edge, where the kernel extends over it. */
public enum EdgeRule {
    /** Zeros (black). SciPy's "constant". */
    ZERO(PaddingMode.ZEROS),
    /** The nearest pixel: a a | a b c | c c. SciPy's "nearest". */
    REPLICATE(PaddingMode.REPLICATE),
    /**
     * The picture mirrored at its first and last pixel, which are not repeated, as in PyTorch and in NumPy's padding: c b
     * | a b c | b a. SciPy calls this "mirror"; its "reflect" repeats them.
     */
    REFLECT(PaddingMode.REFLECT),
    /** The picture again from its other end: b c | a b c | a b. SciPy's "wrap". */
    CIRCULAR(PaddingMode.CIRCULAR),
    /** Nothing: the kernel stays on the picture, so the response is smaller ("valid"). */
    NONE(PaddingMode.ZEROS);

    private final PaddingMode paddingMode;

    EdgeRule(PaddingMode paddingMode) {
        this.paddingMode = paddingMode;
    }

    PaddingMode paddingMode() {
        return paddingMode;
    }

    /** As it is typed: replicate. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
