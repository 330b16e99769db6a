package kernelight.interchange.operator;

import java.util.Arrays;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.layer.TransposedConvolution;
import kernelight.interchange.array.Array;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.Quoted;
import kernelight.interchange.onnx.UnsupportedOnnxException;

/** ConvTranspose: its padding follows from the output's size where that is given, or is a multiple of the input's. */
final class TransposedConvolutions {
    private TransposedConvolutions() {}

    /** Weights C, K / groups, and one axis for each of the window's. */
    static OneInputLayer make(LayerRequest request) {
        Array weights = request.weights(1);
        int[] lengths = weights.dimensions().toArray();
        int axes = request.spatialAxes();
        if (lengths.length != axes + 2) {
            throw new OnnxException("The weights are " + weights.dimensions() + ", which does not fit an input of "
                    + request.input() + ".");
        }
        int groups = Weights.groups(request);
        Weights.requireChannels(request, lengths[0]);
        Windows windows = new Windows(request, Arrays.copyOfRange(lengths, 2, lengths.length));
        int[] outputPadding = windows.each("output_padding", new int[axes]);
        Axis[] window = new Axis[axes];
        for (int axis = 0; axis < axes; axis++) {
            window[axis] = axis(request, windows, axis, outputPadding);
        }
        int[] added = {0, 0, 0};
        System.arraycopy(outputPadding, 0, added, 3 - axes, axes);
        TransposedConvolution layer = new TransposedConvolution(
                lengths[0],
                Math.multiplyExact(lengths[1], groups),
                Windows.of(window, Rounding.DOWN),
                new TransposedConvolution.OutputPadding(added[0], added[1], added[2]),
                groups,
                request.optional(2).isPresent());
        return Weights.into(request, layer);
    }

    /** Where the wanted output is larger than the natural one, the output padding grows to make up for it. */
    private static Axis axis(LayerRequest request, Windows windows, int axis, int[] outputPadding) {
        int axes = windows.sizes().length;
        Axis bare = new Axis(windows.sizes()[axis], windows.strides()[axis], windows.dilations()[axis], 0, 0);
        String auto = request.attributes().text("auto_pad", "NOTSET");
        int[] shape = outputShape(windows, axes);
        if (shape.length == 0 && auto.equals("NOTSET")) {
            int[] pads = windows.pads();
            return bare.withPadding(pads[axis], pads[axis + axes]);
        }
        if (shape.length == 0 && auto.equals("VALID")) {
            return bare;
        }
        boolean upper = auto.equals("SAME_UPPER");
        if (!upper && !auto.equals("SAME_LOWER") && !auto.equals("NOTSET") && !auto.equals("VALID")) {
            throw new UnsupportedOnnxException("The padding " + Quoted.text(auto) + " is not supported.");
        }
        int input = windows.lengths()[axis];
        long wanted = shape.length == 0 ? (long) input * bare.stride() : shape[axis];
        long natural = (input - 1L) * bare.stride() + bare.reach() + outputPadding[axis];
        int padding = Math.toIntExact(Math.max(0, natural - wanted));
        outputPadding[axis] += Math.toIntExact(Math.max(0, wanted - natural));
        int less = padding / 2;
        return upper ? bare.withPadding(less, padding - less) : bare.withPadding(padding - less, less);
    }

    /** Empty where it is not given. */
    private static int[] outputShape(Windows windows, int axes) {
        int[] none = {};
        return axes == 0 ? none : windows.each("output_shape", none);
    }
}
