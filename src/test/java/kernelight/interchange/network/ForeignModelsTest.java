package kernelight.interchange.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kernelight.engine.layer.Layer;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Shape;
import kernelight.interchange.OnnxRuntimeOracle;
import kernelight.interchange.RandomArrays;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.array.Rearrangement;
import kernelight.interchange.onnx.ForeignModel;
import kernelight.interchange.onnx.GraphWriter;
import kernelight.interchange.onnx.ModelFileException;
import kernelight.interchange.onnx.NodeWriter;
import kernelight.interchange.onnx.OnnxFile;
import kernelight.interchange.onnx.OnnxValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Graphs as PyTorch, Keras and the ONNX zoo write them, opened as networks and compared with onnxruntime. */
class ForeignModelsTest {
    private final RandomArrays random = new RandomArrays(41);
    private final GraphWriter graph = new GraphWriter("main_graph");

    @TempDir
    private Path folder;

    @Test
    void pyTorchWithAnOpenBatchAndItsShapeArithmetic() throws IOException, OrtException {
        image(Optional.empty(), 1, 8, 8);
        weights("c.weight", 3, 1, 3, 3);
        weights("c.bias", 3);
        graph.node("/c/Conv", "Conv", List.of("image", "c.weight", "c.bias"), List.of("conv"))
                .integers("kernel_shape", 3, 3)
                .integers("pads", 1, 1, 1, 1);
        graph.node("/Relu", "Relu", List.of("conv"), List.of("relu"));
        graph.node("/p/MaxPool", "MaxPool", List.of("relu"), List.of("pool"))
                .integers("kernel_shape", 2, 2)
                .integers("strides", 2, 2);
        graph.node("/Shape", "Shape", List.of("pool"), List.of("shape"));
        constant("zero", Array.scalar(0));
        graph.node("/Gather", "Gather", List.of("shape", "zero"), List.of("n")).integer("axis", 0);
        constant("axes", Array.row(0));
        graph.node("/Unsqueeze", "Unsqueeze", List.of("n", "axes"), List.of("n1"));
        constant("rest", Array.row(-1));
        graph.node("/Concat", "Concat", List.of("n1", "rest"), List.of("target"))
                .integer("axis", 0);
        graph.node("/Reshape", "Reshape", List.of("pool", "target"), List.of("row"));
        weights("fc.weight", 5, 48);
        weights("fc.bias", 5);
        graph.node("/fc/Gemm", "Gemm", List.of("row", "fc.weight", "fc.bias"), List.of("scores"))
                .integer("transB", 1);
        Network network = agree("scores", 13);
        assertEquals(List.of("Convolution", "Relu", "MaxPooling", "Flatten", "Dense"), kinds(network));
        assertEquals("/c/Conv", network.nodes().getFirst().name());
    }

    @Test
    void kerasPutsTheChannelsLast() throws IOException, OrtException {
        graph.input(open(9, 7, 3), ElementType.FLOAT32);
        graph.node("turn", "Transpose", List.of("image"), List.of("first")).integers("perm", 0, 3, 1, 2);
        weights("w", 4, 3, 3, 3);
        graph.node("conv", "Conv", List.of("first", "w"), List.of("c"))
                .text("auto_pad", "SAME_UPPER")
                .integers("strides", 2, 2);
        graph.node("relu", "Relu", List.of("c"), List.of("r"));
        graph.node("back", "Transpose", List.of("r"), List.of("last")).integers("perm", 0, 2, 3, 1);
        constant("target", Array.row(-1, 5 * 4 * 4));
        graph.node("flat", "Reshape", List.of("last", "target"), List.of("row"));
        weights("kernel", 80, 6);
        graph.node("dense", "MatMul", List.of("row", "kernel"), List.of("product"));
        weights("bias", 6);
        graph.node("biased", "Add", List.of("product", "bias"), List.of("scores"));
        graph.node("softmax", "Softmax", List.of("scores"), List.of("y"));
        Network network = agree("y", 15);
        assertEquals(new Shape(3, 9, 7), network.inputShape());
        assertEquals(List.of("Convolution", "Relu", "Permutation", "Flatten", "Dense", "Softmax"), kinds(network));
    }

