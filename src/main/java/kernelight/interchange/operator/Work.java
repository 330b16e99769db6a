package kernelight.interchange.operator;

import kernelight.interchange.onnx.OnnxException;

/** Adds up what running a graph costs, so that a few bytes cannot ask for hours. Belongs to one thread. */
public final class Work {
    /** VGG-19 costs 2 * 10^10 multiplications an image. */
    private static final double MOST = 1e11;

    /** A number that is moved or looked at by itself costs as much as this many multiplications of a convolution. */
    private static final int OF_A_NUMBER = 20;

    private double done;

    /** Multiplications of a layer's kernel. */
    void add(double multiplications) {
        done += multiplications;
        if (done > MOST) {
            throw new OnnxException("Up to here the model costs more than the 10^11 multiplications that make sense.");
        }
    }

    /** Numbers that are worked on one by one. */
    void addNumbers(double count) {
        add(OF_A_NUMBER * count);
    }
}
