package kernelight.engine.layer;

import java.util.List;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/**
 * Concatenates its inputs along the channels, as at the end of an inception module (Szegedy et al., 2014). C1 x D x H x
 * W, C2 x D x H x W, ... to (C1 + C2 + ...) x D x H x W.
 */
public record Concatenation() implements MergeLayer {
    /**
     * The shape of the inputs with all their channels.
     *
     * @throws ShapeException if the inputs differ in D, H or W, or if the output does not fit into one array
     * @throws ArithmeticException if there are more channels than fit into an int
     */
    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape first = inputs.getFirst();
        long channels = 0;
        for (Shape input : inputs) {
            if (!input.withChannels(first.channels()).equals(first)) {
                throw new ShapeException(
                        "Only tensors of equal depth, height and width can be concatenated along their channels,"
                                + " but these shapes are " + first + " and " + input + ".",
                        ShapeException.Reason.CONCATENATION,
                        first.toString(),
                        input.toString());
            }
            channels += input.channels();
        }
        return first.withChannels(Math.toIntExact(channels));
    }

    /** Channels are outermost, so each input is one contiguous part of the output. */
    @Override
    public void forward(PassContext pass, List<Tensor> inputs, Tensor output) {
        int start = 0;
        for (Tensor input : inputs) {
            System.arraycopy(input.data(), 0, output.data(), start, input.data().length);
            start += input.data().length;
        }
    }

    @Override
    public void backward(
            PassContext pass, List<Tensor> inputs, int input, Tensor outputGradient, Tensor inputGradient) {
        int start = 0;
        for (Tensor before : inputs.subList(0, input)) {
            start += before.data().length;
        }
        System.arraycopy(outputGradient.data(), start, inputGradient.data(), 0, inputGradient.data().length);
    }

    @Override
    public Concatenation copy() {
        return this;
    }

    @Override
    public String toString() {
        return "channels one after the other";
    }
}
