package kernelight.engine.training.checkpoint;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import kernelight.engine.training.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * Checkpoint files, all numbers big-endian:
 *
 * <pre>
 * 8 bytes  "KLCHECK\n"
 * int      version: 2, or 1, which lacks the order of the images
 * content  as {@link CheckpointWriter} writes it
 * int      CRC-32 of all that comes before it
 * </pre>
 *
 * Reading takes no more memory than the file has bytes, whatever sizes it claims.
 */
public final class CheckpointFile {
    private static final byte[] MAGIC = "KLCHECK\n".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 2;
    private static final int HEADER_BYTES = MAGIC.length + Integer.BYTES;
    private static final int BUFFER_BYTES = 1 << 16;

    private CheckpointFile() {}

    /**
     * Writes the content of a checkpoint file; the stream stays open.
     *
     * @throws IOException if the stream cannot be written
     */
    public static void write(OutputStream to, Checkpoint checkpoint) throws IOException {
        CRC32 crc = new CRC32();
        DataOutputStream out =
                new DataOutputStream(new CheckedOutputStream(new BufferedOutputStream(to, BUFFER_BYTES), crc));
        out.write(MAGIC);
        out.writeInt(VERSION);
        new CheckpointWriter(out).write(checkpoint);
        out.writeInt((int) crc.getValue());
        out.flush();
    }

    /**
     * Reads a checkpoint.
     *
     * @throws CheckpointException if the file does not exist, cannot be read, is not a checkpoint, has another version
     *     or is damaged
     */
    public static Checkpoint read(Path file) throws CheckpointException {
        try {
            if (!Files.isRegularFile(file) && Files.exists(file)) {
                throw new CheckpointException(file + " is not a file. A checkpoint is one file.", null);
            }
            long size = Files.size(file);
            int version = version(file);
            requireChecksum(file, size);
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
                in.skipNBytes(HEADER_BYTES);
                return new CheckpointReader(in, version, size - HEADER_BYTES - Integer.BYTES).read();
            } catch (DamagedException | IllegalArgumentException e) {
                throw damaged(file, String.valueOf(e.getMessage()), e);
            }
        } catch (CheckpointException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new CheckpointException("The checkpoint " + file + " does not exist. Check the name.", e);
        } catch (IOException e) {
            throw new CheckpointException("The checkpoint " + file + " cannot be read (" + reason(e) + ").", e);
        }
    }

    /** Checks the header before anything else is read, and returns the version of the format. */
    private static int version(Path file) throws IOException {
        byte[] header;
        try (InputStream in = Files.newInputStream(file)) {
            header = in.readNBytes(HEADER_BYTES);
        }
        int given = Math.min(header.length, MAGIC.length);
        if (given == 0 || !Arrays.equals(header, 0, given, MAGIC, 0, given)) {
            throw new CheckpointException(
                    file + " is not a Kernelight checkpoint. Choose a file that `train --checkpoint` wrote.", null);
        }
        if (header.length < HEADER_BYTES) {
            throw damaged(file, "it ends too early", null);
        }
        int version = ByteBuffer.wrap(header).getInt(MAGIC.length);
        if (version < 1 || version > VERSION) {
            throw new CheckpointException(
                    file + " has format version " + version + ", and this app reads versions up to " + VERSION
                            + ". Use the version of the app that saved it, or a newer one.",
                    null);
        }
        return version;
    }

    private static void requireChecksum(Path file, long size) throws IOException {
        CRC32 crc = new CRC32();
        byte[] end;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
            CheckedInputStream checked = new CheckedInputStream(in, crc);
            checked.skipNBytes(Math.max(0, size - Integer.BYTES));
            end = in.readNBytes(Integer.BYTES);
        }
        if (end.length < Integer.BYTES || ByteBuffer.wrap(end).getInt() != (int) crc.getValue()) {
            throw damaged(file, "its checksum does not match", null);
        }
    }

    private static CheckpointException damaged(Path file, String how, @Nullable Throwable cause) {
        return new CheckpointException(
                "The checkpoint " + file + " is damaged: " + how
                        + ". Use another copy of it, or start the training again.",
                cause);
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "access denied";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }
}
