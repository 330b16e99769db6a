package kernelight.engine.layer;

import kernelight.engine.tensor.Shape;

/** A layer that applies the same function of one number to every value: any shape, element by element, no parameters. */
public sealed interface ActivationFunction extends OneInputLayer
        permits Relu, LeakyRelu, Clip, Sigmoid, HardSigmoid, Tanh, Gelu, Silu, HardSwish, Logarithm {
    @Override
    default Shape outputShape(Shape input) {
        return input;
    }
}
