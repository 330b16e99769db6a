package kernelight.walk.layer;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.FastKernels;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Addition;
import kernelight.engine.layer.AveragePooling;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.layer.Clip;
import kernelight.engine.layer.Concatenation;
import kernelight.engine.layer.ConnectionTable;
import kernelight.engine.layer.ConnectionTableConvolution;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Dropout;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.Gelu;
import kernelight.engine.layer.GlobalAveragePooling;
import kernelight.engine.layer.GlobalMaxPooling;
import kernelight.engine.layer.HardSigmoid;
import kernelight.engine.layer.HardSwish;
import kernelight.engine.layer.Layer;
import kernelight.engine.layer.LeakyRelu;
import kernelight.engine.layer.LocalResponseNormalization;
import kernelight.engine.layer.LocallyConnected;
import kernelight.engine.layer.LogSoftmax;
import kernelight.engine.layer.Logarithm;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.MeanVarianceNormalization;
import kernelight.engine.layer.MergeLayer;
import kernelight.engine.layer.MinPooling;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.layer.Padding;
import kernelight.engine.layer.Parameter;
import kernelight.engine.layer.PassContext;
import kernelight.engine.layer.Permutation;
import kernelight.engine.layer.RadialBasis;
import kernelight.engine.layer.Relu;
import kernelight.engine.layer.Reshape;
import kernelight.engine.layer.Sigmoid;
import kernelight.engine.layer.Silu;
import kernelight.engine.layer.Softmax;
import kernelight.engine.layer.Tanh;
import kernelight.engine.layer.TrainableSubsampling;
import kernelight.engine.layer.TransposedConvolution;
import kernelight.engine.layer.TransposedConvolution.OutputPadding;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;

/** Layers of every kind on small inputs, with random settings and numbers. */
public final class RandomLayers {
    /** The number of kinds of layers. */
    public static final int KINDS = 34;

    /** A layer and its inputs. */
    public record Example(Layer layer, List<Tensor> inputs) {
        /** The engine's output. */
        public Tensor output() {
            Tensor output = Tensor.zeros(
                    layer.outputShape(inputs.stream().map(Tensor::shape).toList()), 1);
            PassContext pass = PassContext.inference(new FastKernels());
            switch (layer) {
                case OneInputLayer one -> one.forward(pass, inputs.getFirst(), output);
                case MergeLayer join -> join.forward(pass, inputs, output);
            }
            return output;
        }
    }

    private final SplittableRandom random;

    public RandomLayers(SplittableRandom random) {
        this.random = random;
    }

    /** A layer of this kind, from 0 to {@link #KINDS} - 1. */
    public Example next(int kind) {
        while (true) {
            Shape shape = shape();
            try {
                Layer layer = layer(kind, shape);
                Shape input = layer instanceof Dense || layer instanceof RadialBasis ? Shape.flat(shape.size()) : shape;
                Example example = new Example(fill(layer), inputs(layer, input));
                layer.outputShape(example.inputs().stream().map(Tensor::shape).toList());
                return example;
            } catch (ShapeException unfit) {
                // not valid: try other settings
            }
        }
    }

    private Layer layer(int kind, Shape in) {
        int channels = in.channels();
        return switch (kind) {
            case 0 -> new Convolution(channels, 1 + random.nextInt(3), window(in), random.nextBoolean());
            case 1 -> new Convolution(channels, 2 * channels, window(in), channels, random.nextBoolean());
            case 2 -> transposed(in);
            case 3 -> new LocallyConnected(in, 2, window(in), random.nextBoolean());
            case 4 ->
                new ConnectionTableConvolution(
                        new ConnectionTable(
                                channels,
                                List.of(
                                        List.of(0),
                                        List.of(channels - 1),
                                        IntStream.range(0, channels).boxed().toList())),
                        window(in));
            case 5 -> new MaxPooling(pooled(in));
            case 6 -> new MinPooling(pooled(in));
            case 7 -> new AveragePooling(pooled(in), random.nextBoolean());
            case 8 -> new GlobalAveragePooling();
            case 9 -> new GlobalMaxPooling();
            case 10 -> new TrainableSubsampling(channels, pooled(in));
            case 11 -> new Dense(in.size(), 4, random.nextBoolean());
            case 12 -> new RadialBasis(in.size(), 3);
            case 13 -> new Flatten();
            case 14 -> new Reshape(new Shape(in.height(), in.depth(), in.channels(), in.width()));
            case 15 -> new Permutation(random.nextBoolean() ? List.of(3, 1, 0, 2) : List.of(1, 2, 3, 0));
            case 16 -> new Padding(frame(in));
            case 17 -> new Relu();
            case 18 -> new LeakyRelu((float) random.nextDouble());
            case 19 -> new Sigmoid();
            case 20 -> new Tanh();
            case 21 -> new Softmax();
            case 22 -> new LogSoftmax();
            case 23 -> new BatchNormalization(channels);
            case 24 -> new LocalResponseNormalization(1 + random.nextInt(4), 0.3f, 0.75f, 1.5f);
            case 25 -> new Dropout(0.5f);
            case 26 -> random.nextBoolean() ? Clip.RELU6 : new Clip(-0.25f, Float.POSITIVE_INFINITY);
            case 27 -> new HardSigmoid((float) random.nextDouble(), 0.4f);
            case 28 -> new HardSwish();
            case 29 -> new Silu();
            case 30 -> new Gelu(random.nextBoolean());
            case 31 -> new Logarithm();
            case 32 -> new MeanVarianceNormalization(random.nextBoolean());
            default -> random.nextBoolean() ? new Addition() : new Concatenation();
        };
    }

