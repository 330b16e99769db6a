package kernelight.interchange.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kernelight.walk.BackwardCase;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.FilterGradient;
import kernelight.walk.ForwardConvolution;
import kernelight.walk.LectureConvolutions;
import kernelight.walk.NumberTable;
import kernelight.walk.Operation;
import kernelight.walk.Pooling;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingKind;
import kernelight.walk.RandomCases;
import kernelight.walk.TransposedCases;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PythonCodeTest {
    /** PyTorch and Keras are stand-ins here; NumPy is the real one. */
    private static final Path STAND_INS = Path.of("src", "test", "python");

    private static final NumberTable POOLED = NumberTable.parse("1 1 2 4 / 5 6 7 8 / 3 2 1 0 / 1 2 3 4");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    @DisplayName("the code of every case of the lectures and of 400 random ones runs, and its assert holds")
    void writtenCodeRuns(Framework framework) throws IOException, InterruptedException {
        Optional<String> python = pythonWithNumPy();
        assumeTrue(python.isPresent(), "Skipped: there is no python3 with numpy here (Debian: python3-numpy).");
        List<Operation> operations =
                Stream.concat(lectures(), random(new Random(71))).toList();
        for (int index = 0; index < operations.size(); index++) {
            Files.writeString(
                    folder.resolve("program%04d.py".formatted(index)), PythonCode.of(framework, operations.get(index)));
        }
        Path said = folder.resolve("said.txt");
        ProcessBuilder run = new ProcessBuilder(
                        python.get(), "-B", STAND_INS.resolve("run_all.py").toString(), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        run.environment().put("PYTHONPATH", STAND_INS.toString());
        int exit = run.start().waitFor();
        assertEquals(0, exit, () -> read(said));
        assertEquals(
                operations.size() + " of " + operations.size() + " programs ran",
                read(said).strip());
    }

    private static Stream<Operation> lectures() {
        return Stream.concat(
                LectureConvolutions.all().map(lecture -> new ForwardConvolution(lecture.example())),
                Stream.of(PoolingKind.values()).map(kind -> new Pooling(PoolingCase.of(POOLED, kind, 2))));
    }

    private static Stream<Operation> random(Random random) {
        return Stream.concat(
                RandomCases.small(random, 200).map(ForwardConvolution::new),
                Stream.concat(
                        Stream.generate(() -> TransposedCases.one(random)).limit(100),
                        RandomCases.poolings(random, 100).map(Pooling::new)));
    }

    private static Optional<String> pythonWithNumPy() throws InterruptedException {
        for (String python : List.of("python3", "/usr/bin/python3")) {
            try {
                if (new ProcessBuilder(python, "-c", "import numpy").start().waitFor() == 0) {
                    return Optional.of(python);
                }
            } catch (IOException notThere) {
                // the next one, then
            }
        }
        return Optional.empty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            return problem.toString();
        }
    }

    @Test
    @DisplayName("the lecture's 5 x 5 in PyTorch: every argument by its name, with the numbers of the case")
    void argumentsOfPyTorch() {
        ConvolutionCase five = ConvolutionCase.of(
                NumberTable.parse(LectureConvolutions.FIVE), NumberTable.parse(LectureConvolutions.CROSS));
        ConvolutionCase example = five.withWindow(five.window().withPadding(1).withStride(2));
        String code = PythonCode.of(Framework.PYTORCH, new ForwardConvolution(example));
        assertTrue(code.contains("""
                        conv = nn.Conv2d(
                            in_channels=1,
                            out_channels=1,
                            kernel_size=(3, 3),
                            stride=(2, 2),
                            padding=(1, 1),
                            padding_mode="zeros",
                            dilation=(1, 1),
                            groups=1,
                            bias=False,
                        """), code);
        assertTrue(code.contains("assert torch.equal(y, expected)"), code);
    }

    @Test
    @DisplayName("a basic case in NumPy reads as a lecturer would write it")
    void wholeProgram() {
        ConvolutionCase example =
                ConvolutionCase.of(NumberTable.parse("1 2 1 / 3 4 3 / 1 2 1"), NumberTable.parse("1 0 / 2 0"));
        assertEquals("""
                import numpy as np

                # Input: 1 channel x 3 rows x 3 columns
                x = np.array([[[1, 2, 1],
                               [3, 4, 3],
                               [1, 2, 1]]])

                # 1 filter of 1 channel x 2 rows x 2 columns
                w = np.array([[[[1, 0],
                                [2, 0]]]])

                # Output size: (N + 2P - (D(F - 1) + 1)) // S + 1
                rows = (x.shape[1] - 2) // 1 + 1
                columns = (x.shape[2] - 2) // 1 + 1
                y = np.zeros((1, rows, columns))

                for k in range(1):  # filter by filter
                    for i in range(rows):
                        for j in range(columns):
                            window = x[:, i : i + 2, j : j + 2]
                            y[k, i, j] = np.sum(window * w[k])

                # The result that Kernelight shows
                expected = np.array([[[ 7, 10],
                                      [ 5,  8]]])
                assert y.shape == expected.shape
                assert np.array_equal(y, expected)
                print(y)
                """, PythonCode.of(Framework.NUMPY, new ForwardConvolution(example)));
    }

    @Test
    void decimalsAreComparedWithTolerance() {
        ConvolutionCase example = ConvolutionCase.of(NumberTable.parse("0.1 0.2"), NumberTable.parse("3"));
        String code = PythonCode.of(Framework.NUMPY, new ForwardConvolution(example));
        assertTrue(code.contains("assert np.allclose(y, expected)"), code);
        assertFalse(code.contains("array_equal"), code);
    }

    @Test
    void whatHasNoCodeIsRefused() {
        ConvolutionCase example = ConvolutionCase.of(NumberTable.parse("1"), NumberTable.parse("1"));
        Operation backward = new FilterGradient(new BackwardCase(example, NumberTable.parse("1")));
        assertThrows(IllegalArgumentException.class, () -> PythonCode.of(Framework.NUMPY, backward));
    }
}
