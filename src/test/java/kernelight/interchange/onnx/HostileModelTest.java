package kernelight.interchange.onnx;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.network.NetworkFile;
import kernelight.interchange.verify.GraphRun;
import org.junit.jupiter.api.Test;

/** Malicious models: each is refused within seconds with a message, and without allocating the memory it asks for. */
class HostileModelTest {
    @Test
    void tensorsThatClaimMoreThanTheyHave() {
        assertRefused(tensor(1_000_000, 1_000_000), "more than the supported 268,435,456 numbers");
        assertRefused(tensor(1L << 40), "more than the supported 268,435,456 numbers");
        assertRefused(tensor(3_037_000_500L, 3_037_000_500L, 2), "more than the supported 268,435,456 numbers");
        assertRefused(tensor(0, 1L << 62), "more than the supported 268,435,456 numbers");
        assertRefused(tensor(-3, 5), "a length is negative");
        assertRefused(tensor(new long[40]), "40 axes");
        assertRefused(tensor(1 << 28), "takes 1073741824 bytes, but the file has 8");
        assertRefused(tensor(3), "The tensor \"w\" is 3, which takes 12 bytes, but the file has 8");
    }

    @Test
    void tensorsWithoutNumbers() {
        TensorProto.Builder none = TensorProto.newBuilder().setName("w").setDataType(1);
        assertRefused(none.clone().addDims(3), "takes 3 numbers, but the file has 0");
        assertRefused(none.clone().addDims(1).setDataType(0), "The number type of a tensor is missing");
        assertRefused(none.clone().addDims(1).setDataType(99), "type 99");
        assertRefused(none.clone().addDims(1).setDataType(8), "not supported");
        assertRefused(
                none.clone()
                        .addDims(1)
                        .setDataLocation(TensorProto.DataLocation.EXTERNAL)
                        .addExternalData(StringStringEntryProto.newBuilder()
                                .setKey("location")
                                .setValue("../../../../etc/passwd")),
                "Its weights are in a second file, \"../../../../etc/passwd\". Save the model as one file.");
        assertRefused(
                none.clone()
                        .addDims(1)
                        .setSegment(TensorProto.Segment.newBuilder().setEnd(5)),
                "split into segments");
    }

    @Test
    void millionsOfNodesInAFewBytes() {
        GraphProto.Builder graph =
                GraphProto.newBuilder().addOutput(ValueInfoProto.newBuilder().setName("y"));
        NodeProto empty = NodeProto.getDefaultInstance();
        for (int i = 0; i < 1_500_000; i++) {
            graph.addNode(empty);
        }
        assertFileRefused(model(graph), "more than 1000000 nodes, names and tensors");
    }

    @Test
    void graphsInsideGraphsInsideGraphs() {
        GraphProto.Builder graph = GraphProto.newBuilder();
        for (int depth = 0; depth < 60; depth++) {
            graph = GraphProto.newBuilder()
                    .addNode(NodeProto.newBuilder()
                            .setOpType("If")
                            .addOutput("y")
                            .addAttribute(AttributeProto.newBuilder()
                                    .setName("then_branch")
                                    .setType(AttributeProto.AttributeType.GRAPH)
                                    .setG(graph)));
        }
        assertFileRefused(model(graph.addOutput(ValueInfoProto.newBuilder().setName("y"))), "nested more than");
    }

    @Test
    void graphsThatLeadNowhere() {
        assertFileRefused(model(GraphProto.newBuilder()), "no graph with an output");
        GraphProto.Builder graph =
                GraphProto.newBuilder().addOutput(ValueInfoProto.newBuilder().setName("y"));
        assertFileRefused(model(graph.clone()), "not defined");
        NodeProto relu = NodeProto.newBuilder()
                .setOpType("Relu")
                .setName("r")
                .addInput("x")
                .addOutput("y")
                .build();
        assertFileRefused(
                model(graph.clone().addNode(relu)), "Relu \"r\" (node 1, reading \"x\") reads the value \"x\"");
        assertFileRefused(
                model(graph.clone().addNode(relu).addNode(relu)), "computes the value \"y\", which is already defined");
        assertFileRefused(
                ModelProto.newBuilder()
                        .setIrVersion(8)
                        .setGraph(graph.addNode(relu))
                        .build(),
                "The version of its operators is missing");
    }

    @Test
    void aChainOfAHundredThousandNodesIsNoDeepCall() {
        GraphProto.Builder graph =
                GraphProto.newBuilder().addOutput(ValueInfoProto.newBuilder().setName("v0"));
        for (int i = 0; i < 100_000; i++) {
            graph.addNode(NodeProto.newBuilder()
                    .setOpType("Relu")
                    .addInput("v" + (i + 1) % 100_000)
                    .addOutput("v" + i));
        }
        assertRunRefused(model(graph), "form a cycle");
    }

