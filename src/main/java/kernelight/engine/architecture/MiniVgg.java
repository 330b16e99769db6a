package kernelight.engine.architecture;

import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Dropout;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.Relu;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkBuilder;
import kernelight.engine.tensor.Shape;

/**
 * A small VGG that learns 28 x 28 digits in minutes: two blocks of two 3 x 3 convolutions.
 *
 * <pre>
 * image                                          1 x 28 x 28
 * conv1_1   8 filters, conv1_2   8, max pooling  8 x 14 x 14      80 + 584 parameters
 * conv2_1  16 filters, conv2_2  16, max pooling 16 x  7 x  7   1,168 + 2,320
 * fc3      fully connected, then dropout        64                    50,240
 * fc4      fully connected: the scores          10                       650
 * </pre>
 */
final class MiniVgg {
    private MiniVgg() {}

    static Network build(Shape image, int classes) {
        NetworkBuilder network = Network.builder("mini-VGG", image);
        Blocks.convolutionAndRelu(network, "conv1_1", image.channels(), 8);
        Blocks.convolutionAndRelu(network, "conv1_2", 8, 8);
        network.add("pool1", MaxPooling.of(2));
        Blocks.convolutionAndRelu(network, "conv2_1", 8, 16);
        Blocks.convolutionAndRelu(network, "conv2_2", 16, 16);
        network.add("pool2", MaxPooling.of(2)).add("flatten", new Flatten());
        return network.add("fc3", new Dense(network.shapeOf(network.last()).size(), 64))
                .add("fc3.relu", new Relu())
                .add("drop3", new Dropout(0.25f))
                .add("fc4", new Dense(64, classes))
                .build();
    }
}
