package kernelight.engine.layer;

import java.util.List;
import kernelight.engine.tensor.Shape;

/** One step of a network: from one tensor of N images, or from several, to another tensor of N images. */
public sealed interface Layer permits OneInputLayer, MergeLayer {
    /**
     * The shape this layer makes of its inputs' shapes.
     *
     * @throws kernelight.engine.tensor.ShapeException where they do not fit, with the shapes in the message
     */
    Shape outputShape(List<Shape> inputs);

    /** What this layer learns; empty for most layers. The numbers are the layer's own, not copies. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /** What this layer keeps but does not learn by gradients: the running moments of batch normalization. */
    default List<Parameter> states() {
        return List.of();
    }

    /** How many numbers this layer learns. */
    default int parameterCount() {
        return parameters().stream().mapToInt(Parameter::size).sum();
    }

    /** How many multiplications one image of these shapes costs on the way forward. */
    long multiplicationCount(List<Shape> inputs);

    /** The same layer with numbers of its own. */
    Layer copy();

    /** Copies what the original learned and measured into a new layer of the same kind. */
    static <L extends Layer> L withNumbersOf(Layer original, L copy) {
        for (int i = 0; i < copy.parameters().size(); i++) {
            copy.parameters().get(i).copyFrom(original.parameters().get(i));
        }
        for (int i = 0; i < copy.states().size(); i++) {
            copy.states().get(i).copyFrom(original.states().get(i));
        }
        return copy;
    }
}
