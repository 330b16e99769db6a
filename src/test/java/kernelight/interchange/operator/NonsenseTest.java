package kernelight.interchange.operator;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kernelight.interchange.RandomArrays;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.network.NetworkFile;
import kernelight.interchange.onnx.ForeignModel;
import kernelight.interchange.onnx.GraphWriter;
import kernelight.interchange.onnx.ModelFileException;
import kernelight.interchange.onnx.NodeWriter;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.OnnxFile;
import kernelight.interchange.onnx.OnnxModel;
import kernelight.interchange.onnx.OnnxValue;
import kernelight.interchange.verify.GraphRun;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.words.LocalizedProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Operators with random, mostly invalid inputs and attributes: they compute something or throw an OnnxException. */
class NonsenseTest {
    private static final Texts KOREAN = new Texts(Language.KOREAN);
    private static final Pattern ENGLISH_WORDS = Pattern.compile("[A-Za-z]{2,}[ ,]+[a-z]{2,}");

    private static final List<String> LISTS = List.of(
            "axes",
            "pads",
            "kernel_shape",
            "strides",
            "dilations",
            "perm",
            "split",
            "starts",
            "ends",
            "shape",
            "output_shape",
            "output_padding",
            "value_ints",
            "table",
            "borders",
            "sum_pads");

    private static final List<String> NUMBERS = List.of(
            "axis",
            "group",
            "to",
            "size",
            "keepdims",
            "ceil_mode",
            "storage_order",
            "transA",
            "transB",
            "allowzero",
            "num_outputs",
            "start",
            "end",
            "training_mode",
            "spatial",
            "count_include_pad",
            "noop_with_empty_axes",
            "select_last_index",
            "has_bias",
            "across_channels",
            "normalize_variance");

    static List<String> operators() {
        return List.of(
                "Add",
                "Pow",
                "Mod",
                "Div",
                "Sum",
                "Mean",
                "Clip",
                "Neg",
                "Sqrt",
                "Equal",
                "Where",
                "Not",
                "Shape",
                "Reshape",
                "Flatten",
                "Squeeze",
                "Unsqueeze",
                "Transpose",
                "Concat",
                "Expand",
                "Slice",
                "Split",
                "Gather",
                "Tile",
                "Pad",
                "Constant",
                "ConstantOfShape",
                "Range",
                "Cast",
                "CastLike",
                "ReduceSum",
                "ReduceMax",
                "ReduceLogSumExp",
                "ArgMax",
                "Gemm",
                "MatMul",
                "Conv",
                "ConvTranspose",
                "AveragePool",
                "MaxPool",
                "GlobalAveragePool",
                "GlobalMaxPool",
                "Relu",
                "LeakyRelu",
                "Softmax",
                "LogSoftmax",
                "PRelu",
                "Elu",
                "HardSigmoid",
                "HardSwish",
                "Swish",
                "Gelu",
                "Erf",
                "Log",
                "Max",
                "Mul",
                "MeanVarianceNormalization",
                "BatchNormalization",
                "LRN",
                "Dropout",
                "Identity",
                "Size",
                "kernelight.MinPool",
                "kernelight.PaddedConv",
                "kernelight.PartialConv",
                "kernelight.LocallyConnected",
                "kernelight.Subsampling",
                "kernelight.RadialBasis");
    }

    @ParameterizedTest
    @MethodSource("operators")
    void computesOrThrowsAnOnnxException(String operator) throws IOException {
        RandomArrays random = new RandomArrays(operator.hashCode());
        int computed = 0;
        for (int i = 0; i < 300; i++) {
            OnnxModel model = OnnxFile.model(new ByteArrayInputStream(model(operator, random, false)));
            try {
                GraphRun.outputs(model, Map.of());
                computed++;
            } catch (OnnxException problem) {
                assertTrue(problem.getMessage().endsWith("."), problem.getMessage());
                assertIsSaidInKorean(problem);
            }
        }
        assertTrue(computed < 300, "nothing was nonsense");
    }

