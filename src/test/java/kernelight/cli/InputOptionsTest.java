package kernelight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import kernelight.data.generated.GeneratedDigits;
import kernelight.engine.layer.Dense;
import kernelight.engine.training.LabelledImages;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.network.DigitModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks trained with other software, on the command line. */
class InputOptionsTest {
    private static final LabelledImages DIGITS = GeneratedDigits.generate(300, 11);

    @TempDir
    private Path folder;

    private Path mnist;

    @BeforeEach
    void writeATestSet() throws IOException {
        mnist = Files.createDirectories(folder.resolve("mnist"));
        ByteBuffer images = ByteBuffer.allocate(16 + DIGITS.pixels().length);
        images.putInt(0x803).putInt(DIGITS.count()).putInt(28).putInt(28).put(DIGITS.pixels());
        Files.write(mnist.resolve("t10k-images-idx3-ubyte"), images.array());
        ByteBuffer labels = ByteBuffer.allocate(8 + DIGITS.count());
        labels.putInt(0x801).putInt(DIGITS.count()).put(DIGITS.labels());
        Files.write(mnist.resolve("t10k-labels-idx1-ubyte"), labels.array());
    }

    @Test
    void theInputScaleIsFoundAndPrinted() throws IOException {
        String model = file(bytes()).toString();
        CommandRun run = evaluate("--model", model);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(
                run.err()
                        .startsWith("kernelight: the network gets its input as 0..255, white ink on black: it reads 9"),
                run.err());
        assertTrue(run.err().contains(" % of 300 digits (folder mnist test) ("), run.err());
        assertTrue(run.err().strip().endsWith(" % with 0..1, white ink on black)."), run.err());
        assertTrue(accuracy(run) > 95, run.out());
    }

    @Test
    void aGivenInputScaleIsUsedAndNothingIsTried() throws IOException {
        String model = file(bytes()).toString();
        CommandRun right = evaluate("--model", model, "--input-scale", "0..255");
        assertEquals("", right.err());
        assertTrue(accuracy(right) > 95, right.out());
        assertTrue(accuracy(evaluate("--model", model, "--input-scale", "0..1")) < 50);
        assertTrue(accuracy(evaluate("--model", model, "--input-scale", "0..255", "--inverted")) < 50);
        DigitModel symmetric = new DigitModel()
                .input(ElementType.FLOAT32, 0, 1, 28, 28)
                .plus(1)
                .times(0.5f);
        String other = file(symmetric.core()).toString();
        assertTrue(accuracy(evaluate("--model", other, "--input-scale", "-1..1")) > 95);
        assertTrue(accuracy(evaluate("--model", other, "--input-scale=-1..1")) > 95);
    }

    @Test
    void autoWithInvertedTriesBlackInkOnly() throws IOException {
        DigitModel model =
                new DigitModel().input(ElementType.FLOAT32, 0, 1, 28, 28).inverted();
        CommandRun run = evaluate("--model", file(model.core()).toString(), "--inverted");
        assertTrue(run.err().contains("0..1, black ink on white: it reads 9"), run.err());
        assertTrue(accuracy(run) > 95, run.out());
    }

    @Test
    void wrongWordsAreExplained() throws IOException {
        String model = file(bytes()).toString();
        CommandRun run = evaluate("--model", model, "--input-scale", "0..2");
        assertEquals(2, run.exitCode());
        assertTrue(
                run.err().contains("There is no input scale \"0..2\": choose one of auto, 0..1, 0..255, mnist, -1..1."),
                run.err());
        DigitModel whole =
                new DigitModel().input(ElementType.UINT8, 0, 1, 28, 28).cast(1).times(1f / 255);
        CommandRun unfit = evaluate("--model", file(whole.core()).toString(), "--input-scale", "mnist");
        assertEquals(1, unfit.exitCode());
        assertTrue(
                unfit.err().contains("takes whole numbers, so ink can only be 0..255 to it, not mnist"), unfit.err());
    }

