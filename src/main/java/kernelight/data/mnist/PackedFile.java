package kernelight.data.mnist;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import kernelight.data.DataFileException;
import kernelight.data.DiskProblem;

/** Opens a file, gzip or plain, for its unpacked bytes. Which of the two it is, its first bytes say, not its name. */
public final class PackedFile {
    static final String SUFFIX = ".gz";

    private static final int BUFFER = 1 << 16;

    private PackedFile() {}

    /**
     * Opens a stream of the unpacked bytes. Exceptions while reading from it are not {@link DataFileException}s yet.
     *
     * @throws DataFileException if there is no such file, or its gzip data are damaged
     * @throws IOException if it cannot be opened
     */
    public static InputStream open(Path path) throws IOException {
        boolean packed = isPacked(path);
        InputStream raw = Files.newInputStream(path);
        try {
            return packed ? new GZIPInputStream(raw, BUFFER) : raw;
        } catch (IOException broken) {
            raw.close();
            throw explain(path, broken);
        }
    }

    /** Turns an exception while reading from {@link #open} into one with a sentence for the user. */
    static DataFileException explain(Path path, IOException failure) {
        return switch (failure) {
            case DataFileException explained -> explained;
            case EOFException _ -> DataFileException.of(path, "file.digits.packedCutOff");
            case ZipException _ -> DataFileException.of(path, "file.digits.packedDamaged");
            default -> DiskProblem.reading(path, failure);
        };
    }

    /**
     * Whether the file is gzip.
     *
     * @throws DataFileException if there is no such file, or it cannot be read
     */
    static boolean isPacked(Path path) throws DataFileException {
        try (InputStream raw = Files.newInputStream(path)) {
            return raw.read() == 0x1f && raw.read() == 0x8b;
        } catch (NoSuchFileException _) {
            throw DataFileException.of(path, "file.notThere");
        } catch (IOException failure) {
            throw DiskProblem.reading(path, failure);
        }
    }
}
