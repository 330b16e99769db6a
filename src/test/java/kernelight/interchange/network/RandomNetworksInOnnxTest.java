package kernelight.interchange.network;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Addition;
import kernelight.engine.layer.AveragePooling;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.layer.Clip;
import kernelight.engine.layer.Concatenation;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Dropout;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.Gelu;
import kernelight.engine.layer.GlobalAveragePooling;
import kernelight.engine.layer.HardSigmoid;
import kernelight.engine.layer.HardSwish;
import kernelight.engine.layer.LeakyRelu;
import kernelight.engine.layer.LocallyConnected;
import kernelight.engine.layer.LogSoftmax;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.MeanVarianceNormalization;
import kernelight.engine.layer.MinPooling;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.layer.Permutation;
import kernelight.engine.layer.Relu;
import kernelight.engine.layer.Sigmoid;
import kernelight.engine.layer.Silu;
import kernelight.engine.layer.Softmax;
import kernelight.engine.layer.Tanh;
import kernelight.engine.layer.TrainableSubsampling;
import kernelight.engine.layer.TransposedConvolution;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkBuilder;
import kernelight.engine.network.SavedNetwork;
import kernelight.engine.tensor.Shape;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** Random networks with branches that are merged again: saved, read back, and run by onnxruntime. */
class RandomNetworksInOnnxTest {
    @TempDir
    private Path folder;

    @RepeatedTest(60)
    void savedReadAndRun(RepetitionInfo repetition) throws IOException, OrtException {
        Random random = new Random(repetition.getCurrentRepetition());
        Network network = network(random);
        NetworkComparison.fill(network, random);
        Path file = folder.resolve("random" + NetworkFile.EXTENSION);
        NetworkFile.write(file, new SavedNetwork(network, Map.of()));
        NetworkComparison.assertSame(network, NetworkFile.read(file).network());
        NetworkComparison.assertSameInOnnxRuntime(network, file, random.nextInt(1, 4));
    }

    private static Network network(Random random) {
        boolean withPlanes = random.nextInt(4) == 0;
        Shape image = new Shape(
                random.nextInt(1, 4),
                withPlanes ? random.nextInt(2, 5) : 1,
                random.nextInt(7, 13),
                random.nextInt(7, 13));
        NetworkBuilder network = Network.builder("at random", image);
        for (int step = random.nextInt(2, 8); step > 0; step--) {
            String before = network.last();
            Shape shape = network.shapeOf(before);
            if (random.nextInt(4) == 0 && before.startsWith("node")) {
                fork(random, network, before, shape);
            } else {
                add(random, network, layer(random, shape));
            }
        }
        if (random.nextBoolean()) {
            Shape shape = network.shapeOf(network.last());
            if (random.nextBoolean()) {
                add(random, network, new GlobalAveragePooling());
                shape = Shape.flat(shape.channels());
            } else {
                add(random, network, new Flatten());
            }
            add(random, network, new Dense(shape.size(), 5, random.nextBoolean()));
            add(random, network, random.nextBoolean() ? new Softmax() : new LogSoftmax());
        }
        return network.build();
    }

    private static void add(Random random, NetworkBuilder network, OneInputLayer layer) {
        network.add("node " + random.nextInt(), layer);
    }

    /** Two or three branches from one node, merged by addition if their shapes are equal, otherwise by concatenation. */
    private static void fork(Random random, NetworkBuilder network, String from, Shape shape) {
        boolean added = random.nextBoolean();
        List<String> ends = new ArrayList<>(List.of(from));
        for (int branch = random.nextInt(1, 3); branch > 0; branch--) {
            String name = "branch " + random.nextInt();
            int filters = added ? shape.channels() : random.nextInt(1, 4);
            Window window = Window.square(shape.height() > 2 && shape.width() > 2 ? 3 : 1);
            Window same = window.withPadding(window.rows().size() / 2);
            network.add(name, new Convolution(shape.channels(), filters, same), from);
            ends.add(name);
        }
        String[] inputs = ends.toArray(String[]::new);
        network.add("node " + random.nextInt(), added ? new Addition() : new Concatenation(), inputs);
    }

    private static OneInputLayer layer(Random random, Shape shape) {
        int channels = shape.channels();
        int filters = random.nextInt(1, 4);
        List<Supplier<OneInputLayer>> choices = new ArrayList<>(List.of(
                Relu::new,
                Tanh::new,
                Sigmoid::new,
                () -> new LeakyRelu(0.2f),
                () -> Clip.RELU6,
                () -> new Clip(-0.5f, 0.75f),
                () -> new HardSigmoid(0.2f, 0.4f),
                HardSwish::new,
                Silu::new,
                () -> new Gelu(random.nextBoolean()),
                () -> new MeanVarianceNormalization(random.nextBoolean()),
                () -> new Dropout(0.3f),
                () -> new BatchNormalization(channels, 1e-3f, 0.2f),
                () -> new Convolution(channels, channels * filters, Window.square(1), channels, random.nextBoolean()),
                () -> new TransposedConvolution(channels, filters, window(random, shape, false)),
                () -> new Permutation(random.nextBoolean() ? List.of(2, 1, 3, 0) : List.of(3, 1, 0, 2))));
        if (Math.min(shape.height(), shape.width()) >= 4) {
            choices.addAll(List.of(
                    () -> new Convolution(channels, filters, window(random, shape, true), random.nextBoolean()),
                    () -> new Convolution(
                            channels, filters, window(random, shape, true).with(PaddingMode.REFLECT)),
                    () -> new MaxPooling(window(random, shape, true).with(Rounding.UP)),
                    () -> new MinPooling(window(random, shape, true)),
                    () -> new AveragePooling(window(random, shape, true).with(Rounding.UP), random.nextBoolean()),
                    () -> new TrainableSubsampling(channels, window(random, shape, true)),
                    () -> new LocallyConnected(shape, filters, window(random, shape, true), random.nextBoolean())));
        }
        return choices.get(random.nextInt(choices.size())).get();
    }

    private static Window window(Random random, Shape shape, boolean padded) {
        Axis planes = shape.depth() > 1 ? Axis.of(random.nextInt(1, 3)) : Axis.SINGLE;
        Axis rows = Axis.of(random.nextInt(2, 4)).withStride(random.nextInt(1, 3));
        Axis columns = Axis.of(random.nextInt(2, 4)).withStride(random.nextInt(1, 3));
        return new Window(
                planes,
                padded ? rows.withPadding(random.nextInt(2), random.nextInt(2)) : rows,
                padded ? columns.withPadding(random.nextInt(2), random.nextInt(2)) : columns,
                PaddingMode.ZEROS,
                Rounding.DOWN);
    }
}