    private Layer transposed(Shape in) {
        Window window = window(in).with(PaddingMode.ZEROS);
        int groups = random.nextBoolean() ? 1 : in.channels();
        OutputPadding padding = new OutputPadding(
                0,
                random.nextInt(window.rows().stride()),
                random.nextInt(window.columns().stride()));
        return new TransposedConvolution(in.channels(), 2 * groups, window, padding, groups, random.nextBoolean());
    }

    /** Mostly pictures, sometimes volumes and signals. */
    private Shape shape() {
        int channels = 1 + random.nextInt(3);
        return switch (random.nextInt(5)) {
            case 0 -> new Shape(channels, 2 + random.nextInt(2), 3, 4);
            case 1 -> new Shape(channels, 1, 4 + random.nextInt(4));
            case 2 -> Shape.flat(1 + random.nextInt(9));
            default -> new Shape(channels, 3 + random.nextInt(4), 3 + random.nextInt(4));
        };
    }

    private Window window(Shape in) {
        PaddingMode[] modes = PaddingMode.values();
        return new Window(
                in.depth() == 1 ? Axis.SINGLE : axis(),
                in.height() == 1 ? Axis.SINGLE : axis(),
                in.width() == 1 ? Axis.SINGLE : axis(),
                modes[random.nextInt(modes.length)],
                Rounding.DOWN);
    }

    private Window pooled(Shape in) {
        return window(in).with(PaddingMode.ZEROS).with(random.nextBoolean() ? Rounding.UP : Rounding.DOWN);
    }

    private Axis axis() {
        return new Axis(
                1 + random.nextInt(3),
                1 + random.nextInt(2),
                1 + random.nextInt(2),
                random.nextInt(2),
                random.nextInt(3));
    }

    private Window frame(Shape in) {
        Axis one = Axis.of(1).withPadding(random.nextInt(2), random.nextInt(3));
        PaddingMode[] modes = PaddingMode.values();
        Axis planes = in.depth() == 1 ? Axis.SINGLE : one;
        return new Window(planes, one, one, modes[random.nextInt(modes.length)], Rounding.DOWN);
    }

    private Layer fill(Layer layer) {
        fill(layer, random);
        return layer;
    }

    /** Gives a layer random numbers; variances are positive. */
    public static void fill(Layer layer, SplittableRandom random) {
        for (Parameter parameter : layer.parameters()) {
            fill(parameter, random);
        }
        for (Parameter state : layer.states()) {
            fill(state, random);
        }
    }

    private static void fill(Parameter parameter, SplittableRandom random) {
        float[] values = parameter.values();
        for (int index = 0; index < values.length; index++) {
            double value = 2 * random.nextDouble() - 1;
            values[index] =
                    (float) (parameter.role() == Parameter.Role.RUNNING_VARIANCE ? 0.1 + Math.abs(value) : value);
        }
    }

    private List<Tensor> inputs(Layer layer, Shape shape) {
        return switch (layer) {
            case Addition _ -> List.of(tensor(shape), tensor(shape), tensor(shape));
            case Concatenation _ -> List.of(tensor(shape), tensor(shape.withChannels(1)), tensor(shape));
            case Logarithm _ -> List.of(tensor(shape, true));
            default -> List.of(tensor(shape));
        };
    }

    private Tensor tensor(Shape shape) {
        return tensor(shape, false);
    }

    private Tensor tensor(Shape shape, boolean positive) {
        float scale = random.nextInt(4) == 0 ? 40 : 1;
        float[] values = new float[shape.size()];
        for (int index = 0; index < values.length; index++) {
            values[index] = random.nextInt(8) == 0 ? 0 : (float) (scale * (2 * random.nextDouble() - 1));
            if (positive) {
                values[index] = Math.abs(values[index]) + 0.001f;
            }
        }
        return Tensor.of(shape, values);
    }
}
