package kernelight.interchange.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
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
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.operator.OwnOperators;

/** Writes a layer with its weights as one ONNX node, or as a few where ONNX has no operator for an activation. */
final class LayerExport {
    private final NetworkNode node;
    private final NodeExport nodes;
    private final int spatialAxes;
    private final WindowAttributes windows;

    /** @param spatialAxes the number of axes after N and C in images */
    LayerExport(NetworkNode node, NodeExport nodes, int spatialAxes) {
        this.node = node;
        this.nodes = nodes;
        this.spatialAxes = spatialAxes;
        this.windows = new WindowAttributes(spatialAxes);
    }

    void write() {
        switch (node.layer()) {
            case Convolution layer -> convolution(layer);
            case TransposedConvolution layer -> transposedConvolution(layer);
            case ConnectionTableConvolution layer -> connectionTableConvolution(layer);
            case LocallyConnected layer -> locallyConnected(layer);
            case MaxPooling layer -> windows.writePooling(nodes.node("MaxPool"), layer.window());
            case MinPooling layer -> windows.writePooling(nodes.own(OwnOperators.MIN_POOL), layer.window());
            case AveragePooling layer ->
                windows.writePooling(nodes.node("AveragePool"), layer.window())
                        .integer("count_include_pad", layer.countPadding() ? 1 : 0);
            case TrainableSubsampling layer -> subsampling(layer);
            case GlobalAveragePooling layer -> nodes.node("GlobalAveragePool");
            case GlobalMaxPooling layer -> nodes.node("GlobalMaxPool");
            case Dense layer -> nodes.node("Gemm", nodes.parameters()).integer("transB", 1);
            case RadialBasis layer ->
                nodes.own(
                        OwnOperators.RADIAL_BASIS,
                        nodes.initializer(layer.states().getFirst()),
                        nodes.initializer("middle", Array.row(1)),
                        nodes.initializer("last", Array.row(-1)),
                        nodes.initializer("minus_half", Array.scalar(-0.5f)));
            case Flatten layer -> nodes.node("Flatten").integer("axis", 1);
            case Reshape layer ->
                nodes.node("Reshape", nodes.initializer("shape", Array.row(lengths(0, layer.shape()))));
            case Permutation layer -> nodes.node("Transpose").integers("perm", order(layer));
            case Padding layer ->
                nodes.node("Pad", nodes.initializer("borders", Array.row(windows.borders(layer.window()))))
                        .text("mode", OwnOperators.text(layer.window().paddingMode()));
            case Relu layer -> nodes.node("Relu");
            case LeakyRelu layer -> nodes.node("LeakyRelu").number("alpha", layer.slope());
            case Clip layer -> nodes.node("Clip", limits(layer));
            case Sigmoid layer -> nodes.node("Sigmoid");
            case HardSigmoid layer ->
                nodes.node("HardSigmoid").number("alpha", layer.slope()).number("beta", layer.offset());
            case HardSwish layer -> nodes.node("HardSwish");
            case Silu layer -> nodes.node("Mul", nodes.step("sigmoid", "Sigmoid", nodes.input()));
            case Gelu layer -> gelu(layer);
            case Logarithm layer -> nodes.node("Log");
            case Tanh layer -> nodes.node("Tanh");
            case Softmax layer -> nodes.node("Softmax").integer("axis", 1);
            case LogSoftmax layer -> nodes.node("LogSoftmax").integer("axis", 1);
            case BatchNormalization layer -> batchNormalization(layer);
            case MeanVarianceNormalization layer ->
                nodes.node("MeanVarianceNormalization")
                        .integers(
                                "axes",
                                LongStream.range(layer.wholeImage() ? 1 : 2, 2 + spatialAxes)
                                        .toArray());
            case LocalResponseNormalization layer ->
                nodes.node("LRN")
                        .integer("size", layer.size())
                        .number("alpha", layer.alpha())
                        .number("beta", layer.beta())
                        .number("bias", layer.bias());
            case Dropout layer -> nodes.node("Dropout", nodes.initializer("rate", Array.scalar(layer.rate())));
            case Addition layer -> nodes.node(node.inputs().size() == 2 ? "Add" : "Sum");
            case Concatenation layer -> nodes.node("Concat").integer("axis", 1);
        }
    }

    /** The lower and the upper limit; an infinite one is left out. */
    private String[] limits(Clip layer) {
        String least = Float.isInfinite(layer.least()) ? "" : nodes.initializer("min", Array.scalar(layer.least()));
        return Float.isInfinite(layer.most())
                ? new String[] {least}
                : new String[] {least, nodes.initializer("max", Array.scalar(layer.most()))};
    }

