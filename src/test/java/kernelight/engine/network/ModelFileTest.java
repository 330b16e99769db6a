package kernelight.engine.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.AveragePooling;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.GlobalAveragePooling;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.Relu;
import kernelight.engine.layer.Sigmoid;
import kernelight.engine.layer.Softmax;
import kernelight.engine.layer.Tanh;
import kernelight.engine.tensor.Shape;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("net" + ModelFile.EXTENSION);
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        Network network = LeNet5.create(7);
        ModelFile.write(file, new SavedNetwork(network, Map.of("seed", "7", "한국어", "값")));
        SavedNetwork read = ModelFile.read(file);
        assertEquals(Map.of("seed", "7", "한국어", "값"), read.notes());
        assertEquals("LeNet-5", read.network().name());
        float[] image = randomImage(784);
        assertArrayEquals(network.probabilities(image), read.network().probabilities(image));
        assertEquals(List.of(file), filesIn(folder), "nothing may be left beside the file");
    }

    @Test
    void everyKindOfLayerIsKept() throws IOException {
        Network network = Network.builder("all kinds", new Shape(2, 13, 11))
                .add("a", new Convolution(2, 3, Window.of(3, 2).withStride(1).withPadding(1)))
                .add("b", new Tanh())
                .add("c", new Convolution(3, 4, Window.square(2), false))
                .add("d", new Sigmoid())
                .add("e", new AveragePooling(Window.square(3).withPadding(1)))
                .add("f", MaxPooling.of(2))
                .add("g", new Relu())
                .add("h", new GlobalAveragePooling())
                .add("i", new Flatten())
                .add("j", new Dense(4, 5))
                .add("k", new Softmax())
                .build();
        Random random = new Random(1);
        network.parameters().forEach(parameter -> {
            for (int i = 0; i < parameter.values().length; i++) {
                parameter.values()[i] = random.nextFloat() - 0.5f;
            }
        });
        ModelFile.write(file, new SavedNetwork(network, Map.of()));
        Network read = ModelFile.read(file).network();
        float[] image = randomImage(2 * 13 * 11);
        assertArrayEquals(network.probabilities(image), read.probabilities(image));
        assertEquals(network.parameterCount(), read.parameterCount());
    }

    @Test
    void aFileThatIsNotAModelIsRefused() throws IOException {
        Files.writeString(file, "This is a letter to my aunt.");
        assertRefused("is not a Kernelight model");
        Files.write(file, new byte[0]);
        assertRefused("is not a Kernelight model");
    }

    @Test
    void aMissingFileIsNamed() {
        assertRefused("net.kernelight does not exist");
    }

    @Test
    void everyCutIsNoticed() throws IOException {
        byte[] whole = wholeFile();
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            Files.write(file, Arrays.copyOf(whole, 8 + random.nextInt(whole.length - 8)));
            assertRefused("is damaged: it ends too early");
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertRefused("is damaged: it goes on after its end");
    }

    @Test
    void everyFlippedByteIsNoticed() throws IOException {
        byte[] whole = wholeFile();
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            byte[] flipped = whole.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, flipped);
            assertThrows(ModelFileException.class, () -> ModelFile.read(file));
        }
    }

    @Test
    void aNewerFormatIsNamed() throws IOException {
        byte[] whole = wholeFile();
        ByteBuffer.wrap(whole).putInt(8, 2);
        Files.write(file, whole);
        assertRefused("has format version 2, and this app reads version 1");
    }

    @Test
    void claimsOfHugeLayersCostNothing() throws IOException {
        writeContent(out -> {
            out.writeUTF("dense");
            out.writeInt(40_000);
            out.writeInt(40_000);
        });
        assertRefused("a layer claims more weights than the file has");
        writeContent(out -> {
            out.writeUTF("average-pooling");
            for (int value : new int[] {20_000, 20_000, 1, 10_000}) {
                out.writeInt(value);
            }
        });
        assertRefused("it has a window of 20000 x 20000, padding 10000, larger than makes sense");
        writeContent(2_000, out -> out.writeUTF("relu"));
        assertRefused("numbers of one image, more than fit");
        writeContent(out -> out.writeUTF("teleport"));
        assertRefused("it has a layer of an unknown kind, \"teleport\"");
        writeContent(out -> {
            out.writeUTF("convolution");
            for (int value : new int[] {-1, -5, 3, 3, 0, -1}) {
                out.writeInt(value);
            }
            out.writeBoolean(true);
        });
        assertThrows(ModelFileException.class, () -> ModelFile.read(file));
    }

    @Test
    void manyLayersTogetherMayNotClaimMoreThanTheFileHolds() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(content);
        out.writeUTF("hostile");
        for (int value : new int[] {300, 1, 1, 0, 100}) {
            out.writeInt(value);
        }
        for (int layer = 0; layer < 100; layer++) {
            out.writeUTF("layer " + layer);
            out.writeUTF("dense");
            out.writeInt(300);
            out.writeInt(300);
        }
        out.write(new byte[3 * 301 * 300 * Float.BYTES]);
        writeFile(content);
        assertRefused("a layer claims more weights than the file has");
    }

    @Test
    void aFolderThatIsNotThereIsNamedAndAnOldFileStays() throws IOException {
        Path nowhere = folder.resolve("no/such/net.kernelight");
        ModelFileException problem = assertThrows(
                ModelFileException.class, () -> ModelFile.write(nowhere, new SavedNetwork(LeNet5.create(1), Map.of())));
        assertTrue(problem.getMessage().contains("there is no such folder"), problem.getMessage());
    }

    private void assertRefused(String words) {
        ModelFileException problem = assertThrows(ModelFileException.class, () -> ModelFile.read(file));
        assertTrue(problem.getMessage().contains(words), problem.getMessage());
        assertTrue(problem.getMessage().startsWith(file.toString()), "the message names the file");
    }

    private byte[] wholeFile() throws IOException {
        Network small = Network.builder("small", new Shape(1, 4, 4))
                .add("a", new Convolution(1, 2, Window.square(3)))
                .build();
        ModelFile.write(file, new SavedNetwork(small, Map.of("seed", "1")));
        return Files.readAllBytes(file);
    }

    private interface LayerBytes {
        void write(DataOutputStream out) throws IOException;
    }

    private void writeContent(LayerBytes layer) throws IOException {
        writeContent(100, layer);
    }

    /** A file with a right header and checksum around one hostile layer on an image of 3 x 20,000 x width. */
    private void writeContent(int width, LayerBytes layer) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(content);
        out.writeUTF("hostile");
        out.writeInt(3);
        out.writeInt(20_000);
        out.writeInt(width);
        out.writeInt(0);
        out.writeInt(1);
        out.writeUTF("layer");
        layer.write(out);
        writeFile(content);
    }

    private void writeFile(ByteArrayOutputStream content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content.toByteArray());
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(whole);
        header.writeBytes("KLMODEL\n");
        header.writeInt(1);
        header.writeInt(content.size());
        header.writeInt((int) crc.getValue());
        header.write(content.toByteArray());
        Files.write(file, whole.toByteArray());
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static float[] randomImage(int size) {
        Random random = new Random(5);
        float[] image = new float[size];
        for (int i = 0; i < size; i++) {
            image[i] = random.nextFloat();
        }
        return image;
    }
}
