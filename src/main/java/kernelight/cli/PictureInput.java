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

    /** Reads a picture from a file. */
    @FunctionalInterface
    interface PictureReader<T> {
        /** @param place of the picture in messages */
        T read(Path file, String place) throws IOException;
    }

    /**
     * Reads a picture from the file that a person named, or from standard input for {@link #STANDARD_INPUT}.
     *
     * @throws CommandFailure if it cannot be read
     */
    static <T> T readFrom(Path named, PictureReader<T> reader) throws IOException {
        if (!named.equals(STANDARD_INPUT)) {
            return read(named, named.toString(), reader);
        }
        String place = "standard input";
        try (PictureInput input = read(System.in)) {
            return read(input.file(), place, reader);
        } catch (DataFileException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()).replaceFirst("^-", place));
        }
    }

    private static <T> T read(Path file, String place, PictureReader<T> reader) throws IOException {
        try {
            return reader.read(file, place);
        } catch (DataFileException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()).replace(file.toString(), place));
        }
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
