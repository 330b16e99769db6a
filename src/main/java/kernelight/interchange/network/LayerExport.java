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
import kernelight.engine.layer.Concatenation;
import kernelight.engine.layer.ConnectionTable;
import kernelight.engine.layer.ConnectionTableConvolution;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Dropout;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.GlobalAveragePooling;
import kernelight.engine.layer.GlobalMaxPooling;
import kernelight.engine.layer.LeakyRelu;
import kernelight.engine.layer.LocalResponseNormalization;
import kernelight.engine.layer.LocallyConnected;
import kernelight.engine.layer.LogSoftmax;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.MinPooling;
import kernelight.engine.layer.Padding;
import kernelight.engine.layer.Permutation;
import kernelight.engine.layer.RadialBasis;
import kernelight.engine.layer.Relu;
import kernelight.engine.layer.Reshape;
import kernelight.engine.layer.Sigmoid;
import kernelight.engine.layer.Softmax;
import kernelight.engine.layer.Tanh;
import kernelight.engine.layer.TrainableSubsampling;
import kernelight.engine.layer.TransposedConvolution;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Shape;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.operator.OwnOperators;

/** Writes a layer as one ONNX node with its weights. */
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
                        nodes.initializer(layer.states().getFirst()));
            case Flatten layer -> nodes.node("Flatten").integer("axis", 1);
            case Reshape layer ->
                nodes.node("Reshape", nodes.initializer("shape", Array.row(lengths(0, layer.shape()))));
            case Permutation layer -> nodes.node("Transpose").integers("perm", order(layer));
            case Padding layer ->
                nodes.node("Pad", nodes.initializer("borders", Array.row(windows.borders(layer.window()))))
                        .text("mode", OwnOperators.text(layer.window().paddingMode()));
            case Relu layer -> nodes.node("Relu");
            case LeakyRelu layer -> nodes.node("LeakyRelu").number("alpha", layer.slope());
            case Sigmoid layer -> nodes.node("Sigmoid");
            case Tanh layer -> nodes.node("Tanh");
            case Softmax layer -> nodes.node("Softmax").integer("axis", 1);
            case LogSoftmax layer -> nodes.node("LogSoftmax").integer("axis", 1);
            case BatchNormalization layer -> batchNormalization(layer);
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

    private void convolution(Convolution layer) {
        Window window = layer.window();
        if (window.paddingMode() == PaddingMode.ZEROS) {
            windows.write(nodes.node("Conv", nodes.parameters()), window).integer("group", layer.groups());
            return;
        }
        windows.write(nodes.own(OwnOperators.PADDED_CONVOLUTION, nodes.parameters()), window)
                .integer("group", layer.groups())
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
        int kernel = 0;
        long[] kernelIndices = new long[table.filters() * table.channels()];
        for (int k = 0; k < table.filters(); k++) {
            for (int c = 0; c < table.channels(); c++) {
                boolean connected = table.channelsByFilter().get(k).contains(c);
                kernelIndices[k * table.channels() + c] = connected ? kernel++ : table.connections();
            }
        }
        Window window = layer.window();
        long[] size = windows.each(window, Axis::size);
        long[] oneMore = new long[2 * (1 + spatialAxes)];
        oneMore[1 + spatialAxes] = 1;
        windows.write(
                        nodes.own(
                                OwnOperators.CONNECTION_TABLE_CONVOLUTION,
                                nodes.parameters(nodes.initializer("one_more", Array.row(oneMore)))),
                        window)
                .text(OwnOperators.MODE, OwnOperators.text(window.paddingMode()))
                .integers(OwnOperators.BORDERS, windows.borders(window))
                .integers(OwnOperators.TABLE, kernelIndices)
                .integers(OwnOperators.SHAPE, concatenate(new long[] {table.filters(), table.channels()}, size));
    }

    private void locallyConnected(LocallyConnected layer) {
        Shape output = node.outputShape();
        Dimensions biases = Dimensions.of(layer.filters(), output.channelSize());
        windows.write(
                        nodes.own(
                                OwnOperators.LOCALLY_CONNECTED,
                                nodes.initializer(layer.parameters().getFirst()),
                                nodes.initializer("bias", Array.floats(biases, layer.bias())),
                                nodes.initializer(
                                        "cells", WindowCellIndices.of(layer.window(), layer.input(), output))),
                        layer.window())
                .integer(OwnOperators.HAS_BIAS, layer.hasBias() ? 1 : 0)
                .text(OwnOperators.MODE, OwnOperators.text(layer.window().paddingMode()))
                .integers(
                        OwnOperators.SHAPE,
                        output.channelSize(),
                        layer.filters(),
                        (long) layer.input().channels() * layer.window().cells())
                .integers(OwnOperators.OUTPUT_SHAPE, lengths(0, output));
    }

    private void subsampling(TrainableSubsampling layer) {
        Window window = layer.window();
        windows.writePooling(nodes.own(OwnOperators.SUBSAMPLING, nodes.parameters()), window)
                .integer("group", layer.channels())
                .integers(OwnOperators.SUM_PADS, sumPads(window))
                .integers(
                        OwnOperators.SHAPE,
                        reverse(concatenate(new long[] {layer.channels(), 1}, windows.each(window, Axis::size))));
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