    @Test
    void operatorsThatAskForMoreThanFits() {
        assertOperatorRefused("ConstantOfShape", List.of(Array.row(1 << 20, 1 << 20)), node -> {});
        assertOperatorRefused("Expand", List.of(Array.scalar(1f), Array.row(1 << 20, 1 << 20)), node -> {});
        assertOperatorRefused("Tile", List.of(floats(4), Array.row(Long.MAX_VALUE)), node -> {});
        assertOperatorRefused(
                "Range", List.of(Array.scalar(0), Array.scalar(Long.MAX_VALUE), Array.scalar(1)), node -> {});
        assertOperatorRefused("Range", List.of(Array.scalar(0f), Array.scalar(1f), Array.scalar(0f)), node -> {});
        assertOperatorRefused("Pad", List.of(floats(4), Array.row(Long.MAX_VALUE, 1)), node -> {});
        assertOperatorRefused("Pad", List.of(floats(4), Array.row(1L << 31, -(1L << 31))), node -> {});
        assertOperatorRefused("Reshape", List.of(floats(4), Array.row(1L << 33, 1L << 33)), node -> {});
        assertOperatorRefused("Reshape", List.of(floats(4), Array.row(-1, -1)), node -> {});
        assertOperatorRefused(
                "Slice", List.of(floats(4), Array.row(0), Array.row(9), Array.row(0), Array.row(0)), node -> {});
        assertOperatorRefused("Transpose", List.of(floats(2, 2)), node -> node.integers("perm", 0, 0));
        assertOperatorRefused("Transpose", List.of(floats(2, 2)), node -> node.integers("perm", 0, 1L << 40));
        assertOperatorRefused("Gather", List.of(floats(4), Array.row(Long.MIN_VALUE)), node -> {});
        assertOperatorRefused("Concat", List.of(floats(4)), node -> node.integer("axis", Long.MAX_VALUE));
        assertOperatorRefused("Split", List.of(floats(4), Array.row(Long.MAX_VALUE)), node -> {});
        assertOperatorRefused("Div", List.of(Array.scalar(1), Array.scalar(0)), node -> {});
        assertOperatorRefused("Gemm", List.of(floats(4, 5), floats(4, 5)), node -> {});
        assertOperatorRefused("MatMul", List.of(floats(4, 5), floats(4, 5)), node -> {});
        assertOperatorRefused("Unsqueeze", List.of(floats(4), Array.row(new long[100])), node -> {});
        assertOperatorRefused("Sum", List.of(), node -> {});
        assertOperatorRefused("Relu", List.of(), node -> {});
        assertOperatorRefused("Cast", List.of(floats(4)), node -> node.integer("to", 12345));
    }

    @Test
    void impossibleWindows() {
        Array image = floats(1, 1, 4, 4);
        assertOperatorRefused("Conv", List.of(image, floats(1, 1, 5, 5)), node -> {});
        assertOperatorRefused("Conv", List.of(image, floats(1, 3, 2, 2)), node -> {});
        assertOperatorRefused("Conv", List.of(image, floats(1, 1, 2)), node -> {});
        assertOperatorRefused("Conv", List.of(image, floats(1, 1, 2, 2), floats(7)), node -> {});
        assertOperatorRefused("Conv", List.of(image, floats(1, 1, 2, 2)), node -> node.integer("group", 1L << 40));
        assertOperatorRefused("Conv", List.of(image, floats(1, 1, 2, 2)), node -> node.integers("strides", 0, 0));
        assertOperatorRefused("Conv", List.of(image, floats(1, 1, 2, 2)), node -> node.integers("pads", -1, 0, 0, 0));
        assertOperatorRefused(
                "Conv", List.of(image, floats(1, 1, 2, 2)), node -> node.integers("pads", 1L << 50, 0, 0, 0));
        assertOperatorRefused("MaxPool", List.of(image), node -> node.integers("kernel_shape", 1 << 30, 1 << 30));
        assertOperatorRefused("MaxPool", List.of(image), node -> node.integers("kernel_shape", 2));
        assertOperatorRefused("MaxPool", List.of(image), node -> {});
        assertOperatorRefused("MaxPool", List.of(image), node -> node.text("kernel_shape", "large"));
        assertOperatorRefused(
                "ConvTranspose",
                List.of(image, floats(1, 1, 2, 2)),
                node -> node.integers("output_shape", 1L << 40, 4));
        assertOperatorRefused(
                "MaxPool",
                List.of(image),
                node -> node.integers("kernel_shape", 4096, 4096).integers("pads", 4095, 4095, 4095, 4095));
        assertOperatorRefused("LRN", List.of(image), node -> node.integer("size", -1));
        assertOperatorRefused(
                "BatchNormalization", List.of(image, floats(2), floats(2), floats(2), floats(2)), node -> {});
    }

