package kernelight.screen.networks.model;

import java.util.List;
import java.util.Optional;
import kernelight.engine.tensor.Shape;
import kernelight.words.LocalizedMessage;

/**
 * Why a size is impossible.
 *
 * @param key the size that was asked for
 * @param value what was asked for
 * @param layer the layer that does not fit; empty if it is the image
 * @param inputs the shapes that it would get
 * @param reason what about them does not fit
 * @param fixes changes with which everything fits, the nearest first
 */
public record SizeProblem(
        SizeKey key, int value, Optional<String> layer, List<Shape> inputs, LocalizedMessage reason, List<Fix> fixes) {
    public SizeProblem {
        inputs = List.copyOf(inputs);
        fixes = List.copyOf(fixes);
    }

    /**
     * A change that mends it.
     *
     * @param words what it changes
     * @param changes all sizes after it
     */
    public record Fix(LocalizedMessage words, SizeChanges changes) {}
}
