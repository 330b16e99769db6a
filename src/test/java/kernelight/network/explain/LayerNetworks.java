package kernelight.network.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.LeakyRelu;
import kernelight.engine.layer.Logarithm;
import kernelight.engine.layer.MergeLayer;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.layer.Sigmoid;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkBuilder;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Shape;
import kernelight.network.model.LayerCell;
import kernelight.network.model.RandomNetworks;
import kernelight.walk.layer.RandomLayers;

/** Random networks for tests, with random numbers: one for every kind of layer, between others, and branched ones. */
final class LayerNetworks {
    private LayerNetworks() {}

    /** A network for every kind of layer, and as many branched ones. */
    static Stream<Network> all(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomLayers layers = new RandomLayers(random);
        RandomNetworks branched = new RandomNetworks(random);
        return Stream.iterate(0, kind -> kind < RandomLayers.KINDS, kind -> kind + 1)
                .flatMap(kind -> Stream.of(around(layers.next(kind)), branched.next()))
                .peek(network -> network.nodes().forEach(node -> RandomLayers.fill(node.layer(), random)));
    }

    /** Values from 0 to 1. */
    static float[] image(Network network, SplittableRandom random) {
        float[] image = new float[network.inputShape().size()];
        for (int index = 0; index < image.length; index++) {
            image[index] = (float) random.nextDouble();
        }
        return image;
    }

    /** The image as numbers, and then the output of every node. */
    static Stream<LayerCell> numbers(Network network) {
        return Stream.concat(
                cells(Network.IMAGE, network.inputShape()),
                network.nodes().stream().flatMap(node -> cells(node.name(), node.outputShape())));
    }

    static Stream<LayerCell> numbers(NetworkNode node) {
        return cells(node.name(), node.outputShape());
    }

    private static Stream<LayerCell> cells(String node, Shape shape) {
        List<LayerCell> cells = new ArrayList<>();
        for (int channel = 0; channel < shape.channels(); channel++) {
            for (int plane = 0; plane < shape.depth(); plane++) {
                for (int row = 0; row < shape.height(); row++) {
                    for (int column = 0; column < shape.width(); column++) {
                        cells.add(new LayerCell(node, channel, plane, row, column));
                    }
                }
            }
        }
        return cells.stream();
    }

    /** A convolution and its activation, then the layer, then flatten and a fully connected layer. */
    private static Network around(RandomLayers.Example example) {
        Shape image = example.inputs().getFirst().shape();
        NetworkBuilder builder = Network.builder("one layer", image);
        List<String> inputs = new ArrayList<>();
        for (int input = 0; input < example.inputs().size(); input++) {
            int channels = example.inputs().get(input).shape().channels();
            builder.add("conv" + input, new Convolution(image.channels(), channels, Window.square(1)), Network.IMAGE);
            boolean positive = example.layer() instanceof Logarithm;
            builder.add("act" + input, positive ? new Sigmoid() : new LeakyRelu(0.5f));
            inputs.add(builder.last());
        }
        switch (example.layer()) {
            case OneInputLayer layer -> builder.add("layer", layer);
            case MergeLayer layer -> builder.add("layer", layer, inputs.toArray(String[]::new));
        }
        return builder.add("flatten", new Flatten())
                .add("dense", new Dense(builder.shapeOf("flatten").size(), 3))
                .build();
    }
}
