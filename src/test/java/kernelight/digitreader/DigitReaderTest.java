package kernelight.digitreader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import kernelight.data.generated.GeneratedDigits;
import kernelight.engine.layer.Dense;
import kernelight.engine.network.SavedNetwork;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.LabelledImages;
import kernelight.interchange.OnnxRuntimeOracle;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.network.DigitModel;
import kernelight.interchange.network.NetworkFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks as other people make them, each the shipped one with something around it, on labelled digits. */
class DigitReaderTest {
    private static final LabelledImages DIGITS = GeneratedDigits.generate(300, 7);

    @TempDir
    private Path folder;

    static Stream<InputNormalization> normalizations() {
        return InputNormalization.all().stream();
    }

    @ParameterizedTest
    @MethodSource("normalizations")
    void theNormalizationIsFound(InputNormalization normalization) throws IOException {
        DigitReader reader = open(expecting(normalization, new DigitModel().input(ElementType.FLOAT32, 0, 1, 28, 28)));
        assertFound(normalization, reader);
    }

    static Stream<List<Long>> layouts() {
        return Stream.of(
                List.of(0L, 1L, 28L, 28L),
                List.of(1L, 1L, 28L, 28L),
                List.of(64L, 1L, 28L, 28L),
                List.of(0L, 28L, 28L, 1L),
                List.of(1L, 28L, 28L, 1L),
                List.of(64L, 28L, 28L, 1L),
                List.of(0L, 28L, 28L),
                List.of(1L, 28L, 28L),
                List.of(64L, 28L, 28L),
                List.of(28L, 28L, 1L),
                List.of(28L, 28L),
                List.of(0L, 784L),
                List.of(64L, 784L),
                List.of(784L),
                List.of(0L, 0L, 0L, 0L),
                List.of(0L, 1L, 0L, 0L),
                List.of(0L, 0L, 0L, 1L),
                List.of(0L, 0L, 0L),
                List.of(0L, 0L));
    }

    /** For any order of axes, and with a division of 0..255 inside, the scores are those of onnxruntime. */
    @ParameterizedTest
    @MethodSource("layouts")
    void everyLayoutIsRead(List<Long> axes) throws IOException, OrtException {
        long[] lengths = axes.stream().mapToLong(Long::longValue).toArray();
        long images = lengths.length > 2 || lengths[lengths.length - 1] == 784 ? Math.max(1, lengths[0]) : 1;
        long[] shape = inputShape(lengths);
        boolean single = Dimensions.of(shape).count() == 784;
        DigitModel model = new DigitModel().input(ElementType.FLOAT32, lengths);
        model.times(1f / 255).reshape(single ? 1 : images, 1, 28, 28).core();
        Path file = model.write(folder.resolve("net.onnx"));
        DigitReader reader = DigitReader.open(file, Optional.empty());
        assertFound(new InputNormalization(InputScale.ZERO_TO_255, false), reader);
        assertAgrees(
                file, reader.with(new InputNormalization(InputScale.ZERO_TO_255, false)), shape, index -> index, 255);
    }

    private static long[] inputShape(long[] lengths) {
        long[] shape = lengths.clone();
        boolean last = lengths.length == 4 && lengths[3] == 1;
        for (int axis = 0; axis < shape.length; axis++) {
            boolean isChannel = lengths.length == 4 && axis == 1 && !last;
            boolean isImages = axis == 0;
            shape[axis] = shape[axis] > 0 ? shape[axis] : isImages || isChannel ? 1 : lengths.length == 2 ? 784 : 28;
        }
        return shape;
    }

    /** Keras: a division by 255 with the channels last, then a transposition. */
    @Test
    void channelsLastWithAScaleBeforeTheTransposition() throws IOException, OrtException {
        DigitModel model = new DigitModel().input(ElementType.FLOAT32, 0, 28, 28, 1);
        model.node("Mul", Array.floats(Dimensions.of(1), 1f / 255))
                .plus(0)
                .transpose(0, 3, 1, 2)
                .core();
        Path file = model.write(folder.resolve("net.onnx"));
        DigitReader reader = DigitReader.open(file, Optional.empty());
        assertFound(new InputNormalization(InputScale.ZERO_TO_255, false), reader);
        assertAgrees(
                file,
                reader.with(new InputNormalization(InputScale.ZERO_TO_255, false)),
                new long[] {1, 28, 28, 1},
                index -> index,
                255);
    }

