package kernelight.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Tells what a file is by its first bytes. Nothing is concluded from its name, and nothing is checked beyond what is read:
 * a PNG picture may still be damaged.
 */
public final class FileKindReader {
    private static final int BYTES_READ = 4096;

    /** Where a tar archive says that it is one. */
    private static final int TAR_MARK = 257;

    /** Where the type of a file of the ISO base format (HEIC, AVIF, MP4) stands, and where its brand does. */
    private static final int ISO_TYPE = 4;

    private static final int ISO_BRAND = 8;

    private static final int UNSIGNED_BYTE = 8;

    /** The newest {@code ir_version} of ONNX has two digits; a larger first number is that of something else. */
    private static final int LARGEST_ONNX_VERSION = 99;

    /** The tags of the fields that follow the version in an ONNX model: texts, the graph, the operators' version. */
    private static final List<Integer> ONNX_TAGS = List.of(0x12, 0x1a, 0x22, 0x28, 0x32, 0x3a, 0x42, 0x72);

    /** A beginning of a file that only one kind has. */
    private record Mark(int at, byte[] bytes, FileKind kind) {
        private static Mark of(String bytes, FileKind kind) {
            return new Mark(0, bytes.getBytes(StandardCharsets.ISO_8859_1), kind);
        }

        private static Mark at(int at, String bytes, FileKind kind) {
            return new Mark(at, bytes.getBytes(StandardCharsets.ISO_8859_1), kind);
        }

        private boolean isIn(byte[] start) {
            int end = at + bytes.length;
            return start.length >= end && Arrays.equals(start, at, end, bytes, 0, bytes.length);
        }
    }

    private static final List<Mark> MARKS = List.of(
            Mark.of("KLCHECK\n", FileKind.CHECKPOINT),
            Mark.of("KLDIGIT\n", FileKind.OWN_DIGITS),
            Mark.of("\u0089PNG\r\n\u001a\n", FileKind.PNG),
            Mark.of("\u00ff\u00d8\u00ff", FileKind.JPEG),
            Mark.of("GIF8", FileKind.GIF),
            Mark.of("II*\0", FileKind.TIFF),
            Mark.of("MM\0*", FileKind.TIFF),
            Mark.of("II+\0", FileKind.TIFF),
            Mark.at(8, "WEBP", FileKind.WEBP),
            Mark.of("%PDF-", FileKind.PDF),
            Mark.of("\u0089HDF\r\n\u001a\n", FileKind.HDF5),
            Mark.at(4, "TFL3", FileKind.TENSORFLOW_LITE),
            Mark.of("\u0093NUMPY", FileKind.NUMPY_ARRAY),
            Mark.of("MATLAB 5.0", FileKind.MATLAB),
            Mark.of("PAR1", FileKind.PARQUET),
            Mark.of("BZh", FileKind.BZIP2),
            Mark.of("\u00fd7zXZ\0", FileKind.XZ),
            Mark.of("(\u00b5/\u00fd", FileKind.ZSTANDARD),
            Mark.of("7z\u00bc\u00af'\u001c", FileKind.SEVEN_ZIP),
            Mark.of("Rar!\u001a\u0007", FileKind.RAR),
            Mark.at(TAR_MARK, "ustar", FileKind.TAR),
            Mark.of("\u007fELF", FileKind.PROGRAM));

    private static final Pattern OWN_JSON = Pattern.compile("\\A\\s*\\{\\s*\"kernelight\"\\s*:\\s*\"(?<kind>[^\"]*)\"");
    private static final List<String> OWN_SETTINGS =
            List.of("session", "preferences", "network inputs", "lesson draft");
    private static final String LESSON = "lesson";
    private static final Pattern PYTHON_LINE =
            Pattern.compile("(?m)^(import|from) [a-z_.]+( import .*| as [a-z]+)?\\s*$");

    /** How many separators a line of a table has at least. */
    private static final int FEWEST_SEPARATORS = 2;

    private FileKindReader() {}

