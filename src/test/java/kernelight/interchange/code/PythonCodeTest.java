package kernelight.interchange.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.walk.BackwardCase;
import kernelight.walk.BiasGradient;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.FilterGradient;
import kernelight.walk.ForwardConvolution;
import kernelight.walk.InputGradient;
import kernelight.walk.LectureConvolutions;
import kernelight.walk.NumberTable;
import kernelight.walk.Operation;
import kernelight.walk.Pooling;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingGradient;
import kernelight.walk.PoolingKind;
import kernelight.walk.RandomCases;
import kernelight.walk.Sizes;
import kernelight.walk.TransposedCases;
import kernelight.walk.TransposedConvolution;
import kernelight.walk.TransposedStamps;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PythonCodeTest {
    private static final NumberTable POOLED = NumberTable.parse("1 1 2 4 / 5 6 7 8 / 3 2 1 0 / 1 2 3 4");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    @DisplayName("the code of every case of the lectures and of 800 random ones runs, and its asserts hold")
    void writtenCodeRuns(Framework framework) throws IOException, InterruptedException {
        Map<String, String> programs = new TreeMap<>();
        Stream.concat(lectures(), random(new Random(71)))
                .forEach(operation ->
                        programs.put("program%04d".formatted(programs.size()), PythonCode.of(framework, operation)));
        Programs.run(folder, programs);
    }

    @Test
    @DisplayName(
            "the NumPy code of im2col for every case of the lectures and 300 random ones runs, and its asserts hold")
    void unrolledCodeRuns() throws IOException, InterruptedException {
        Random random = new Random(72);
        Map<String, String> programs = new TreeMap<>();
        Stream.of(
                        lectures(),
                        RandomCases.small(random, 200).map(ForwardConvolution::new),
                        RandomCases.poolings(random, 100).map(Pooling::new))
                .flatMap(operations -> operations)
                .forEach(operation -> programs.put(
                        "program%04d".formatted(programs.size()), PythonCode.unrolled(Framework.NUMPY, operation)));
        Programs.run(folder, programs);
    }

    private static Stream<Operation> lectures() {
        return Stream.concat(
                LectureConvolutions.all().map(lecture -> new ForwardConvolution(lecture.example())),
                Stream.of(PoolingKind.values()).map(kind -> new Pooling(PoolingCase.of(POOLED, kind, 2))));
    }

    private static Stream<Operation> random(Random random) {
        return Stream.of(
                        RandomCases.small(random, 200).map(ForwardConvolution::new),
                        RandomCases.small(random, 100)
                                .map(PythonCodeTest::padded)
                                .map(ForwardConvolution::new),
                        Stream.generate(() -> TransposedCases.one(random)).limit(100),
                        RandomCases.poolings(random, 100).map(Pooling::new),
                        RandomCases.small(random, 200)
                                .map(example -> new FilterGradient(RandomCases.backward(random, example))),
                        RandomCases.poolings(random, 100)
                                .map(example -> new PoolingGradient(
                                        example, RandomCases.numbers(random, example.outputSizes(), 1))))
                .flatMap(operations -> operations);
    }

    /** With as much padding as TensorFlow's "same" gives it. */
    private static ConvolutionCase padded(ConvolutionCase example) {
        Window window = example.window();
        Sizes input = example.input().sizes();
        return example.withWindow(new Window(
                window.planes().withSamePadding(input.planes()),
                window.rows().withSamePadding(input.rows()),
                window.columns().withSamePadding(input.columns()),
                PaddingMode.ZEROS,
                Rounding.DOWN));
    }

    @Test
    @DisplayName("the code of a transposed convolution is the same spread as gathered")
    void codeOfStamps() {
        TransposedConvolution gathered = TransposedCases.one(new Random(73));
        for (Framework framework : Framework.values()) {
            assertEquals(PythonCode.of(framework, gathered), PythonCode.of(framework, new TransposedStamps(gathered)));
        }
    }

    @Test
    @DisplayName("padding as Keras' own is left to Keras, which pads one cell after and none before here")
    void samePaddingOfKeras() {
        ConvolutionCase example = ConvolutionCase.of(
                NumberTable.parse("0 1 2 3 / 4 5 6 7 / 8 9 10 11 / 12 13 14 15"),
                NumberTable.parse("1 1 1 / 1 1 1 / 1 1 1"));
        ConvolutionCase same = padded(example.withWindow(example.window().withStride(2)));
        ForwardConvolution operation = new ForwardConvolution(same);
        assertEquals(NumberTable.parse("45 39 / 66 50"), operation.result());
        String program = PythonCode.of(Framework.KERAS, operation);
        assertTrue(program.contains("    padding=\"same\",\n"), program);
        assertFalse(program.contains("np.pad"), program);
        String even = PythonCode.of(
                Framework.KERAS,
                new ForwardConvolution(same.withWindow(same.window().withPadding(1))));
        assertTrue(even.contains("    padding=\"valid\",\n"), even);
        assertTrue(even.contains("np.pad"), even);
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
    @DisplayName("a backward pass in NumPy reads as a lecturer would write it")
    void wholeProgramOfTheBackwardPass() {
        ConvolutionCase example =
                ConvolutionCase.of(NumberTable.parse("1 2 1 / 3 4 3 / 1 2 1"), NumberTable.parse("1 0 / 2 0"));
        Operation gradient = new InputGradient(new BackwardCase(example, NumberTable.parse("1 1 / 0 2")));
        String code = PythonCode.of(Framework.NUMPY, gradient);
        assertTrue(code.contains("""
                # With respect to a weight: the inputs it was multiplied by times the output's gradients
                dw = np.zeros(w.shape)
                for k in range(1):  # filter by filter
                    for c in range(1):
                        for u in range(2):
                            for v in range(2):
                                inputs = x[c, u : u + 2, v : v + 2]
                                dw[k, c, u, v] = np.sum(inputs * g[k])
                """), code);
        assertTrue(code.contains("""
                expected_dw = np.array([[[[11,  9],
                                          [11,  9]]]])
                """), code);
    }

    @Test
    @DisplayName("which of the gradients is looked at does not change their program")
    void oneProgramForAllGradients() {
        ConvolutionCase example = ConvolutionCase.of(NumberTable.parse("1 2"), NumberTable.parse("3"))
                .withBias(List.of(BigDecimal.ONE));
        BackwardCase backward = new BackwardCase(example, NumberTable.parse("1 1"));
        for (Framework framework : Framework.values()) {
            String code = PythonCode.of(framework, new FilterGradient(backward));
            assertEquals(code, PythonCode.of(framework, new InputGradient(backward)));
            assertEquals(code, PythonCode.of(framework, new BiasGradient(backward)));
            assertTrue(code.contains("expected_db"), code);
        }
    }
}
