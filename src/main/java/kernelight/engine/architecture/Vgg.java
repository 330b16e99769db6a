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
 * VGG (Simonyan and Zisserman, 2014): stacks of 3 x 3 convolutions in five blocks. Each block halves the size, and has
 * twice the filters of the one before, up to 512. VGG-16 has 138,357,544 parameters, VGG-19 143,667,240.
 *
 * <pre>
 * image                                                3 x 224 x 224
 * block 1   64 filters, twice, then max pooling       64 x 112 x 112
 * block 2  128 filters, twice, then max pooling      128 x  56 x  56
 * block 3  256 filters, 3 (VGG-19: 4) times, ...     256 x  28 x  28
 * block 4  512 filters, 3 (VGG-19: 4) times, ...     512 x  14 x  14
 * block 5  512 filters, 3 (VGG-19: 4) times, ...     512 x   7 x   7
 * fc6      fully connected, then dropout            4096              102,764,544 parameters
 * fc7      fully connected, then dropout            4096               16,781,312
 * fc8      fully connected: the scores              1000                4,097,000
 * </pre>
 */
final class Vgg {
    private static final int[] FILTERS = {64, 128, 256, 512, 512};

    private Vgg() {}

    static Network vgg16() {
        return build("VGG-16", 2, 2, 3, 3, 3);
    }

    static Network vgg19() {
        return build("VGG-19", 2, 2, 4, 4, 4);
    }

    private static Network build(String name, int... convolutions) {
        NetworkBuilder network = Network.builder(name, new Shape(3, 224, 224));
        int channels = 3;
        for (int block = 1; block <= convolutions.length; block++) {
            int filters = FILTERS[block - 1];
            for (int i = 1; i <= convolutions[block - 1]; i++) {
                Blocks.convolutionAndRelu(network, "conv" + block + "_" + i, channels, filters);
                channels = filters;
            }
            network.add("pool" + block, MaxPooling.of(2));
        }
        return network.add("flatten", new Flatten())
                .add("fc6", new Dense(512 * 7 * 7, 4096))
                .add("fc6.relu", new Relu())
                .add("drop6", new Dropout(0.5f))
                .add("fc7", new Dense(4096, 4096))
                .add("fc7.relu", new Relu())
                .add("drop7", new Dropout(0.5f))
                .add("fc8", new Dense(4096, 1000))
                .build();
    }
}
