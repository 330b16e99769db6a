package kernelight.engine.layer;

import java.util.List;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/** Adds tensors of equal shape element by element, as at the end of a residual block (He et al., 2015). Any shape. */
public record Addition() implements MergeLayer {
    @Override
    public Shape outputShape(List<Shape> inputs) {
        for (Shape input : inputs) {
            if (!input.equals(inputs.getFirst())) {
                throw new ShapeException(
                        "Only tensors of equal shape can be added, but these are " + inputs.getFirst() + " and " + input
                                + ".",
                        ShapeException.Reason.ADDITION,
                        inputs.getFirst().toString(),
                        input.toString());
            }
        }
        return inputs.getFirst();
    }

    @Override
    public void forward(PassContext pass, List<Tensor> inputs, Tensor output) {
        float[] sum = output.data();
        System.arraycopy(inputs.getFirst().data(), 0, sum, 0, sum.length);
        for (int input = 1; input < inputs.size(); input++) {
            float[] x = inputs.get(input).data();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += x[i];
            }
        }
    }

    /** The gradient with respect to each term of a sum is the gradient with respect to the sum. */
    @Override
    public void backward(
            PassContext pass, List<Tensor> inputs, int input, Tensor outputGradient, Tensor inputGradient) {
        System.arraycopy(outputGradient.data(), 0, inputGradient.data(), 0, inputGradient.data().length);
    }

    @Override
    public Addition copy() {
        return this;
    }

    @Override
    public String toString() {
        return "sum";
    }
}
