package kernelight.engine.layer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;

/**
 * The reference for every layer, written from its formula in double precision and for one image at a time: exact enough
 * to compare the engine with, and to measure derivatives by finite differences. An image is an array of its values in
 * the order C, D, H, W.
 */
final class LayerDefinition {
    /** A value of one image, or of its padding where the position is outside of it. */
    private interface Cells {
        double at(int channel, int depth, int row, int column);
    }

    private final Layer layer;
    private final List<Shape> shapes;
    private final Shape out;
    private final boolean training;

    LayerDefinition(Layer layer, List<Shape> shapes, boolean training) {
        this.layer = layer;
        this.shapes = shapes;
        this.out = layer.outputShape(shapes);
        this.training = training;
    }

    /**
     * The output for each image.
     *
     * @param inputs for each input of the layer and each image, its values
     * @param parameters the values of {@link Layer#parameters()}
     * @param states the values of {@link Layer#states()}
     * @param mask for dropout: the factor of each value of each image
     */
    double[][] forward(List<double[][]> inputs, List<double[]> parameters, List<double[]> states, double[][] mask) {
        double[][] x = inputs.getFirst();
        if (layer instanceof BatchNormalization normalization) {
            return normalize(normalization, x, parameters, states);
        }
        double[][] outputs = new double[x.length][];
        for (int n = 0; n < x.length; n++) {
            int image = n;
            outputs[n] = layer instanceof Dropout
                    ? product(x[n], mask[n])
                    : oneImage(inputs.stream().map(input -> input[image]).toList(), parameters, states);
        }
        return outputs;
    }

    private double[] oneImage(List<double[]> inputs, List<double[]> parameters, List<double[]> states) {
        Shape in = shapes.getFirst();
        double[] x = inputs.getFirst();
        return switch (layer) {
            case Convolution c -> convolution(c, in, x, parameters);
            case TransposedConvolution c -> transposed(c, in, x, parameters);
            case LocallyConnected c -> locallyConnected(c, in, x, parameters);
            case ConnectionTableConvolution c -> connectionTable(c, in, x, parameters);
            case MaxPooling p -> pool(p.window(), in, x, LayerDefinition::largest);
            case MinPooling p -> pool(p.window(), in, x, numbers -> -largest(negated(numbers)));
            case GlobalMaxPooling p -> eachChannel(in, x, LayerDefinition::largest);
            case GlobalAveragePooling p -> eachChannel(in, x, numbers -> sum(numbers) / numbers.length);
            case AveragePooling p -> average(p, in, x);
            case TrainableSubsampling p -> subsampling(p, in, x, parameters);
            case Dense d -> dense(d, x, parameters);
            case RadialBasis r -> radialBasis(r, x, states.getFirst());
            case Flatten f -> x.clone();
            case Reshape r -> x.clone();
            case Permutation p -> permutation(p, in, x);
            case Padding p -> padding(p, in, x);
            case Relu r -> Arrays.stream(x).map(v -> v > 0 ? v : 0).toArray();
            case LeakyRelu r ->
                Arrays.stream(x).map(v -> v > 0 ? v : v * r.slope()).toArray();
            case Clip c ->
                Arrays.stream(x)
                        .map(v -> v < c.least() ? c.least() : v > c.most() ? c.most() : v)
                        .toArray();
            case HardSigmoid h ->
                Arrays.stream(x)
                        .map(v -> Math.clamp(h.slope() * v + h.offset(), 0, 1))
                        .toArray();
            case HardSwish h ->
                Arrays.stream(x).map(v -> v * Math.clamp(v + 3, 0, 6) / 6).toArray();
            case Silu s -> Arrays.stream(x).map(v -> v / (1 + Math.exp(-v))).toArray();
            case Gelu g ->
                Arrays.stream(x)
                        .map(v -> v * (g.approximate() ? tanhProbability(v) : normalProbability(v)))
                        .toArray();
            case Logarithm l -> Arrays.stream(x).map(Math::log).toArray();
            case MeanVarianceNormalization m -> m.wholeImage() ? standardized(x) : standardizedChannels(in, x);
            case Sigmoid s -> Arrays.stream(x).map(v -> 1 / (1 + Math.exp(-v))).toArray();
            case Tanh t -> Arrays.stream(x).map(Math::tanh).toArray();
            case Softmax s -> softmax(in, x);
            case LogSoftmax s -> Arrays.stream(softmax(in, x)).map(Math::log).toArray();
            case LocalResponseNormalization l -> localResponse(l, in, x);
            case Addition a -> addition(inputs);
            case Concatenation c ->
                inputs.stream().flatMapToDouble(Arrays::stream).toArray();
            case BatchNormalization b ->
                throw new IllegalStateException("Batch normalization needs all images at once.");
            case Dropout d -> throw new IllegalStateException("Dropout needs its mask.");
        };
    }

