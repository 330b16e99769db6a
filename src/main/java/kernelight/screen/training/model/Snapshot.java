package kernelight.screen.training.model;

import java.util.List;
import kernelight.engine.layer.Convolution;
import kernelight.engine.network.ForwardTrace;
import kernelight.engine.network.LayerActivation;
import kernelight.engine.network.Network;

/**
 * What a LeNet-5 looks like at one moment, and what it makes of the watched digit. Copies, for they change threads.
 *
 * @param batch after how many batches
 * @param filters of C1, the only ones that look at the image itself
 * @param maps of C1 and C3, after ReLU
 * @param vectors of F5 and F6, after ReLU, folded into a picture each
 * @param probabilities one for each digit
 */
public record Snapshot(
        long batch, WatchedDigit digit, Maps filters, List<Maps> maps, List<Maps> vectors, float[] probabilities) {
    private static final int VECTOR_ROWS = 12;

    /** The digit that the network takes it for. */
    public int best() {
        int best = 0;
        for (int digit = 1; digit < probabilities.length; digit++) {
            if (probabilities[digit] > probabilities[best]) {
                best = digit;
            }
        }
        return best;
    }

    public boolean isRight() {
        return best() == digit.label();
    }

    /** On the thread that the network belongs to. */
    static Snapshot of(Network network, long batch, WatchedDigit digit) {
        ForwardTrace trace = network.trace(digit.image());
        return new Snapshot(
                batch,
                digit,
                filters(network, "C1"),
                List.of(maps("C1", trace.activation("relu1")), maps("C3", trace.activation("relu3"))),
                List.of(vector("F5", trace.activation("relu5")), vector("F6", trace.activation("relu6"))),
                trace.probabilities());
    }

    private static Maps filters(Network network, String name) {
        Convolution convolution = network.nodes().stream()
                .filter(node -> node.name().equals(name))
                .map(node -> (Convolution) node.layer())
                .findFirst()
                .orElseThrow();
        return new Maps(
                name,
                convolution.filters(),
                convolution.window().rows().size(),
                convolution.window().columns().size(),
                convolution.weights().clone());
    }

    private static Maps maps(String layer, LayerActivation activation) {
        return new Maps(
                layer,
                activation.shape().channels(),
                activation.shape().height(),
                activation.shape().width(),
                activation.values());
    }

    private static Maps vector(String layer, LayerActivation activation) {
        return new Maps(layer, 1, VECTOR_ROWS, activation.shape().channels() / VECTOR_ROWS, activation.values());
    }
}
