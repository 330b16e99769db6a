package kernelight.engine.architecture;

import kernelight.engine.kernel.Window;
import kernelight.engine.layer.ConnectionTable;
import kernelight.engine.layer.ConnectionTableConvolution;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Padding;
import kernelight.engine.layer.Tanh;
import kernelight.engine.layer.TrainableSubsampling;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;

/**
 * LeNet-5 as it was published (LeCun, Bottou, Bengio and Haffner, "Gradient-based learning applied to document
 * recognition", 1998): trainable subsampling, a third layer whose filters read only some of the feature maps, and
 * radial basis outputs, which measure the distance of 84 features from a bitmap of each digit. 60,000 parameters.
 *
 * <p>Two things differ from the paper: the activation is tanh itself, not 1.7159 tanh(2/3 x), and the bitmaps of the
 * digits were drawn for this app. It takes images of 28 x 28 only.
 *
 * <pre>
 * image                                                1 x 28 x 28
 * frame    zero padding of 2                           1 x 32 x 32
 * C1       6 filters 5 x 5                             6 x 28 x 28      156 parameters
 * S2       trainable subsampling 2 x 2                 6 x 14 x 14       12
 * C3      16 filters 5 x 5, 60 connections            16 x 10 x 10    1,516
 * S4       trainable subsampling 2 x 2                16 x  5 x  5       32
 * C5     120 filters 5 x 5                           120 x  1 x  1   48,120
 * F6       fully connected                            84             10,164
 * output   radial basis: distance to 84 centers       10                  0 (not learned)
 * </pre>
 */
final class LeNet5Of1998 {
    private LeNet5Of1998() {}

    static Network build(Shape image, int classes) {
        Window five = Window.square(5);
        Window subsampling = Window.square(2).withStride(2);
        return Network.builder("LeNet-5 of 1998", image)
                .add("frame", new Padding(Window.square(1).withPadding(2)))
                .add("C1", new Convolution(image.channels(), 6, five))
                .add("C1.tanh", new Tanh())
                .add("S2", new TrainableSubsampling(6, subsampling))
                .add("S2.tanh", new Tanh())
                .add("C3", new ConnectionTableConvolution(ConnectionTable.leNet5(), five))
                .add("C3.tanh", new Tanh())
                .add("S4", new TrainableSubsampling(16, subsampling))
                .add("S4.tanh", new Tanh())
                .add("C5", new Convolution(16, 120, five))
                .add("C5.tanh", new Tanh())
                .add("F6", new Dense(120, DigitBitmaps.HEIGHT * DigitBitmaps.WIDTH))
                .add("F6.tanh", new Tanh())
                .add("output", DigitBitmaps.layer(classes))
                .build();
    }
}