    @Test
    void networksThatWouldNotFit() {
        GraphWriter graph = new GraphWriter("large")
                .input(value("x", 1, 3, 30_000, 30_000), ElementType.FLOAT32)
                .output(new OnnxValue("y", true, Optional.empty()), ElementType.FLOAT32);
        graph.node("relu", "Relu", List.of("x"), List.of("y"));
        assertNetworkRefused(graph, "more than the supported 268,435,456 numbers");
        graph = new GraphWriter("large")
                .input(value("x", 1, 16, 2_000, 2_000), ElementType.FLOAT32)
                .output(new OnnxValue("y", true, Optional.empty()), ElementType.FLOAT32);
        graph.node("relu", "Relu", List.of("x"), List.of("y"));
        assertNetworkRefused(graph, "more than Kernelight supports");
    }

    /** Small files that would fill the memory while they are opened, before the first image is read. */
    @Test
    void constantsThatGrow() {
        GraphWriter graph = imageGraph();
        graph.initializer("v0", floats(100));
        for (int i = 0; i < 40; i++) {
            graph.node("double" + i, "Concat", List.of("v" + i, "v" + i), List.of("v" + (i + 1)))
                    .integer("axis", 0);
        }
        graph.node("sum", "ReduceSum", List.of("v40"), List.of("s")).integer("keepdims", 0);
        graph.node("add", "Add", List.of("x", "s"), List.of("y"));
        assertNetworkRefused(graph, "Concat \"double17\" (node 18, reading \"v17\"): Up to here, arrays of more than");

        for (String operator : List.of("Expand", "Tile", "ConstantOfShape")) {
            GraphWriter large = imageGraph();
            large.initializer("one", floats(1));
            large.initializer("length", Array.row(1 << 26));
            boolean isShape = operator.equals("ConstantOfShape");
            large.node("grow", operator, isShape ? List.of("length") : List.of("one", "length"), List.of("v"));
            large.node("sum", "ReduceSum", List.of("v"), List.of("s")).integer("keepdims", 0);
            large.node("add", "Add", List.of("x", "s"), List.of("y"));
            assertNetworkRefused(large, operator + " \"grow\" (node 1");
        }

        GraphWriter outer = imageGraph();
        outer.initializer("row", floats(1, 20_000));
        outer.initializer("column", floats(20_000, 1));
        outer.node("outer", "Mul", List.of("row", "column"), List.of("v"));
        outer.node("sum", "ReduceSum", List.of("v"), List.of("s")).integer("keepdims", 0);
        outer.node("add", "Add", List.of("x", "s"), List.of("y"));
        assertNetworkRefused(outer, "Mul \"outer\" (node 1");
    }

    @Test
    void aBatchThatIsLargerThanTheFile() {
        GraphWriter graph = new GraphWriter("large")
                .input(value("x", 300_000, 28, 28), ElementType.FLOAT32)
                .output(new OnnxValue("y", true, Optional.empty()), ElementType.FLOAT32);
        graph.node("relu", "Relu", List.of("x"), List.of("y"));
        assertNetworkRefused(graph, "before the first image is read");
    }

    /** Zeros in the place of large feature maps, over and over. */
    @Test
    void axesThatAreChangedOverAndOver() {
        GraphWriter graph = new GraphWriter("large").input(value("x", 1, 3, 1_000, 1_000), ElementType.FLOAT32);
        graph.initializer("target", Array.row(1, 3, 1_000, 1_000));
        for (int i = 0; i < 1_000; i++) {
            graph.node("", "Reshape", List.of(i == 0 ? "x" : "v" + i, "target"), List.of("v" + (i + 1)));
        }
        graph.output(new OnnxValue("v1000", true, Optional.empty()), ElementType.FLOAT32);
        assertNetworkRefused(graph, "before the first image is read");
    }

    /** Tens of thousands of layers of one name, or functions of functions: each costs a constant time. */
    @Test
    void longChains() {
        for (String operator : List.of("Relu", "Add", "Mul")) {
            GraphWriter graph = new GraphWriter("long").input(value("x", 1, 2), ElementType.FLOAT32);
            graph.initializer("one", Array.floats(Dimensions.of(1), 1f));
            int length = operator.equals("Relu") ? 40_000 : 10_000;
            for (int i = 0; i < length; i++) {
                String before = i == 0 ? "x" : "v" + i;
                List<String> inputs = switch (operator) {
                    case "Relu" -> List.of(before);
                    case "Add" -> List.of(before, "one");
                    default -> List.of(before, before);
                };
                graph.node("same name", operator, inputs, List.of("v" + (i + 1)));
            }
            graph.output(new OnnxValue("v" + length, true, Optional.empty()), ElementType.FLOAT32);
            byte[] file = graph.model(13, 8).toByteArray();
            assertTimeoutPreemptively(ofSeconds(60), () -> {
                try {
                    NetworkFile.read(new ByteArrayInputStream(file), "net.onnx");
                } catch (ModelFileException refused) {
                    assertTrue(refused.getMessage().startsWith("net.onnx cannot be opened."), refused.getMessage());
                }
            });
        }
    }

