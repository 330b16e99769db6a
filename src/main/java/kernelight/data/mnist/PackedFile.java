package kernelight.data.mnist;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import kernelight.data.DataFileException;
import kernelight.data.DiskProblem;

/** Opens a file, gzip or plain, for its unpacked bytes, and checks that its content is what its name says. */
public final class PackedFile {
    static final String SUFFIX = ".gz";
    static final String FETCH_AGAIN = "Delete it and download it again (kernelight download).";

    private static final int BUFFER = 1 << 16;

    private PackedFile() {}

    /**
     * Opens a stream of the unpacked bytes. Exceptions while reading from it are not {@link DataFileException}s yet.
     *
     * @throws DataFileException if there is no such file, it is empty, or its name and its first bytes disagree
     * @throws IOException if it cannot be opened
     */
    public static InputStream open(Path path) throws IOException {
        boolean packed = isNamedPacked(path);
        checkAgainstName(path, packed, firstBytes(path));
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
            case EOFException _ ->
                new DataFileException(path, "is cut off: its gzip data ends too early.", FETCH_AGAIN);
            case ZipException zip -> new DataFileException(path, "is damaged: " + zip.getMessage() + ".", FETCH_AGAIN);
            default -> DiskProblem.reading(path, failure);
        };
    }

    static boolean isNamedPacked(Path path) {
        return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(SUFFIX);
    }

    private static byte[] firstBytes(Path path) throws DataFileException {
        try (InputStream raw = Files.newInputStream(path)) {
            return raw.readNBytes(4);
        } catch (NoSuchFileException _) {
            throw new DataFileException(path, "does not exist.", "Check the path.");
        } catch (IOException failure) {
            throw DiskProblem.reading(path, failure);
        }
    }

    private static void checkAgainstName(Path path, boolean named, byte[] start) throws DataFileException {
        if (start.length == 0) {
            throw new DataFileException(path, "is empty.", FETCH_AGAIN);
        }
        boolean packed = start.length >= 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
        if (named && !packed) {
            boolean unpackedAlready = start.length >= 3 && Arrays.equals(start, 0, 3, new byte[] {0, 0, 8}, 0, 3);
            throw new DataFileException(
                    path,
                    "is named .gz but is not a gzip file.",
                    unpackedAlready ? "It looks unpacked already: remove .gz from its name." : FETCH_AGAIN);
        }
        if (packed && !named) {
            throw new DataFileException(path, "is a gzip file, but its name does not say so.", "Add .gz to its name.");
        }
    }
}
