package kernelight.data.mnist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelight.data.DataFileException;
import kernelight.files.FileKind;
import kernelight.files.FileKindReader;

/**
 * One file in the IDX format of MNIST: two zero bytes, the type of the values (8: unsigned byte), the number of
 * dimensions, each dimension as a 32-bit big-endian number, then the values with the last dimension fastest.
 *
 * @param dimensions count, rows and columns for images; the count for labels: those of the file
 * @param values unsigned bytes of the images or labels that were to be read
 * @param sha256 of all unpacked bytes of the file, in lower-case hexadecimal
 */
record IdxFile(int[] dimensions, byte[] values, String sha256) {
    /**
     * The best compression ratio of deflate (zlib documentation: 1032 to 1). A header that claims more values than that
     * cannot be true.
     */
    private static final long MAX_COMPRESSION = 1032;

    /** The share of the memory of this process that one file may fill: the training needs the rest. */
    private static final double MEMORY_SHARE = 0.5;

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;
    private static final int MEGABYTE = 1 << 20;
    static final int UNSIGNED_BYTE = 8;

    /** What a file should contain, which its number of dimensions shows. */
    enum Content {
        IMAGES(3, FileKind.IDX_IMAGES),
        LABELS(1, FileKind.IDX_LABELS);

        private final int dimensions;
        private final FileKind kind;

        Content(int dimensions, FileKind kind) {
            this.dimensions = dimensions;
            this.kind = kind;
        }
    }

    /**
     * Reads a file.
     *
     * @param kept which of the images or labels are to be read, counted from 0; the others take no memory
     * @throws DataFileException if it cannot be read, has another content, or needs more memory than there is
     */
    static IdxFile read(Path path, Content expected, IntPredicate kept) throws DataFileException {
        MessageDigest digest = newDigest();
        try (InputStream stream = new DigestInputStream(PackedFile.open(path), digest)) {
            int[] dimensions = readHeader(path, stream, expected);
            checkLength(path, dimensions);
            byte[] values = readValues(path, stream, dimensions, kept);
            if (stream.read() >= 0) { // also makes gzip compare its checksum
                throw DataFileException.of(path, "file.digits.goesOn", length(dimensions));
            }
            return new IdxFile(dimensions, values, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException failure) {
            throw PackedFile.explain(path, failure);
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] readValues(Path path, InputStream stream, int[] dimensions, IntPredicate kept)
            throws IOException {
        int size = (int) (length(dimensions) / dimensions[0]);
        long count = IntStream.range(0, dimensions[0]).filter(kept).count();
        byte[] values = new byte[allowed(path, dimensions, count * size)];
        byte[] other = new byte[size];
        int filled = 0;
        for (int index = 0; index < dimensions[0]; index++) {
            boolean isKept = kept.test(index);
            if (stream.readNBytes(isKept ? values : other, isKept ? filled : 0, size) < size) {
                throw cutOff(path, dimensions);
            }
            filled += isKept ? size : 0;
        }
        return values;
    }

    /** Refuses before the memory is taken, because a process without memory ends in other places than this. */
    private static int allowed(Path path, int[] dimensions, long bytes) throws DataFileException {
        long largest = (long)
                Math.min(LARGEST_ARRAY, MEMORY_SHARE * Runtime.getRuntime().maxMemory());
        if (bytes > largest) {
            throw DataFileException.of(
                    path,
                    "file.digits.tooMany",
                    dimensions[0],
                    Math.ceilDiv(bytes, MEGABYTE),
                    largest / MEGABYTE,
                    // An option of Java, not a number for people: without a comma between its digits.
                    Long.toString(Math.ceilDiv((long) (bytes / MEMORY_SHARE), MEGABYTE) + 1));
        }
        return (int) bytes;
    }

    private static int[] readHeader(Path path, InputStream stream, Content expected) throws IOException {
        byte[] magic = stream.readNBytes(4);
        int start = Math.min(magic.length, 2);
        if (magic.length == 0 || Arrays.mismatch(Arrays.copyOf(magic, start), new byte[start]) >= 0) {
            throw notIdx(path, magic, expected);
        }
        if (magic.length < 4) {
            throw DataFileException.of(path, "file.digits.headerCutOff");
        }
        if (magic[2] != UNSIGNED_BYTE) {
            throw DataFileException.of(path, "file.digits.otherType", Byte.toUnsignedInt(magic[2]));
        }
        int count = Byte.toUnsignedInt(magic[3]);
        if (count != expected.dimensions) {
            FileKind found = FileKindReader.unpackedKindOf(path);
            throw found == FileKind.IDX_IMAGES || found == FileKind.IDX_LABELS
                    ? DataFileException.of(
                            path, "file.digits.swapped", found.description(), expected.kind.description())
                    : DataFileException.of(path, "file.digits.otherDimensions", count);
        }
        byte[] numbers = stream.readNBytes(4 * count);
        if (numbers.length < 4 * count) {
            throw DataFileException.of(path, "file.digits.headerCutOff");
        }
        int[] dimensions = new int[count];
        ByteBuffer.wrap(numbers).asIntBuffer().get(dimensions);
        return dimensions;
    }

    private static DataFileException notIdx(Path path, byte[] magic, Content expected) throws IOException {
        FileKind found = FileKindReader.kindOf(path);
        if (found == FileKind.GZIP) {
            found = FileKindReader.unpackedKindOf(path);
        }
        return found == FileKind.UNKNOWN
                ? DataFileException.of(
                        path, "file.digits.notIdx", HexFormat.ofDelimiter(" ").formatHex(magic))
                : DataFileException.otherKind(path, found, expected.kind);
    }

    /** Checks the header. A file too short for what it says is refused here, before memory is allocated. */
    private static void checkLength(Path path, int[] dimensions) throws IOException {
        long length = 1;
        for (int dimension : dimensions) {
            if (dimension <= 0 || dimension > Long.MAX_VALUE / length) {
                throw DataFileException.of(path, "file.digits.impossible", shown(dimensions));
            }
            length *= dimension;
        }
        long onDisk = Files.size(path);
        long header = 4 + 4L * dimensions.length;
        if (length / (PackedFile.isPacked(path) ? MAX_COMPRESSION : 1)
                > onDisk - (PackedFile.isPacked(path) ? 0 : header)) {
            throw cutOff(path, dimensions);
        }
        if (length / dimensions[0] > LARGEST_ARRAY) {
            throw DataFileException.of(path, "file.digits.impossible", shown(dimensions));
        }
    }

    private static long length(int[] dimensions) {
        return Arrays.stream(dimensions).asLongStream().reduce(1, (one, other) -> one * other);
    }

    private static DataFileException cutOff(Path path, int[] dimensions) {
        return DataFileException.of(path, "file.digits.cutOff", shown(dimensions));
    }

    private static String shown(int[] dimensions) {
        return Arrays.stream(dimensions).mapToObj(Integer::toString).collect(Collectors.joining(" x "));
    }
}
