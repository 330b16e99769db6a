package kernelight.interchange.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Addition;
import kernelight.engine.layer.AveragePooling;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.layer.Clip;
import kernelight.engine.layer.Concatenation;
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
import kernelight.engine.layer.LeakyRelu;
import kernelight.engine.layer.LocalResponseNormalization;
import kernelight.engine.layer.LocallyConnected;
import kernelight.engine.layer.LogSoftmax;
import kernelight.engine.layer.Logarithm;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.MeanVarianceNormalization;
import kernelight.engine.layer.MinPooling;
import kernelight.engine.layer.Padding;
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
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Shape;
import kernelight.interchange.code.Framework;
import kernelight.interchange.network.TensorAxes;

/** A layer in Keras, whose images are N x H x W x C. */
final class KerasLayer {
    private static final String SPATIAL_AXES = "(1, 2)";

    private final NetworkNode node;
    private final String name;
    private final List<String> inputs;
    private final TensorAxes axes;
    private final KerasWeights weights;

    /**
     * How a layer is written.
     *
     * @param output the expression of its output
     * @param saved the expressions of its weights, of arrays in an ONNX file
     * @param part what the program has to have for it
     */
    record Code(String output, List<String> saved, List<KerasPart> part) {}

    /** @param inputs the expressions of the layer's inputs, with the axes that it needs */
    KerasLayer(NetworkNode node, String name, List<String> inputs, TensorAxes axes, KerasWeights weights) {
        this.node = node;
        this.name = name;
        this.inputs = inputs;
        this.axes = axes;
        this.weights = weights;
    }

    /** @throws NotInFrameworkException if Keras has no layer like it */
    Code write() {
        String x = inputs.getFirst();
        return switch (node.layer()) {
            case Convolution layer -> convolution(layer);
            case TransposedConvolution layer -> transposed(layer);
            case ConnectionTableConvolution layer -> connectionTable(layer);
            case LocallyConnected layer -> locallyConnected(layer);
            case MaxPooling layer -> function(maximum(layer.window(), x));
            case MinPooling layer -> function("-" + maximum(layer.window(), "-" + x));
            case AveragePooling layer -> function(average(layer));
            case TrainableSubsampling layer -> subsampling(layer);
            case GlobalAveragePooling layer -> function("layers.GlobalAveragePooling2D(keepdims=True)(" + x + ")");
            case GlobalMaxPooling layer -> function("layers.GlobalMaxPooling2D(keepdims=True)(" + x + ")");
            case Dense layer -> dense(layer);
            case RadialBasis layer -> radialBasis(layer);
            case Flatten layer -> function(flattened(x, node.inputShapes().getFirst(), axes.readsFlat(node)));
            case Reshape layer -> function(reshaped(layer, x));
            case Permutation layer -> function("layers.Permute(" + order(layer) + ")(" + x + ")");
            case Padding layer -> function(padded(layer.window(), x));
            case Relu layer -> function("ops.relu(" + x + ")");
            case LeakyRelu layer -> function("ops.leaky_relu(" + x + ", negative_slope=" + layer.slope() + ")");
            case Clip layer ->
                function("ops.clip(" + x + ", " + limit(layer.least()) + ", " + limit(layer.most()) + ")");
            case Sigmoid layer -> function("ops.sigmoid(" + x + ")");
            case HardSigmoid layer ->
                function("ops.clip(" + layer.slope() + " * " + x + " + " + layer.offset() + ", 0, 1)");
            case HardSwish layer -> function(x + " * ops.relu6(" + x + " + 3) / 6");
            case Silu layer -> function("ops.silu(" + x + ")");
            case Gelu layer ->
                function("ops.gelu(" + x + ", approximate=" + (layer.approximate() ? "True" : "False") + ")");
            case Logarithm layer -> function("ops.log(" + x + ")");
            case Tanh layer -> function("ops.tanh(" + x + ")");
            case Softmax layer -> function("ops.softmax(" + x + ", axis=-1)");
            case LogSoftmax layer -> function("ops.log_softmax(" + x + ", axis=-1)");
            case BatchNormalization layer -> batchNormalization(layer);
            case MeanVarianceNormalization layer -> function(normalized(layer, x));
            case LocalResponseNormalization layer -> localResponse(layer);
            case Dropout layer -> function("layers.Dropout(" + layer.rate() + ")(" + x + ")");
            case Addition layer -> function(String.join(" + ", inputs));
            case Concatenation layer -> function("layers.Concatenate()([" + String.join(", ", inputs) + "])");
        };
    }

