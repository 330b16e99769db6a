package kernelight.digitreader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import kernelight.data.DataFileException;
import kernelight.data.generated.GeneratedDigits;
import kernelight.data.mnist.DigitSet;
import kernelight.data.mnist.IdxBytes;
import kernelight.engine.training.LabelledImages;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitSetsTest {
    private static final int COUNT = 300;
    private static final int SIZE = 784;
    private static final LabelledImages DIGITS = GeneratedDigits.generate(COUNT, 5);

    @TempDir
    Path folder;

    @Test
    void uprightDigitsStayAsTheyAreAndAreNotCalledMnist() throws IOException {
        write(folder, "t10k-", "idx", image -> image, label -> label);
        DigitSet set = DigitSets.readTest(folder);
        assertFalse(set.isMnist());
        assertEquals("folder " + folder.getFileName() + " test", set.images().name());
        assertEquals(List.of(), set.remarks());
        assertArrayEquals(DIGITS.pixels(), set.images().pixels());
    }

    @Test
    void transposedDigitsAreSetUprightAndItIsSaid() throws IOException {
        write(folder, "emnist-digits-test-", "idx", DigitSetsTest::transposed, label -> label);
        DigitSet set = DigitSets.readTest(folder);
        assertEquals("emnist-digits test", set.images().name());
        assertEquals(List.of("file.digits.transposed"), keys(set));
        assertArrayEquals(DIGITS.pixels(), set.images().pixels());
    }

    @Test
    void blackDigitsOnWhiteAreInvertedAndItIsSaid() throws IOException {
        write(folder, "t10k-", "idx", DigitSetsTest::inverted, label -> label);
        DigitSet set = DigitSets.readTest(folder);
        assertEquals(List.of("file.digits.inverted"), keys(set));
        assertArrayEquals(DIGITS.pixels(), set.images().pixels());
    }

    @Test
    void bothAtOnceAreMended() throws IOException {
        write(folder, "t10k-", "idx", image -> inverted(transposed(image)), label -> label);
        DigitSet set = DigitSets.readTest(folder);
        assertEquals(List.of("file.digits.inverted", "file.digits.transposed"), keys(set));
        assertArrayEquals(DIGITS.pixels(), set.images().pixels());
    }

    @Test
    void picturesOfOtherThingsAreSaidToBeNoDigits() throws IOException {
        write(folder, "t10k-", "idx", image -> image, label -> (label + 1) % 10);
        assertEquals(List.of("file.digits.notDigits"), keys(DigitSets.readTest(folder)));
    }

    @Test
    void ofDigitsAndLettersTheDigitsAreTaken() throws IOException {
        int[] index = {0};
        write(folder, "emnist-balanced-test-", "idx", image -> image, label -> index[0]++ % 3 == 0 ? label : 46);
        DigitSet set = DigitSets.readTest(folder);
        assertEquals(COUNT / 3, set.images().count());
        assertEquals(
                LocalizedMessage.of("file.digits.lettersLeftOut", COUNT, COUNT / 3),
                set.remarks().getFirst());
        for (int i = 0; i < set.images().count(); i++) {
            assertEquals(DIGITS.label(3 * i), set.images().label(i));
            assertArrayEquals(DIGITS.image(3 * i), set.images().image(i));
        }
    }

    @Test
    void aSetOfLettersIsRefusedAsThat() throws IOException {
        int[] index = {0};
        write(folder, "emnist-letters-test-", "idx", image -> image, label -> 1 + index[0]++ % 26);
        DataFileException refused = assertThrows(DataFileException.class, () -> DigitSets.readTest(folder));
        assertTrue(String.valueOf(refused.getMessage()).contains("these are letters"), refused.getMessage());
        assertEquals("file.digits.letters", refused.localized().key());
    }

    @ParameterizedTest
    @CsvSource({
        ", t10k-, idx",
        "MNIST/raw, t10k-, idx",
        "raw, t10k-, .idx",
        "FashionMNIST/raw, t10k-, idx",
        ", emnist-mnist-test-, idx",
        "gzip/more, t10k-, idx"
    })
    void theUsualPlacesAndNamesAreFound(String place, String prefix, String idx) throws IOException {
        Path where = place == null ? folder : Files.createDirectories(folder.resolve(place));
        write(where, prefix, idx, image -> image, label -> label);
        boolean isTooDeep = "gzip/more".equals(place);
        if (isTooDeep) {
            assertThrows(DataFileException.class, () -> DigitSets.readTest(folder));
        } else {
            assertEquals(COUNT, DigitSets.readTest(folder).images().count());
        }
    }

    @Test
    void theFolderOfOneFileThatArchivesMakeIsFound() throws IOException {
        for (String name : List.of("t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte")) {
            Path inside = Files.createDirectories(folder.resolve(name));
            byte[] bytes = name.contains("images")
                    ? IdxBytes.of(DIGITS.pixels(), COUNT, 28, 28)
                    : IdxBytes.of(DIGITS.labels(), COUNT);
            Files.write(inside.resolve(name), bytes);
        }
        assertEquals(COUNT, DigitSets.readTest(folder).images().count());
    }

    @Test
    void anotherFormOfMnistIsNamed() throws IOException {
        Files.write(folder.resolve("mnist.npz"), "PK\u0003\u0004 x_train.npy".getBytes("ISO-8859-1"));
        DataFileException refused = assertThrows(DataFileException.class, () -> DigitSets.readTest(folder));
        assertTrue(
                String.valueOf(refused.getMessage()).contains("mnist.npz is a NumPy archive (.npz)"),
                refused.getMessage());
    }

    private static void write(
            Path where, String prefix, String idx, UnaryOperator<byte[]> image, IntUnaryOperator label)
            throws IOException {
        byte[] pixels = new byte[COUNT * SIZE];
        byte[] labels = new byte[COUNT];
        for (int i = 0; i < COUNT; i++) {
            byte[] one = Arrays.copyOfRange(DIGITS.pixels(), i * SIZE, (i + 1) * SIZE);
            System.arraycopy(image.apply(one), 0, pixels, i * SIZE, SIZE);
            labels[i] = (byte) label.applyAsInt(DIGITS.label(i));
        }
        String dash = idx.startsWith(".") ? "" : "-";
        Files.write(where.resolve(prefix + "images" + dash + idx + "3-ubyte"), IdxBytes.of(pixels, COUNT, 28, 28));
        Files.write(where.resolve(prefix + "labels" + dash + idx + "1-ubyte"), IdxBytes.of(labels, COUNT));
    }

    private static byte[] transposed(byte[] image) {
        byte[] transposed = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            transposed[i % 28 * 28 + i / 28] = image[i];
        }
        return transposed;
    }

    private static byte[] inverted(byte[] image) {
        byte[] inverted = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            inverted[i] = (byte) (255 - Byte.toUnsignedInt(image[i]));
        }
        return inverted;
    }

    private static List<String> keys(DigitSet set) {
        return set.remarks().stream().map(LocalizedMessage::key).toList();
    }
}