    /**
     * What a file is.
     *
     * @throws IOException if it cannot be read, for example because it is a folder
     */
    public static FileKind kindOf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return kindOf(in.readNBytes(BYTES_READ));
        }
    }

    /**
     * What is in a file once it is unpacked, if it is gzip; otherwise what it is.
     *
     * @throws IOException if it cannot be read
     */
    public static FileKind unpackedKindOf(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(BYTES_READ);
        }
        return isGzip(start) ? kindOf(unpacked(start)) : kindOf(start);
    }

    /** What a file is that starts with these bytes: at least 512 of them where it has as many. */
    public static FileKind kindOf(byte[] start) {
        if (start.length == 0) {
            return FileKind.EMPTY;
        }
        if (isGzip(start)) {
            return isGzip(unpacked(start)) ? FileKind.DOUBLE_GZIP : FileKind.GZIP;
        }
        for (Mark mark : MARKS) {
            if (mark.isIn(start)) {
                return mark.kind();
            }
        }
        if (startsWith(start, "PK\u0003\u0004") || startsWith(start, "PK\u0005\u0006")) {
            return zip(new String(start, StandardCharsets.ISO_8859_1));
        }
        if (startsWith(start, "BM") && isBitmap(start)) {
            return FileKind.BMP;
        }
        if (start.length > ISO_BRAND && new String(start, StandardCharsets.ISO_8859_1).startsWith("ftyp", ISO_TYPE)) {
            return iso(new String(start, StandardCharsets.ISO_8859_1).substring(ISO_BRAND));
        }
        return text(start).map(FileKindReader::kindOfText).orElseGet(() -> binary(start));
    }

    private static boolean isGzip(byte[] start) {
        return startsWith(start, "\u001f\u008b");
    }

    private static boolean startsWith(byte[] start, String mark) {
        return Mark.of(mark, FileKind.UNKNOWN).isIn(start);
    }

    /** The first bytes of the content, as far as the first bytes of the gzip file reach. */
    private static byte[] unpacked(byte[] start) {
        byte[] content = new byte[BYTES_READ];
        int length = 0;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(start))) {
            int read = 0;
            while (read >= 0 && length < content.length) {
                length += read;
                read = in.read(content, length, content.length - length);
            }
        } catch (IOException cutOff) {
            // The content goes on after the bytes that were read.
        }
        return Arrays.copyOf(content, length);
    }

    /** The names of a zip file's first entries stand in it as they are. */
    private static FileKind zip(String start) {
        if (start.contains("/data.pkl") || start.contains("archive/")) {
            return FileKind.PYTORCH;
        }
        if (start.contains("model.weights.h5") || start.contains("metadata.json") && start.contains("config.json")) {
            return FileKind.KERAS;
        }
        if (start.contains(".npy")) {
            return FileKind.NUMPY_ARCHIVE;
        }
        return start.contains("[Content_Types].xml") ? FileKind.OFFICE : FileKind.ZIP;
    }

    /** Two letters are too few for a mark: the size of the second header has to be one of those that exist, too. */
    private static boolean isBitmap(byte[] start) {
        int at = 14;
        return start.length > at && List.of(12, 40, 52, 56, 64, 108, 124).contains(Byte.toUnsignedInt(start[at]));
    }

    private static FileKind iso(String brand) {
        return Pattern.compile("(heic|heix|mif1|msf1|hevc|avif|avis)")
                        .matcher(brand)
                        .lookingAt()
                ? FileKind.HEIC
                : FileKind.UNKNOWN;
    }

    private static FileKind binary(byte[] start) {
        if (start.length >= 4 && start[0] == 0 && start[1] == 0 && isIdxType(start[2]) && start[3] > 0) {
            return idx(start[2], start[3]);
        }
        if (start.length > 2 && start[0] == (byte) 0x80 && start[1] >= 2 && start[1] <= 5) {
            // torch.save before version 1.6 begins with a pickled magic number.
            return new String(start, StandardCharsets.ISO_8859_1).contains("\u006c\u00fc\u009c\u0046\u00f9")
                    ? FileKind.PYTORCH
                    : FileKind.PICKLE;
        }
        if (isSafetensors(start)) {
            return FileKind.SAFETENSORS;
        }
        return isOnnx(start) ? FileKind.ONNX : FileKind.UNKNOWN;
    }

    private static boolean isIdxType(byte type) {
        return List.of(0x08, 0x09, 0x0b, 0x0c, 0x0d, 0x0e).contains((int) type);
    }

    private static FileKind idx(byte type, byte dimensions) {
        if (type != UNSIGNED_BYTE) {
            return FileKind.IDX_OTHER;
        }
        return switch (dimensions) {
            case 1 -> FileKind.IDX_LABELS;
            case 3 -> FileKind.IDX_IMAGES;
            default -> FileKind.IDX_OTHER;
        };
    }

    /** The length of a JSON text, then that text. */
    private static boolean isSafetensors(byte[] start) {
        if (start.length < Long.BYTES + 2) {
            return false;
        }
        long length = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getLong();
        return length > 0 && length < 1L << 32 && start[Long.BYTES] == '{' && start[Long.BYTES + 1] == '"';
    }

    /** A protobuf message that begins with the version of the format, as every known writer of ONNX does. */
    private static boolean isOnnx(byte[] start) {
        return start.length > 2
                && start[0] == 0x08
                && start[1] > 0
                && start[1] <= LARGEST_ONNX_VERSION
                && ONNX_TAGS.contains(Byte.toUnsignedInt(start[2]));
    }

    /** The bytes as text, if they are UTF-8 without control characters; the last character may be cut. */
    private static Optional<String> text(byte[] start) {
        for (byte value : start) {
            if (value >= 0 && value < ' ' && "\t\n\r\f\u001b".indexOf(value) < 0) {
                return Optional.empty();
            }
        }
        int longestCharacter = 4;
        for (int cut = 0; cut < longestCharacter && cut < start.length; cut++) {
            try {
                return Optional.of(StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(start, 0, start.length - cut))
                        .toString());
            } catch (CharacterCodingException e) {
                // The last character may go on after the bytes that were read.
            }
        }
        return Optional.empty();
    }

    private static FileKind kindOfText(String start) {
        String text = start.strip().replaceFirst("^\ufeff\\s*", "");
        String lower = text.toLowerCase(Locale.ROOT);
        if (text.startsWith("version https://git-lfs.github.com/spec/")) {
            return FileKind.GIT_LFS_POINTER;
        }
        if (lower.startsWith("<")) {
            return markup(lower);
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            Matcher own = OWN_JSON.matcher(text);
            if (own.find()) {
                String kind = own.group("kind");
                return kind.equals(LESSON)
                        ? FileKind.LESSON
                        : OWN_SETTINGS.contains(kind) ? FileKind.SETTINGS : FileKind.CASE;
            }
            return FileKind.JSON;
        }
        if (text.contains(".PEN_DOWN") || text.startsWith(".VERSION") || text.startsWith(".DATA_SOURCE")) {
            return FileKind.PEN_STROKES;
        }
        if (PYTHON_LINE.matcher(text).find()) {
            return FileKind.PYTHON;
        }
        List<String> lines = text.lines().limit(3).toList();
        return !lines.isEmpty() && lines.stream().allMatch(FileKindReader::isRow) ? FileKind.CSV : FileKind.TEXT;
    }

    private static boolean isRow(String line) {
        return line.chars().filter(sign -> ",;\t".indexOf(sign) >= 0).count() >= FEWEST_SEPARATORS;
    }

    private static FileKind markup(String lower) {
        if (lower.contains("<svg")) {
            return FileKind.SVG;
        }
        if (lower.startsWith("<!doctype html") || lower.contains("<html") || lower.startsWith("<head")) {
            return FileKind.WEB_PAGE;
        }
        return lower.startsWith("<?xml") ? FileKind.XML : FileKind.TEXT;
    }
}
