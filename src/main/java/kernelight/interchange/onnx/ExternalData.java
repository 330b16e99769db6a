package kernelight.interchange.onnx;

import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kernelight.words.LocalizedMessage;

/**
 * The second file of a model, beside the first, in which PyTorch keeps the weights: {@code model.onnx.data}. Only files within
 * the folder of the model are read, also when links are followed, and no more bytes than a tensor needs. Not thread-safe.
 */
final class ExternalData {
    private final Optional<Path> folder;
    /** The real paths by the names in the model. */
    private final Map<String, Path> files = new HashMap<>();

    private long bytesRead;

    private ExternalData(Optional<Path> folder) {
        this.folder = folder;
    }

    /** Of a model file. */
    static ExternalData beside(Path model) {
        return new ExternalData(Optional.ofNullable(model.toAbsolutePath().getParent()));
    }

    /** Of a model that is not read from a file. */
    static ExternalData none() {
        return new ExternalData(Optional.empty());
    }

    /** The size of the file in bytes; 0 if it cannot be read. */
    long size(TensorProto tensor) {
        try {
            return Files.size(file(location(tensor)));
        } catch (OnnxException | IOException unreadable) {
            return 0;
        }
    }

    /** The name of the file that a tensor is stored in. */
    static String location(TensorProto tensor) {
        return entry(tensor, "location").orElse("");
    }

    /**
     * Reads the bytes of a tensor.
     *
     * @param bytes how many it needs
     * @throws OnnxException if the file is missing, too short, too large, or outside of the folder; the message names it
     */
    ByteBuffer read(TensorProto tensor, long bytes) {
        String location = location(tensor);
        long offset = number(tensor, "offset", location).orElse(0L);
        long length = number(tensor, "length", location).orElse(bytes);
        if (length != bytes || bytes > OnnxFile.MAX_BYTES) {
            throw damaged(tensor, location);
        }
        try (FileChannel file = FileChannel.open(file(location), StandardOpenOption.READ)) {
            long size = file.size();
            if (size > OnnxFile.MAX_BYTES || bytesRead + bytes > 2L * OnnxFile.MAX_BYTES) {
                throw new OnnxException(LocalizedMessage.of("modelFile.data.large", Quoted.text(location)), true);
            }
            if (offset > size || bytes > size - offset) {
                throw new OnnxException(
                        LocalizedMessage.of(
                                "modelFile.data.short", Quoted.text(location), size, Quoted.text(tensor.getName())),
                        true);
            }
            ByteBuffer buffer = ByteBuffer.allocate((int) bytes);
            while (buffer.hasRemaining()) {
                if (file.read(buffer, offset + buffer.position()) < 0) {
                    throw new EOFException("it became shorter");
                }
            }
            bytesRead += bytes;
            return buffer.flip();
        } catch (IOException problem) {
            throw unreadable(location, problem);
        }
    }

    private Path file(String location) {
        Path known = files.get(location);
        if (known == null) {
            known = find(location);
            files.put(location, known);
        }
        return known;
    }

    private Path find(String location) {
        if (folder.isEmpty()) {
            throw new UnsupportedOnnxException(LocalizedMessage.of("modelFile.data.alone", Quoted.text(location)));
        }
        try {
            Path name = Path.of(location);
            boolean isInside = !location.isEmpty()
                    && !name.isAbsolute()
                    && name.getRoot() == null
                    && !location.contains("\\")
                    && !containsParent(name);
            if (!isInside) {
                throw outside(location);
            }
            Path home = folder.get().toRealPath();
            Path real = home.resolve(name).toRealPath();
            if (!real.startsWith(home)) {
                throw outside(location);
            }
            if (!Files.isRegularFile(real)) {
                throw missing(location);
            }
            return real;
        } catch (InvalidPathException invalid) {
            throw outside(location);
        } catch (IOException problem) {
            throw unreadable(location, problem);
        }
    }

    private static boolean containsParent(Path name) {
        for (Path part : name) {
            if (part.toString().equals("..")) {
                return true;
            }
        }
        return false;
    }

    private static OnnxException outside(String location) {
        return new OnnxException(LocalizedMessage.of("modelFile.data.outside", Quoted.text(location)), true);
    }

    private static OnnxException missing(String location) {
        return new OnnxException(LocalizedMessage.of("modelFile.data.missing", Quoted.text(location)), true);
    }

    private static OnnxException damaged(TensorProto tensor, String location) {
        return new OnnxException(
                LocalizedMessage.of("modelFile.data.damaged", Quoted.text(tensor.getName()), Quoted.text(location)),
                true);
    }

    private static OnnxException unreadable(String location, IOException problem) {
        if (problem instanceof NoSuchFileException || problem instanceof NotDirectoryException) {
            return missing(location);
        }
        return new OnnxException(LocalizedMessage.of("modelFile.data.unreadable", Quoted.text(location)), true);
    }

    private static Optional<Long> number(TensorProto tensor, String key, String location) {
        return entry(tensor, key).map(text -> {
            try {
                long number = Long.parseLong(text);
                if (number >= 0) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                // the same as a negative number
            }
            throw damaged(tensor, location);
        });
    }

    private static Optional<String> entry(TensorProto tensor, String key) {
        return tensor.getExternalDataList().stream()
                .filter(entry -> entry.getKey().equals(key))
                .map(StringStringEntryProto::getValue)
                .findFirst();
    }
}