    /**
     * Columns before rows: the picture is transposed, and classified correctly by a network that transposes it back.
     */
    @Test
    void columnsBeforeRows() throws IOException {
        DigitModel model = new DigitModel().input(ElementType.FLOAT32, 0, 28, 28, 1);
        model.transpose(0, 3, 2, 1).transpose(0, 1, 3, 2).core();
        assertFound(InputNormalization.USUAL, open(model));
    }

    @Test
    void threeChannelsFirstAndLastAreGreyRepeated() throws IOException, OrtException {
        Array mean = Array.floats(Dimensions.of(1, 3, 1, 1), 0.2f, 0.5f, 0.3f);
        for (boolean last : List.of(false, true)) {
            DigitModel model = last
                    ? new DigitModel()
                            .input(ElementType.FLOAT32, 0, 28, 28, 3)
                            .node("Mul", Array.floats(Dimensions.of(3), 1, 1, 1))
                            .transpose(0, 3, 1, 2)
                    : new DigitModel().input(ElementType.FLOAT32, 0, 3, 28, 28);
            Path file = model.node("Conv", mean).core().write(folder.resolve("net.onnx"));
            DigitReader reader = DigitReader.open(file, Optional.empty());
            assertFound(InputNormalization.USUAL, reader);
            assertAgrees(
                    file,
                    reader,
                    last ? new long[] {1, 28, 28, 3} : new long[] {1, 3, 28, 28},
                    last ? index -> index / 3 : index -> index % 784,
                    1);
        }
    }

    /** A corner of 5 x 5 cells that is one cell: the digit's, after two cells of padding. */
    @Test
    void thirtyTwoCellsGetAPaddingOfTwo() throws IOException, OrtException {
        float[] middle = new float[25];
        middle[12] = 1;
        for (boolean inverted : List.of(false, true)) {
            DigitModel model = new DigitModel().input(ElementType.FLOAT32, 0, 1, 32, 32);
            if (inverted) {
                model.inverted();
            }
            Path file = model.node("Conv", Array.floats(Dimensions.of(1, 1, 5, 5), middle))
                    .core()
                    .write(folder.resolve("net.onnx"));
            DigitReader reader = DigitReader.open(file, Optional.empty());
            InputNormalization normalization = new InputNormalization(InputScale.ZERO_TO_ONE, inverted);
            assertFound(normalization, reader);
            assertAgrees(
                    file,
                    reader.with(normalization),
                    new long[] {1, 1, 32, 32},
                    index -> {
                        int row = index / 32 - 2;
                        int column = index % 32 - 2;
                        boolean inside = row >= 0 && row < 28 && column >= 0 && column < 28;
                        return inside ? row * 28 + column : -1;
                    },
                    1);
        }
    }

    @Test
    void bytesCanOnlyBe0To255() throws IOException, OrtException {
        for (ElementType type : List.of(ElementType.UINT8, ElementType.INT32, ElementType.INT64)) {
            Path file = new DigitModel()
                    .input(type, 0, 1, 28, 28)
                    .cast(1)
                    .node("Div", Array.scalar(255f))
                    .core()
                    .write(folder.resolve("net.onnx"));
            DigitReader reader = DigitReader.open(file, Optional.empty());
            assertEquals(
                    List.of(
                            new InputNormalization(InputScale.ZERO_TO_255, false),
                            new InputNormalization(InputScale.ZERO_TO_255, true)),
                    reader.possible());
            assertEquals(InputScale.ZERO_TO_255, reader.normalization().scale());
            assertFound(new InputNormalization(InputScale.ZERO_TO_255, false), reader);
            assertThrows(IllegalArgumentException.class, () -> reader.with(InputNormalization.USUAL));
        }
    }

