package kernelight.interchange.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;
import kernelight.engine.network.SavedNetwork;
import kernelight.interchange.network.NetworkFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model whose weights are in a second file, as PyTorch writes it since version 2.9. */
class ExternalDataTest {
    private static final String DATA = "net.onnx.data";

    @TempDir
    private Path folder;

    private Path file;
    private Network network;

    @BeforeEach
    void split() throws IOException {
        file = folder.resolve("net.onnx");
        network = Architecture.LENET5.build();
        Random random = new Random(8);
        network.parameters().forEach(parameter -> {
            for (int i = 0; i < parameter.size(); i++) {
                parameter.values()[i] = (float) random.nextGaussian();
            }
        });
        write(DATA);
    }

    @Test
    void isReadFromBesideTheModel() throws IOException {
        assertRead();
    }

    @Test
    void aFolderWithinTheFolderIsInside() throws IOException {
        Files.createDirectory(folder.resolve("weights"));
        Files.move(folder.resolve(DATA), folder.resolve("weights").resolve(DATA));
        write("weights/" + DATA);
        assertRead();
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(folder.resolve(DATA));
        assertRefused(
                "Its weights are in a second file, \"net.onnx.data\", which is not there. Put it into the same folder.");
    }

    @Test
    void aFileThatIsCutShortIsNamed() throws IOException {
        byte[] whole = Files.readAllBytes(folder.resolve(DATA));
        Files.write(folder.resolve(DATA), Arrays.copyOf(whole, whole.length - 1));
        assertRefused("\"net.onnx.data\", is cut short: it has %,d bytes, but the tensor".formatted(whole.length - 1));
    }

    @Test
    void nothingOutsideOfTheFolderIsRead() throws IOException {
        Path outside = Files.createTempDirectory("outside");
        try {
            Files.move(folder.resolve(DATA), outside.resolve(DATA));
            for (String location : new String[] {
                outside.resolve(DATA).toString(),
                "../" + outside.getFileName() + "/" + DATA,
                "a/../../" + DATA,
                "..\\x",
                ""
            }) {
                write(location);
                assertRefused("which is outside of its folder");
            }
            Files.createSymbolicLink(folder.resolve(DATA), outside.resolve(DATA));
            write(DATA);
            assertRefused("which is outside of its folder");
            Files.delete(folder.resolve(DATA));
            Files.createSymbolicLink(folder.resolve("linked"), outside);
            write("linked/" + DATA);
            assertRefused("which is outside of its folder");
            write(".");
            assertRefused("which is not there");
        } finally {
            Files.deleteIfExists(outside.resolve(DATA));
            Files.delete(outside);
        }
    }

    @Test
    void wrongNumbersAreRefused() throws IOException {
        for (Map<String, String> place : List.of(
                Map.of("offset", "-4"),
                Map.of("length", "3"),
                Map.of("length", "-1"),
                Map.of("offset", "99999999999999999999"),
                Map.of("offset", "four"))) {
            write(DATA, place);
            assertRefused("but not correctly where");
        }
        write(DATA, Map.of("offset", Long.toString(Long.MAX_VALUE)));
        assertRefused("is cut short");
    }

    @Test
    void aStreamHasNothingBeside() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ModelFileException problem = assertThrows(
                ModelFileException.class, () -> NetworkFile.read(new ByteArrayInputStream(bytes), "a stream"));
        assertTrue(
                problem.getMessage().endsWith("\"net.onnx.data\". Save the model as one file."), problem.getMessage());
    }

    private void assertRead() throws IOException {
        Network read = NetworkFile.read(file).network();
        for (int i = 0; i < network.parameters().size(); i++) {
            assertArrayEquals(
                    network.parameters().get(i).values(),
                    read.parameters().get(i).values());
        }
    }

    private void assertRefused(String words) {
        ModelFileException problem = assertThrows(ModelFileException.class, () -> NetworkFile.read(file));
        assertTrue(problem.getMessage().contains(words), problem.getMessage());
    }

    private void write(String location) throws IOException {
        write(location, Map.of());
    }

    /** Writes the model with all tensors elsewhere, with some entries of their places changed. */
    private void write(String location, Map<String, String> changed) throws IOException {
        Path whole = folder.resolve("whole.onnx");
        NetworkFile.write(whole, new SavedNetwork(network, Map.of()));
        ModelProto.Builder model = ModelProto.parseFrom(Files.readAllBytes(whole)).toBuilder();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (TensorProto.Builder tensor : model.getGraphBuilder().getInitializerBuilderList()) {
            ByteString raw = tensor.getRawData();
            tensor.clearRawData()
                    .setDataLocation(TensorProto.DataLocation.EXTERNAL)
                    .addExternalData(entry("location", location))
                    .addExternalData(entry("offset", changed.getOrDefault("offset", Integer.toString(data.size()))))
                    .addExternalData(entry("length", changed.getOrDefault("length", Integer.toString(raw.size()))));
            raw.writeTo(data);
        }
        Files.write(file, model.build().toByteArray());
        Path beside = folder.resolve(DATA);
        if (location.equals(DATA) && !Files.isSymbolicLink(beside)) {
            Files.write(beside, data.toByteArray());
            assertEquals(data.size(), Files.size(beside));
            assertArrayEquals(data.toByteArray(), Files.readAllBytes(beside));
        }
    }

    private static StringStringEntryProto entry(String key, String value) {
        return StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
    }
}
