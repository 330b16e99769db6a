package kernelight.interchange.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.onnx.GraphWriter;
import kernelight.interchange.onnx.OnnxFile;
import kernelight.interchange.onnx.OnnxValue;
import kernelight.interchange.verify.CaseResult.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases in the layout of ONNX's backend tests, valid and invalid ones. */
class BackendCaseTest {
    private static final Dimensions LINE = Dimensions.of(1, 1, 5);

    /** The lecture's edge filter on a ramp: 1 2 4 7 11 with (-1, 0, 1) is 3 5 7. */
    private static final Array RAMP = Array.floats(LINE, 1, 2, 4, 7, 11);

    private static final Array EDGE = Array.floats(Dimensions.of(1, 1, 3), -1, 0, 1);
    private static final Array SLOPES = Array.floats(Dimensions.of(1, 1, 3), 3, 5, 7);

    @TempDir
    private Path folder;

    @BeforeEach
    void dataSet() throws IOException {
        Files.createDirectory(folder.resolve("test_data_set_0"));
    }

    @Test
    void weightsMayBeStoredInTheFile() throws IOException {
        model(convolution().initializer("w", EDGE));
        data(List.of(RAMP), List.of(SLOPES));
        assertVerdict(Verdict.PASS, 0, "");
    }

    @Test
    void weightsMayBeInputsToo() throws IOException {
        model(convolution().input(value("w", EDGE), ElementType.FLOAT32));
        data(List.of(RAMP, EDGE), List.of(SLOPES));
        assertVerdict(Verdict.PASS, 0, "");
    }

    @Test
    void weightsMayBeBothAsInOldFiles() throws IOException {
        model(convolution().input(value("w", EDGE), ElementType.FLOAT32).initializer("w", EDGE));
        data(List.of(RAMP), List.of(SLOPES));
        assertVerdict(Verdict.PASS, 0, "");
        data(List.of(RAMP, EDGE.map(w -> 2 * w, w -> w)), List.of(SLOPES.map(y -> 2 * y, y -> y)));
        assertVerdict(Verdict.PASS, 0, "");
    }

    @Test
    void weightsMayBeFilledInByNodes() throws IOException {
        GraphWriter graph = convolution().initializer("shape", Array.row(1, 1, 3));
        graph.node("fill", "ConstantOfShape", List.of("shape"), List.of("w")).tensor("value", Array.scalar(2f));
        model(graph);
        data(List.of(RAMP), List.of(Array.floats(Dimensions.of(1, 1, 3), 14, 26, 44)));
        assertVerdict(Verdict.PASS, 0, "");
    }

    @Test
    void theErrorIsTheLargestOfAllDataSets() throws IOException {
        model(convolution().initializer("w", EDGE));
        data(List.of(RAMP), List.of(SLOPES));
        Files.createDirectory(folder.resolve("test_data_set_1"));
        OnnxFile.write(folder.resolve("test_data_set_1/input_0.pb"), RAMP);
        OnnxFile.write(
                folder.resolve("test_data_set_1/output_0.pb"), Array.floats(Dimensions.of(1, 1, 3), 3, 5.001f, 7));
        assertVerdict(Verdict.PASS, 0.001, "");
    }

    @Test
    void aWrongNumberTypeOrShapeFails() throws IOException {
        model(convolution().initializer("w", EDGE));
        data(List.of(RAMP), List.of(Array.floats(Dimensions.of(1, 1, 3), 3, 5, 7.01f)));
        assertVerdict(Verdict.FAIL, 0.01, "has 7.0 at index 2 where 7.01");
        data(List.of(RAMP), List.of(SLOPES.as(ElementType.FLOAT64)));
        assertVerdict(Verdict.FAIL, Double.NaN, "is float32 1 x 1 x 3 where float64 1 x 1 x 3 is expected");
        data(List.of(RAMP), List.of(SLOPES.reshaped(Dimensions.of(3))));
        assertVerdict(Verdict.FAIL, Double.NaN, "is float32 1 x 1 x 3 where float32 3 is expected");
    }

