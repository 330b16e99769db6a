package kernelight.interchange.operator;

import kernelight.interchange.onnx.OnnxException;

/** Adds up what running a graph costs, so that a few bytes cannot ask for hours. Belongs to one thread. */
public final class Work {
    /** VGG-19 costs 2 * 10^10 multiplications an image. */
    private static final double MOST = 5e11;

    private double done;

    /** @param multiplications or numbers moved, whichever is more */
    void add(double multiplications) {
        done += multiplications;
        if (done > MOST) {
            throw new OnnxException("It costs more than the 5 * 10^11 multiplications that make sense here.");
        }
    }
}
