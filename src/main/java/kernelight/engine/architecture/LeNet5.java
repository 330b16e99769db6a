package kernelight.engine.architecture;

import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.Relu;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkBuilder;
import kernelight.engine.tensor.Shape;

/**
 * LeNet-5 in its modern form, for 28 x 28 grey images: LeCun et al. (1998) with ReLU and max pooling in place of tanh
 * and trainable subsampling. 61,706 parameters for ten classes.
 *
 * <pre>
 * image                                        1 x 28 x 28
 * C1       6 filters 5 x 5, padding 2          6 x 28 x 28      156 parameters
 * relu1
 * P2       max pooling 2 x 2                   6 x 14 x 14
 * C3      16 filters 5 x 5                    16 x 10 x 10    2,416
 * relu3
 * P4       max pooling 2 x 2                  16 x  5 x  5
 * flatten                                    400
 * F5       fully connected                   120             48,120
 * relu5
 * F6       fully connected                    84             10,164
 * relu6
 * F7       fully connected: the scores        10                850
 * </pre>
 */
final class LeNet5 {
    private LeNet5() {}

    static Network build(Shape image, int classes) {
        NetworkBuilder network = Network.builder("LeNet-5", image)
                .add("C1", new Convolution(image.channels(), 6, Window.square(5).withPadding(2)))
                .add("relu1", new Relu())
                .add("P2", MaxPooling.of(2))
                .add("C3", new Convolution(6, 16, Window.square(5)))
                .add("relu3", new Relu())
                .add("P4", MaxPooling.of(2))
                .add("flatten", new Flatten());
        return network.add("F5", new Dense(network.shapeOf(network.last()).size(), 120))
                .add("relu5", new Relu())
                .add("F6", new Dense(120, 84))
                .add("relu6", new Relu())
                .add("F7", new Dense(84, classes))
                .build();
    }
}