    /** As the standard operators that it consists of: ONNX has had an operator for it since opset 20 only. */
    private void gelu(Gelu layer) {
        String x = nodes.input();
        String inner;
        if (layer.approximate()) {
            String square = nodes.step("square", "Mul", x, x);
            String cube = nodes.step("cube", "Mul", square, x);
            String part = nodes.step("part", "Mul", cube, nodes.initializer("cubic", Array.scalar((float) Gelu.CUBIC)));
            String sum = nodes.step("sum", "Add", x, part);
            float root = (float) Math.sqrt(2 / Math.PI);
            String scaled = nodes.step("scaled", "Mul", sum, nodes.initializer("root", Array.scalar(root)));
            inner = nodes.step("tanh", "Tanh", scaled);
        } else {
            float root = (float) Math.sqrt(2);
            String scaled = nodes.step("scaled", "Div", x, nodes.initializer("root", Array.scalar(root)));
            inner = nodes.step("erf", "Erf", scaled);
        }
        String twice = nodes.step("twice", "Add", inner, nodes.initializer("one", Array.scalar(1f)));
        String half = nodes.step("half", "Mul", twice, nodes.initializer("half", Array.scalar(0.5f)));
        nodes.node("Mul", half);
    }

    /** Whether a layer is written as an ONNX function, because no standard operator does the same. */
    static boolean isFunction(Layer layer) {
        return switch (layer) {
            case Convolution convolution -> convolution.window().paddingMode() != PaddingMode.ZEROS;
            case MinPooling _,
                    ConnectionTableConvolution _,
                    LocallyConnected _,
                    TrainableSubsampling _,
                    RadialBasis _ -> true;
            default -> false;
        };
    }

    private void convolution(Convolution layer) {
        Window window = layer.window();
        if (window.paddingMode() == PaddingMode.ZEROS) {
            windows.write(nodes.node("Conv", nodes.parameters()), window).integer("group", layer.groups());
            return;
        }
        List<String> inputs = new ArrayList<>(Arrays.asList(nodes.parameters()));
        if (!layer.hasBias()) {
            inputs.add(nodes.initializer(
                    "bias", Array.floats(Dimensions.of(layer.filters()), new float[layer.filters()])));
        }
        inputs.add(nodes.initializer("borders", Array.row(windows.borders(window))));
        windows.write(nodes.own(OwnOperators.PADDED_CONVOLUTION, inputs.toArray(String[]::new)), window)
                .integer("group", layer.groups())
                .integer(OwnOperators.HAS_BIAS, layer.hasBias() ? 1 : 0)
                .text(OwnOperators.MODE, OwnOperators.text(window.paddingMode()))
                .integers(OwnOperators.BORDERS, windows.borders(window));
    }

    private void transposedConvolution(TransposedConvolution layer) {
        TransposedConvolution.OutputPadding added = layer.outputPadding();
        long[] all = {added.planes(), added.rows(), added.columns()};
        windows.write(nodes.node("ConvTranspose", nodes.parameters()), layer.window())
                .integer("group", layer.groups())
                .integers("output_padding", Arrays.copyOfRange(all, 3 - spatialAxes, 3));
    }

    private void connectionTableConvolution(ConnectionTableConvolution layer) {
        ConnectionTable table = layer.table();
        Window window = layer.window();
        Dimensions all = Dimensions.of(
                concatenate(new long[] {table.filters(), table.channels()}, windows.each(window, Axis::size)));
        float[] weights = new float[all.count()];
        long[] kernels = new long[table.filters() * table.channels()];
        int kernel = 0;
        for (int i = 0; i < kernels.length; i++) {
            boolean connected =
                    table.channelsByFilter().get(i / table.channels()).contains(i % table.channels());
            if (connected) {
                System.arraycopy(layer.weights(), kernel * window.cells(), weights, i * window.cells(), window.cells());
            }
            kernels[i] = connected ? kernel++ : OwnOperators.NOT_CONNECTED;
        }
        windows.write(
                        nodes.own(
                                OwnOperators.CONNECTION_TABLE_CONVOLUTION,
                                nodes.initializer("weights", Array.floats(all, weights)),
                                nodes.initializer("bias", Array.floats(Dimensions.of(table.filters()), layer.bias())),
                                nodes.initializer("borders", Array.row(windows.borders(window)))),
                        window)
                .text(OwnOperators.MODE, OwnOperators.text(window.paddingMode()))
                .integers(OwnOperators.BORDERS, windows.borders(window))
                .integers(OwnOperators.TABLE, kernels);
    }

