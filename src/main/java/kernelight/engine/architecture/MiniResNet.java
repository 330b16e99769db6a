package kernelight.engine.architecture;

import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;

/**
 * A small residual network that learns 28 x 28 digits in minutes: three blocks of two convolutions, 16, 32 and 64
 * filters, as in the ResNet paper's networks for small images. 77,754 parameters.
 */
final class MiniResNet {
    private MiniResNet() {}

    static Network build(Shape image, int classes) {
        return ResNet.forDigits("mini-ResNet", image, classes);
    }
}
