package kernelight.engine.layer;

import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/** The mean of each channel: average pooling with a window as large as the feature map. C x D x H x W to C x 1 x 1. */
public record GlobalAveragePooling() implements OneInputLayer {
    @Override
    public Shape outputShape(Shape input) {
        return Shape.flat(input.channels());
    }

    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        pass.kernels().averagePooling(PoolingWindow.whole(input.shape()), true, input, output);
    }

    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        pass.kernels().averagePoolingGradient(PoolingWindow.whole(input.shape()), true, outputGradient, inputGradient);
    }

    @Override
    public GlobalAveragePooling copy() {
        return this;
    }

    @Override
    public String toString() {
        return "global average pooling";
    }
}