    private void locallyConnected(LocallyConnected layer) {
        Shape output = node.outputShape();
        Dimensions biases = Dimensions.of(layer.filters(), output.channelSize());
        long[] shape = {
            output.channelSize(),
            layer.filters(),
            (long) layer.input().channels() * layer.window().cells()
        };
        windows.write(
                        nodes.own(
                                OwnOperators.LOCALLY_CONNECTED,
                                nodes.initializer(layer.parameters().getFirst()),
                                nodes.initializer("bias", Array.floats(biases, layer.bias())),
                                nodes.initializer("cells", WindowCellIndices.of(layer.window(), layer.input(), output)),
                                nodes.initializer("shape", Array.row(shape)),
                                nodes.initializer("output_shape", Array.row(lengths(0, output))),
                                nodes.initializer("one_zero", Array.row(0, 0, 0, 1)),
                                nodes.initializer("last", Array.row(-1))),
                        layer.window())
                .integer(OwnOperators.HAS_BIAS, layer.hasBias() ? 1 : 0)
                .text(OwnOperators.MODE, OwnOperators.text(layer.window().paddingMode()))
                .integers(OwnOperators.SHAPE, shape)
                .integers(OwnOperators.OUTPUT_SHAPE, lengths(0, output));
    }

    private void subsampling(TrainableSubsampling layer) {
        Window window = layer.window();
        long[] shape = reverse(concatenate(new long[] {layer.channels(), 1}, windows.each(window, Axis::size)));
        windows.writePooling(
                        nodes.own(
                                OwnOperators.SUBSAMPLING,
                                nodes.parameters(
                                        nodes.initializer("borders", Array.row(windows.borders(sumPads(window)))),
                                        nodes.initializer("shape", Array.row(shape)))),
                        window)
                .integer("group", layer.channels())
                .integers(OwnOperators.SUM_PADS, sumPads(window))
                .integers(OwnOperators.SHAPE, shape);
    }

    /** The padding extended at the end so that the last window fits; zeros do not change a sum. */
    private long[] sumPads(Window window) {
        long[] pads = windows.pads(window);
        long[] input = lengths(0, node.inputShapes().getFirst());
        long[] output = lengths(0, node.outputShape());
        for (int i = 0; i < spatialAxes; i++) {
            Axis axis = windows.axes(window).get(i);
            long end = (output[2 + i] - 1) * axis.stride() + axis.reach();
            pads[spatialAxes + i] = Math.max(pads[spatialAxes + i], end - input[2 + i] - axis.paddingBefore());
        }
        return pads;
    }

    /** ONNX's momentum is the share of the old moments that is kept, the engine's the share that is replaced. */
    private void batchNormalization(BatchNormalization layer) {
        List<String> numbers = new ArrayList<>(Arrays.asList(nodes.parameters()));
        layer.states().forEach(state -> numbers.add(nodes.initializer(state)));
        nodes.node("BatchNormalization", numbers.toArray(String[]::new))
                .number("epsilon", layer.epsilon())
                .number("momentum", (float) (1 - (double) layer.momentum()));
    }

    private long[] order(Permutation layer) {
        // Without a depth axis in the graph, depth (axis 1 of C, D, H, W) is left out; it is not moved.
        List<Integer> axes = layer.axes();
        if (spatialAxes == 3) {
            return LongStream.concat(LongStream.of(0), axes.stream().mapToLong(axis -> axis + 1))
                    .toArray();
        }
        return LongStream.concat(
                        LongStream.of(0),
                        axes.stream().filter(axis -> axis != 1).mapToLong(axis -> axis == 0 ? 1 : axis))
                .toArray();
    }

    /** The batch size (0 for "unchanged"), then the lengths of the axes. */
    private long[] lengths(int batchSize, Shape shape) {
        return spatialAxes == 3
                ? new long[] {batchSize, shape.channels(), shape.depth(), shape.height(), shape.width()}
                : new long[] {batchSize, shape.channels(), shape.height(), shape.width()};
    }

    private static long[] concatenate(long[] first, long[] second) {
        return LongStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
    }

    private static long[] reverse(long[] numbers) {
        return IntStream.range(0, numbers.length)
                .mapToLong(i -> numbers[numbers.length - 1 - i])
                .toArray();
    }
}
