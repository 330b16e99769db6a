package kernelight.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.network.NetworkFile;
import kernelight.interchange.onnx.ForeignModel;
import kernelight.interchange.onnx.GraphWriter;
import kernelight.interchange.onnx.ModelFileException;
import kernelight.interchange.onnx.OnnxValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a model file cannot be opened: the command line and the English window say the same, the Korean one its own. */
class ModelFileTextsTest {
    private final GraphWriter graph = new GraphWriter("main_graph");

    @TempDir
    private Path folder;

    @Test
    void aLayerThatIsNotThere() throws Exception {
        graph.node("cells", "LSTM", List.of("image"), List.of("y"));
        assertSaid("1번째 계층 LSTM은 아직 지원하지 않습니다(파일의 노드 1, \"cells\").");
    }

    @Test
    void aLayerThatDoesNotFit() throws Exception {
        graph.node("pool", "GlobalAveragePool", List.of("image"), List.of("a"));
        graph.node("excite", "Mul", List.of("image", "a"), List.of("y"));
        assertSaid("2번째 계층 Mul은 아직 지원하지 않습니다. 신경망의 두 결과는 더하거나 이어 붙일 수만 있습니다(파일의 노드 2, \"excite\").");
    }

    @Test
    void constantsThatGrow() throws Exception {
        graph.initializer("length", Array.row(1 << 26));
        graph.node("grow", "ConstantOfShape", List.of("length"), List.of("v"));
        graph.node("sum", "ReduceSum", List.of("v"), List.of("s"));
        graph.node("add", "Add", List.of("image", "s"), List.of("y"));
        assertSaid("이 크기의 파일에서는 지원하지 않습니다.");
    }

    private void assertSaid(String korean) throws Exception {
        graph.input(
                new OnnxValue(
                        "image",
                        true,
                        Optional.of(List.of(Optional.empty(), Optional.of(3L), Optional.of(8L), Optional.of(8L)))),
                ElementType.FLOAT32);
        graph.output(new OnnxValue("y", true, Optional.empty()), ElementType.FLOAT32);
        Path file = folder.resolve("foreign.onnx");
        ForeignModel.write(file, graph, 13);
        ModelFileException problem = assertThrows(ModelFileException.class, () -> NetworkFile.read(file));
        Texts texts = new Texts(Language.ENGLISH);
        assertEquals(
                problem.getMessage().replaceAll("(\\d)(?=(\\d{3})+ numbers)", "$1,"),
                texts.get(problem.localized()).replaceAll("(\\d)(?=(\\d{3})+ numbers)", "$1,"));
        String said = new Texts(Language.KOREAN).get(problem.localized());
        assertTrue(said.startsWith(file + "를 열 수 없습니다. ") || said.startsWith(file + "을 열 수 없습니다. "), said);
        assertTrue(said.endsWith(korean), said);
    }
}