    @Test
    void oneChannelLastIsOneChannelFirst() throws IOException, OrtException {
        graph.input(open(6, 6, 1), ElementType.FLOAT32);
        constant("target", Array.row(-1, 1, 6, 6));
        graph.node("first", "Reshape", List.of("image", "target"), List.of("x"));
        weights("w", 2, 1, 3, 3);
        graph.node("conv", "Conv", List.of("x", "w"), List.of("y"));
        Network network = agree("y", 13);
        assertEquals(new Shape(1, 6, 6), network.inputShape());
        assertEquals(List.of("Convolution"), kinds(network));
    }

    @Test
    void rowsAndColumnsWithoutChannels() throws IOException, OrtException {
        graph.input(open(6, 5), ElementType.FLOAT32);
        graph.node("flat", "Flatten", List.of("image"), List.of("x"));
        weights("w", 30, 4);
        graph.node("dense", "Gemm", List.of("x", "w"), List.of("y")).number("alpha", 0.5f);
        Network network = agree("y", 13);
        assertEquals(new Shape(1, 6, 5), network.inputShape());
    }

    @Test
    void aResidualBlockAndAnInceptionWithNormalization() throws IOException, OrtException {
        image(Optional.of(1L), 4, 6, 6);
        weights("w1", 4, 4, 3, 3);
        graph.node("conv", "Conv", List.of("image", "w1"), List.of("c")).integers("pads", 1, 1, 1, 1);
        for (String name : List.of("scale", "shift", "mean")) {
            weights(name, 4);
        }
        graph.initializer("variance", random.positive(4));
        graph.node("bn", "BatchNormalization", List.of("c", "scale", "shift", "mean", "variance"), List.of("b"));
        graph.node("sum", "Add", List.of("b", "image"), List.of("s"));
        graph.node("relu", "Relu", List.of("s"), List.of("r"));
        weights("w2", 2, 4, 1, 1);
        graph.node("side", "Conv", List.of("r", "w2"), List.of("t"));
        graph.node("both", "Concat", List.of("r", "t", "r"), List.of("z")).integer("axis", -3);
        graph.node("mean", "ReduceMean", List.of("z"), List.of("y"))
                .integers("axes", 2, 3)
                .integer("keepdims", 0);
        Network network = agree("y", 13);
        assertEquals(
                List.of(
                        "Convolution",
                        "BatchNormalization",
                        "Addition",
                        "Relu",
                        "Convolution",
                        "Concatenation",
                        "GlobalAveragePooling"),
                kinds(network));
    }

    @Test
    void channelsAreShuffledWithFiveAxes() throws IOException, OrtException {
        image(Optional.of(1L), 6, 4, 4);
        constant("five", Array.row(1, 3, 2, 4, 4));
        graph.node("cut", "Reshape", List.of("image", "five"), List.of("a"));
        graph.node("shuffle", "Transpose", List.of("a"), List.of("b")).integers("perm", 0, 2, 1, 3, 4);
        constant("four", Array.row(1, 6, 4, 4));
        graph.node("join", "Reshape", List.of("b", "four"), List.of("c"));
        weights("w", 6, 1, 3, 3);
        graph.node("depthwise", "Conv", List.of("c", "w"), List.of("y")).integer("group", 6);
        agree("y", 9);
    }

