package kernelight.data.own;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import kernelight.files.FileProblem;
import kernelight.files.WholeFile;

/**
 * The file in which a person's own digits are kept: the mark KLDIGIT, the version, how many there are, each one, and a
 * CRC-32 of all that, so that a flipped bit is noticed.
 */
public final class OwnDigitsFile {
    private static final byte[] MARK = "KLDIGIT\n".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    /** The largest text is three bytes for each character, and its length. */
    private static final long LARGEST =
            64 + (long) OwnDigitSet.MOST * (OwnDigit.PIXELS + 32 + 6L * OwnDigit.LONGEST_LABEL);

    private OwnDigitsFile() {}

    /** What is in the file. */
    public sealed interface Found {
        record Digits(OwnDigitSet set) implements Found {}

        /** It is not as it was written. */
        record Damaged() implements Found {}

        /** A newer version of this app has written it. */
        record Newer() implements Found {}
    }

    /** @throws IOException if the file cannot be read, for example because there is none */
    public static Found read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            return new Found.Damaged();
        }
        return read(Files.readAllBytes(file));
    }

    private static Found read(byte[] bytes) {
        int end = bytes.length - Integer.BYTES;
        if (end < MARK.length + Integer.BYTES || !Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length)) {
            return new Found.Damaged();
        }
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, end);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            in.skipNBytes(end);
            if (in.readInt() != (int) crc.getValue()) {
                return new Found.Damaged();
            }
        } catch (IOException impossible) {
            return new Found.Damaged();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, end))) {
            in.skipNBytes(MARK.length);
            if (in.readInt() > VERSION) {
                return new Found.Newer();
            }
            int count = in.readInt();
            List<OwnDigit> digits = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                byte[] pixels = in.readNBytes(OwnDigit.PIXELS);
                digits.add(new OwnDigit(
                        pixels, in.readUTF(), in.readUTF(), in.readFloat(), Instant.ofEpochMilli(in.readLong())));
            }
            return in.read() < 0 ? new Found.Digits(new OwnDigitSet(digits)) : new Found.Damaged();
        } catch (IOException | IllegalArgumentException wrong) {
            return new Found.Damaged();
        }
    }

    /**
     * Writes the file, whole or not at all.
     *
     * @throws FileProblem if it cannot be written
     */
    public static void write(Path file, OwnDigitSet set) throws FileProblem {
        WholeFile.write(file, out -> write(out, set));
    }

    private static void write(OutputStream target, OwnDigitSet set) throws IOException {
        CheckedOutputStream checked = new CheckedOutputStream(target, new CRC32());
        DataOutputStream out = new DataOutputStream(checked);
        out.write(MARK);
        out.writeInt(VERSION);
        out.writeInt(set.count());
        for (OwnDigit digit : set.digits()) {
            out.write(digit.pixels());
            out.writeUTF(digit.label());
            out.writeUTF(digit.answer());
            out.writeFloat(digit.probability());
            out.writeLong(digit.filedAt().toEpochMilli());
        }
        out.flush();
        out.writeInt((int) checked.getChecksum().getValue());
        out.flush();
    }
}
