package kernelight.data.mnist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import kernelight.data.DataFileException;

/**
 * One file in the IDX format of MNIST: two zero bytes, the type of the values (8: unsigned byte), the number of
 * dimensions, each dimension as a 32-bit big-endian number, then the values with the last dimension fastest.
 *
 * @param dimensions count, rows and columns for images; the count for labels
 * @param values unsigned bytes, as many as the dimensions say
 */
record IdxFile(int[] dimensions, byte[] values) {
    /** Larger than any MNIST-like file; a header that claims more is refused before memory is allocated for it. */
    private static final long MAX_VALUES = 256L << 20;

    /**
     * The best compression ratio of deflate (zlib documentation: 1032 to 1). A header that claims more values than that
     * cannot be true.
     */
    private static final long MAX_COMPRESSION = 1032;

    private static final int UNSIGNED_BYTE = 8;

    /** What a file should contain, which its number of dimensions shows. */
    enum Content {
        IMAGES(3),
        LABELS(1);

        private final int dimensions;

        Content(int dimensions) {
            this.dimensions = dimensions;
        }
    }

    static IdxFile read(Path path, Content expected) throws DataFileException {
        try (InputStream stream = PackedFile.open(path)) {
            int[] dimensions = readHeader(path, stream, expected);
            long length = checkedLength(path, dimensions);
            byte[] values = new byte[(int) length];
            if (stream.readNBytes(values, 0, values.length) < length) {
                throw cutOff(path, dimensions);
            }
            if (stream.read() >= 0) { // also makes gzip compare its checksum
                throw new DataFileException(
                        path,
                        "has more than the " + length + " values that its header announces.",
                        PackedFile.FETCH_AGAIN);
            }
            return new IdxFile(dimensions, values);
        } catch (IOException failure) {
            throw PackedFile.explain(path, failure);
        }
    }

    private static int[] readHeader(Path path, InputStream stream, Content expected) throws IOException {
        byte[] magic = headerBytes(path, stream, 4);
        if (magic[0] != 0 || magic[1] != 0) {
            throw new DataFileException(
                    path,
                    "is not an MNIST file: it starts with the bytes "
                            + HexFormat.ofDelimiter(" ").formatHex(magic) + ", not with 00 00 08.",
                    PackedFile.FETCH_AGAIN);
        }
        if (magic[2] != UNSIGNED_BYTE) {
            throw new DataFileException(
                    path,
                    "holds values of type " + Byte.toUnsignedInt(magic[2]) + "; MNIST has unsigned bytes (type 8).",
                    "Use the official files (kernelight download).");
        }
        int count = Byte.toUnsignedInt(magic[3]);
        if (count != expected.dimensions) {
            throw new DataFileException(
                    path,
                    "holds " + kind(count) + " where " + kind(expected.dimensions) + " are expected.",
                    "Name each file after its content.");
        }
        ByteBuffer sizes = ByteBuffer.wrap(headerBytes(path, stream, 4 * count));
        int[] dimensions = new int[count];
        sizes.asIntBuffer().get(dimensions);
        return dimensions;
    }

    private static String kind(int dimensions) {
        return switch (dimensions) {
            case 1 -> "labels (1 dimension)";
            case 3 -> "images (3 dimensions)";
            default -> "values of " + dimensions + " dimensions";
        };
    }

    private static byte[] headerBytes(Path path, InputStream stream, int length) throws IOException {
        byte[] bytes = stream.readNBytes(length);
        if (bytes.length < length) {
            throw new DataFileException(path, "is cut off inside its header.", PackedFile.FETCH_AGAIN);
        }
        return bytes;
    }

    /** The number of values. A file too short for what its header says is refused here, before memory is allocated. */
    private static long checkedLength(Path path, int[] dimensions) throws IOException {
        long length = 1;
        for (int dimension : dimensions) {
            if (dimension <= 0 || dimension > MAX_VALUES / length) {
                throw new DataFileException(
                        path, "has a header that announces " + shown(dimensions) + " values.", PackedFile.FETCH_AGAIN);
            }
            length *= dimension;
        }
        long onDisk = Files.size(path);
        long header = 4 + 4L * dimensions.length;
        if (PackedFile.isNamedPacked(path) ? length > onDisk * MAX_COMPRESSION : length > onDisk - header) {
            throw cutOff(path, dimensions);
        }
        return length;
    }

    private static DataFileException cutOff(Path path, int[] dimensions) {
        return new DataFileException(
                path,
                "is cut off: it ends before the " + shown(dimensions) + " values that its header announces.",
                PackedFile.FETCH_AGAIN);
    }

    private static String shown(int[] dimensions) {
        return Arrays.stream(dimensions).mapToObj(Integer::toString).collect(Collectors.joining(" x "));
    }
}
