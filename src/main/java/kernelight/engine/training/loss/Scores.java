package kernelight.engine.training.loss;

import kernelight.engine.tensor.Tensor;

/** What scores of n x 1 x 1 say, whatever the loss. */
public final class Scores {
    private Scores() {}

    /** The class with the highest score; the first of equal ones. */
    public static int best(Tensor scores, int n) {
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

    /** For how many of the N images the right class has the highest score. */
    public static int right(Tensor scores, int[] labels) {
        int right = 0;
        for (int n = 0; n < scores.images(); n++) {
            right += best(scores, n) == labels[n] ? 1 : 0;
        }
        return right;
    }
}
