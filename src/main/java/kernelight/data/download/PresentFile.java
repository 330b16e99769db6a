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

/**
 * A file that is found where one of MNIST's belongs. It may be replaced only when it is the beginning of that one, as
 * copies and downloads that broke off are: anything else is somebody's own.
 */
final class PresentFile {
    private static final int CHUNK = 1 << 16;
    /** Of images; labels have the first two of these four numbers. */
    private static final int HEADER_BYTES = 16;

    private static final int IMAGES = 0x803;
    private static final int LABELS = 0x801;

    private final Path path;
    private final MnistFileSpec file;
    private final Runnable beforeEachChunk;

    /** @param beforeEachChunk may throw to stop */
    PresentFile(Path path, MnistFileSpec file, Runnable beforeEachChunk) {
        this.path = path;
        this.file = file;
        this.beforeEachChunk = beforeEachChunk;
    }

    /** Whether it has the right content, packed or not. */
    boolean isRight() throws IOException {
        try (InputStream unpacked = PackedFile.open(path)) {
            return ContentCheck.copy(unpacked, OutputStream.nullOutputStream(), file, beforeEachChunk)
                    .isEmpty();
        } catch (DataFileException _) {
            return false;
        }
    }

    /** Whether it can be a beginning of the right file, as far as can be told without that. */
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
        return !isComplete(header, length);
    }

    /** Whether the file is as long as its own header says: a smaller set of digits, of somebody's own. */
    private static boolean isComplete(byte[] header, long length) {
        ByteBuffer numbers = ByteBuffer.wrap(header);
        return switch (numbers.getInt(0)) {
            case IMAGES -> length == 16 + (long) numbers.getInt(4) * numbers.getInt(8) * numbers.getInt(12);
            case LABELS -> length == 8 + (long) numbers.getInt(4);
            default -> false;
        };
    }

    /** @param packed the right file */
    boolean isBeginningOf(Path packed) throws IOException {
        if (Files.size(path) == 0) {
            return true;
        }
        try (InputStream begun = PackedFile.open(path);
                InputStream whole = new GZIPInputStream(Files.newInputStream(packed), CHUNK)) {
            return isBeginning(begun, whole);
        } catch (ZipException | DataFileException other) {
            return false;
        }
    }

    private boolean isBeginning(InputStream begun, InputStream whole) throws IOException {
        byte[] chunk = new byte[CHUNK];
        while (true) {
            beforeEachChunk.run();
            int read;
            try {
                read = begun.read(chunk);
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
