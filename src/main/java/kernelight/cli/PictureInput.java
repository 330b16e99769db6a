package kernelight.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import kernelight.data.DataFileException;

/** A picture from standard input, in a temporary file: decoders read a picture several times. */
final class PictureInput implements AutoCloseable {
    static final Path STANDARD_INPUT = Path.of("-");

    private static final long MOST_BYTES = 1L << 30;
    private static final int CHUNK = 1 << 16;

    private final Path file;

    private PictureInput(Path file) {
        this.file = file;
    }

    /**
     * Reads the whole stream.
     *
     * @throws DataFileException if it is empty or has more than 1 GiB
     * @throws IOException if it cannot be read, or kept
     */
    static PictureInput read(InputStream in) throws IOException {
        PictureInput input = new PictureInput(Files.createTempFile("kernelight-", ".picture"));
        try {
            input.copy(in);
            return input;
        } catch (IOException | RuntimeException e) {
            input.close();
            throw e;
        }
    }

    private void copy(InputStream in) throws IOException {
        long length = 0;
        byte[] chunk = new byte[CHUNK];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                length += read;
                if (length > MOST_BYTES) {
                    throw DataFileException.of(STANDARD_INPUT, "file.picture.input.tooMuch");
                }
                out.write(chunk, 0, read);
            }
        }
        if (length == 0) {
            throw DataFileException.of(STANDARD_INPUT, "file.picture.input.empty");
        }
    }

    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
