package kernelight.engine.layer;

import kernelight.engine.kernel.Kernels;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/** Average pooling with a window as large as the map: one number for each channel. C x H x W to C x 1 x 1. */
public record GlobalAveragePooling() implements Layer {
    @Override
    public Shape outputShape(Shape input) {
        return Shape.flat(input.channels());
    }

    @Override
    public void forward(Kernels kernels, Tensor input, Tensor output) {
        kernels.averagePooling(wholeMap(input.shape()), input, output);
    }

    @Override
    public void backward(Kernels kernels, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        kernels.averagePoolingGradient(wholeMap(input.shape()), outputGradient, inputGradient);
    }

    @Override
    public GlobalAveragePooling copy() {
        return this;
    }

    private static Window wholeMap(Shape input) {
        return new Window(input.height(), input.width(), 1, 0);
    }
}
