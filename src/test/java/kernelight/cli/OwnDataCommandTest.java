package kernelight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import kernelight.data.mnist.IdxBytes;
import kernelight.engine.network.SavedNetwork;
import kernelight.engine.tensor.Shape;
import kernelight.interchange.network.NetworkFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training and measuring on images of one's own, without a window. */
final class OwnDataCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aNetworkLearnsTheSubFoldersOfAFolderAndIsMeasuredOnWhatItDidNotSee() throws IOException {
        Path pictures = pictures();
        Path model = folder.resolve("net.onnx");
        CommandRun train = run(
                "train",
                "--data",
                pictures.toString(),
                "--image-size",
                "32",
                "--network",
                "mini-resnet",
                "--epochs",
                "12",
                "--batch",
                "8",
                "--out",
                model.toString());
        assertEquals(0, train.exitCode(), train.err());
        assertTrue(train.err().contains("20 % of each class are kept for testing"), train.err());

        SavedNetwork saved = NetworkFile.read(model);
        assertEquals(new Shape(3, 32, 32), saved.network().inputShape());
        assertEquals("[\"blue\", \"green\", \"red\"]", saved.notes().get("classes"));
        assertTrue(saved.notes().get("command").contains("--data pictures --image-size 32"), saved.notes()::toString);

        CommandRun evaluate = run("evaluate", "--model", model.toString(), "--data", pictures.toString());
        assertEquals(0, evaluate.exitCode(), evaluate.err());
        assertTrue(evaluate.out().startsWith("accuracy 100.00 % (6 of 6 right)"), evaluate.out());
        assertTrue(evaluate.out().contains("green"), evaluate.out());
    }

    @Test
    void aSetOfAFolderIsChosenAndAnUnknownOneNamed() throws IOException {
        for (String set : new String[] {"one", "two"}) {
            Files.write(folder.resolve(set + "-train-images-idx3-ubyte"), IdxBytes.images(40));
            Files.write(folder.resolve(set + "-train-labels-idx1-ubyte"), IdxBytes.labels(40));
        }
        Path model = folder.resolve("net.onnx");
        CommandRun train = run(
                "train",
                "--data",
                folder.toString(),
                "--set",
                "two",
                "--most",
                "20",
                "--epochs",
                "1",
                "--out",
                model.toString());
        assertEquals(0, train.exitCode(), train.err());
        assertTrue(train.out().contains("learns from 20 images (two training)"), train.out());
        assertTrue(train.err().contains("chosen at random from every class"), train.err());

        CommandRun unknown = run("train", "--data", folder.toString(), "--set", "six", "--out", model.toString());
        assertEquals(2, unknown.exitCode());
        assertTrue(unknown.err().contains("It has one, two."), unknown.err());
    }

    @Test
    void aNetworkWithoutTheClassesIsNotMeasured() throws IOException {
        CommandRun shipped = run("evaluate", "--data", pictures().toString());
        assertEquals(1, shipped.exitCode());
        assertTrue(shipped.err().contains("none of the classes"), shipped.err());
    }

    @Test
    void wrongOptionsAreSaid() throws IOException {
        String out = folder.resolve("net.onnx").toString();
        String data = pictures().toString();
        assertFails(2, "no data called \"mnst\"", "train", "--data", "mnst", "--out", out);
        assertFails(2, "--fit is about the images of a folder", "train", "--fit", "pad", "--out", out);
        assertFails(2, "--fit is about the images of a folder", "evaluate", "--fit", "pad");
        assertFails(2, "--fit is pad or crop", "train", "--data", data, "--fit", "x", "--out", out);
        assertFails(2, "8 to 128", "train", "--data", data, "--image-size", "4", "--out", out);
        assertFails(2, "1 to 90", "train", "--data", data, "--test-share", "0", "--out", out);
        assertFails(2, "no test data called \"both\"", "evaluate", "--data", "both");
        assertFails(
                1,
                "--image-size 28",
                "train",
                "--data",
                data,
                "--image-size",
                "32",
                "--network",
                "lenet5-1998",
                "--out",
                out);
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertFails(1, "no images to learn from", "train", "--data", empty.toString(), "--out", out);
        assertFails(1, "is a file", "train", "--data", data + "/red/0.png", "--out", out);
    }

    private Path pictures() throws IOException {
        Path pictures = folder.resolve("pictures");
        for (Color colour : new Color[] {Color.RED, Color.GREEN, Color.BLUE}) {
            String name = colour == Color.RED ? "red" : colour == Color.GREEN ? "green" : "blue";
            Path into = Files.createDirectories(pictures.resolve(name));
            for (int i = 0; i < 10; i++) {
                BufferedImage picture = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
                Graphics2D pen = picture.createGraphics();
                pen.setColor(colour);
                pen.fillRect(i, 2 * i, 20, 20);
                pen.dispose();
                ImageIO.write(picture, "png", into.resolve(i + ".png").toFile());
            }
        }
        return pictures;
    }

    private static void assertFails(int exitCode, String said, String... arguments) {
        CommandRun run = run(arguments);
        assertTrue(run.err().contains(said), run.err());
        assertEquals(exitCode, run.exitCode());
    }

    private static CommandRun run(String... arguments) {
        return CommandRun.of(arguments);
    }
}