    @Test
    void nanEqualsNan() {
        Dimensions three = Dimensions.of(3);
        Array odd = Array.floats(three, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
        assertEquals(new Comparison(0, ""), Comparison.of(odd, odd));
        Array other = Array.floats(three, Float.NaN, Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY);
        assertTrue(Comparison.of(odd, other).problem().contains("index 2"));
        Array finite = Array.floats(three, 1, 2, 3);
        assertTrue(Comparison.of(finite, odd).problem().contains("index 0"));
        assertTrue(Comparison.of(odd, finite).problem().contains("index 0"));
    }

    @Test
    void anUnknownOperatorIsUnsupportedAndNamedWithItsPlace() throws IOException {
        GraphWriter graph = convolution().initializer("w", EDGE);
        graph.node("last of all", "Teleport", List.of("y"), List.of("z"));
        graph.output(value("z", SLOPES), ElementType.FLOAT32);
        model(graph);
        data(List.of(RAMP), List.of(SLOPES, SLOPES));
        assertVerdict(
                Verdict.UNSUPPORTED,
                Double.NaN,
                "Teleport \"last of all\" (node 2, reading \"y\"): The operator \"Teleport\" is not supported.");
    }

    @Test
    void anUnknownAttributeIsUnsupportedRatherThanLeftOut() throws IOException {
        GraphWriter graph = new GraphWriter("case")
                .input(value("x", RAMP), ElementType.FLOAT32)
                .output(value("y", RAMP), ElementType.FLOAT32);
        graph.node("", "Relu", List.of("x"), List.of("y")).number("steepness", 3);
        model(graph);
        data(List.of(RAMP), List.of(RAMP));
        assertVerdict(Verdict.UNSUPPORTED, Double.NaN, "The attribute \"steepness\" is not supported");
    }

    @Test
    void aCycleOfNodesFails() throws IOException {
        GraphWriter graph = new GraphWriter("case").output(value("a", RAMP), ElementType.FLOAT32);
        graph.node("one", "Relu", List.of("b"), List.of("a"));
        graph.node("two", "Relu", List.of("a"), List.of("b"));
        model(graph);
        data(List.of(), List.of(RAMP));
        assertVerdict(Verdict.FAIL, Double.NaN, "Its nodes form a cycle");
    }

    @Test
    void brokenFoldersAreNamed() throws IOException {
        assertVerdict(Verdict.FAIL, Double.NaN, "model.onnx does not exist");
        model(convolution().initializer("w", EDGE));
        assertVerdict(Verdict.FAIL, Double.NaN, "has 0 inputs, but the model has 1");
        OnnxFile.write(folder.resolve("test_data_set_0/input_0.pb"), RAMP);
        assertVerdict(Verdict.FAIL, Double.NaN, "has 0 outputs, but the model has 1");
        Files.write(folder.resolve("test_data_set_0/output_0.pb"), new byte[] {1, 2, 3});
        assertVerdict(Verdict.FAIL, Double.NaN, "output_0.pb cannot be opened");
        byte[] whole = Files.readAllBytes(folder.resolve("model.onnx"));
        Files.write(folder.resolve("model.onnx"), Arrays.copyOf(whole, whole.length / 2));
        assertVerdict(Verdict.FAIL, Double.NaN, "model.onnx cannot be opened");
        assertEquals(
                "is not a folder. Choose a folder that contains model.onnx.",
                new BackendCase(folder.resolve("nowhere"))
                        .run()
                        .reason()
                        .substring(folder.resolve("nowhere").toString().length() + 1));
    }

    @Test
    void aFolderOfCasesIsAllOfThem() throws IOException {
        Path parent = folder.resolve("parent");
        for (String name : List.of("b", "a", "not a case")) {
            Files.createDirectories(parent.resolve(name));
        }
        Files.createFile(parent.resolve("a/model.onnx"));
        Files.createFile(parent.resolve("b/model.onnx"));
        assertEquals(
                List.of("a", "b"),
                BackendCase.in(parent).stream().map(BackendCase::name).toList());
        assertEquals(1, BackendCase.in(folder.resolve("nowhere")).size());
        assertEquals(1, BackendCase.in(parent.resolve("not a case")).size());
    }

    private static GraphWriter convolution() {
        GraphWriter graph = new GraphWriter("case")
                .input(value("x", RAMP), ElementType.FLOAT32)
                .output(value("y", SLOPES), ElementType.FLOAT32);
        graph.node("the only one", "Conv", List.of("x", "w"), List.of("y"));
        return graph;
    }

    private static OnnxValue value(String name, Array like) {
        return new OnnxValue(
                name,
                true,
                Optional.of(Arrays.stream(like.dimensions().toArray())
                        .mapToObj(length -> Optional.of((long) length))
                        .toList()));
    }

    private void model(GraphWriter graph) throws IOException {
        OnnxFile.write(folder.resolve("model.onnx"), graph, 13, 7);
    }

    private void data(List<Array> inputs, List<Array> outputs) throws IOException {
        Path data = folder.resolve("test_data_set_0");
        try (var old = Files.list(data)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        for (int i = 0; i < inputs.size(); i++) {
            OnnxFile.write(data.resolve("input_" + i + ".pb"), inputs.get(i));
        }
        for (int i = 0; i < outputs.size(); i++) {
            OnnxFile.write(data.resolve("output_" + i + ".pb"), outputs.get(i));
        }
    }

    private void assertVerdict(Verdict verdict, double error, String words) {
        CaseResult result = new BackendCase(folder).run();
        assertEquals(verdict, result.verdict(), result.reason());
        assertEquals(error, result.largestError(), 1e-6);
        assertTrue(result.reason().contains(words), result.reason());
    }
}
