package kernelight.attribution;

import kernelight.engine.kernel.FastKernels;
import kernelight.engine.network.BackwardPass;
import kernelight.engine.network.ForwardPass;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Tensor;

/** A forward pass for N images up to the scores, and the backward pass from one score to the images. */
final class ScorePass {
    private final Score score;
    private final ForwardPass forward;
    private final BackwardPass backward;
    private final int scoreNode;

    ScorePass(Network network, Score score, int images) {
        this.score = score;
        forward = ForwardPass.inference(network, new FastKernels(), images);
        backward = BackwardPass.toImage(forward);
        scoreNode = Scores.node(network);
        float[] gradient = score.gradient(network.outputShape().size());
        for (int n = 0; n < images; n++) {
            backward.gradient(scoreNode).setImage(n, gradient);
        }
    }

    /** The images: to be filled before each run. */
    Tensor input() {
        return forward.input();
    }

    void run() {
        forward.run(0, scoreNode + 1);
        for (int node = scoreNode; node >= 0; node--) {
            backward.inputGradients(node);
        }
    }

    /** The score of an image. */
    float score(int image) {
        return score.in(forward.activation(scoreNode).image(image));
    }

    /** The output of a node for the first image, by the node's number. */
    float[] activation(int node) {
        return forward.activation(node).image(0);
    }

    /** The gradient of the score with respect to a node's output for the first image, by the node's number. */
    float[] gradientAt(int node) {
        return backward.gradient(node).image(0);
    }

    /** The gradient of the score with respect to an image, C x D x H x W values. */
    float[] gradient(int image) {
        return backward.imageGradient().image(image);
    }
}
