package kernelight.data.own;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kernelight.data.DataFileException;
import kernelight.data.SharedData;
import kernelight.data.mnist.IdxBytes;
import kernelight.files.FileProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnDigitsIdxTest {
    @TempDir
    private Path folder;

    private Path images() {
        return folder.resolve("mine-images.idx3-ubyte");
    }

    private Path labels() {
        return folder.resolve("mine-labels.idx1-ubyte");
    }

    /** Byte by byte what the format says: other programs have to read it. */
    @Test
    void theFilesAreThoseThatOtherProgramsRead() throws IOException, FileProblem {
        OwnDigit three = TestDigits.of("3", 3);
        OwnDigitsIdx.write(images(), new OwnDigitSet(List.of(three, TestDigits.of("8", 8))));
        ByteBuffer pictures = ByteBuffer.wrap(Files.readAllBytes(images()));
        assertEquals(0x00000803, pictures.getInt());
        assertEquals(2, pictures.getInt());
        assertEquals(28, pictures.getInt());
        assertEquals(28, pictures.getInt());
        byte[] first = new byte[OwnDigit.PIXELS];
        pictures.get(first);
        assertArrayEquals(three.pixels(), first);
        assertEquals(OwnDigit.PIXELS, pictures.remaining());
        assertArrayEquals(new byte[] {0, 0, 8, 1, 0, 0, 0, 2, 3, 8}, Files.readAllBytes(labels()));
        assertFalse(Files.exists(folder.resolve("mine-classes.txt")));
    }

    @Test
    void eitherFileOpensThePair() throws IOException, FileProblem {
        OwnDigitsIdx.write(images(), new OwnDigitSet(List.of(TestDigits.of("3", 3), TestDigits.of("8", 8))));
        for (Path file : List.of(images(), labels())) {
            OwnDigitSet read = OwnDigitsIdx.read(file);
            assertEquals(
                    List.of("3", "8"),
                    read.digits().stream().map(OwnDigit::label).toList());
            assertArrayEquals(
                    TestDigits.of("3", 3).pixels(), read.digits().getFirst().pixels());
            assertEquals("", read.digits().getFirst().answer());
        }
    }

    @Test
    void otherLabelsHaveTheirNamesInATextBeside() throws IOException, FileProblem {
        OwnDigitSet set = new OwnDigitSet(List.of(TestDigits.of("B", 3), TestDigits.of("8", 8), TestDigits.of("A", 9)));
        OwnDigitsIdx.write(images(), set);
        assertEquals(3, OwnDigitsIdx.files(images(), set).size());
        assertEquals(
                List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "A", "B"),
                Files.readAllLines(folder.resolve("mine-classes.txt")));
        assertEquals(
                List.of("B", "8", "A"),
                OwnDigitsIdx.read(images()).digits().stream()
                        .map(OwnDigit::label)
                        .toList());
    }

    @Test
    void aLabelWithoutANameIsSaid() throws IOException {
        Files.write(images(), IdxBytes.images(1));
        Files.write(labels(), IdxBytes.of(new byte[] {12}, 1));
        String said = assertThrows(DataFileException.class, () -> OwnDigitsIdx.read(images()))
                .getMessage();
        assertTrue(said.contains("has the label 12"), said);
        assertTrue(said.contains("mine-classes.txt"), said);
    }

    @Test
    void aMissingHalfIsSaid() throws IOException {
        Files.write(images(), IdxBytes.images(1));
        String said = assertThrows(DataFileException.class, () -> OwnDigitsIdx.read(images()))
                .getMessage();
        assertTrue(said.contains("mine-labels.idx1-ubyte is not there"), said);
    }

    @Test
    void tooManyAreRefusedAndOtherCountsToo() throws IOException {
        Files.write(images(), IdxBytes.images(OwnDigitSet.MOST + 1));
        Files.write(labels(), IdxBytes.labels(OwnDigitSet.MOST + 1));
        String many = assertThrows(DataFileException.class, () -> OwnDigitsIdx.read(images()))
                .getMessage();
        assertTrue(many.contains("holds 10,001 images; at most 10,000"), many);
        Files.write(images(), IdxBytes.images(3));
        String other = assertThrows(DataFileException.class, () -> OwnDigitsIdx.read(images()))
                .getMessage();
        assertTrue(other.contains("labels"), other);
    }

    @Test
    void mnistsOwnTestSetOpens() throws IOException {
        OwnDigitSet read = OwnDigitsIdx.read(SharedData.mnist().resolve("t10k-images-idx3-ubyte.gz"));
        assertEquals(10_000, read.count());
        assertEquals("7", read.digits().getFirst().label());
    }
}