    @ParameterizedTest
    @MethodSource("operators")
    void isALayerOrThrowsAnOnnxException(String operator) {
        RandomArrays random = new RandomArrays(operator.hashCode());
        for (int i = 0; i < 300; i++) {
            byte[] model = model(operator, random, true);
            try {
                NetworkFile.read(new ByteArrayInputStream(model), "nonsense.onnx");
            } catch (ModelFileException problem) {
                assertTrue(problem.getMessage().startsWith("nonsense.onnx cannot be opened. "), problem.getMessage());
                assertTrue(problem.getMessage().endsWith("."), problem.getMessage());
                assertIsSaidInKorean(problem);
            }
        }
    }

    /** The whole sentence: of English only names and what is quoted. */
    private static void assertIsSaidInKorean(LocalizedProblem problem) {
        String said = KOREAN.get(problem.localized());
        assertFalse(ENGLISH_WORDS.matcher(said.replaceAll("\"[^\"]*\"", "")).find(), said);
    }

    /** @param ofImage whether the first input is the image, which is unknown at import time */
    private static byte[] model(String operator, RandomArrays random, boolean ofImage) {
        GraphWriter graph = new GraphWriter("nonsense");
        List<String> inputs = new ArrayList<>();
        if (ofImage) {
            inputs.add("image");
            List<Optional<Long>> axes = new ArrayList<>();
            random.random().longs(random.between(1, 5), 1, 6).forEach(length -> axes.add(Optional.of(length)));
            graph.input(new OnnxValue("image", true, Optional.of(axes)), ElementType.FLOAT32);
        }
        for (int i = random.between(0, 5); i > 0; i--) {
            if (random.between(0, 9) == 0) {
                inputs.add("");
                continue;
            }
            inputs.add("in" + i);
            graph.initializer("in" + i, array(random));
        }
        int dot = operator.indexOf('.');
        List<String> outputs = random.chance() ? List.of("y") : List.of("y", "z");
        NodeWriter node = graph.node("node", operator.substring(dot + 1), inputs, outputs);
        if (dot > 0) {
            node.domain(operator.substring(0, dot));
        }
        for (int i = random.between(0, 3); i > 0; i--) {
            attribute(node, random, i);
        }
        graph.output(new OnnxValue("y", true, Optional.empty()), ElementType.FLOAT32);
        int opset = random.oneOf(1, 6, 7, 11, 13, 18, 22);
        return ForeignModel.bytes(graph, opset);
    }

    /** A different list for each {@code number}, so that no attribute occurs twice. */
    private static void attribute(NodeWriter node, RandomArrays random, int number) {
        List<String> names = number % 2 == 0 ? LISTS : NUMBERS;
        String name = names.get(random.between(0, names.size() / 2 - 1) * 2 + (number > 1 ? 1 : 0));
        if (number % 2 == 0) {
            long[] values = random.random().longs(random.between(0, 5), -3, 6).toArray();
            if (random.between(0, 5) == 0 && values.length > 0) {
                values[0] = random.oneOf(Long.MAX_VALUE, Long.MIN_VALUE, 1L << 31, -1L << 33);
            }
            node.integers(name, values);
        } else {
            node.integer(name, random.oneOf(-3L, -1L, 0L, 1L, 2L, 5L, 7L, 11L, Long.MAX_VALUE, Long.MIN_VALUE));
        }
    }

    private static Array array(RandomArrays random) {
        int[] lengths = random.random().ints(random.between(0, 5), 0, 5).toArray();
        return switch (random.between(0, 5)) {
            case 0 -> random.whole(ElementType.INT64, -3, 5, lengths);
            case 1 -> random.whole(random.oneOf(ElementType.INT8, ElementType.UINT64, ElementType.BOOL), 0, 1, lengths);
            case 2 -> random.whole(ElementType.INT64, -2, 7, random.between(0, 5));
            case 3 -> random.floats(lengths).as(ElementType.FLOAT64);
            default -> random.floats(lengths);
        };
    }
}
