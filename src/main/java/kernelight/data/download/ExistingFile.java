package kernelight.data.download;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import kernelight.data.DataFileException;
import kernelight.data.mnist.MnistFileSpec;
import kernelight.data.mnist.PackedFile;
import kernelight.files.FileKind;
import kernelight.files.FileKindReader;

/**
 * A file that already has the name of one of MNIST's files. It may be replaced only if it is the beginning of that one,
 * as an interrupted copy or download is: anything else belongs to the user.
 */
final class ExistingFile {
    private static final int CHUNK = 1 << 16;
    /** Four numbers for images; labels have only the first two. */
    private static final int HEADER_BYTES = 16;

    /** The first number of an IDX file of unsigned bytes in three dimensions, or in one. */
    private static final int IMAGES = 0x803;

    private static final int LABELS = 0x801;

    private final Path path;
    private final MnistFileSpec file;
    private final Runnable beforeEachChunk;

    /** @param beforeEachChunk may throw an exception to stop */
    ExistingFile(Path path, MnistFileSpec file, Runnable beforeEachChunk) {
        this.path = path;
        this.file = file;
        this.beforeEachChunk = beforeEachChunk;
    }

    /** Whether it has the correct content, gzip or not. */
    boolean isCorrect() throws IOException {
        try (InputStream unpacked = PackedFile.open(path)) {
            return ContentCheck.copy(unpacked, OutputStream.nullOutputStream(), file, beforeEachChunk)
                    .isEmpty();
        } catch (DataFileException _) {
            return false;
        }
    }

    /** Whether it can be the beginning of the correct file, as far as its own content shows. */
    boolean mayBeCutOff() throws IOException {
        if (Files.size(path) == 0) {
            return true;
        }
        byte[] header = new byte[HEADER_BYTES];
        long length = 0;
        byte[] chunk = new byte[CHUNK];
        try (InputStream unpacked = PackedFile.open(path)) {
            for (int read = unpacked.read(chunk); read >= 0; read = unpacked.read(chunk)) {
                beforeEachChunk.run();
                if (length < HEADER_BYTES) {
                    System.arraycopy(chunk, 0, header, (int) length, (int) Math.min(read, HEADER_BYTES - length));
                }
                length += read;
                if (length >= file.length()) {
                    return false;
                }
            }
        } catch (EOFException cutOff) {
            return true;
        } catch (ZipException | DataFileException other) {
            return false;
        }
        return !isOfAnotherKind(header, length) && !isComplete(header, length);
    }

    /** Whether the first bytes are those of something else, such as a web page. */
    private static boolean isOfAnotherKind(byte[] header, long length) {
        FileKind kind = FileKindReader.kindOf(Arrays.copyOf(header, (int) Math.min(length, header.length)));
        return kind != FileKind.UNKNOWN && !kind.isDigits();
    }

    /** Whether the file is as long as its header says: then it is a smaller data set of the user. */
    private static boolean isComplete(byte[] header, long length) {
        ByteBuffer numbers = ByteBuffer.wrap(header);
        return switch (numbers.getInt(0)) {
            case IMAGES -> length == 16 + (long) numbers.getInt(4) * numbers.getInt(8) * numbers.getInt(12);
            case LABELS -> length == 8 + (long) numbers.getInt(4);
            default -> false;
        };
    }

    /** @param packed the correct file */
    boolean isBeginningOf(Path packed) throws IOException {
        if (Files.size(path) == 0) {
            return true;
        }
        try (InputStream beginning = PackedFile.open(path);
                InputStream whole = new GZIPInputStream(Files.newInputStream(packed), CHUNK)) {
            return isBeginning(beginning, whole);
        } catch (ZipException | DataFileException other) {
            return false;
        }
    }

    private boolean isBeginning(InputStream beginning, InputStream whole) throws IOException {
        byte[] chunk = new byte[CHUNK];
        while (true) {
            beforeEachChunk.run();
            int read;
            try {
                read = beginning.read(chunk);
            } catch (EOFException cutOff) {
                return true;
            }
            if (read < 0) {
                return true;
            }
            byte[] expected = whole.readNBytes(read);
            if (!Arrays.equals(chunk, 0, read, expected, 0, expected.length)) {
                return false;
            }
        }
    }
}
