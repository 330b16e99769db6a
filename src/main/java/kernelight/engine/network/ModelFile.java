package kernelight.engine.network;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.layer.Parameter;
import kernelight.engine.tensor.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Networks in files ({@code .kernelight}): the name, the notes, the graph of layers, then every weight as a 32-bit
 * float, big-endian.
 *
 * <pre>
 * 8 bytes  "KLMODEL\n"
 * int      version: 1
 * int      length of the content in bytes
 * int      CRC-32 of the content
 * content
 * </pre>
 *
 * A file is written beside its place and then moved there, so a crash leaves the old one. Reading takes no more memory
 * than the file has bytes, whatever sizes it claims.
 */
public final class ModelFile {
    /** How the file's name ends. */
    public static final String EXTENSION = ".kernelight";

    private static final byte[] MAGIC = "KLMODEL\n".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int HEADER_BYTES = MAGIC.length + 3 * Integer.BYTES;
    private static final int LARGEST_BYTES = 1 << 30;
    private static final int MOST_NODES = 10_000;
    private static final int MOST_ACTIVATIONS = 1 << 26;
    private static final int MOST_NOTES = 1_000;

    private ModelFile() {}

    /** Saves a network with its notes, replacing a file of that name. */
    public static void write(Path file, SavedNetwork saved) throws ModelFileException {
        Path folder = file.toAbsolutePath().getParent();
        try {
            Path beside = Files.createTempFile(folder, "." + file.getFileName(), ".part");
            try {
                Files.write(beside, bytes(saved));
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new ModelFileException(file + " cannot be written (" + reason(e) + "). Choose another place.", e);
        }
    }

    public static SavedNetwork read(Path file) throws ModelFileException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        } catch (NoSuchFileException e) {
            throw new ModelFileException(file + " does not exist. Check the name.", e);
        } catch (ModelFileException e) {
            throw e;
        } catch (IOException e) {
            throw new ModelFileException(file + " cannot be read (" + reason(e) + ").", e);
        }
    }

    /** @param name what the file is called in messages */
    public static SavedNetwork read(InputStream in, String name) throws IOException {
        byte[] header = in.readNBytes(HEADER_BYTES);
        if (header.length < MAGIC.length || !Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new ModelFileException(
                    name + " is not a Kernelight model. Choose a " + EXTENSION + " file that this app has saved.");
        }
        if (header.length < HEADER_BYTES) {
            throw damaged(name, "it ends too early", null);
        }
        DataInputStream fields =
                new DataInputStream(new ByteArrayInputStream(header, MAGIC.length, HEADER_BYTES - MAGIC.length));
        int version = fields.readInt();
        if (version != VERSION) {
            throw new ModelFileException(name + " has format version " + version + ", and this app reads version "
                    + VERSION + ". Open it with the version of the app that saved it, or a newer one.");
        }
        return content(in, name, fields.readInt(), fields.readInt());
    }

    private static SavedNetwork content(InputStream in, String name, int length, int checksum) throws IOException {
        if (length < 0 || length > LARGEST_BYTES) {
            throw damaged(name, "its length is not believable", null);
        }
        byte[] content = in.readNBytes(length);
        if (content.length < length || in.read() >= 0) {
            throw damaged(name, content.length < length ? "it ends too early" : "it goes on after its end", null);
        }
        if (checksum(content) != checksum) {
            throw damaged(name, "its checksum does not match", null);
        }
        try {
            return parse(content);
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(name, e.getMessage() == null ? "it ends too early" : e.getMessage(), e);
        }
    }

    private static SavedNetwork parse(byte[] content) throws IOException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(content);
        DataInputStream in = new DataInputStream(bytes);
        String networkName = in.readUTF();
        NetworkBuilder builder = Network.builder(networkName, new Shape(in.readInt(), in.readInt(), in.readInt()));
        Map<String, String> notes = new LinkedHashMap<>();
        for (int left = count(in.readInt(), MOST_NOTES); left > 0; left--) {
            notes.put(in.readUTF(), in.readUTF());
        }
        int claimed = 0;
        for (int left = count(in.readInt(), MOST_NODES); left > 0; left--) {
            String nodeName = in.readUTF();
            // All layers together may not claim more weights than the rest of the file could hold.
            OneInputLayer layer = LayerCode.read(in, bytes.available() / Float.BYTES - claimed);
            claimed += layer.parameterCount();
            builder.add(nodeName, layer);
        }
        Network network = builder.build();
        requireModest(network);
        for (Parameter parameter : network.parameters()) {
            for (int i = 0; i < parameter.values().length; i++) {
                parameter.values()[i] = in.readFloat();
            }
        }
        if (in.read() >= 0) {
            throw new IOException("it has more weights than its layers");
        }
        return new SavedNetwork(network, notes);
    }

    /** A few bytes can describe a layer that makes gigabytes of one image; such a file is not from this app. */
    private static void requireModest(Network network) throws IOException {
        long activations = network.nodes().stream()
                .mapToLong(node -> node.outputShape().size())
                .sum();
        if (network.inputShape().size() + activations > MOST_ACTIVATIONS) {
            throw new IOException("its layers make " + activations + " numbers of one image, more than fit");
        }
    }

    private static byte[] bytes(SavedNetwork saved) throws IOException {
        Network network = saved.network();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(content);
        out.writeUTF(network.name());
        out.writeInt(network.inputShape().channels());
        out.writeInt(network.inputShape().height());
        out.writeInt(network.inputShape().width());
        out.writeInt(saved.notes().size());
        for (Map.Entry<String, String> note : new TreeMap<>(saved.notes()).entrySet()) {
            out.writeUTF(note.getKey());
            out.writeUTF(note.getValue());
        }
        out.writeInt(network.nodes().size());
        for (NetworkNode node : network.nodes()) {
            out.writeUTF(node.name());
            LayerCode.write(out, node.layer());
        }
        for (Parameter parameter : network.parameters()) {
            for (float value : parameter.values()) {
                out.writeFloat(value);
            }
        }
        return withHeader(content.toByteArray());
    }

    private static byte[] withHeader(byte[] content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream(HEADER_BYTES + content.length);
        DataOutputStream out = new DataOutputStream(file);
        out.write(MAGIC);
        out.writeInt(VERSION);
        out.writeInt(content.length);
        out.writeInt(checksum(content));
        out.write(content);
        return file.toByteArray();
    }

    private static int count(int claimed, int most) throws IOException {
        if (claimed < 0 || claimed > most) {
            throw new IOException("it claims " + claimed + " entries where at most " + most + " make sense");
        }
        return claimed;
    }

    private static int checksum(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return (int) crc.getValue();
    }

    private static ModelFileException damaged(String name, String how, @Nullable Throwable cause) {
        return new ModelFileException(
                name + " is damaged: " + how + ". Use another copy of it, or train the network again.", cause);
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "access denied";
            case NoSuchFileException missing -> "there is no such folder";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }
}