    @Test
    void doublesAreRead() throws IOException {
        for (ElementType type : List.of(ElementType.FLOAT64, ElementType.FLOAT16)) {
            DigitModel model =
                    new DigitModel().input(type, 0, 1, 28, 28).cast(1).core();
            assertFound(InputNormalization.USUAL, open(model));
        }
    }

    @Test
    void probabilitiesStayAsTheyAre() throws IOException {
        DigitReader scores = open(plain());
        for (DigitModel model : List.of(
                plain().along("Softmax", 1),
                plain().along("Softmax", -1).reshape(-1, 10),
                plain().along("LogSoftmax", 1),
                plain().along("Softmax", 1).meanWithItself())) {
            DigitReader reader = open(model);
            assertFound(InputNormalization.USUAL, reader);
            for (int i = 0; i < 20; i++) {
                assertArrayEquals(
                        scores.network().probabilities(DIGITS.image(i)),
                        reader.network().probabilities(DIGITS.image(i)),
                        1e-5f);
            }
        }
    }

    @Test
    void sigmoidsStayAsTheyAre() throws IOException {
        DigitReader reader = open(plain().node("Sigmoid"));
        int sure = 0;
        for (int i = 0; i < 50; i++) {
            float[] probabilities = reader.network().probabilities(DIGITS.image(i));
            assertEquals(10, probabilities.length);
            sure += probabilities[DIGITS.label(i)] > 0.9 ? 1 : 0;
        }
        assertTrue(sure > 40, "a softmax after sigmoids never exceeds 0.23, but only " + sure + " of 50 are above 0.9");
        assertFound(InputNormalization.USUAL, reader);
    }

    @Test
    void fiveClassesAreTheFirstFiveDigits() throws IOException {
        DigitReader reader = open(plain().dense("five", choosing(5, 0)));
        assertEquals(List.of("0", "1", "2", "3", "4"), reader.classes().names());
        assertFound(InputNormalization.USUAL, reader);
        assertEquals(
                150,
                reader.findNormalization(DIGITS, BatchRunner.onCallingThread()).count());
    }

    /** With two classes, half of the digits are correct by chance, and 60 % by little more. */
    @Test
    void twoClassesNeedMoreThanChance() throws IOException {
        assertFound(InputNormalization.USUAL, open(plain().dense("two", choosing(2, 0))));
        Dense same = new Dense(10, 2);
        same.bias()[1] = 1;
        assertTrue(open(plain().dense("same", same))
                .findNormalization(DIGITS, BatchRunner.onCallingThread())
                .best()
                .isEmpty());
    }

    @Test
    void moreThanTenClassesWithTheDigitsFirst() throws IOException {
        DigitReader reader = open(plain().dense("all", choosing(47, 0)));
        assertEquals(47, reader.classes().count());
        assertEquals("46", reader.classes().name(46));
        assertFound(InputNormalization.USUAL, reader);
    }

