package kernelight.engine.architecture;

import kernelight.engine.kernel.Window;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Relu;
import kernelight.engine.network.NetworkBuilder;

/** Building blocks that several architectures share. */
final class Blocks {
    private Blocks() {}

    /** Adds a 3 x 3 convolution that keeps height and width, and a ReLU. */
    static void convolutionAndRelu(NetworkBuilder network, String name, int channels, int filters) {
        network.add(name, new Convolution(channels, filters, Window.square(3).withPadding(1)))
                .add(name + ".relu", new Relu());
    }

    /**
     * Adds a convolution without bias, followed by batch normalization, whose shift makes a bias redundant.
     *
     * @param normalization the name of the batch normalization
     * @param input the name of the node that the convolution reads
     * @param epsilon of the batch normalization
     */
    static void convolutionAndNormalization(
            NetworkBuilder network,
            String name,
            String normalization,
            String input,
            int filters,
            Window window,
            float epsilon) {
        int channels = network.shapeOf(input).channels();
        network.add(name, new Convolution(channels, filters, window, false), input)
                .add(normalization, new BatchNormalization(filters, epsilon, BatchNormalization.MOMENTUM));
    }
}
