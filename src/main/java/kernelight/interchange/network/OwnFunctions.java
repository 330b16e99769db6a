package kernelight.interchange.network;

import java.util.List;
import kernelight.interchange.array.Array;
import kernelight.interchange.onnx.FunctionWriter;
import kernelight.interchange.onnx.GraphWriter;
import kernelight.interchange.onnx.NodeWriter;
import kernelight.interchange.operator.OwnOperators;

/** Definitions of Kernelight's own operators as ONNX functions of standard operators. */
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
        function.inputs("X", "W", "B").output("Y").attributes(WINDOW);
        function.attributes(List.of("group", OwnOperators.MODE, OwnOperators.BORDERS));
        pad(function);
        window(function.node("Conv", List.of("framed", "W", "B"), "Y")).integerReference("group");
    }

    /** Gathers every filter's kernels as the table says; one kernel of zeros stands for "not connected". */
    private static void connectionTableConvolution(FunctionWriter function) {
        function.inputs("X", "W", "B", "one_more").output("Y").attributes(WINDOW);
        function.attributes(List.of(OwnOperators.MODE, OwnOperators.BORDERS, OwnOperators.TABLE, OwnOperators.SHAPE));
        pad(function);
        function.node("Pad", List.of("W", "one_more"), "sheets");
        integers(function, "table", OwnOperators.TABLE);
        function.node("Gather", List.of("sheets", "table"), "chosen").integer("axis", 0);
        integers(function, "shape", OwnOperators.SHAPE);
        function.node("Reshape", List.of("chosen", "shape"), "weights");
        window(function.node("Conv", List.of("framed", "weights", "B"), "Y"));
    }

    /** Gathers the cells under the window for every output (with one zero for all padding), then multiplies. */
    private static void locallyConnected(FunctionWriter function) {
        function.inputs("X", "W", "B", "cells").output("Y").attributes(WINDOW);
        function.attributes(
                List.of(OwnOperators.MODE, OwnOperators.SHAPE, OwnOperators.OUTPUT_SHAPE, OwnOperators.HAS_BIAS));
        function.node("Flatten", List.of("X"), "row");
        constant(function, "one_zero", Array.row(0, 0, 0, 1));
        function.node("Pad", List.of("row", "one_zero"), "longer");
        function.node("Gather", List.of("longer", "cells"), "seen").integer("axis", 1);
        constant(function, "last", Array.row(-1));
        function.node("Unsqueeze", List.of("seen", "last"), "columns");
        integers(function, "shape", OwnOperators.SHAPE);
        function.node("Reshape", List.of("W", "shape"), "weights");
        function.node("MatMul", List.of("weights", "columns"), "products");
        function.node("Squeeze", List.of("products", "last"), "sums");
        function.node("Transpose", List.of("sums"), "maps").integers("perm", 0, 2, 1);
        function.node("Add", List.of("maps", "B"), "biased");
        integers(function, "output_shape", OwnOperators.OUTPUT_SHAPE);
        function.node("Reshape", List.of("biased", "output_shape"), "Y");
    }

    /** A depthwise convolution whose weights all equal the channel's coefficient. */
    private static void subsampling(FunctionWriter function) {
        function.inputs("X", "W", "B").output("Y").attributes(WINDOW);
        function.attributes(List.of("group", "ceil_mode", OwnOperators.SUM_PADS, OwnOperators.SHAPE));
        integers(function, "shape", OwnOperators.SHAPE);
        function.node("Expand", List.of("W", "shape"), "stretched");
        // Expand adds the window's axes in front; transposing moves the channels to the front.
        function.node("Transpose", List.of("stretched"), "weights");
        window(function.node("Conv", List.of("X", "weights", "B"), "Y"))
                .integersReference("pads", OwnOperators.SUM_PADS)
                .integerReference("group");
    }

    /** -1/2 times the squared distance to every center. */
    private static void radialBasis(FunctionWriter function) {
        function.inputs("X", "centers").output("Y");
        constant(function, "middle", Array.row(1));
        function.node("Unsqueeze", List.of("X", "middle"), "rows");
        function.node("Sub", List.of("rows", "centers"), "apart");
        function.node("Mul", List.of("apart", "apart"), "squares");
        constant(function, "last", Array.row(-1));
        function.node("ReduceSum", List.of("squares", "last"), "distances").integer("keepdims", 0);
        constant(function, "minus_half", Array.scalar(-0.5f));
        function.node("Mul", List.of("distances", "minus_half"), "Y");
    }

    private static void pad(FunctionWriter function) {
        integers(function, "borders", OwnOperators.BORDERS);
        function.node("Pad", List.of("X", "borders"), "framed").textReference(OwnOperators.MODE);
    }

    /** The window attributes except the padding. */
    private static NodeWriter window(NodeWriter node) {
        return node.integersReference("kernel_shape")
                .integersReference("strides")
                .integersReference("dilations");
    }

    private static void integers(FunctionWriter function, String name, String attribute) {
        function.node("Constant", List.of(), name).integersReference("value_ints", attribute);
    }

    private static void constant(FunctionWriter function, String name, Array value) {
        function.node("Constant", List.of(), name).tensor("value", value);
    }
}
