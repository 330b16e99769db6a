package kernelight.interchange.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Flatten;
import kernelight.engine.network.Network;
import kernelight.engine.network.SavedNetwork;
import kernelight.engine.tensor.Shape;
import kernelight.interchange.onnx.ModelFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("net" + NetworkFile.EXTENSION);
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        Network network = Architecture.LENET5.create(7);
        NetworkFile.write(file, new SavedNetwork(network, Map.of("seed", "7", "한국어", "값")));
        SavedNetwork read = NetworkFile.read(file);
        assertEquals(Map.of("seed", "7", "한국어", "값"), read.notes());
        NetworkComparison.assertSame(network, read.network());
        float[] image = new float[784];
        for (int i = 0; i < image.length; i++) {
            image[i] = i / 784f;
        }
        assertArrayEquals(network.probabilities(image), read.network().probabilities(image));
        assertEquals(List.of(file), filesIn(folder), "nothing may be left beside the file");
    }

    @Test
    void theShippedNetworkOpens() throws IOException {
        SavedNetwork shipped = NetworkFile.read(Path.of("assets", "models", "lenet5.onnx"));
        assertEquals(61_706, shipped.network().parameterCount());
        assertEquals("0.9954", shipped.notes().get(SavedNetwork.ACCURACY));
    }

    @Test
    void aFileThatIsNotAModelIsRefused() throws IOException {
        Files.writeString(file, "This is a letter to my aunt.");
        assertRefused("It is not in the ONNX format");
        Files.write(file, new byte[0]);
        assertRefused("It is empty");
        Files.write(file, new byte[] {8, 8});
        assertRefused("It is not an ONNX model");
    }

    @Test
    void aFileOfTheFormatBeforeOnnxIsNamed() throws IOException {
        Files.write(file, "KLMODEL\n\0\0\0\1".getBytes(StandardCharsets.US_ASCII));
        assertRefused("It was saved by an early version of Kernelight in a format that is no longer supported");
    }

    @Test
    void aMissingFileIsNamed() {
        assertRefused("net.onnx does not exist");
    }

    /** The last field has the notes. A file cut off just before it cannot be recognised as damaged without a checksum. */
    @Test
    void everyTruncationIsNoticedOrLosesTheNotesOnly() throws IOException {
        byte[] whole = wholeFile();
        Network network = NetworkFile.read(file).network();
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            try {
                SavedNetwork read = NetworkFile.read(file);
                NetworkComparison.assertSame(network, read.network());
                assertEquals(Map.of(), read.notes());
            } catch (ModelFileException problem) {
                assertTrue(problem.getMessage().startsWith(file.toString()), problem.getMessage());
            }
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertRefused("It is not in the ONNX format");
    }

    @Test
    void aDamagedFileGivesANetworkOrAModelFileException() throws IOException {
        byte[] whole = wholeFile();
        Random random = new Random(3);
        for (int i = 0; i < 3_000; i++) {
            byte[] flipped = whole.clone();
            for (int flips = random.nextInt(1, 4); flips > 0; flips--) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, flipped);
            try {
                NetworkFile.read(file);
            } catch (ModelFileException problem) {
                assertTrue(problem.getMessage().startsWith(file.toString()), problem.getMessage());
            }
        }
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path nowhere = folder.resolve("no/such/net.onnx");
        ModelFileException problem = assertThrows(
                ModelFileException.class,
                () -> NetworkFile.write(nowhere, new SavedNetwork(Architecture.LENET5.create(1), Map.of())));
        assertTrue(problem.getMessage().contains("there is no such folder"), problem.getMessage());
    }

    private void assertRefused(String words) {
        ModelFileException problem = assertThrows(ModelFileException.class, () -> NetworkFile.read(file));
        assertTrue(problem.getMessage().contains(words), problem.getMessage());
        assertTrue(problem.getMessage().startsWith(file.toString()), "the message names the file");
    }

    private byte[] wholeFile() throws IOException {
        Network small = Network.builder("small", new Shape(1, 4, 4))
                .add("a", new Convolution(1, 2, Window.square(3)))
                .add("b", new Flatten())
                .add("c", new Dense(8, 3))
                .build();
        NetworkComparison.fill(small, new Random(4));
        NetworkFile.write(file, new SavedNetwork(small, Map.of("seed", "1")));
        return Files.readAllBytes(file);
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