    @Test
    void paddingScalingDropoutAndIdentity() throws IOException, OrtException {
        image(Optional.empty(), 3, 6, 6);
        constant("means", random.floats(1, 3, 1, 1));
        graph.node("minus", "Sub", List.of("image", "means"), List.of("a"));
        constant("share", Array.scalar(0.25f));
        graph.node("times", "Mul", List.of("share", "a"), List.of("b"));
        constant("borders", Array.row(0, 0, 1, 2, 0, 0, 0, 1));
        graph.node("frame", "Pad", List.of("b", "borders"), List.of("c")).text("mode", "reflect");
        graph.node("same", "Identity", List.of("c"), List.of("d"));
        constant("rate", Array.scalar(0.4f));
        graph.node("drop", "Dropout", List.of("d", "rate"), List.of("e"));
        graph.node("leaky", "LeakyRelu", List.of("e"), List.of("f"));
        graph.node("lrn", "LRN", List.of("f"), List.of("g")).integer("size", 3);
        graph.node("up", "ConvTranspose", List.of("g", "wt"), List.of("h")).integers("strides", 2, 2);
        weights("wt", 3, 2, 2, 2);
        graph.node("average", "AveragePool", List.of("h"), List.of("y"))
                .integers("kernel_shape", 3, 3)
                .integers("strides", 2, 2)
                .integer("ceil_mode", 1);
        agree("y", 13);
    }

    @Test
    void aProductThatIsReadTwiceKeepsItsOwnValue() throws IOException, OrtException {
        graph.input(open(4), ElementType.FLOAT32);
        weights("w", 4, 3);
        graph.node("product", "MatMul", List.of("image", "w"), List.of("p"));
        weights("b", 3);
        graph.node("biased", "Add", List.of("p", "b"), List.of("q"));
        graph.node("both", "Add", List.of("p", "q"), List.of("y"));
        agree("y", 13);
    }

    @Test
    void aSignalHasOneAxis() throws IOException, OrtException {
        image(Optional.empty(), 2, 12);
        weights("w", 3, 2, 4);
        graph.node("conv", "Conv", List.of("image", "w"), List.of("a")).integers("strides", 2);
        graph.node("pool", "GlobalMaxPool", List.of("a"), List.of("b"));
        graph.node("flat", "Squeeze", List.of("b", "axes"), List.of("y"));
        graph.initializer("axes", Array.row(2));
        agree("y", 13);
    }

    @Test
    void oldVersionsToo() throws IOException, OrtException {
        image(Optional.of(1L), 3, 6, 6);
        weights("w", 2, 3, 3, 3);
        weights("b", 2);
        graph.node("conv", "Conv", List.of("image", "w", "b"), List.of("a")).integers("kernel_shape", 3, 3);
        graph.node("drop", "Dropout", List.of("a"), List.of("d", "mask")).number("ratio", 0.5f);
        graph.node("flat", "Flatten", List.of("d"), List.of("f"));
        weights("fw", 4, 32);
        weights("fb", 4);
        graph.node("fc", "Gemm", List.of("f", "fw", "fb"), List.of("g")).integer("transB", 1);
        graph.node("softmax", "Softmax", List.of("g"), List.of("y"));
        agree("y", 7);
    }

    /**
     * An activation function as a file writes it.
     *
     * @param layer the class of the layer that it is
     * @param nodes adds the nodes that make f of x
     */
    record WrittenFunction(String layer, Consumer<ForeignModelsTest> nodes) {
        @Override
        public String toString() {
            return layer;
        }
    }

