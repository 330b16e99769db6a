package kernelight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.onnx.GraphWriter;
import kernelight.interchange.onnx.OnnxFile;
import kernelight.interchange.onnx.OnnxValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    private static final Array INPUT = Array.floats(Dimensions.of(3), -1, 0, 2);
    private static final Array POSITIVE = Array.floats(Dimensions.of(3), 0, 0, 2);

    @TempDir
    private Path folder;

    @Test
    void aLineForEachCaseThenTheCounts() throws IOException {
        aCase("relu", "Relu", POSITIVE);
        aCase("strange", "Teleport", POSITIVE);
        CommandRun run = CommandRun.of(
                "verify",
                folder.resolve("relu").toString(),
                folder.resolve("strange").toString());
        assertEquals(0, run.exitCode());
        assertEquals(
                List.of("PASS relu 0.00", "UNSUPPORTED strange nan", "1 passed, 0 failed, 1 unsupported"),
                run.out().lines().toList());
        assertTrue(run.err().startsWith("kernelight: strange: Teleport"), run.err());
    }

    @Test
    void aFolderOfCasesIsEnoughAndAFailureDecidesTheExitCode() throws IOException {
        aCase("a", "Relu", POSITIVE);
        aCase("b", "Relu", INPUT);
        CommandRun run = CommandRun.of(
                "verify", folder.toString(), folder.resolve("nowhere").toString());
        assertEquals(1, run.exitCode());
        assertEquals(
                List.of("PASS a 0.00", "FAIL b 1.00", "FAIL nowhere nan", "1 passed, 2 failed, 0 unsupported"),
                run.out().lines().toList());
        assertEquals(2, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("Its output \"y\" has 0.0 at index 0 where -1.0 is expected."), run.err());
        assertTrue(run.err().contains("nowhere is not a folder"), run.err());
    }

    @Test
    void withoutACaseTheCommandLineIsWrong() {
        assertEquals(2, CommandRun.of("verify").exitCode());
    }

    private void aCase(String name, String operator, Array output) throws IOException {
        Path data = Files.createDirectories(folder.resolve(name).resolve("test_data_set_0"));
        GraphWriter graph =
                new GraphWriter(name).input(value("x"), ElementType.FLOAT32).output(value("y"), ElementType.FLOAT32);
        graph.node("", operator, List.of("x"), List.of("y"));
        OnnxFile.write(folder.resolve(name).resolve("model.onnx"), graph, 13, 7);
        OnnxFile.write(data.resolve("input_0.pb"), INPUT);
        OnnxFile.write(data.resolve("output_0.pb"), output);
    }

    private static OnnxValue value(String name) {
        return new OnnxValue(name, true, Optional.of(List.of(Optional.of(3L))));
    }
}
