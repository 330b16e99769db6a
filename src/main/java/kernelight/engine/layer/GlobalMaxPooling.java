package kernelight.engine.layer;

import kernelight.engine.kernel.MaxOrMin;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/**
 * The largest value of each channel: max pooling with a window as large as the feature map. C x D x H x W to C x 1 x 1.
 */
public record GlobalMaxPooling() implements OneInputLayer {
    @Override
    public Shape outputShape(Shape input) {
        return Shape.flat(input.channels());
    }

    @Override
    public void forward(PassContext pass, Tensor input, Tensor output) {
        pass.kernels().maxOrMinPooling(MaxOrMin.MAX, PoolingWindow.whole(input.shape()), input, output);
    }

    @Override
    public void backward(PassContext pass, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        pass.kernels()
                .maxOrMinPoolingGradient(
                        MaxOrMin.MAX, PoolingWindow.whole(input.shape()), input, output, outputGradient, inputGradient);
    }

    @Override
    public GlobalMaxPooling copy() {
        return this;
    }

    @Override
    public String toString() {
        return "global max pooling";
    }
}