    private static double tanhProbability(double x) {
        return (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * Math.pow(x, 3)))) / 2;
    }

    /** The integral of the normal density up to x, by Simpson's rule. */
    private static double normalProbability(double x) {
        int steps = 400; // up to |x| = 4 this is off by less than 1e-9
        double width = x / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            int weight = i == 0 || i == steps ? 1 : i % 2 == 0 ? 2 : 4;
            double t = i * width;
            sum += weight * Math.exp(-t * t / 2);
        }
        return 0.5 + sum * width / 3 / Math.sqrt(2 * Math.PI);
    }

    private static double[] standardized(double[] x) {
        double mean = Arrays.stream(x).average().orElseThrow();
        double variance =
                Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
        return Arrays.stream(x)
                .map(v -> (v - mean) / (Math.sqrt(variance) + 1e-9))
                .toArray();
    }

    private static double[] standardizedChannels(Shape in, double[] x) {
        return IntStream.range(0, in.channels())
                .mapToObj(c -> standardized(Arrays.copyOfRange(x, c * in.channelSize(), (c + 1) * in.channelSize())))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private double[] convolution(Convolution c, Shape in, double[] x, List<double[]> parameters) {
        Window w = c.window();
        int channels = in.channels() / c.groups();
        Cells cells = cells(in, x, w.paddingMode());
        return eachOutput((k, d, h, column) -> {
            double sum = c.hasBias() ? parameters.get(1)[k] : 0;
            int firstChannel = k / (c.filters() / c.groups()) * channels;
            for (int channel = 0; channel < channels; channel++) {
                sum += window(
                        w,
                        d,
                        h,
                        column,
                        firstChannel + channel,
                        cells,
                        parameters.getFirst(),
                        (k * channels + channel) * w.cells());
            }
            return sum;
        });
    }

    /** Every input cell adds the filter, times its value, to the output. */
    private double[] transposed(TransposedConvolution t, Shape in, double[] x, List<double[]> parameters) {
        double[] y = new double[out.size()];
        Window w = t.window();
        int filtersInGroup = t.filters() / t.groups();
        int channelsInGroup = t.inputChannels() / t.groups();
        int i = 0;
        for (int c = 0; c < in.channels(); c++) {
            for (int d = 0; d < in.depth(); d++) {
                for (int h = 0; h < in.height(); h++) {
                    for (int column = 0; column < in.width(); column++) {
                        for (int k = 0; k < filtersInGroup; k++) {
                            int weight = (c * filtersInGroup + k) * w.cells();
                            int target = c / channelsInGroup * filtersInGroup + k;
                            for (int cell = 0; cell < w.cells(); cell++) {
                                int toD = position(
                                        w.planes(),
                                        d,
                                        cell / (w.rows().size() * w.columns().size()));
                                int toH = position(
                                        w.rows(),
                                        h,
                                        cell / w.columns().size() % w.rows().size());
                                int toW = position(
                                        w.columns(), column, cell % w.columns().size());
                                if (isInside(out, toD, toH, toW)) {
                                    y[index(out, target, toD, toH, toW)] +=
                                            parameters.getFirst()[weight + cell] * x[i];
                                }
                            }
                        }
                        i++;
                    }
                }
            }
        }
        if (t.hasBias()) {
            for (int j = 0; j < y.length; j++) {
                y[j] += parameters.get(1)[j / out.channelSize()];
            }
        }
        return y;
    }

    private double[] locallyConnected(LocallyConnected c, Shape in, double[] x, List<double[]> parameters) {
        Cells cells = cells(in, x, c.window().paddingMode());
        return eachOutput((k, d, h, w) -> {
            int position = (d * out.height() + h) * out.width() + w;
            double sum = c.hasBias() ? parameters.get(1)[k * out.channelSize() + position] : 0;
            for (int channel = 0; channel < in.channels(); channel++) {
                int first = ((position * out.channels() + k) * in.channels() + channel)
                        * c.window().cells();
                sum += window(c.window(), d, h, w, channel, cells, parameters.getFirst(), first);
            }
            return sum;
        });
    }

    private double[] connectionTable(ConnectionTableConvolution c, Shape in, double[] x, List<double[]> parameters) {
        Cells cells = cells(in, x, c.window().paddingMode());
        return eachOutput((k, d, h, w) -> {
            int connection = c.table().channelsByFilter().subList(0, k).stream()
                    .mapToInt(List::size)
                    .sum();
            double sum = parameters.get(1)[k];
            for (int channel : c.table().channelsByFilter().get(k)) {
                int first = connection * c.window().cells();
                sum += window(c.window(), d, h, w, channel, cells, parameters.getFirst(), first);
                connection++;
            }
            return sum;
        });
    }

    private interface Reduction {
        double of(double[] numbers);
    }

    private double[] pool(Window window, Shape in, double[] x, Reduction reduction) {
        return eachOutput((c, d, h, w) -> reduction.of(under(window, in, x, c, d, h, w)));
    }

    private double[] average(AveragePooling p, Shape in, double[] x) {
        return eachOutput((c, d, h, w) -> {
            double[] numbers = under(p.window(), in, x, c, d, h, w);
            int counted = 0;
            for (int cell = 0; cell < p.window().cells(); cell++) {
                int[] at = cell(p.window(), d, h, w, cell);
                boolean beyond = at[0] >= in.depth() + p.window().planes().paddingAfter()
                        || at[1] >= in.height() + p.window().rows().paddingAfter()
                        || at[2] >= in.width() + p.window().columns().paddingAfter();
                counted += beyond ? 0 : 1;
            }
            return sum(numbers) / (p.countPadding() ? counted : numbers.length);
        });
    }

    private double[] subsampling(TrainableSubsampling p, Shape in, double[] x, List<double[]> parameters) {
        return eachOutput((c, d, h, w) -> parameters.get(0)[c] * sum(under(p.window(), in, x, c, d, h, w))
                + parameters.get(1)[c]);
    }

    private static double[] dense(Dense d, double[] x, List<double[]> parameters) {
        double[] y = new double[d.outputs()];
        for (int m = 0; m < y.length; m++) {
            y[m] = d.hasBias() ? parameters.get(1)[m] : 0;
            for (int n = 0; n < x.length; n++) {
                y[m] += parameters.getFirst()[m * x.length + n] * x[n];
            }
        }
        return y;
    }

    private static double[] radialBasis(RadialBasis r, double[] x, double[] centers) {
        double[] y = new double[r.outputs()];
        for (int m = 0; m < y.length; m++) {
            for (int n = 0; n < x.length; n++) {
                y[m] -= Math.pow(x[n] - centers[m * x.length + n], 2) / 2;
            }
        }
        return y;
    }

    private double[] permutation(Permutation p, Shape in, double[] x) {
        return eachOutput((c, d, h, w) -> {
            int[] to = {c, d, h, w};
            int[] from = new int[4];
            for (int axis = 0; axis < 4; axis++) {
                from[p.axes().get(axis)] = to[axis];
            }
            return x[index(in, from[0], from[1], from[2], from[3])];
        });
    }

    private double[] padding(Padding p, Shape in, double[] x) {
        Cells cells = cells(in, x, p.window().paddingMode());
        return eachOutput((c, d, h, w) -> cells.at(
                c,
                d - p.window().planes().paddingBefore(),
                h - p.window().rows().paddingBefore(),
                w - p.window().columns().paddingBefore()));
    }

    private static double[] softmax(Shape in, double[] x) {
        double[] y = new double[x.length];
        for (int position = 0; position < in.channelSize(); position++) {
            double all = 0;
            for (int i = position; i < x.length; i += in.channelSize()) {
                all += Math.exp(x[i]);
            }
            for (int i = position; i < x.length; i += in.channelSize()) {
                y[i] = Math.exp(x[i]) / all;
            }
        }
        return y;
    }

    private static double[] localResponse(LocalResponseNormalization l, Shape in, double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            int channel = i / in.channelSize();
            double squares = 0;
            for (int c = 0; c < in.channels(); c++) {
                boolean near =
                        c >= channel - Math.floorDiv(l.size() - 1, 2) && c <= channel + Math.ceilDiv(l.size() - 1, 2);
                squares += near ? Math.pow(x[c * in.channelSize() + i % in.channelSize()], 2) : 0;
            }
            y[i] = x[i] / Math.pow(l.bias() + (double) l.alpha() / l.size() * squares, l.beta());
        }
        return y;
    }

    private static double[] addition(List<double[]> inputs) {
        double[] y = new double[inputs.getFirst().length];
        for (double[] input : inputs) {
            for (int i = 0; i < y.length; i++) {
                y[i] += input[i];
            }
        }
        return y;
    }

    private double[][] normalize(BatchNormalization b, double[][] x, List<double[]> parameters, List<double[]> states) {
        double[][] y = new double[x.length][x[0].length];
        int size = out.channelSize();
        for (int c = 0; c < out.channels(); c++) {
            double mean = 0;
            double variance = 0;
            for (double[] image : x) {
                mean += sum(Arrays.copyOfRange(image, c * size, (c + 1) * size)) / (size * x.length);
            }
            for (double[] image : x) {
                for (int i = c * size; i < (c + 1) * size; i++) {
                    variance += Math.pow(image[i] - mean, 2) / (size * x.length);
                }
            }
            if (!training) {
                mean = states.get(0)[c];
                variance = states.get(1)[c];
            }
            for (int n = 0; n < x.length; n++) {
                for (int i = c * size; i < (c + 1) * size; i++) {
                    y[n][i] = parameters.get(0)[c] * (x[n][i] - mean) / Math.sqrt(variance + b.epsilon())
                            + parameters.get(1)[c];
                }
            }
        }
        return y;
    }

    private interface OutputValue {
        double at(int channel, int depth, int row, int column);
    }

    /** The whole output, value by value. */
    private double[] eachOutput(OutputValue value) {
        double[] y = new double[out.size()];
        int i = 0;
        for (int c = 0; c < out.channels(); c++) {
            for (int d = 0; d < out.depth(); d++) {
                for (int h = 0; h < out.height(); h++) {
                    for (int w = 0; w < out.width(); w++) {
                        y[i++] = value.at(c, d, h, w);
                    }
                }
            }
        }
        return y;
    }

    /** The sum of one kernel of weights times the cells under it. */
    private static double window(
            Window w, int d, int h, int column, int channel, Cells cells, double[] weights, int first) {
        double sum = 0;
        for (int cell = 0; cell < w.cells(); cell++) {
            int[] at = cell(w, d, h, column, cell);
            sum += weights[first + cell] * cells.at(channel, at[0], at[1], at[2]);
        }
        return sum;
    }

    /** The values of the image under a pooling window, without padding. */
    private static double[] under(Window w, Shape in, double[] x, int c, int d, int h, int column) {
        double[] numbers = new double[w.cells()];
        int count = 0;
        for (int cell = 0; cell < w.cells(); cell++) {
            int[] at = cell(w, d, h, column, cell);
            if (isInside(in, at[0], at[1], at[2])) {
                numbers[count++] = x[index(in, c, at[0], at[1], at[2])];
            }
        }
        return Arrays.copyOf(numbers, count);
    }

    private static int[] cell(Window w, int d, int h, int column, int cell) {
        int cellsPerDepth = w.rows().size() * w.columns().size();
        return new int[] {
            position(w.planes(), d, cell / cellsPerDepth),
            position(w.rows(), h, cell % cellsPerDepth / w.columns().size()),
            position(w.columns(), column, cell % w.columns().size())
        };
    }

    private static int position(Axis axis, int output, int cell) {
        return output * axis.stride() + cell * axis.dilation() - axis.paddingBefore();
    }

    private static Cells cells(Shape in, double[] x, PaddingMode mode) {
        return (c, d, h, w) -> {
            if (isInside(in, d, h, w)) {
                return x[index(in, c, d, h, w)];
            }
            return mode == PaddingMode.ZEROS
                    ? 0
                    : x[
                            index(
                                    in,
                                    c,
                                    insideImage(mode, d, in.depth()),
                                    insideImage(mode, h, in.height()),
                                    insideImage(mode, w, in.width()))];
        };
    }

    /** Maps a position on the padding back into the image, one step at a time. */
    private static int insideImage(PaddingMode mode, int position, int length) {
        int at = position;
        while (at < 0 || at >= length) {
            at = switch (mode) {
                case REPLICATE -> at < 0 ? 0 : length - 1;
                case CIRCULAR -> at < 0 ? at + length : at - length;
                case REFLECT -> at < 0 ? -at : 2 * (length - 1) - at;
                case ZEROS -> throw new IllegalStateException("Zero padding does not repeat a cell of the image.");
            };
        }
        return at;
    }

    private static boolean isInside(Shape shape, int d, int h, int w) {
        return d >= 0 && d < shape.depth() && h >= 0 && h < shape.height() && w >= 0 && w < shape.width();
    }

    private static int index(Shape shape, int c, int d, int h, int w) {
        return ((c * shape.depth() + d) * shape.height() + h) * shape.width() + w;
    }

    private double[] eachChannel(Shape in, double[] x, Reduction reduction) {
        double[] y = new double[in.channels()];
        for (int c = 0; c < y.length; c++) {
            y[c] = reduction.of(Arrays.copyOfRange(x, c * in.channelSize(), (c + 1) * in.channelSize()));
        }
        return y;
    }

    private static double[] product(double[] x, double[] mask) {
        double[] y = x.clone();
        for (int i = 0; i < y.length; i++) {
            y[i] *= mask[i];
        }
        return y;
    }

    private static double[] negated(double[] numbers) {
        return Arrays.stream(numbers).map(number -> -number).toArray();
    }

    private static double largest(double[] numbers) {
        return Arrays.stream(numbers).max().orElseThrow();
    }

    private static double sum(double[] numbers) {
        return Arrays.stream(numbers).sum();
    }
}
