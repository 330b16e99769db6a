package kernelight.engine.architecture;

import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Concatenation;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.GlobalAveragePooling;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.Relu;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkBuilder;
import kernelight.engine.tensor.Shape;

/**
 * A network of two inception modules that learns 28 x 28 digits in minutes, with the branches of the paper: 1 x 1, 3 x
 * 3, 5 x 5, and max pooling.
 *
 * <pre>
 * image                                        1 x 28 x 28
 * conv1    16 filters 3 x 3, max pooling      16 x 14 x 14     160 parameters
 * inception2   8 + 16 + 8 + 8 channels        40 x 14 x 14
 * pool2    max pooling                        40 x  7 x  7
 * inception3  16 + 32 + 16 + 16 channels      80 x  7 x  7
 * global average pooling, fully connected     10                810
 * </pre>
 */
final class MiniInception {
    private final NetworkBuilder network;

    private MiniInception(Shape image) {
        network = Network.builder("mini-Inception", image);
    }

    static Network build(Shape image, int classes) {
        return new MiniInception(image).buildAll(image.channels(), classes);
    }

    private Network buildAll(int channels, int classes) {
        Blocks.convolutionAndRelu(network, "conv1", channels, 16);
        network.add("pool1", MaxPooling.of(2));
        inception("inception2", 8);
        network.add("pool2", MaxPooling.of(2));
        inception("inception3", 16);
        return network.add("average", new GlobalAveragePooling())
                .add("fc", new Dense(80, classes))
                .build();
    }

    /** Branches of {@code channels}, the 3 x 3 one twice as many; 1 x 1 convolutions keep the larger filters cheap. */
    private void inception(String name, int channels) {
        String input = network.last();
        String one = convolution(name + ".1x1", input, channels, 1);
        String three =
                convolution(name + ".3x3", convolution(name + ".3x3.reduce", input, channels, 1), 2 * channels, 3);
        String five =
                convolution(name + ".5x5", convolution(name + ".5x5.reduce", input, channels / 2, 1), channels, 5);
        network.add(name + ".pool", new MaxPooling(Window.square(3).withPadding(1)), input);
        String pooled = convolution(name + ".pool.1x1", network.last(), channels, 1);
        network.add(name, new Concatenation(), one, three, five, pooled);
    }

    private String convolution(String name, String input, int filters, int size) {
        int channels = network.shapeOf(input).channels();
        network.add(name, new Convolution(channels, filters, Window.square(size).withPadding(size / 2)), input)
                .add(name + ".relu", new Relu());
        return network.last();
    }
}
