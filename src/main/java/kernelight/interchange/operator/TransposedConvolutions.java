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
import kernelight.words.LocalizedMessage;

/** ConvTranspose. If the output shape is given, or auto_pad is used, the padding is computed from the output size. */
final class TransposedConvolutions {
    private TransposedConvolutions() {}

    /** The weights are C x K / groups x spatial axes. */
    static OneInputLayer create(LayerRequest request) {
        Array weights = request.weights(1);
        int[] lengths = weights.dimensions().toArray();
        int axes = request.spatialAxes();
        if (lengths.length != axes + 2) {
            throw new OnnxException(LocalizedMessage.of(
                    "modelFile.weights.unfit",
                    weights.dimensions().toString(),
                    request.input().toString()));
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

    /** If the requested output is larger than without padding, the output padding is increased by the difference. */
    private static Axis axis(LayerRequest request, Windows windows, int axis, int[] outputPadding) {
        int axes = windows.sizes().length;
        Axis unpadded = new Axis(windows.sizes()[axis], windows.strides()[axis], windows.dilations()[axis], 0, 0);
        String auto = request.attributes().text("auto_pad", "NOTSET");
        int[] shape = outputShape(windows, axes);
        if (shape.length == 0 && auto.equals("NOTSET")) {
            int[] pads = windows.pads();
            return unpadded.withPadding(pads[axis], pads[axis + axes]);
        }
        if (shape.length == 0 && auto.equals("VALID")) {
            return unpadded;
        }
        boolean upper = auto.equals("SAME_UPPER");
        if (!upper && !auto.equals("SAME_LOWER") && !auto.equals("NOTSET") && !auto.equals("VALID")) {
            throw UnsupportedOnnxException.ofOperator(
                    LocalizedMessage.of("modelFile.attribute.value", "auto_pad", Quoted.text(auto)));
        }
        int input = windows.lengths()[axis];
        long wanted = shape.length == 0 ? (long) input * unpadded.stride() : shape[axis];
        long unpaddedSize = (input - 1L) * unpadded.stride() + unpadded.reach() + outputPadding[axis];
        int padding = Math.toIntExact(Math.max(0, unpaddedSize - wanted));
        outputPadding[axis] += Math.toIntExact(Math.max(0, wanted - unpaddedSize));
        int smallerHalf = padding / 2;
        return upper
                ? unpadded.withPadding(smallerHalf, padding - smallerHalf)
                : unpadded.withPadding(padding - smallerHalf, smallerHalf);
    }

    /** The attribute output_shape; empty if it is not given. */
    private static int[] outputShape(Windows windows, int axes) {
        int[] none = {};
        return axes == 0 ? none : windows.each("output_shape", none);
    }
}
