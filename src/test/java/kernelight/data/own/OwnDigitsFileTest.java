package kernelight.data.own;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import kernelight.files.FileKind;
import kernelight.files.FileKindReader;
import kernelight.files.FileProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnDigitsFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("own-digits.kernelight");
    }

    @Test
    void whatIsWrittenIsRead() throws IOException, FileProblem {
        OwnDigit seven = TestDigits.of("7", 40);
        OwnDigit letter = new OwnDigit(new byte[OwnDigit.PIXELS], "가", "", 0, Instant.ofEpochMilli(5));
        OwnDigitsFile.write(file, new OwnDigitSet(List.of(seven, letter)));

        OwnDigitSet read = read();
        assertEquals(2, read.count());
        assertArrayEquals(seven.pixels(), read.digits().get(0).pixels());
        assertEquals("7", read.digits().get(0).label());
        assertEquals(seven.answer(), read.digits().get(0).answer());
        assertEquals(seven.probability(), read.digits().get(0).probability());
        assertEquals(seven.filedAt(), read.digits().get(0).filedAt());
        assertEquals("가", read.digits().get(1).label());
        assertEquals(FileKind.OWN_DIGITS, FileKindReader.kindOf(file));
    }

    @Test
    void anEmptySetIsRead() throws IOException, FileProblem {
        OwnDigitsFile.write(file, OwnDigitSet.EMPTY);
        assertTrue(read().isEmpty());
    }

    /** Every single bit counts, wherever it is. */
    @Test
    void aFlippedBitIsNoticed() throws IOException, FileProblem {
        OwnDigitsFile.write(file, new OwnDigitSet(List.of(TestDigits.of("7", 40))));
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 << at % 8);
            Files.write(file, damaged);
            assertInstanceOf(OwnDigitsFile.Found.Damaged.class, OwnDigitsFile.read(file), "byte " + at);
        }
    }

    @Test
    void aFileThatIsCutOffIsNoticed() throws IOException, FileProblem {
        OwnDigitsFile.write(file, new OwnDigitSet(List.of(TestDigits.of("7", 40))));
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertInstanceOf(OwnDigitsFile.Found.Damaged.class, OwnDigitsFile.read(file), "length " + length);
        }
    }

    @Test
    void aFileOfANewerVersionIsKnownAsOne() throws IOException, FileProblem {
        OwnDigitsFile.write(file, OwnDigitSet.EMPTY);
        byte[] newer = Files.readAllBytes(file);
        ByteBuffer.wrap(newer).putInt(8, 2);
        CRC32 crc = new CRC32();
        crc.update(newer, 0, newer.length - 4);
        ByteBuffer.wrap(newer).putInt(newer.length - 4, (int) crc.getValue());
        Files.write(file, newer);
        assertInstanceOf(OwnDigitsFile.Found.Newer.class, OwnDigitsFile.read(file));
    }

    @Test
    void aMissingFileIsNoSet() {
        assertThrows(NoSuchFileException.class, () -> OwnDigitsFile.read(file));
    }

    private OwnDigitSet read() throws IOException {
        return assertInstanceOf(OwnDigitsFile.Found.Digits.class, OwnDigitsFile.read(file))
                .set();
    }
}
