package kernelight.engine.architecture;

import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Concatenation;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Dropout;
import kernelight.engine.layer.GlobalAveragePooling;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.Relu;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkBuilder;
import kernelight.engine.tensor.Shape;

/**
 * GoogLeNet (Szegedy et al., "Going deeper with convolutions", 2014) in PyTorch's form: with batch normalization,
 * without the auxiliary heads, and with 3 x 3 filters in the branch that had 5 x 5 in the paper. 6,624,904 parameters.
 *
 * <pre>
 * image                                                       3 x 224 x 224
 * conv1    64 filters 7 x 7, stride 2, padding 3             64 x 112 x 112
 * pool1    max pooling 3 x 3, stride 2, ceil mode            64 x  56 x  56
 * conv2    64 filters 1 x 1; conv3 192 filters 3 x 3        192 x  56 x  56
 * pool3    max pooling                                      192 x  28 x  28
 * inception 3a, 3b, max pooling                             480 x  14 x  14
 * inception 4a to 4e, max pooling 2 x 2                     832 x   7 x   7
 * inception 5a, 5b                                         1024 x   7 x   7
 * global average pooling, dropout, fully connected         1000
 * </pre>
 */
final class GoogLeNet {
    private static final float EPSILON = 0.001f;

    private final NetworkBuilder network = Network.builder("GoogLeNet", new Shape(3, 224, 224));

    private GoogLeNet() {}

    static Network build() {
        return new GoogLeNet().buildAll();
    }

    private Network buildAll() {
        convolution("conv1", Network.IMAGE, 64, Window.square(7).withStride(2).withPadding(3));
        pool("pool1", 3);
        convolution("conv2", network.last(), 64, Window.square(1));
        convolution("conv3", network.last(), 192, Window.square(3).withPadding(1));
        pool("pool3", 3);
        inception("inception3a", 64, 96, 128, 16, 32, 32);
        inception("inception3b", 128, 128, 192, 32, 96, 64);
        pool("pool4", 3);
        inception("inception4a", 192, 96, 208, 16, 48, 64);
        inception("inception4b", 160, 112, 224, 24, 64, 64);
        inception("inception4c", 128, 128, 256, 24, 64, 64);
        inception("inception4d", 112, 144, 288, 32, 64, 64);
        inception("inception4e", 256, 160, 320, 32, 128, 128);
        pool("pool5", 2);
        inception("inception5a", 256, 160, 320, 32, 128, 128);
        inception("inception5b", 384, 192, 384, 48, 128, 128);
        return network.add("average", new GlobalAveragePooling())
                .add("drop", new Dropout(0.2f))
                .add("fc", new Dense(1024, 1000))
                .build();
    }

    /**
     * Adds four branches that read the same input, and concatenates their channels: 1 x 1; 1 x 1 then 3 x 3; 1 x 1
     * then 3 x 3; max pooling then 1 x 1.
     */
    private void inception(
            String name, int filters1, int reduce3, int filters3, int reduce5, int filters5, int afterPooling) {
        String input = network.last();
        Window one = Window.square(1);
        Window three = Window.square(3).withPadding(1);
        String first = convolution(name + ".branch1", input, filters1, one);
        String second = convolution(
                name + ".branch2.1", convolution(name + ".branch2.0", input, reduce3, one), filters3, three);
        String third = convolution(
                name + ".branch3.1", convolution(name + ".branch3.0", input, reduce5, one), filters5, three);
        network.add(name + ".branch4.0", new MaxPooling(three.with(Rounding.UP)), input);
        String fourth = convolution(name + ".branch4.1", network.last(), afterPooling, one);
        network.add(name, new Concatenation(), first, second, third, fourth);
    }

    private String convolution(String name, String input, int filters, Window window) {
        Blocks.convolutionAndNormalization(network, name, name + ".bn", input, filters, window, EPSILON);
        network.add(name + ".relu", new Relu());
        return network.last();
    }

    private void pool(String name, int size) {
        network.add(name, new MaxPooling(Window.square(size).withStride(2).with(Rounding.UP)));
    }
}