    private static Code function(String output) {
        return new Code(output, List.of(), List.of());
    }

    private String saved(String parameter) {
        return "saved[" + ProgramParts.quoted(node.name() + "." + parameter) + "]";
    }

    /** The name of an array in an ONNX file with its axes in the order of Keras. */
    private String kernel() {
        return saved("weights") + ".transpose(2, 3, 1, 0)";
    }

    private List<String> kernelAndBias(String kernel, boolean hasBias) {
        return hasBias ? List.of(kernel, saved("bias")) : List.of(kernel);
    }

    private WindowSides sides(Window window) {
        return WindowSides.of(window, node.inputShapes().getFirst(), node.outputShape(), 2);
    }

    private String zeros(String input, List<Integer> before, List<Integer> after) {
        return before.equals(after) && before.stream().allMatch(each -> each == 0)
                ? input
                : "layers.ZeroPadding2D(" + WindowSides.kerasPadding(before, after) + ")(" + input + ")";
    }

    private static String pad(String input, List<Integer> before, List<Integer> after, String more) {
        String borders = WindowSides.kerasPadding(before, after);
        return "ops.pad(" + input + ", ((0, 0), " + borders.substring(1, borders.length() - 1) + ", (0, 0))" + more
                + ")";
    }

    /** The input with the window's padding around it. */
    private String padded(Window window, String input) {
        WindowSides sides = sides(window);
        return switch (window.paddingMode()) {
            case ZEROS -> zeros(input, sides.before(), sides.after());
            case REFLECT -> sides.isPadded() ? pad(input, sides.before(), sides.after(), ", mode=\"reflect\"") : input;
            case REPLICATE, CIRCULAR -> {
                if (sides.isPadded()) {
                    throw new NotInFrameworkException(node, Framework.KERAS);
                }
                yield input;
            }
        };
    }

    private static boolean isSame(WindowSides sides, Window window) {
        return window.paddingMode() == PaddingMode.ZEROS
                && sides.isPadded()
                && sides.isEven()
                && sides.all(Axis::stride, 1)
                && sides.axes().stream().allMatch(axis -> axis.reach() == 2 * axis.paddingBefore() + 1);
    }

    private Code convolution(Convolution layer) {
        WindowSides sides = sides(layer.window());
        if (!sides.all(Axis::stride, 1) && !sides.all(Axis::dilation, 1)) {
            throw new NotInFrameworkException(node, Framework.KERAS);
        }
        boolean same = isSame(sides, layer.window());
        Arguments arguments = new Arguments(layer.filters(), sides.each(Axis::size))
                .with("strides", sides.each(Axis::stride), 1)
                .with("padding", same ? "\"same\"" : "\"valid\"", "\"valid\"")
                .with("dilation_rate", sides.each(Axis::dilation), 1)
                .with("groups", layer.groups(), 1);
        weights.add(arguments, layer, layer.hasBias());
        String input = same ? inputs.getFirst() : padded(layer.window(), inputs.getFirst());
        return new Code(
                arguments.with("name", quotedName()).call("layers.Conv2D") + "(" + input + ")",
                kernelAndBias(kernel(), layer.hasBias()),
                List.of());
    }

    private String quotedName() {
        return "\"" + name + "\"";
    }

    /** The padding of a transposed convolution is cut off its output. */
    private Code transposed(TransposedConvolution layer) {
        WindowSides sides = sides(layer.window());
        if (layer.groups() > 1
                || !layer.outputPadding().equals(TransposedConvolution.OutputPadding.NONE)
                || !sides.all(Axis::dilation, 1)
                || sides.axes().stream().anyMatch(axis -> axis.stride() > axis.size())) {
            throw new NotInFrameworkException(node, Framework.KERAS);
        }
        Arguments arguments =
                new Arguments(layer.filters(), sides.each(Axis::size)).with("strides", sides.each(Axis::stride), 1);
        weights.add(arguments, layer, layer.hasBias());
        String output =
                arguments.with("name", quotedName()).call("layers.Conv2DTranspose") + "(" + inputs.getFirst() + ")";
        if (sides.isPadded()) {
            output = "layers.Cropping2D(" + WindowSides.kerasPadding(sides.before(), sides.after()) + ")(" + output
                    + ")";
        }
        return new Code(output, kernelAndBias(kernel(), layer.hasBias()), List.of());
    }

