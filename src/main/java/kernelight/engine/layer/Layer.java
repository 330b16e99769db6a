package kernelight.engine.layer;

import java.util.List;
import kernelight.engine.tensor.Shape;

/**
 * One operation of a network: from one tensor of N images, or from several, to another tensor of N images. Shapes are
 * checked once, by {@link #outputShape}, when the network is built; the forward and backward methods rely on that and
 * check nothing.
 */
public sealed interface Layer permits OneInputLayer, MergeLayer {
    /**
     * The shape of the output for inputs of these shapes.
     *
     * @param inputs the shape of each input, at least one
     * @throws kernelight.engine.tensor.ShapeException if this layer cannot take these inputs; the message names the
     *     shapes
     */
    Shape outputShape(List<Shape> inputs);

    /** The parameters that this layer learns; empty for most layers. Their values are the layer's own, not copies. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /**
     * The values that are saved with this layer but not learned by gradients, such as the running moments of batch
     * normalization. They are the layer's own, not copies.
     */
    default List<Parameter> states() {
        return List.of();
    }

    /** The number of learned values. */
    default int parameterCount() {
        return parameters().stream().mapToInt(Parameter::size).sum();
    }

    /**
     * The number of multiplications of a forward pass for one image.
     *
     * @param inputs the shape of each input; {@link #outputShape} must accept them
     */
    long multiplicationCount(List<Shape> inputs);

    /** The same layer with its own copies of all values. */
    Layer copy();

    /** Copies the parameters and states of a layer into a new layer of the same kind, and returns that. */
    static <L extends Layer> L withValuesOf(Layer original, L copy) {
        for (int i = 0; i < copy.parameters().size(); i++) {
            copy.parameters().get(i).copyFrom(original.parameters().get(i));
        }
        for (int i = 0; i < copy.states().size(); i++) {
            copy.states().get(i).copyFrom(original.states().get(i));
        }
        return copy;
    }
}
