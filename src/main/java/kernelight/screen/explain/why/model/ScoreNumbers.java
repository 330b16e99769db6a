package kernelight.screen.explain.why.model;

import kernelight.attribution.Scores;
import kernelight.engine.network.Network;

/**
 * What a network answers to a picture. Immutable.
 *
 * @param scores of all classes, before a softmax that ends the network
 * @param probabilities of all classes
 * @param hasSoftmax whether a softmax makes the one of the other
 */
public record ScoreNumbers(float[] scores, float[] probabilities, boolean hasSoftmax) {
    private static final double TOLERANCE = 1e-4;

    static ScoreNumbers of(Network network, float[] image) {
        float[] scores = Scores.of(network, image);
        float[] probabilities = network.probabilities(image);
        float[] quotients = new SoftmaxNumbers(scores, 1).quotients();
        boolean same = true;
        for (int i = 0; i < scores.length; i++) {
            same &= Math.abs(quotients[i] - probabilities[i]) < TOLERANCE;
        }
        return new ScoreNumbers(scores, probabilities, same);
    }

    /** The probabilities of other scores of the same network. */
    float[] probabilities(float[] others) {
        return hasSoftmax ? new SoftmaxNumbers(others, 1).quotients() : others;
    }
}