    /** "1" to "9" and then "0", as some order the classes, given by the file itself, a file beside it or the user. */
    @Test
    void classesMayBeNamed() throws IOException {
        String python = "{0: 'one', 1: 'two', 2: 'three', 3: 'four', 4: 'five', 5: 'six', 6: 'seven', 7: 'eight',"
                + " 8: 'nine', 9: 'zero'}";
        DigitReader told = open(plain().dense("turned", choosing(10, 1)).note("names", python));
        assertEquals("zero", told.classes().name(9));
        assertFound(InputNormalization.USUAL, told);

        DigitModel model = plain().dense("turned", choosing(10, 1));
        Path file = model.write(folder.resolve("turned.onnx"));
        assertTrue(DigitReader.open(file, Optional.empty())
                .findNormalization(DIGITS, BatchRunner.onCallingThread())
                .best()
                .isEmpty());
        Path beside = Files.write(
                folder.resolve("turned.classes.txt"), List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "0"));
        assertFound(InputNormalization.USUAL, DigitReader.open(file, Optional.empty()));
        assertFound(InputNormalization.USUAL, DigitReader.open(file, Optional.of(beside)));
        Path few = Files.write(folder.resolve("short.txt"), List.of("1", "2"));
        IOException problem = assertThrows(IOException.class, () -> DigitReader.open(file, Optional.of(few)));
        assertTrue(problem.getMessage().contains("names 2 classes, but the network has 10"), problem.getMessage());
    }

    @Test
    void namesWithoutDigitsCannotBeTriedOut() throws IOException {
        DigitReader letters =
                open(plain().dense("letters", choosing(4, 0)).note("classes", "[\"a\", \"b\", \"c\", \"d\"]"));
        assertEquals(List.of("a", "b", "c", "d"), letters.classes().names());
        assertFalse(letters.classes().hasDigits());
        NormalizationSearch fit = letters.findNormalization(DIGITS, BatchRunner.onCallingThread());
        assertEquals(0, fit.count());
        assertTrue(fit.best().isEmpty());
    }

    @Test
    void nothingFitsWhatWasNeverTrained() throws IOException {
        for (int classes : List.of(10, 26)) {
            Dense random = new Dense(784, classes);
            SplittableRandom numbers = new SplittableRandom(classes);
            for (int i = 0; i < random.weights().length; i++) {
                random.weights()[i] = (float) numbers.nextGaussian() / 28;
            }
            DigitReader reader = open(new DigitModel()
                    .input(ElementType.FLOAT32, 0, 1, 28, 28)
                    .reshape(-1, 784)
                    .dense("random", random));
            NormalizationSearch fit = reader.findNormalization(DIGITS, BatchRunner.onCallingThread());
            assertTrue(fit.best().isEmpty(), fit.toString());
            assertTrue(fit.mostAccurate().accuracy() < 0.5);
        }
    }

    /** One image at a time: no batch axis from the input to the scores. */
    @Test
    void aGraphWithoutAnAxisForTheImages() throws IOException {
        DigitModel model = new DigitModel().input(ElementType.FLOAT32, 1, 28, 28);
        model.node("Unsqueeze", Array.row(0))
                .core()
                .node("Squeeze", Array.row(0))
                .along("LogSoftmax", 0);
        assertFound(InputNormalization.USUAL, open(model));
    }

    @Test
    void theShippedFileAndOwnFilesAreReadAsUsual() throws IOException {
        Path file = folder.resolve("own.onnx");
        NetworkFile.write(file, new SavedNetwork(DigitModel.shipped(), Map.of()));
        DigitReader reader = DigitReader.open(file, Optional.empty());
        assertTrue(reader.own());
        assertFound(InputNormalization.USUAL, reader);
        assertEquals(reader.original(), reader.network(), "nothing is put in front");
    }

    @Test
    void whatCannotReadDigitsIsRefusedWithTheReason() throws IOException {
        assertUnfit(
                UnfitNetworkException.Reason.IMAGE,
                "1 x 32 x 30",
                new DigitModel()
                        .input(ElementType.FLOAT32, 0, 1, 32, 30)
                        .reshape(0, 960)
                        .dense("d", new Dense(960, 10)));
        assertUnfit(
                UnfitNetworkException.Reason.IMAGE,
                "2 x 28 x 28",
                new DigitModel()
                        .input(ElementType.FLOAT32, 0, 2, 28, 28)
                        .reshape(0, 1568)
                        .dense("d", new Dense(1568, 10)));
        assertUnfit(
                UnfitNetworkException.Reason.SCORES,
                "10 x 1 x 10",
                plain().dense("hundred", new Dense(10, 100)).reshape(-1, 10, 10));
        assertUnfit(UnfitNetworkException.Reason.ONE_SCORE, "1", plain().dense("one", new Dense(10, 1)));
        assertUnfit(
                UnfitNetworkException.Reason.NUMBERS,
                "INT8",
                new DigitModel().input(ElementType.INT8, 0, 1, 28, 28).cast(1).core());
        assertUnfit(
                UnfitNetworkException.Reason.INPUTS, "2", plain().input("second", ElementType.FLOAT32, 1, 1, 28, 28));
        assertUnfit(UnfitNetworkException.Reason.OUTPUTS, "2", plain().alsoGive("relu6"));
    }

    @Test
    void aGraphWithoutAnInputIsRefused() throws IOException {
        Path file = new DigitModel()
                .start(Array.floats(Dimensions.of(1, 10), new float[10]))
                .node("Relu")
                .write(folder.resolve("net.onnx"));
        UnfitNetworkException problem =
                assertThrows(UnfitNetworkException.class, () -> DigitReader.open(file, Optional.empty()));
        assertEquals("0", problem.what());
    }

    private void assertUnfit(UnfitNetworkException.Reason reason, String what, DigitModel model) throws IOException {
        Path file = model.write(folder.resolve("net.onnx"));
        UnfitNetworkException problem =
                assertThrows(UnfitNetworkException.class, () -> DigitReader.open(file, Optional.empty()));
        assertEquals(reason, problem.reason(), problem.getMessage());
        assertEquals(what, problem.what());
        assertTrue(problem.getMessage().startsWith(file + " cannot read digits. "), problem.getMessage());
    }

    private static DigitModel plain() throws IOException {
        return new DigitModel().input(ElementType.FLOAT32, 0, 1, 28, 28).core();
    }

    /** The ten scores in another order; the classes after the tenth get a very low score. */
    private static Dense choosing(int classes, int turn) {
        Dense dense = new Dense(10, classes);
        for (int to = 0; to < classes; to++) {
            if (to < 10) {
                dense.weights()[to * 10 + (to + turn) % 10] = 1;
            } else {
                dense.bias()[to] = -100;
            }
        }
        return dense;
    }

    private static DigitModel expecting(InputNormalization normalization, DigitModel model) throws IOException {
        model.times(1 / normalization.scale().scale())
                .plus(-normalization.scale().shift() / normalization.scale().scale());
        if (normalization.inverted()) {
            model.inverted();
        }
        return model.core();
    }

    private DigitReader open(DigitModel model) throws IOException {
        return DigitReader.open(model.write(folder.resolve("net.onnx")), Optional.empty());
    }

    private static void assertFound(InputNormalization normalization, DigitReader reader) {
        NormalizationSearch fit = reader.findNormalization(DIGITS, BatchRunner.onCallingThread());
        NormalizationSearch.Candidate best = fit.best().orElseThrow(() -> new AssertionError(fit.toString()));
        assertEquals(normalization, best.normalization(), fit.toString());
        assertTrue(best.accuracy() > 0.93, fit.toString());
    }

    /**
     * Compares the scores of three digits with onnxruntime's.
     *
     * @param pixel the index of the digit's pixel for each index in the network's input, negative for paper
     */
    private static void assertAgrees(Path file, DigitReader reader, long[] axes, IntUnaryOperator pixel, float full)
            throws IOException, OrtException {
        Dimensions dimensions = Dimensions.of(axes);
        int images = axes[0] == 64 ? 64 : 1;
        int size = dimensions.count() / images;
        for (int digit = 0; digit < 3; digit++) {
            float[] image = DIGITS.image(digit);
            float[] input = new float[dimensions.count()];
            for (int i = 0; i < input.length; i++) {
                int from = pixel.applyAsInt(i % size);
                float ink = from < 0 ? 0 : image[from];
                input[i] = full * (reader.normalization().inverted() ? 1 - ink : ink);
            }
            float[] expected = OnnxRuntimeOracle.run(file, Map.of("input", Array.floats(dimensions, input)))
                    .getFirst()
                    .floats();
            float[] actual =
                    reader.network().trace(image).activations().getLast().values();
            for (int i = 0; i < 10; i++) {
                assertEquals(expected[i], actual[i], 1e-3f * Math.max(1, Math.abs(expected[i])));
            }
        }
    }
}
