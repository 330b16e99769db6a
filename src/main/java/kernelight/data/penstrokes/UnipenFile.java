package kernelight.data.penstrokes;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import kernelight.data.DataFileException;
import kernelight.data.DiskProblem;
import kernelight.files.FileKind;
import kernelight.files.FileKindReader;
import kernelight.words.LocalizedMessage;

/**
 * Reads the digits of a UNIPEN text file, gzip or plain: {@code .SEGMENT DIGIT 0-1 ? "8"}, {@code .PEN_DOWN}, lines of
 * x and y, {@code .PEN_UP}. In the file y grows upwards.
 */
public final class UnipenFile {
    /** How many bytes are checked to tell whether a file is text. */
    private static final int CHECKED_BYTES = 512;

    private UnipenFile() {}

    /**
     * Reads all digits.
     *
     * @throws DataFileException if the file cannot be read, is not a UNIPEN file, or has no digit
     */
    public static PenStrokes read(Path path) throws DataFileException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(path))) {
            PenStrokes strokes = read(path, raw);
            if (strokes.digits().isEmpty()) {
                FileKind kind = FileKindReader.unpackedKindOf(path);
                if (kind != FileKind.PEN_STROKES && kind != FileKind.TEXT) {
                    throw DataFileException.otherKind(path, kind, FileKind.PEN_STROKES);
                }
                throw DataFileException.of(path, "file.strokes.noDigit", LocalizedMessage.of("file.strokes.form"));
            }
            return strokes;
        } catch (DataFileException explained) {
            throw explained;
        } catch (NoSuchFileException _) {
            throw DataFileException.of(path, "file.missing");
        } catch (EOFException _) {
            throw DataFileException.of(path, "file.strokes.packedCutOff");
        } catch (ZipException _) {
            throw DataFileException.of(path, "file.strokes.packedDamaged");
        } catch (IOException failure) {
            throw DiskProblem.reading(path, failure);
        }
    }

    private static PenStrokes read(Path path, InputStream raw) throws IOException {
        BufferedInputStream text = new BufferedInputStream(isGzip(raw) ? new GZIPInputStream(raw) : raw);
        if (isBinary(text)) { // a binary file might be read as one endless line
            FileKind kind = FileKindReader.unpackedKindOf(path);
            throw kind == FileKind.UNKNOWN
                    ? DataFileException.of(path, "file.strokes.notText", LocalizedMessage.of("file.strokes.form"))
                    : DataFileException.otherKind(path, kind, FileKind.PEN_STROKES);
        }
        BufferedReader reader = new BufferedReader(new InputStreamReader(text, StandardCharsets.ISO_8859_1));
        UnipenLines lines = new UnipenLines();
        try {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
            return UnipenDigits.of(lines);
        } catch (UnipenLineException wrong) {
            throw DataFileException.of(
                    path,
                    "file.strokes.wrongLine",
                    Integer.toString(wrong.line()),
                    wrong.problem(),
                    LocalizedMessage.of("file.strokes.form"));
        }
    }

    private static boolean isGzip(InputStream raw) throws IOException {
        raw.mark(2);
        boolean packed = raw.read() == 0x1f && raw.read() == 0x8b;
        raw.reset();
        return packed;
    }

    /** Text has no zero byte. */
    private static boolean isBinary(BufferedInputStream in) throws IOException {
        in.mark(CHECKED_BYTES);
        byte[] start = in.readNBytes(CHECKED_BYTES);
        in.reset();
        for (byte value : start) {
            if (value == 0) {
                return true;
            }
        }
        return false;
    }
}
