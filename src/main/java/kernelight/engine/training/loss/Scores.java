package kernelight.engine.training.loss;

import kernelight.engine.tensor.Tensor;

/** The predictions that follow from a network's scores, C x 1 x 1 (C classes) for N images, whatever the loss. */
public final class Scores {
    private Scores() {}

    /** The class with the highest score for image {@code n}; the first one of equals. */
    public static int argmax(Tensor scores, int n) {
        float[] x = scores.data();
        int images = scores.images();
        int best = 0;
        for (int c = 1; c < scores.shape().channels(); c++) {
            if (x[c * images + n] > x[best * images + n]) {
                best = c;
            }
        }
        return best;
    }

    /** For how many of the N images the correct class has the highest score. */
    public static int countCorrect(Tensor scores, int[] labels) {
        int correct = 0;
        for (int n = 0; n < scores.images(); n++) {
            correct += argmax(scores, n) == labels[n] ? 1 : 0;
        }
        return correct;
    }
}
