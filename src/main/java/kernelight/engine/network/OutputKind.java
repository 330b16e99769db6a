package kernelight.engine.network;

import java.util.List;
import kernelight.engine.kernel.PlainKernels;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.Layer;
import kernelight.engine.layer.LogSoftmax;
import kernelight.engine.layer.PassContext;
import kernelight.engine.layer.Permutation;
import kernelight.engine.layer.RadialBasis;
import kernelight.engine.layer.Reshape;
import kernelight.engine.layer.Sigmoid;
import kernelight.engine.layer.Softmax;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/**
 * What the output of a network holds, and so how class probabilities are obtained from it: scores and log-probabilities
 * need a softmax, probabilities are used as they are.
 */
public enum OutputKind {
    /**
     * Scores (logits) of a dense, convolution or radial basis layer, or the log-probabilities of a log-softmax. A
     * softmax turns both into probabilities.
     */
    SCORES,
    /**
     * Probabilities: the network ends in a softmax, or in a sigmoid per class, in which case their sum need not be 1.
     */
    PROBABILITIES,
    /**
     * The last layer does not tell, for instance an addition of several networks' outputs. Values from 0 to 1 whose sum
     * is 1 are then taken for probabilities, all others for scores.
     */
    UNKNOWN;

    /** The rounding error allowed in the sum of probabilities that were computed in floats. */
    private static final double SUM_TOLERANCE = 1e-4;

    /** The kind of a network's output, by its last layer that does more than rearrange values. */
    public static OutputKind of(Network network) {
        List<NetworkNode> nodes = network.nodes();
        Layer last = nodes.getLast().layer();
        for (int i = nodes.size() - 1; i > 0 && onlyRearranges(nodes.get(i).layer()); i--) {
            last = nodes.get(i - 1).layer();
        }
        return switch (last) {
            case Softmax softmax -> PROBABILITIES;
            case Sigmoid sigmoid -> PROBABILITIES;
            case LogSoftmax logarithms -> SCORES;
            case Dense weights -> SCORES;
            case Convolution weights -> SCORES;
            case RadialBasis distances -> SCORES;
            default -> UNKNOWN;
        };
    }

    private static boolean onlyRearranges(Layer layer) {
        return layer instanceof Flatten || layer instanceof Reshape || layer instanceof Permutation;
    }

    /**
     * The probability of each class, 0 to 1, as a new array.
     *
     * @param output a network's output for one image, one value per class
     * @throws kernelight.engine.tensor.ShapeException if the output is empty
     */
    public float[] probabilities(float[] output) {
        return switch (this) {
            case SCORES -> softmax(output);
            case PROBABILITIES -> output.clone();
            case UNKNOWN -> areProbabilities(output) ? output.clone() : softmax(output);
        };
    }

    /**
     * The probability of one class for one image of a batch, 0 to 1: for many images faster than all probabilities of each.
     *
     * @param output a network's output, C values for each of N images
     * @param n the image's index, from 0
     * @param index the class, from 0
     */
    public float probability(Tensor output, int n, int index) {
        float[] values = output.data();
        int images = output.images();
        if (this == PROBABILITIES) {
            return values[index * images + n];
        }
        if (this == UNKNOWN) {
            return probabilities(outputOf(output, n))[index];
        }
        double sum = 0;
        for (int c = 0; c < output.shape().size(); c++) {
            sum += Math.exp(values[c * images + n] - values[index * images + n]);
        }
        return (float) (1 / sum);
    }

    private static float[] outputOf(Tensor output, int n) {
        float[] one = new float[output.shape().size()];
        for (int c = 0; c < one.length; c++) {
            one[c] = output.data()[c * output.images() + n];
        }
        return one;
    }

    private static boolean areProbabilities(float[] values) {
        double sum = 0;
        for (float value : values) {
            if (!(value >= 0 && value <= 1 + SUM_TOLERANCE)) {
                return false;
            }
            sum += value;
        }
        return Math.abs(sum - 1) <= SUM_TOLERANCE;
    }

    private static float[] softmax(float[] scores) {
        Tensor input = Tensor.of(Shape.flat(scores.length), scores.clone());
        Tensor probabilities = Tensor.zeros(input.shape(), 1);
        new Softmax().forward(PassContext.inference(new PlainKernels()), input, probabilities);
        return probabilities.data();
    }
}
