package kernelight.network.model;

import java.util.List;
import java.util.SplittableRandom;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Addition;
import kernelight.engine.layer.AveragePooling;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.layer.Concatenation;
import kernelight.engine.layer.ConnectionTable;
import kernelight.engine.layer.ConnectionTableConvolution;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.Gelu;
import kernelight.engine.layer.GlobalAveragePooling;
import kernelight.engine.layer.GlobalMaxPooling;
import kernelight.engine.layer.HardSwish;
import kernelight.engine.layer.LocalResponseNormalization;
import kernelight.engine.layer.LocallyConnected;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.layer.Padding;
import kernelight.engine.layer.Permutation;
import kernelight.engine.layer.Relu;
import kernelight.engine.layer.Reshape;
import kernelight.engine.layer.Silu;
import kernelight.engine.layer.TrainableSubsampling;
import kernelight.engine.layer.TransposedConvolution;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkBuilder;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;

/** Small random networks of up to six layers, with branches merged by addition or concatenation. */
public final class RandomNetworks {
    private static final int MOST_LAYERS = 6;

    private final SplittableRandom random;

    public RandomNetworks(SplittableRandom random) {
        this.random = random;
    }

    public Network next() {
        Shape image = random.nextInt(4) == 0 ? new Shape(2, 4, 5, 6) : new Shape(2, 9, 8);
        NetworkBuilder builder = Network.builder("random", image);
        int layers = 1 + random.nextInt(MOST_LAYERS);
        int added = 0;
        while (added < layers) {
            try {
                add(builder, "layer" + added, builder.shapeOf(builder.last()));
                added++;
            } catch (ShapeException unfit) {
                // not valid: try another one
            }
        }
        return builder.build();
    }

    private void add(NetworkBuilder builder, String name, Shape in) {
        if (random.nextInt(6) > 0) {
            builder.add(name, layer(in));
            return;
        }
        String before = builder.last();
        Window window = Window.square(3).withPadding(1);
        builder.add(name + "a", new Convolution(in.channels(), in.channels(), window), before);
        if (random.nextBoolean()) {
            builder.add(name, new Addition(), before, name + "a");
        } else {
            Window dilated = Window.square(3).withPadding(2).withDilation(2);
            builder.add(name + "b", new Convolution(in.channels(), 2, dilated), before);
            builder.add(name, new Concatenation(), name + "a", name + "b");
        }
    }

    private OneInputLayer layer(Shape in) {
        int channels = in.channels();
        return switch (random.nextInt(20)) {
            case 0, 1 -> new Convolution(channels, 1 + random.nextInt(3), window(in));
            case 2 -> new Convolution(channels, channels, window(in), channels, true);
            case 3 -> new TransposedConvolution(channels, 2, plain(window(in)));
            case 4 -> new LocallyConnected(in, 2, window(in), true);
            case 5 ->
                new ConnectionTableConvolution(
                        new ConnectionTable(channels, List.of(List.of(0), List.of(channels - 1))), plain(window(in)));
            case 6 -> new MaxPooling(plain(window(in)).with(rounding()));
            case 7 -> new AveragePooling(plain(window(in)).with(rounding()));
            case 8 -> new TrainableSubsampling(channels, plain(window(in)));
            case 9 -> new Padding(frame(in));
            case 10 -> random.nextBoolean() ? new GlobalAveragePooling() : new GlobalMaxPooling();
            case 11 -> new Flatten();
            case 12 -> new Dense(in.size(), 3);
            case 13 -> new Permutation(List.of(0, 1, 3, 2));
            case 14 -> new Permutation(List.of(3, 1, 0, 2));
            case 15 -> new Reshape(new Shape(in.height(), in.depth(), in.channels(), in.width()));
            case 16 -> new LocalResponseNormalization(1 + random.nextInt(3), 1e-4f, 0.75f, 1);
            case 17 -> activation();
            default -> random.nextBoolean() ? new Relu() : new BatchNormalization(channels);
        };
    }

    /** Functions that rise wherever their input is positive, so that no change is lost. */
    private OneInputLayer activation() {
        return switch (random.nextInt(3)) {
            case 0 -> new Gelu(random.nextBoolean());
            case 1 -> new Silu();
            default -> new HardSwish();
        };
    }

    private Window window(Shape in) {
        PaddingMode[] modes = PaddingMode.values();
        Axis planes = in.depth() == 1 ? Axis.SINGLE : axis();
        return new Window(planes, axis(), axis(), modes[random.nextInt(modes.length)], Rounding.DOWN);
    }

    private Axis axis() {
        return new Axis(1 + random.nextInt(3), 1 + random.nextInt(2), 1 + random.nextInt(2), random.nextInt(2), 1);
    }

    private static Window plain(Window window) {
        return window.with(PaddingMode.ZEROS);
    }

    private Rounding rounding() {
        return random.nextBoolean() ? Rounding.UP : Rounding.DOWN;
    }

    private Window frame(Shape in) {
        Axis one = Axis.of(1).withPadding(random.nextInt(2), random.nextInt(3));
        PaddingMode[] modes = PaddingMode.values();
        Axis planes = in.depth() == 1 ? Axis.SINGLE : one;
        return new Window(planes, one, one, modes[random.nextInt(modes.length)], Rounding.DOWN);
    }
}
