package kernelight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import kernelight.data.generated.GeneratedDigits;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.layer.Flatten;
import kernelight.engine.network.Network;
import kernelight.engine.network.SavedNetwork;
import kernelight.engine.tensor.Shape;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.Trainer;
import kernelight.engine.training.TrainingSettings;
import kernelight.interchange.network.NetworkFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifyCommandTest {
    @TempDir
    private static Path models;

    @TempDir
    private Path folder;

    private final LabelledImages digits = GeneratedDigits.generate(40, 77);
    private String model;

    /** A quickly trained network that classifies most generated digits correctly. */
    @BeforeAll
    static void train() throws IOException {
        Network network = Architecture.LENET5.create(1);
        TrainingSettings settings = TrainingSettings.defaults();
        try (Trainer trainer =
                new Trainer(network, GeneratedDigits.generate(6_000, 3), settings, BatchRunner.onCallingThread())) {
            while (trainer.hasNext()) {
                trainer.step();
            }
        }
        NetworkFile.write(models.resolve("net.onnx"), new SavedNetwork(network, Map.of()));
    }

    @BeforeEach
    void nameTheModel() {
        model = models.resolve("net.onnx").toString();
    }

    @Test
    void darkOnLightAndLightOnDarkAndAnySizeAreRead() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("classify", "--model", model));
        for (int i = 0; i < digits.count(); i++) {
            arguments.add(write("light" + i + ".png", i, 1 + i % 9, true).toString());
            arguments.add(write("dark" + i + ".png", i, 1 + i % 5, false).toString());
        }
        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
        assertEquals(0, run.exitCode(), run.err());
        List<String> lines = run.out().lines().toList();
        assertEquals(2 * digits.count(), lines.size());
        String sure = "\\d [01]\\.\\d{4}";
        String notSure = "not-sure " + sure + " (" + sure + "|unlike-digits)";
        int right = 0;
        for (int i = 0; i < digits.count(); i++) {
            String light = lines.get(2 * i);
            String dark = lines.get(2 * i + 1);
            assertTrue(light.matches(".*light" + i + "\\.png (" + sure + "|" + notSure + ")"), light);
            assertTrue(dark.matches(".*dark" + i + "\\.png (" + sure + "|" + notSure + ")"), dark);
            right += light.contains(".png " + digits.label(i) + " ") ? 1 : 0;
            right += dark.contains(".png " + digits.label(i) + " ") ? 1 : 0;
        }
        assertTrue(right >= 70, right + " of 80 right");
    }

    @Test
    void foldersAreSearchedAndOtherFilesInThemIgnored() throws IOException {
        Files.createDirectories(folder.resolve("more"));
        write("b.png", 3, 2, true);
        write("more/c.PNG", 4, 2, true);
        Files.writeString(folder.resolve("notes.txt"), "not a picture");
        CommandRun run = CommandRun.of("classify", "--model", model, folder.toString());
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(2, run.out().lines().count());
    }

    @Test
    void unreadablePicturesAreNamedAndTheOthersAreRead() throws IOException {
        Path text = Files.writeString(folder.resolve("text.png"), "not a picture");
        Path good = write("good.png", 5, 3, true);
        Path blank = folder.resolve("blank.png");
        BufferedImage page = new BufferedImage(60, 60, BufferedImage.TYPE_BYTE_GRAY);
        ImageIO.write(page, "png", blank.toFile());
        Path speck = folder.resolve("speck.png");
        page.getRaster().setSample(30, 30, 0, 255);
        page.getRaster().setSample(31, 30, 0, 255);
        ImageIO.write(page, "png", speck.toFile());
        CommandRun run = CommandRun.of(
                "classify",
                "--model",
                model,
                text.toString(),
                folder.resolve("none.png").toString(),
                blank.toString(),
                speck.toString(),
                good.toString());
        assertEquals(1, run.exitCode());
        assertEquals(1, run.out().lines().count());
        assertTrue(run.out().startsWith(good + " "), run.out());
        assertTrue(run.err().contains("text.png is a text file, not a picture"), run.err());
        assertTrue(run.err().contains("none.png does not exist"), run.err());
        assertTrue(run.err().contains("speck.png: Too little ink to read."), run.err());
        assertTrue(run.err().contains("blank.png: A blank page is no digit."), run.err());
    }

    @Test
    void withoutAModelTheShippedNetworkReadsAlsoFromStandardInput() throws IOException {
        Path picture = write("good.png", 5, 3, true);
        CommandRun named = CommandRun.of("classify", picture.toString());
        assertEquals(0, named.exitCode(), named.err());
        InputStream before = System.in;
        try (InputStream in = Files.newInputStream(picture)) {
            System.setIn(in);
            CommandRun piped = CommandRun.of("classify", "-");
            assertEquals(0, piped.exitCode(), piped.err());
            assertEquals(named.out().replace(picture.toString(), "-"), piped.out());
            CommandRun nothingLeft = CommandRun.of("classify", "-");
            assertEquals(1, nothingLeft.exitCode());
            assertTrue(nothingLeft.err().contains("standard input gives nothing"), nothingLeft.err());
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aNetworkWithWeightsThatAreNoNumbersIsRefused() throws IOException {
        Network network = Architecture.LENET5.create(1);
        network.parameters().getLast().values()[3] = Float.NaN;
        Path damaged = folder.resolve("nan.onnx");
        NetworkFile.write(damaged, new SavedNetwork(network, Map.of()));
        CommandRun run = CommandRun.of(
                "classify",
                "--model",
                damaged.toString(),
                write("a.png", 1, 1, true).toString());
        assertEquals(1, run.exitCode());
        assertEquals("", run.out());
        assertTrue(run.err().contains("nan.onnx has weights that are no numbers (NaN)"), run.err());
    }

    @Test
    void classesThatAreNotTheTenDigitsNeedNames() throws IOException {
        Network many = Network.builder("many", new Shape(1, 28, 28))
                .add("row", new Flatten())
                .build();
        Path model784 = folder.resolve("many.onnx");
        NetworkFile.write(model784, new SavedNetwork(many, Map.of()));
        CommandRun run = CommandRun.of(
                "classify",
                "--model",
                model784.toString(),
                write("a.png", 1, 1, true).toString());
        assertEquals(1, run.exitCode());
        assertEquals("", run.out());
        assertTrue(run.err().contains("has 784 classes without names"), run.err());
    }

    /** One of the digits, every pixel {@code scale} pixels wide, with a margin of its own. */
    private Path write(String name, int index, int scale, boolean darkOnLight) throws IOException {
        float[] ink = digits.image(index);
        int side = 28 * scale;
        BufferedImage picture = new BufferedImage(side + 11, side + 5, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                float here = x < side && y < side ? ink[y / scale * 28 + x / scale] : 0;
                int grey = Math.round(255 * (darkOnLight ? 1 - here : here));
                picture.getRaster().setSample(x, y, 0, grey);
            }
        }
        Path path = folder.resolve(name);
        ImageIO.write(picture, "png", path.toFile());
        return path;
    }
}
