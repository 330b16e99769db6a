package kernelight.interchange.network;

import java.util.List;
import kernelight.interchange.onnx.FunctionWriter;
import kernelight.interchange.onnx.GraphWriter;
import kernelight.interchange.onnx.NodeWriter;
import kernelight.interchange.operator.OwnOperators;

/**
 * Definitions of Kernelight's own operators as ONNX functions of standard operators, written so that old versions of
 * onnxruntime open them: numbers are inputs, because those stumble over constants and over attributes by other names. (Reading needs the attributes, so they are there too.)
 */
final class OwnFunctions {
    private static final List<String> WINDOW = List.of("kernel_shape", "strides", "dilations", "pads");

    private OwnFunctions() {}

    /** Adds a function to the file if it is not there yet. */
    static void add(GraphWriter graph, String name) {
        graph.function(OwnOperators.DOMAIN, name, function -> {
            switch (name) {
                case OwnOperators.MIN_POOL -> minPool(function);
                case OwnOperators.PADDED_CONVOLUTION -> paddedConvolution(function);
                case OwnOperators.CONNECTION_TABLE_CONVOLUTION -> connectionTableConvolution(function);
                case OwnOperators.LOCALLY_CONNECTED -> locallyConnected(function);
                case OwnOperators.SUBSAMPLING -> subsampling(function);
                default -> radialBasis(function);
            }
        });
    }

    /** min(x) = -max(-x). */
    private static void minPool(FunctionWriter function) {
        function.inputs("X").output("Y").attributes(WINDOW).attributes(List.of("ceil_mode"));
        function.node("Neg", List.of("X"), "negated");
        window(function.node("MaxPool", List.of("negated"), "largest"))
                .integersReference("pads")
                .integerReference("ceil_mode");
        function.node("Neg", List.of("largest"), "Y");
    }

    private static void paddedConvolution(FunctionWriter function) {
        function.inputs("X", "W", "B", "borders").output("Y").attributes(WINDOW);
        function.attributes(List.of("group", OwnOperators.MODE, OwnOperators.BORDERS, OwnOperators.HAS_BIAS));
        pad(function);
        window(function.node("Conv", List.of("framed", "W", "B"), "Y")).integerReference("group");
    }

    /** The weights of connections that are not there are written as zeros. */
    private static void connectionTableConvolution(FunctionWriter function) {
        function.inputs("X", "W", "B", "borders").output("Y").attributes(WINDOW);
        function.attributes(List.of(OwnOperators.MODE, OwnOperators.BORDERS, OwnOperators.TABLE));
        pad(function);
        window(function.node("Conv", List.of("framed", "W", "B"), "Y"));
    }

    /** Gathers the cells under the window for every output (with one zero for all padding), then multiplies. */
    private static void locallyConnected(FunctionWriter function) {
        function.inputs("X", "W", "B", "cells", "shape", "output_shape", "one_zero", "last")
                .output("Y")
                .attributes(WINDOW);
        function.attributes(
                List.of(OwnOperators.MODE, OwnOperators.SHAPE, OwnOperators.OUTPUT_SHAPE, OwnOperators.HAS_BIAS));
        function.node("Flatten", List.of("X"), "row");
        function.node("Pad", List.of("row", "one_zero"), "longer");
        function.node("Gather", List.of("longer", "cells"), "seen").integer("axis", 1);
        function.node("Unsqueeze", List.of("seen", "last"), "columns");
        function.node("Reshape", List.of("W", "shape"), "weights");
        function.node("MatMul", List.of("weights", "columns"), "products");
        function.node("Squeeze", List.of("products", "last"), "sums");
        function.node("Transpose", List.of("sums"), "maps").integers("perm", 0, 2, 1);
        function.node("Add", List.of("maps", "B"), "biased");
        function.node("Reshape", List.of("biased", "output_shape"), "Y");
    }

    /** A depthwise convolution whose weights all equal the channel's coefficient. */
    private static void subsampling(FunctionWriter function) {
        function.inputs("X", "W", "B", "borders", "shape").output("Y").attributes(WINDOW);
        function.attributes(List.of("group", "ceil_mode", OwnOperators.SUM_PADS, OwnOperators.SHAPE));
        function.node("Pad", List.of("X", "borders"), "framed");
        function.node("Expand", List.of("W", "shape"), "stretched");
        // Expand adds the window's axes in front; transposing moves the channels to the front.
        function.node("Transpose", List.of("stretched"), "weights");
        window(function.node("Conv", List.of("framed", "weights", "B"), "Y")).integerReference("group");
    }

    /** -1/2 times the squared distance to every center. */
    private static void radialBasis(FunctionWriter function) {
        function.inputs("X", "centers", "middle", "last", "minus_half").output("Y");
        function.node("Unsqueeze", List.of("X", "middle"), "rows");
        function.node("Sub", List.of("rows", "centers"), "apart");
        function.node("Mul", List.of("apart", "apart"), "squares");
        function.node("ReduceSum", List.of("squares", "last"), "distances").integer("keepdims", 0);
        function.node("Mul", List.of("distances", "minus_half"), "Y");
    }

    private static void pad(FunctionWriter function) {
        function.node("Pad", List.of("X", "borders"), "framed").textReference(OwnOperators.MODE);
    }

    /** The window attributes except the padding. */
    private static NodeWriter window(NodeWriter node) {
        return node.integersReference("kernel_shape")
                .integersReference("strides")
                .integersReference("dilations");
    }
}