    @Test
    void aMessageDoesNotListAHundredThousandAxes() {
        long[] zeros = new long[100_000];
        GraphWriter graph = new GraphWriter("axes")
                .input(value("x", zeros), ElementType.FLOAT32)
                .output(new OnnxValue("y", true, Optional.empty()), ElementType.FLOAT32);
        graph.node("relu", "Relu", List.of("x"), List.of("y"));
        assertNetworkRefused(graph, "[0, 0, 0, 0, 0, 0, 0, 0, \u2026] (100000).");
        assertOperatorRefused("Reshape", List.of(floats(4), Array.row(zeros)), node -> {});
        assertOperatorRefused("Split", List.of(floats(4), Array.row(zeros)), node -> {});
        assertOperatorRefused("Transpose", List.of(floats(4)), node -> node.integers("perm", zeros));
        assertOperatorRefused("MaxPool", List.of(floats(1, 1, 4, 4)), node -> node.integers("kernel_shape", zeros));
    }

    private static GraphWriter imageGraph() {
        return new GraphWriter("hostile")
                .input(value("x", 1, 1, 4, 4), ElementType.FLOAT32)
                .output(new OnnxValue("y", true, Optional.empty()), ElementType.FLOAT32);
    }

    private static Array floats(int... lengths) {
        Dimensions dimensions = Dimensions.of(lengths);
        return Array.floats(dimensions, new float[dimensions.count()]);
    }

    private static OnnxValue value(String name, long... lengths) {
        return new OnnxValue(
                name,
                true,
                Optional.of(Arrays.stream(lengths).mapToObj(Optional::of).toList()));
    }

    private static TensorProto.Builder tensor(long... lengths) {
        TensorProto.Builder tensor =
                TensorProto.newBuilder().setName("w").setDataType(1).setRawData(ByteString.copyFrom(new byte[8]));
        Arrays.stream(lengths).forEach(tensor::addDims);
        return tensor;
    }

    private static ModelProto model(GraphProto.Builder graph) {
        return ModelProto.newBuilder()
                .setIrVersion(8)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(13))
                .setGraph(graph)
                .build();
    }

    /** A model whose only output is the tensor. */
    private static void assertRefused(TensorProto.Builder tensor, String words) {
        assertRunRefused(
                model(GraphProto.newBuilder()
                        .addInitializer(tensor)
                        .addOutput(ValueInfoProto.newBuilder().setName("w"))),
                words);
    }

    private static void assertFileRefused(ModelProto model, String words) {
        assertSaid(words, () -> OnnxFile.model(new ByteArrayInputStream(model.toByteArray())));
    }

    private static void assertRunRefused(ModelProto model, String words) {
        assertSaid(
                words, () -> GraphRun.outputs(OnnxFile.model(new ByteArrayInputStream(model.toByteArray())), Map.of()));
    }

    private static void assertOperatorRefused(String operator, List<Array> inputs, Consumer<NodeWriter> attributes) {
        GraphWriter graph = new GraphWriter("hostile");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            graph.initializer("in" + i, inputs.get(i));
            names.add("in" + i);
        }
        attributes.accept(graph.node("bad", operator, names, List.of("y")));
        graph.output(new OnnxValue("y", true, Optional.empty()), ElementType.FLOAT32);
        assertRunRefused(graph.model(13, 8), operator + " \"bad\" (node 1");
    }

    private static void assertNetworkRefused(GraphWriter graph, String words) {
        byte[] file = graph.model(13, 8).toByteArray();
        ModelFileException problem = assertTimeoutPreemptively(
                ofSeconds(20),
                () -> assertThrows(
                        ModelFileException.class, () -> NetworkFile.read(new ByteArrayInputStream(file), "net.onnx")));
        assertTrue(problem.getMessage().startsWith("net.onnx cannot be opened."), problem.getMessage());
        assertTrue(problem.getMessage().contains(words), problem.getMessage());
        assertTrue(problem.getMessage().length() < 400, problem.getMessage());
    }

    private interface Attempt {
        void run() throws IOException;
    }

    private static void assertSaid(String words, Attempt attempt) {
        OnnxException problem =
                assertTimeoutPreemptively(ofSeconds(20), () -> assertThrows(OnnxException.class, attempt::run));
        assertTrue(problem.getMessage().contains(words), problem.getMessage());
        assertTrue(problem.getMessage().length() < 400, problem.getMessage());
    }
}