    @Test
    void fiveClassesAreMeasuredOnTheirDigits() throws IOException {
        Dense five = new Dense(10, 5);
        for (int i = 0; i < 5; i++) {
            five.weights()[i * 10 + i] = 1;
        }
        CommandRun run = evaluate("--model", file(bytes().dense("five", five)).toString());
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.err().contains("measured on the 150 images of those that it knows"), run.err());
        assertTrue(run.out().contains("of 150 right"), run.out());
        assertEquals(8, run.out().lines().count(), "the accuracy, a blank line, a head and five rows");
    }

    @Test
    void itIsReportedIfNoInputScaleFits() throws IOException {
        Dense none = new Dense(10, 26);
        for (int i = 0; i < 26; i++) {
            none.bias()[i] = i;
        }
        CommandRun run =
                evaluate("--model", file(bytes().dense("letters", none)).toString());
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(
                run.err().contains("recognises digits with none of the usual input scales: at best 0.0 %"), run.err());
    }

    @Test
    void noInputIsAnUnexpectedError() throws IOException {
        List<DigitModel> unfit = List.of(
                new DigitModel()
                        .input(ElementType.FLOAT32, 0, 1, 32, 30)
                        .reshape(0, 960)
                        .dense("d", new Dense(960, 10)),
                new DigitModel()
                        .input(ElementType.FLOAT32, 0, 2, 28, 28)
                        .reshape(0, 1568)
                        .dense("d", new Dense(1568, 10)),
                bytes().dense("hundred", new Dense(10, 100)).reshape(-1, 10, 10),
                bytes().input("second", ElementType.FLOAT32, 1),
                bytes().alsoGive("F6"),
                new DigitModel()
                        .start(Array.floats(Dimensions.of(1, 10), new float[10]))
                        .node("Relu"));
        Path picture = folder.resolve("seven.png");
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY), "png", picture.toFile());
        for (DigitModel model : unfit) {
            Path file = file(model);
            for (CommandRun run : List.of(
                    evaluate("--model", file.toString()),
                    CommandRun.of("classify", "--model", file.toString(), picture.toString()))) {
                assertEquals(1, run.exitCode());
                assertEquals(List.of(), run.logged());
                assertTrue(run.err().startsWith("kernelight: " + file + " cannot read digits. It "), run.err());
                assertEquals(1, run.err().lines().count());
                assertFalse(run.err().contains("Exception"), run.err());
            }
        }
    }

    /** The command prints the name of the class of a 7. */
    @Test
    void classifyNamesClasses() throws IOException {
        Path names = Files.write(
                folder.resolve("names.txt"),
                List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"));
        int seven = 7;
        BufferedImage picture = new BufferedImage(140, 140, BufferedImage.TYPE_BYTE_GRAY);
        float[] ink = DIGITS.image(seven);
        for (int y = 0; y < 140; y++) {
            for (int x = 0; x < 140; x++) {
                picture.getRaster().setSample(x, y, 0, Math.round(255 * (1 - ink[y / 5 * 28 + x / 5])));
            }
        }
        Path path = folder.resolve("seven.png");
        try (OutputStream out = Files.newOutputStream(path)) {
            ImageIO.write(picture, "png", out);
        }
        String model = file(bytes().node("Sigmoid")).toString();
        CommandRun run = CommandRun.of("classify", "--model", model, "--classes", names.toString(), path.toString());
        assertEquals(0, run.exitCode(), run.err());
        // sigmoid scores may be too close to be sure: then it is the first of the two classes printed
        assertTrue(run.out().matches("(?s).*seven\\.png (not-sure )?seven (0\\.9\\d+|1\\.0000).*"), run.out());
        assertTrue(run.err().contains("gets its input as 0..255, white ink on black"), run.err());
    }

    private static DigitModel bytes() throws IOException {
        return new DigitModel()
                .input(ElementType.FLOAT32, 0, 784)
                .node("Div", Array.scalar(255f))
                .reshape(-1, 1, 28, 28)
                .core();
    }

    private Path file(DigitModel model) throws IOException {
        return model.write(folder.resolve("net.onnx"));
    }

    private CommandRun evaluate(String... arguments) {
        List<String> all = new ArrayList<>(List.of("evaluate", "--mnist", mnist.toString()));
        all.addAll(List.of(arguments));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static double accuracy(CommandRun run) {
        assertEquals(0, run.exitCode(), run.err());
        return Double.parseDouble(
                run.out().substring("accuracy ".length(), run.out().indexOf(" %")));
    }
}
