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
 * How probable each class is, from what a network gives. Raw scores, and logarithms of probabilities, go through a
 * softmax; what is a probability already stays as it is.
 */
public enum Probabilities {
    /** The network ends in a layer that weighs: a softmax is to follow. So after log-softmax, which it takes back. */
    OF_SCORES,
    /** The network ends in a softmax, or in a sigmoid for each class by itself, whose sum need not be 1. */
    GIVEN,
    /**
     * The last layer does not tell, as the mean of several networks' answers: numbers of 0 to 1 whose sum is 1 are taken
     * for probabilities.
     */
    BY_THE_NUMBERS;

    /** How far from 1 the sum of probabilities may be that were computed in floats. */
    private static final double SUM_TOLERANCE = 1e-4;

    /** As the network's last layer says, layers that only lay the numbers out anew aside. */
    public static Probabilities of(Network network) {
        List<NetworkNode> nodes = network.nodes();
        Layer last = nodes.getLast().layer();
        for (int i = nodes.size() - 1; i > 0 && isMove(nodes.get(i).layer()); i--) {
            last = nodes.get(i - 1).layer();
        }
        return switch (last) {
            case Softmax softmax -> GIVEN;
            case Sigmoid sigmoid -> GIVEN;
            case LogSoftmax logarithms -> OF_SCORES;
            case Dense weights -> OF_SCORES;
            case Convolution weights -> OF_SCORES;
            case RadialBasis distances -> OF_SCORES;
            default -> BY_THE_NUMBERS;
        };
    }

    private static boolean isMove(Layer layer) {
        return layer instanceof Flatten || layer instanceof Reshape || layer instanceof Permutation;
    }

    /** The probabilities of one image's classes: a fresh array. */
    public float[] of(float[] scores) {
        return switch (this) {
            case OF_SCORES -> softmax(scores);
            case GIVEN -> scores.clone();
            case BY_THE_NUMBERS -> areProbabilities(scores) ? scores.clone() : softmax(scores);
        };
    }

    private static boolean areProbabilities(float[] scores) {
        double sum = 0;
        for (float score : scores) {
            if (!(score >= 0 && score <= 1 + SUM_TOLERANCE)) {
                return false;
            }
            sum += score;
        }
        return Math.abs(sum - 1) <= SUM_TOLERANCE;
    }

    private static float[] softmax(float[] scores) {
        Tensor row = Tensor.of(Shape.flat(scores.length), scores.clone());
        Tensor probabilities = Tensor.zeros(row.shape(), 1);
        new Softmax().forward(PassContext.inference(new PlainKernels()), row, probabilities);
        return probabilities.data();
    }
}
