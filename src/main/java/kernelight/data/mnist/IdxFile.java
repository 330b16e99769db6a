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
    /** No MNIST-like file is larger; a header that claims more is refused before any memory is taken for it. */
    private static final long LARGEST = 256L << 20;

    /**
     * What deflate can shrink at best (zlib documentation: 1032 to 1): a header that claims more than that is not
     * followed by its values.
     */
    private static final long BEST_PACKING = 1032;

    private static final int UNSIGNED_BYTE = 8;

    /** What a file ought to hold, told apart by the number of dimensions. */
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
                        path, "goes on after the " + length + " values its header announces.", PackedFile.FETCH_AGAIN);
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
                    "Give each file the name that fits its content.");
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

    /** How many values follow. A file too short for what its header says is found here, before memory is taken. */
    private static long checkedLength(Path path, int[] dimensions) throws IOException {
        long length = 1;
        for (int dimension : dimensions) {
            if (dimension <= 0 || dimension > LARGEST / length) {
                throw new DataFileException(
                        path, "has a header that announces " + shown(dimensions) + " values.", PackedFile.FETCH_AGAIN);
            }
            length *= dimension;
        }
        long onDisk = Files.size(path);
        long header = 4 + 4L * dimensions.length;
        if (PackedFile.isNamedPacked(path) ? length > onDisk * BEST_PACKING : length > onDisk - header) {
            throw cutOff(path, dimensions);
        }
        return length;
    }

    private static DataFileException cutOff(Path path, int[] dimensions) {
        return new DataFileException(
                path,
                "is cut off: it ends before the " + shown(dimensions) + " values its header announces.",
                PackedFile.FETCH_AGAIN);
    }

    private static String shown(int[] dimensions) {
        return Arrays.stream(dimensions).mapToObj(Integer::toString).collect(Collectors.joining(" x "));
    }
}