    private Code connectionTable(ConnectionTableConvolution layer) {
        WindowSides sides = sides(layer.window());
        Arguments arguments = new Arguments(
                        layer.table().channelsByFilter().toString(),
                        layer.table().channels(),
                        sides.each(Axis::size))
                .with("strides", sides.each(Axis::stride), 1)
                .with("dilation_rate", sides.each(Axis::dilation), 1);
        if (!sides.all(Axis::stride, 1) && !sides.all(Axis::dilation, 1)) {
            throw new NotInFrameworkException(node, Framework.KERAS);
        }
        weights.add(arguments, layer, true);
        return new Code(
                arguments.with("name", quotedName()).call(KerasPart.CONNECTED.className()) + "("
                        + padded(layer.window(), inputs.getFirst()) + ")",
                kernelAndBias(kernel(), true),
                List.of(KerasPart.CONNECTED));
    }

    private Code locallyConnected(LocallyConnected layer) {
        WindowSides sides = sides(layer.window());
        Arguments arguments = new Arguments(layer.filters())
                .with("size", tuple(sides, Axis::size))
                .with("strides", tuple(sides, Axis::stride))
                .with("dilation", tuple(sides, Axis::dilation))
                .with("use_bias", layer.hasBias() ? "True" : "False");
        List<String> saved = new ArrayList<>();
        saved.add(saved("weights") + ".reshape(" + sides.positions() + ", " + layer.filters() + ", "
                + layer.input().channels() + ", -1)");
        if (layer.hasBias()) {
            saved.add(saved("bias") + ".T");
        }
        return new Code(
                arguments.with("name", quotedName()).call(KerasPart.LOCALLY_CONNECTED.className()) + "("
                        + padded(layer.window(), inputs.getFirst()) + ")",
                saved,
                List.of(KerasPart.LOCALLY_CONNECTED));
    }

    private static String tuple(WindowSides sides, Function<Axis, Integer> property) {
        return WindowSides.tuple(sides.axes().stream().map(property).toList());
    }

    private void requireNoDilation(WindowSides sides) {
        if (!sides.all(Axis::dilation, 1)) {
            throw new NotInFrameworkException(node, Framework.KERAS);
        }
    }

    private String maximum(Window window, String input) {
        WindowSides sides = sides(window);
        requireNoDilation(sides);
        boolean covers = isNone(sides.before()) && isNone(sides.coveredAfter());
        return pooled(
                "Max",
                sides,
                covers ? input : pad(input, sides.before(), sides.coveredAfter(), ", constant_values=float(\"-inf\")"));
    }

    private static boolean isNone(List<Integer> cells) {
        return cells.stream().allMatch(each -> each == 0);
    }

    private static String pooled(String kind, WindowSides sides, String input) {
        return new Arguments(sides.each(Axis::size))
                        .with("strides", sides.each(Axis::stride), sides.each(Axis::size))
                        .call("layers." + kind + "Pooling2D")
                + "(" + input + ")";
    }

    private String average(AveragePooling layer) {
        WindowSides sides = sides(layer.window());
        requireNoDilation(sides);
        String x = inputs.getFirst();
        List<Integer> covered = sides.coveredAfter();
        boolean covers = isNone(sides.before()) && isNone(covered);
        boolean allCount = layer.countPadding() && covered.equals(sides.after());
        String mean = pooled("Average", sides, zeros(x, sides.before(), covered));
        if (covers || allCount) {
            return mean;
        }
        // The mean of what counts: the mean over the window, divided by the share of its cells that count.
        String counted = "ops.ones_like(" + x + ")";
        if (layer.countPadding()) {
            List<Integer> inside = new ArrayList<>();
            List<Integer> beyond = new ArrayList<>();
            for (int i = 0; i < covered.size(); i++) {
                inside.add(Math.min(covered.get(i), sides.after().get(i)));
                beyond.add(covered.get(i) - inside.get(i));
            }
            counted = pad(counted, sides.before(), inside, ", constant_values=1");
            counted = pad(counted, List.of(0, 0), beyond, "");
        } else {
            counted = pad(counted, sides.before(), covered, "");
        }
        return mean + " / " + pooled("Average", sides, counted);
    }

