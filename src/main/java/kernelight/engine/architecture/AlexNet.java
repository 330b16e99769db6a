package kernelight.engine.architecture;

import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Dropout;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.Relu;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkBuilder;
import kernelight.engine.tensor.Shape;

/**
 * AlexNet, the network that won ImageNet in 2012, in PyTorch's form (Krizhevsky, "One weird trick", 2014):
 * one tower instead of two, without local response normalization. 61,100,840 parameters.
 *
 * <pre>
 * image                                            3 x 224 x 224
 * conv1    64 filters 11 x 11, stride 4, padding 2  64 x 55 x 55       23,296 parameters
 * pool1   max pooling 3 x 3, stride 2               64 x 27 x 27
 * conv2   192 filters 5 x 5, padding 2             192 x 27 x 27      307,392
 * pool2   max pooling 3 x 3, stride 2              192 x 13 x 13
 * conv3   384 filters 3 x 3, padding 1             384 x 13 x 13      663,936
 * conv4   256 filters 3 x 3, padding 1             256 x 13 x 13      884,992
 * conv5   256 filters 3 x 3, padding 1             256 x 13 x 13      590,080
 * pool5   max pooling 3 x 3, stride 2              256 x  6 x  6
 * fc6     fully connected, dropout before it      4096             37,752,832
 * fc7     fully connected, dropout before it      4096             16,781,312
 * fc8     fully connected: the scores             1000              4,097,000
 * </pre>
 */
final class AlexNet {
    private AlexNet() {}

    static Network build() {
        NetworkBuilder network = Network.builder("AlexNet", new Shape(3, 224, 224))
                .add(
                        "conv1",
                        new Convolution(3, 64, Window.square(11).withStride(4).withPadding(2)))
                .add("conv1.relu", new Relu())
                .add("pool1", pooling())
                .add("conv2", new Convolution(64, 192, Window.square(5).withPadding(2)))
                .add("conv2.relu", new Relu())
                .add("pool2", pooling());
        Blocks.convolutionAndRelu(network, "conv3", 192, 384);
        Blocks.convolutionAndRelu(network, "conv4", 384, 256);
        Blocks.convolutionAndRelu(network, "conv5", 256, 256);
        return network.add("pool5", pooling())
                .add("flatten", new Flatten())
                .add("drop6", new Dropout(0.5f))
                .add("fc6", new Dense(256 * 6 * 6, 4096))
                .add("fc6.relu", new Relu())
                .add("drop7", new Dropout(0.5f))
                .add("fc7", new Dense(4096, 4096))
                .add("fc7.relu", new Relu())
                .add("fc8", new Dense(4096, 1000))
                .build();
    }

    private static MaxPooling pooling() {
        return new MaxPooling(Window.square(3).withStride(2));
    }
}
