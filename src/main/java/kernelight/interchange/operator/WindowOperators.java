package kernelight.interchange.operator;

import java.util.Arrays;
import java.util.List;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.AveragePooling;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.GlobalAveragePooling;
import kernelight.engine.layer.GlobalMaxPooling;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.OneInputLayer;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.onnx.OnnxException;
import kernelight.words.LocalizedMessage;

/** Operators with a sliding window: convolution and pooling. */
final class WindowOperators {
    private WindowOperators() {}

    static void addTo(OperatorTable table) {
        table.addLayer("Conv", WindowOperators::convolution, window("group"));
        table.addLayer(
                "ConvTranspose", TransposedConvolutions::create, window("group", "output_padding", "output_shape"));
        table.addLayer("AveragePool", WindowOperators::averagePooling, window("ceil_mode", "count_include_pad"));
        table.addLayer("GlobalAveragePool", request -> new GlobalAveragePooling());
        table.addLayer("GlobalMaxPool", request -> new GlobalMaxPooling());
        table.addLayer(
                "MaxPool", WindowOperators::maxPooling, WindowOperators::maxPool, window("ceil_mode", "storage_order"));
    }

    /** The attributes of every operator with a sliding window, and additional ones. */
    private static String[] window(String... more) {
        String[] shared = {"auto_pad", "kernel_shape", "strides", "dilations", "pads"};
        String[] all = Arrays.copyOf(shared, shared.length + more.length);
        System.arraycopy(more, 0, all, shared.length, more.length);
        return all;
    }

    /** The weights are K x C / groups x spatial axes. */
    private static OneInputLayer convolution(LayerRequest request) {
        Array weights = request.weights(1);
        int[] lengths = weights.dimensions().toArray();
        if (lengths.length != request.spatialAxes() + 2) {
            throw new OnnxException(LocalizedMessage.of(
                    "modelFile.weights.unfit",
                    weights.dimensions().toString(),
                    request.input().toString()));
        }
        Window window = new Windows(request, Arrays.copyOfRange(lengths, 2, lengths.length)).window(Rounding.DOWN);
        int groups = Weights.groups(request);
        Weights.requireChannels(request, (long) lengths[1] * groups);
        Convolution layer = new Convolution(
                request.input().channels(),
                lengths[0],
                window,
                groups,
                request.optional(2).isPresent());
        return Weights.into(request, layer);
    }

    private static OneInputLayer averagePooling(LayerRequest request) {
        return new AveragePooling(
                new Windows(request).window(rounding(request)),
                request.attributes().flag("count_include_pad", false));
    }

    private static OneInputLayer maxPooling(LayerRequest request) {
        return new MaxPooling(new Windows(request).window(rounding(request)));
    }

    static Rounding rounding(LayerRequest request) {
        return request.attributes().flag("ceil_mode", false) ? Rounding.UP : Rounding.DOWN;
    }

    /** MaxPool with its optional second output: the indices of the maxima in the flattened input. */
    private static List<Array> maxPool(Call call) {
        Array input = call.input(0);
        LayerRequest request = LayerRequest.of(call, input);
        OneInputLayer layer = maxPooling(request);
        Array maxima = LayerRun.run(layer, input, call.budget());
        if (!call.node().hasOutput(1)) {
            return List.of(maxima);
        }
        Window window = ((MaxPooling) layer).window();
        return List.of(
                maxima, maximumIndices(window, input, maxima, call.attributes().flag("storage_order", false)));
    }

    private static Array maximumIndices(Window window, Array input, Array maxima, boolean columnMajor) {
        int spatial = input.dimensions().rank() - 2;
        int[] in = volume(input.dimensions());
        int[] out = volume(maxima.dimensions());
        Axis[] axes = {window.planes(), window.rows(), window.columns()};
        long[] indices = new long[maxima.count()];
        for (int i = 0; i < indices.length; i++) {
            int[] output = {i / (out[1] * out[2]) % out[0], i / out[2] % out[1], i % out[2]};
            int channel = i / (out[0] * out[1] * out[2]) * (in[0] * in[1] * in[2]);
            int[] cell = cellOf(maxima.doubleAt(i), axes, output, in, input, channel);
            indices[i] = channel + (columnMajor ? columnMajorIndex(cell, in, spatial) : rowMajorIndex(cell, in));
        }
        return Array.whole(ElementType.INT64, maxima.dimensions(), indices);
    }

    private static long rowMajorIndex(int[] cell, int[] lengths) {
        return ((long) cell[0] * lengths[1] + cell[1]) * lengths[2] + cell[2];
    }

    /** The index if the first spatial axis varies fastest. */
    private static long columnMajorIndex(int[] cell, int[] lengths, int axes) {
        long index = 0;
        for (int axis = 2; axis >= 3 - axes; axis--) {
            index = index * lengths[axis] + cell[axis];
        }
        return index;
    }

    /** The first cell of the window, in row-major order, with this value. */
    private static int[] cellOf(double number, Axis[] axes, int[] output, int[] in, Array input, int channel) {
        int[] cell = new int[3];
        for (int t = 0; t < axes[0].size(); t++) {
            cell[0] = axes[0].position(output[0], t);
            for (int r = 0; r < axes[1].size(); r++) {
                cell[1] = axes[1].position(output[1], r);
                for (int s = 0; s < axes[2].size(); s++) {
                    cell[2] = axes[2].position(output[2], s);
                    if (isInside(cell, in)
                            && input.doubleAt(channel + (cell[0] * in[1] + cell[1]) * in[2] + cell[2]) == number) {
                        return cell;
                    }
                }
            }
        }
        throw new OnnxException(LocalizedMessage.of("modelFile.operator.nan"));
    }

    private static boolean isInside(int[] cell, int[] lengths) {
        boolean inside = true;
        for (int axis = 0; axis < cell.length; axis++) {
            inside &= cell[axis] >= 0 && cell[axis] < lengths[axis];
        }
        return inside;
    }

    /** The lengths of depth, rows and columns; 1 for a missing axis. */
    private static int[] volume(Dimensions dimensions) {
        int[] volume = {1, 1, 1};
        int spatial = dimensions.rank() - 2;
        System.arraycopy(dimensions.toArray(), 2, volume, 3 - spatial, spatial);
        return volume;
    }
}
