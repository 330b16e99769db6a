package kernelight.data.folder;

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
import java.util.stream.Stream;
import kernelight.data.DataFileException;
import kernelight.data.mnist.IdxBytes;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IdxFolderTest {
    private static final String IMAGES = "train-images-idx3-ubyte";
    private static final String LABELS = "train-labels-idx1-ubyte";
    private static final String TEST_IMAGES = "t10k-images-idx3-ubyte";
    private static final String TEST_LABELS = "t10k-labels-idx1-ubyte";

    @TempDir
    private Path folder;

    @Test
    void labelsFromOneBecomeClassesFromZeroWithTheNamesOfALinePerClass() throws IOException {
        write(IMAGES, images(6, 28, 28));
        write(LABELS, labels(1, 2, 3, 3, 2, 1));
        write(TEST_IMAGES, images(3, 28, 28));
        write(TEST_LABELS, labels(3, 1, 2));
        Files.writeString(folder.resolve("classes.txt"), "cat\r\ndog\n\nbird\n");

        FolderImages found = read();

        assertEquals(List.of("cat", "dog", "bird"), found.training().classNames());
        assertArrayEquals(new byte[] {0, 1, 2, 2, 1, 0}, found.training().labels());
        assertArrayEquals(new byte[] {2, 0, 1}, found.test().labels());
        assertFalse(found.split());
        assertTrue(keys(found).contains("folder.names.file"));
    }

    @Test
    void namesCanBeginWithLabelsOrBeEmnistsCharacters() throws IOException {
        write(IMAGES, images(4, 28, 28));
        write(LABELS, labels(10, 36, 10, 36));
        Files.writeString(folder.resolve("classes.txt"), "36 97\n10 65\n11 66\n");
        assertEquals(List.of("A", "a"), read().training().classNames());

        Files.writeString(folder.resolve("classes.txt"), "10: left hand\n36: right hand\n");
        assertEquals(List.of("left hand", "right hand"), read().training().classNames());
    }

    @Test
    void everySetOfAFolderCanBeChosen() throws IOException {
        for (String set : List.of("emnist-letters", "emnist-digits")) {
            write(set + "-" + IMAGES, images(4, 28, 28));
            write(set + "-" + LABELS, set.endsWith("digits") ? labels(0, 9, 0, 9) : labels(1, 26, 1, 26));
            write(set + "-test-images-idx3-ubyte", images(2, 28, 28));
            write(set + "-test-labels-idx1-ubyte", set.endsWith("digits") ? labels(0, 9) : labels(1, 26));
        }
        FolderRequest request = FolderRequest.of(folder);
        FolderImages first = FolderReader.read(request, ReadingProgress.NONE);
        assertEquals(List.of("emnist-digits", "emnist-letters"), first.sets());
        assertEquals("emnist-digits", first.set());

        FolderImages letters = FolderReader.read(request.withSet("emnist-letters"), ReadingProgress.NONE);
        assertEquals(List.of("A", "Z"), letters.training().classNames());
        assertTrue(keys(letters).contains("folder.known.name"));
    }

    @Test
    void anyPairIsSplitBySeedSoThatEachClassKeepsItsShare() throws IOException {
        byte[] labels = new byte[100];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i < 80 ? 4 : 7);
        }
        write("things-images.idx3-ubyte.gz", IdxBytes.gzip(images(100, 12, 20)));
        write("things-labels.idx1-ubyte.gz", IdxBytes.gzip(IdxBytes.of(labels, 100)));

        FolderImages found = read();

        assertTrue(found.split());
        assertEquals("things", found.set());
        assertEquals(80, found.training().count());
        assertEquals(64, count(found.training().labels(), 0));
        assertEquals(16, count(found.test().labels(), 0));
        assertEquals(4, count(found.test().labels(), 1));
        assertEquals(12, found.test().height());
        assertArrayEquals(found.test().pixels(), read().test().pixels());
        FolderRequest other = FolderRequest.of(folder).withSplit(20, 2);
        assertFalse(Arrays.equals(
                found.test().pixels(),
                FolderReader.read(other, ReadingProgress.NONE).test().pixels()));
    }

    @Test
    void ofManyImagesASampleOfEveryClassIsRead() throws IOException {
        byte[] labels = new byte[1000];
        labels[7] = 1;
        for (int i = 500; i < 1000; i++) {
            labels[i] = 2;
        }
        write(IMAGES, images(1000, 8, 8));
        write(LABELS, IdxBytes.of(labels, 1000));
        write(TEST_IMAGES, images(3, 8, 8));
        write(TEST_LABELS, labels(0, 1, 2));

        FolderImages found = FolderReader.read(FolderRequest.of(folder).withMost(100), ReadingProgress.NONE);

        assertEquals(101, found.training().count());
        assertEquals(1, count(found.training().labels(), 1));
        assertEquals(50, count(found.training().labels(), 2));
        assertTrue(keys(found).containsAll(List.of("folder.sampled", "folder.unbalanced")));
    }

    @Test
    void imagesOfAnotherSizeStayOrAreBroughtToOne() throws IOException {
        write(IMAGES, images(4, 64, 40));
        write(LABELS, labels(0, 1, 0, 1));
        assertEquals(64, read().training().height());
        assertEquals(40, read().training().width());
        FolderImages smaller = FolderReader.read(FolderRequest.of(folder).withSide(28), ReadingProgress.NONE);
        assertEquals(28, smaller.training().height());
        assertEquals(28, smaller.test().width());

        write(IMAGES, images(4, 300, 200));
        assertEquals(64, read().training().height());
        assertTrue(keys(read()).contains("folder.scaled"));
        write(IMAGES, images(4, 4, 4));
        assertEquals(28, read().training().height());
    }

    @Test
    void whatIsWrongIsSaidAtItsFile() throws IOException {
        write(IMAGES, images(4, 28, 28));
        assertProblem("file.digits.noPartner", LABELS);

        write(LABELS, labels(3, 3, 3, 3));
        assertProblem("folder.oneLabel", LABELS, "3");

        write(LABELS, labels(0, 1, 2, 200));
        Files.writeString(folder.resolve("classes.txt"), "zero\none\ntwo\n");
        assertProblem("folder.names.missing", "classes.txt", "200", LABELS);
        Files.delete(folder.resolve("classes.txt"));

        write(LABELS, labels(0, 1, 2));
        assertProblem("file.digits.otherCount", LABELS, "3", "4");

        write(LABELS, labels(0, 1, 0, 1));
        byte[] whole = images(4, 28, 28);
        write(IMAGES, Arrays.copyOf(whole, whole.length - 1));
        assertProblem("file.digits.cutOff", IMAGES);

        write(IMAGES, IdxBytes.of(new byte[0], 0, 28, 28));
        write(LABELS, IdxBytes.of(new byte[0], 0));
        assertProblem("file.digits.impossible", LABELS);
    }

    @Test
    void namesThatAreNoNamesAreRefused() throws IOException {
        write(IMAGES, images(4, 28, 28));
        write(LABELS, labels(0, 1, 0, 1));
        Path names = folder.resolve("classes.txt");
        Files.writeString(names, "\n\n");
        assertProblem("folder.names.notNames", "classes.txt");
        Files.writeString(names, "cat\n" + "x".repeat(65));
        assertProblem("folder.names.notNames", "classes.txt");
        Files.write(names, new byte[] {(byte) 0xc8, (byte) 0xff, 0});
        assertProblem("file.classes.notText", "classes.txt");
        Files.writeString(names, "n\n".repeat(257));
        assertProblem("folder.names.tooMany", "257");
        Files.writeString(names, "\uFEFF고양이\n개\n");
        assertEquals(List.of("고양이", "개"), read().training().classNames());
    }

    @Test
    void testImagesOfAnotherSizeAreRefused() throws IOException {
        write(IMAGES, images(4, 28, 28));
        write(LABELS, labels(0, 1, 0, 1));
        write(TEST_IMAGES, images(2, 32, 32));
        write(TEST_LABELS, labels(0, 1));
        assertProblem("folder.otherSize", TEST_IMAGES, "32", "28");
    }

    @Test
    void aClassThatIsOnlyTestedIsNamed() throws IOException {
        write(IMAGES, images(40, 28, 28));
        write(LABELS, IdxBytes.of(IdxFolderTest.alternating(40), 40));
        write(TEST_IMAGES, images(2, 28, 28));
        write(TEST_LABELS, labels(0, 5));
        assertEquals(List.of("folder.notTrained", "folder.notTested"), keys(read()));
    }

    @Test
    void fashionIsKnownByItsFolder() throws IOException {
        Path fashion = Files.createDirectories(folder.resolve("FashionMNIST/raw"));
        Files.write(fashion.resolve(IMAGES), images(4, 28, 28));
        Files.write(fashion.resolve(LABELS), labels(0, 9, 0, 9));
        FolderImages found = FolderReader.read(FolderRequest.of(fashion.getParent()), ReadingProgress.NONE);
        assertEquals(List.of("T-shirt/top", "Ankle boot"), found.training().classNames());
    }

    private static byte[] alternating(int count) {
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % 2);
        }
        return labels;
    }

    private FolderImages read() throws DataFileException {
        return FolderReader.read(FolderRequest.of(folder), ReadingProgress.NONE);
    }

    private void assertProblem(String key, String... said) {
        DataFileException problem = assertThrows(DataFileException.class, this::read);
        assertEquals(key, problem.localized().key(), problem.getMessage());
        Stream.of(said).forEach(part -> assertTrue(problem.getMessage().contains(part), problem.getMessage()));
    }

    private static List<String> keys(FolderImages found) {
        found.remarks().forEach(LocalizedMessage::inEnglish);
        return found.remarks().stream()
                .map(LocalizedMessage::key)
                .filter(key -> !key.equals("folder.few"))
                .toList();
    }

    private static long count(byte[] labels, int label) {
        long count = 0;
        for (byte one : labels) {
            count += one == label ? 1 : 0;
        }
        return count;
    }

    private static byte[] images(int count, int height, int width) {
        byte[] pixels = new byte[count * height * width];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 31 + i / 1000);
        }
        return IdxBytes.of(pixels, count, height, width);
    }

    private static byte[] labels(int... labels) {
        byte[] bytes = new byte[labels.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) labels[i];
        }
        return IdxBytes.of(bytes, bytes.length);
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }
}