    /** Activation functions as PyTorch, Keras and TensorFlow write them where ONNX has no operator, and where it has. */
    static Stream<WrittenFunction> functions() {
        return Stream.of(
                new WrittenFunction("Gelu", model -> {
                    model.step("Div", "s", "x", model.number(1.4142135f));
                    model.step("Erf", "e", "s");
                    model.step("Add", "a", "e", model.number(1));
                    model.step("Mul", "m", "x", "a");
                    model.step("Mul", "f", "m", model.number(0.5f));
                }),
                new WrittenFunction("Gelu", model -> {
                    model.step("Mul", "h", model.number(0.5f), "x");
                    model.step("Mul", "s", "x", model.number(0.70710677f));
                    model.step("Erf", "e", "s");
                    model.step("Add", "a", model.number(1), "e");
                    model.step("Mul", "f", "h", "a");
                }),
                new WrittenFunction("Gelu", model -> {
                    model.step("Pow", "p", "x", model.number(3));
                    model.step("Mul", "c", "p", model.number(0.044715f));
                    model.step("Add", "s", "x", "c");
                    model.step("Mul", "r", "s", model.number(0.7978845608f));
                    model.step("Tanh", "t", "r");
                    model.step("Add", "a", "t", model.number(1));
                    model.step("Mul", "h", "x", model.number(0.5f));
                    model.step("Mul", "f", "h", "a");
                }),
                new WrittenFunction("Gelu", model -> model.step("Gelu", "f", "x")),
                new WrittenFunction(
                        "Gelu", model -> model.step("Gelu", "f", "x").text("approximate", "tanh")),
                new WrittenFunction("Silu", model -> {
                    model.step("Sigmoid", "s", "x");
                    model.step("Mul", "f", "s", "x");
                }),
                new WrittenFunction("Silu", model -> {
                    model.step("Neg", "n", "x");
                    model.step("Exp", "e", "n");
                    model.step("Add", "a", "e", model.number(1));
                    model.step("Div", "f", "x", "a");
                }),
                new WrittenFunction("HardSwish", model -> model.step("HardSwish", "f", "x")),
                new WrittenFunction("HardSwish", model -> {
                    model.step("HardSigmoid", "s", "x").number("alpha", 1 / 6f).number("beta", 0.5f);
                    model.step("Mul", "f", "x", "s");
                }),
                new WrittenFunction("HardSwish", model -> {
                    model.step("Add", "a", "x", model.number(3));
                    model.step("Clip", "c", "a", model.number(0), model.number(6));
                    model.step("Mul", "m", "x", "c");
                    model.step("Div", "f", "m", model.number(6));
                }),
                new WrittenFunction("HardSigmoid", model -> model.step("HardSigmoid", "f", "x")),
                new WrittenFunction("Clip", model -> model.step("Clip", "f", "x", model.number(0), model.number(6))),
                new WrittenFunction("Clip", model -> model.step("Clip", "f", "x", "", model.number(0.5f))),
                new WrittenFunction("Clip", model -> model.step("Min", "f", "x", model.number(0.5f))),
                new WrittenFunction("Clip", model -> {
                    model.step("Max", "m", "x", model.number(0));
                    model.step("Min", "f", model.number(6), "m");
                }),
                new WrittenFunction("Relu", model -> model.step("Max", "f", model.number(0), "x")),
                new WrittenFunction("Relu", model -> model.step("Clip", "f", "x", model.number(0))),
                new WrittenFunction("LeakyRelu", model -> {
                    model.step("Mul", "m", "x", model.number(0.2f));
                    model.step("Max", "f", "x", "m");
                }),
                new WrittenFunction("Sigmoid", model -> {
                    model.step("Neg", "n", "x");
                    model.step("Exp", "e", "n");
                    model.step("Add", "a", model.number(1), "e");
                    model.step("Reciprocal", "f", "a");
                }));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void anActivationFunctionInSeveralNodesIsOneLayer(WrittenFunction function) throws IOException, OrtException {
        image(Optional.empty(), 1, 8, 8);
        weights("w", 3, 1, 3, 3);
        graph.node("conv", "Conv", List.of("image", "w"), List.of("x"));
        function.nodes().accept(this);
        graph.node("pool", "GlobalMaxPool", List.of("f"), List.of("y"));
        Network network = agree("y", 20);
        assertEquals(List.of("Convolution", function.layer(), "GlobalMaxPooling"), kinds(network));
    }

    @Test
    void limitsThatAreAttributes() throws IOException, OrtException {
        image(Optional.of(1L), 2, 5, 5);
        graph.node("six", "Clip", List.of("image"), List.of("a"))
                .number("min", 0)
                .number("max", 6);
        graph.node("least", "Clip", List.of("a"), List.of("y")).number("min", 0).number("max", Float.MAX_VALUE);
        assertEquals(List.of("Clip", "Relu"), kinds(agree("y", 10)));
    }

    @Test
    void aFunctionOfTheImageItself() throws IOException, OrtException {
        image(Optional.empty(), 1, 28, 28);
        constant("mean", Array.scalar(0.1307f));
        graph.node("minus", "Sub", List.of("image", "mean"), List.of("x"));
        graph.node("sigmoid", "Sigmoid", List.of("x"), List.of("s"));
        graph.node("swish", "Mul", List.of("x", "s"), List.of("f"));
        graph.node("pool", "GlobalAveragePool", List.of("f"), List.of("y"));
        assertEquals(List.of("BatchNormalization", "Silu", "GlobalAveragePooling"), kinds(agree("y", 13)));
    }

    /** The sigmoid is needed by itself as well, so it stays. */
    @Test
    void aPartOfAFunctionThatIsReadElsewhere() throws IOException, OrtException {
        image(Optional.empty(), 2, 5, 5);
        graph.node("relu", "Relu", List.of("image"), List.of("x"));
        graph.node("sigmoid", "Sigmoid", List.of("x"), List.of("s"));
        graph.node("swish", "Mul", List.of("x", "s"), List.of("f"));
        graph.node("both", "Add", List.of("f", "s"), List.of("y"));
        assertEquals(List.of("Relu", "Sigmoid", "Silu", "Addition"), kinds(agree("y", 13)));
    }

    @Test
    void normalizationByMeanAndVariance() throws IOException, OrtException {
        image(Optional.empty(), 3, 6, 6);
        graph.node("channels", "MeanVarianceNormalization", List.of("image"), List.of("a"));
        weights("w", 2, 3, 3, 3);
        graph.node("conv", "Conv", List.of("a", "w"), List.of("b"));
        graph.node("whole", "MeanVarianceNormalization", List.of("b"), List.of("c"))
                .integers("axes", 1, 2, 3);
        graph.node("each", "MeanVarianceNormalization", List.of("c"), List.of("y"))
                .integers("axes", -1, -2);
        Network network = agree("y", 13);
        assertEquals(
                List.of(
                        "MeanVarianceNormalization",
                        "Convolution",
                        "MeanVarianceNormalization",
                        "MeanVarianceNormalization"),
                kinds(network));
    }

    @Test
    void theLogarithmOfASoftmax() throws IOException, OrtException {
        image(Optional.empty(), 6);
        graph.node("softmax", "Softmax", List.of("image"), List.of("p")).integer("axis", 1);
        graph.node("log", "Log", List.of("p"), List.of("y"));
        assertEquals(List.of("Softmax", "Logarithm"), kinds(agree("y", 13)));
    }

    @Test
    void picturesWithoutAChannelAxisGetOne() throws IOException, OrtException {
        for (int side : new int[] {9, 28}) {
            GraphWriter without = new GraphWriter("main_graph");
            without.input(open(side, side), ElementType.FLOAT32);
            without.initializer("one", Array.row(1));
            without.node("channel", "Unsqueeze", List.of("image", "one"), List.of("x"));
            without.initializer("w", random.floats(2, 1, 3, 3));
            without.node("conv", "Conv", List.of("x", "w"), List.of("y"));
            Network network = agree(without, "y", 13);
            assertEquals(new Shape(1, side, side), network.inputShape());
            assertEquals(List.of("Convolution"), kinds(network));
        }
    }

    @Test
    void axesThatGoAndComeBack() throws IOException, OrtException {
        image(Optional.empty(), 1, 9, 9);
        graph.initializer("one", Array.row(1));
        graph.node("without", "Squeeze", List.of("image", "one"), List.of("a"));
        graph.node("with", "Unsqueeze", List.of("a", "one"), List.of("b"));
        weights("w", 4, 1, 9, 9);
        graph.node("conv", "Conv", List.of("b", "w"), List.of("c"));
        graph.initializer("ends", Array.row(2, 3));
        graph.node("row", "Squeeze", List.of("c", "ends"), List.of("d"));
        graph.node("map", "Unsqueeze", List.of("d", "ends"), List.of("e"));
        weights("v", 3, 4, 1, 1);
        graph.node("dense", "Conv", List.of("e", "v"), List.of("f"));
        graph.node("scores", "Flatten", List.of("f"), List.of("y"));
        assertEquals(List.of("Convolution", "Convolution", "Flatten"), kinds(agree("y", 13)));
    }

    /** PyTorch's x.squeeze() would drop the axis of a single image, too; the network has one for every image. */
    @Test
    void squeezeWithoutAxesKeepsTheImages() throws IOException {
        image(Optional.empty(), 3, 5, 5);
        graph.node("pool", "GlobalAveragePool", List.of("image"), List.of("a"));
        graph.node("all", "Squeeze", List.of("a"), List.of("b"));
        weights("w", 3, 4);
        graph.node("dense", "Gemm", List.of("b", "w"), List.of("y"));
        Network network = NetworkFile.read(write("y", 13)).network();
        assertEquals(List.of("GlobalAveragePooling", "Flatten", "Dense"), kinds(network));
    }

    @Test
    void theSameOutputListedTwice() throws IOException {
        image(Optional.empty(), 3, 5, 5);
        graph.node("relu", "Relu", List.of("image"), List.of("y"));
        graph.output(new OnnxValue("y", true, Optional.empty()), ElementType.FLOAT32);
        assertEquals(List.of("Relu"), kinds(NetworkFile.read(write("y", 13)).network()));
    }

    @Test
    void aFunctionThatIsNotThereIsNamed() throws IOException {
        image(Optional.empty(), 1, 8, 8);
        weights("w", 3, 1, 3, 3);
        graph.node("conv", "Conv", List.of("image", "w"), List.of("x"));
        step("Softplus", "s", "x");
        step("Tanh", "t", "s");
        step("Mul", "f", "x", "t");
        graph.node("pool", "GlobalMaxPool", List.of("f"), List.of("y"));
        assertRefused("y", "Layer 2, Softplus, is not there yet (node 2 of the file, \"s\").");
    }

    @Test
    void aProductOfTwoResultsIsNamed() throws IOException {
        image(Optional.empty(), 3, 8, 8);
        graph.node("squeeze", "GlobalAveragePool", List.of("image"), List.of("a"));
        graph.node("excite", "Mul", List.of("image", "a"), List.of("y"));
        assertRefused("y", "Layer 2, Mul, is not there yet: two results of the network can be added");
    }

    @Test
    void anUnsupportedLayerIsNamed() throws IOException {
        image(Optional.empty(), 3, 6, 6);
        graph.node("cells", "LSTM", List.of("image"), List.of("y"));
        assertRefused("y", "Layer 1, LSTM, is not there yet (node 1 of the file, \"cells\").");
    }

    @Test
    void anArrayOperatorOnTheImageIsNamedToo() throws IOException {
        image(Optional.empty(), 3, 6, 6);
        graph.node("root", "Sqrt", List.of("image"), List.of("y"));
        assertRefused("y", "Layer 1, Sqrt, is not there yet (node 1 of the file, \"root\").");
    }

    @Test
    void anOpenImageSizeIsNamed() throws IOException {
        graph.input(
                new OnnxValue(
                        "image",
                        true,
                        Optional.of(List.of(Optional.empty(), Optional.of(3L), Optional.empty(), Optional.of(8L)))),
                ElementType.FLOAT32);
        graph.node("r", "Relu", List.of("image"), List.of("y"));
        assertRefused("y", "It leaves axis 2 of its input \"image\" open. Export it again with a fixed image size.");
    }

    @Test
    void imagesThatAreMixedAreNamed() throws IOException {
        image(Optional.empty(), 3, 6, 6);
        constant("target", Array.row(-1, 36));
        graph.node("mix", "Reshape", List.of("image", "target"), List.of("y"));
        assertRefused(
                "y",
                "Layer 1, Reshape, is not there yet: it would mix the images of a batch (node 2 of the file, \"mix\").");
    }

    private void image(Optional<Long> images, long... axes) {
        graph.input(
                new OnnxValue(
                        "image",
                        true,
                        Optional.of(Stream.concat(
                                        Stream.of(images), Arrays.stream(axes).mapToObj(Optional::of))
                                .toList())),
                ElementType.FLOAT32);
    }

    private static OnnxValue open(long... axes) {
        return new OnnxValue(
                "image",
                true,
                Optional.of(Stream.concat(
                                Stream.of(Optional.<Long>empty()),
                                Arrays.stream(axes).mapToObj(Optional::of))
                        .toList()));
    }

    private void weights(String name, int... lengths) {
        graph.initializer(name, random.floats(lengths));
    }

    /** A node whose name is that of its output. */
    private NodeWriter step(String operator, String output, String... inputs) {
        return graph.node(output, operator, List.of(inputs), List.of(output));
    }

    /** The name of a constant. */
    private String number(float value) {
        String name = graph.uniqueName("number");
        graph.initializer(name, Array.scalar(value));
        return name;
    }

    private void constant(String name, Array value) {
        graph.node("", "Constant", List.of(), List.of(name)).tensor("value", value);
    }

    private static List<String> kinds(Network network) {
        return network.nodes().stream()
                .map(NetworkNode::layer)
                .map(Layer::getClass)
                .map(Class::getSimpleName)
                .toList();
    }

    /** Opens the graph as a network and compares two images with onnxruntime, one after the other. */
    private Network agree(String output, int opset) throws IOException, OrtException {
        return agree(graph, output, opset);
    }

    private Network agree(GraphWriter graph, String output, int opset) throws IOException, OrtException {
        Path file = write(graph, output, opset);
        Network network = NetworkFile.read(file).network();
        for (float[] image : NetworkComparison.images(network, 2)) {
            float[] expected = OnnxRuntimeOracle.run(file, Map.of("image", asTheFileHasIt(file, network, image)))
                    .getFirst()
                    .floats();
            float[] actual = NetworkComparison.outputs(network, new float[][] {image})[0];
            assertArrayEquals(expected, actual, 1e-5f * Math.max(1, largest(expected)));
        }
        return network;
    }

    private static float largest(float[] numbers) {
        float largest = 0;
        for (float number : numbers) {
            largest = Math.max(largest, Math.abs(number));
        }
        return largest;
    }

    /** With channels last if the file has them last. */
    private static Array asTheFileHasIt(Path file, Network network, float[] image) throws IOException {
        Shape shape = network.inputShape();
        List<Optional<Long>> axes =
                OnnxFile.model(file).graph().inputs().getFirst().axes().orElseThrow();
        long[] lengths = axes.stream().mapToLong(axis -> axis.orElse(1L)).toArray();
        boolean channelsLast = lengths.length == 4 && lengths[1] != shape.channels();
        Array array = Array.floats(
                channelsLast
                        ? Dimensions.of(1, shape.channels(), shape.height(), shape.width())
                        : Dimensions.of(lengths),
                image);
        return channelsLast ? Rearrangement.transpose(array, new int[] {0, 2, 3, 1}) : array;
    }

    private void assertRefused(String output, String words) throws IOException {
        Path file = write(output, 13);
        ModelFileException problem = assertThrows(ModelFileException.class, () -> NetworkFile.read(file));
        assertTrue(problem.getMessage().startsWith(file + " cannot be opened. "), problem.getMessage());
        assertTrue(problem.getMessage().contains(words), problem.getMessage());
    }

    private Path write(String output, int opset) throws IOException {
        return write(graph, output, opset);
    }

    private Path write(GraphWriter graph, String output, int opset) throws IOException {
        graph.output(new OnnxValue(output, true, Optional.empty()), ElementType.FLOAT32);
        Path file = folder.resolve("foreign.onnx");
        ForeignModel.write(file, graph, opset);
        return file;
    }
}