    private Code subsampling(TrainableSubsampling layer) {
        WindowSides sides = sides(layer.window());
        requireNoDilation(sides);
        String mean = pooled("Average", sides, zeros(inputs.getFirst(), sides.before(), sides.coveredAfter()));
        return new Code(
                KerasPart.SCALED_SUM.className() + "(" + sides.cells() + ", name=" + quotedName() + ")(" + mean + ")",
                List.of(saved("coefficients"), saved("bias")),
                List.of(KerasPart.SCALED_SUM));
    }

    private Code dense(Dense layer) {
        Arguments arguments = new Arguments(layer.outputs());
        weights.add(arguments, layer, layer.hasBias());
        return new Code(
                arguments.with("name", quotedName()).call("layers.Dense") + "(" + inputs.getFirst() + ")",
                kernelAndBias(saved("weights") + ".T", layer.hasBias()),
                List.of());
    }

    /** Its centers are not learned, so the program has them. */
    private Code radialBasis(RadialBasis layer) {
        List<String> rows = new ArrayList<>();
        float[] centers = layer.centers();
        for (int row = 0; row < layer.outputs(); row++) {
            rows.add(PythonNumbers.list(Arrays.copyOfRange(centers, row * layer.inputs(), (row + 1) * layer.inputs())));
        }
        String table =
                rows.stream().map(row -> "\n        " + row + ",").collect(Collectors.joining("", "[", "\n    ]"));
        return new Code(
                KerasPart.DISTANCES.className() + "(" + table + ", name=" + quotedName() + ")(" + inputs.getFirst()
                        + ")",
                List.of(saved("centers")),
                List.of(KerasPart.DISTANCES));
    }

    /** Channels come first where numbers are put in one row, as in the weights that Kernelight saves. */
    static String flattened(String x, Shape shape, boolean isFlat) {
        if (isFlat) {
            return "layers.Flatten()(" + x + ")";
        }
        return shape.channelSize() == 1 || shape.channels() == 1
                ? "layers.Flatten()(" + x + ")"
                : "layers.Flatten()(layers.Permute((3, 1, 2))(" + x + "))";
    }

    private String reshaped(Reshape layer, String x) {
        String first = axes.readsFlat(node) ? x : "layers.Permute((3, 1, 2))(" + x + ")";
        Shape shape = layer.shape();
        return "layers.Permute((2, 3, 1))(layers.Reshape((" + shape.channels() + ", " + shape.height() + ", "
                + shape.width() + "))(" + first + "))";
    }

    /** Where the axes H, W, C come from, counted from 1 as in Keras. */
    private static String order(Permutation layer) {
        List<Integer> moved = layer.axes(); // of C, D, H, W
        return WindowSides.tuple(List.of(kerasAxis(moved.get(2)), kerasAxis(moved.get(3)), kerasAxis(moved.get(0))));
    }

    private static int kerasAxis(int axis) {
        return axis == 0 ? 3 : axis - 1;
    }

    private static String limit(float limit) {
        return Float.isInfinite(limit) ? "float(\"" + (limit < 0 ? "-inf" : "inf") + "\")" : Float.toString(limit);
    }

    private Code batchNormalization(BatchNormalization layer) {
        Arguments arguments = new Arguments()
                .with("momentum", PythonNumbers.of(1 - Double.parseDouble(Float.toString(layer.momentum()))))
                .with("epsilon", PythonNumbers.of(layer.epsilon()));
        weights.addToNormalization(arguments);
        return new Code(
                arguments.with("name", quotedName()).call("layers.BatchNormalization") + "(" + inputs.getFirst() + ")",
                List.of(saved("scale"), saved("shift"), saved("running_mean"), saved("running_variance")),
                List.of());
    }

    private Code localResponse(LocalResponseNormalization layer) {
        Arguments arguments = new Arguments(layer.size(), layer.alpha(), layer.beta(), layer.bias());
        return new Code(
                arguments.with("name", quotedName()).call(KerasPart.LOCAL_RESPONSE.className()) + "("
                        + inputs.getFirst() + ")",
                List.of(),
                List.of(KerasPart.LOCAL_RESPONSE));
    }

    private static String normalized(MeanVarianceNormalization layer, String x) {
        String over = layer.wholeImage() ? "(1, 2, 3)" : SPATIAL_AXES;
        return "(%1$s - ops.mean(%1$s, axis=%2$s, keepdims=True)) / (ops.std(%1$s, axis=%2$s, keepdims=True) + %3$s)"
                .formatted(x, over, String.format(Locale.ROOT, "%.0e", MeanVarianceNormalization.EPSILON));
    }
}
