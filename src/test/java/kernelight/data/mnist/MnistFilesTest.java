package kernelight.data.mnist;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import kernelight.data.DataFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MnistFilesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeAGoodSet() throws IOException {
        IdxBytes.writeMnist(folder, 25, 12);
    }

    @Test
    void readsBothHalves() throws IOException {
        Mnist mnist = MnistFiles.read(folder);
        assertEquals(25, mnist.training().count());
        assertEquals(12, mnist.test().count());
        assertEquals(4, mnist.training().label(24));
        byte[] images = IdxBytes.images(25);
        assertEquals(
                Byte.toUnsignedInt(images[images.length - 1]) / 255f,
                mnist.training().image(24)[783]);
    }

    @Test
    void readsPackedFilesAndTheOtherSpelling() throws IOException {
        replace(MnistFiles.TRAINING_IMAGES, "train-images-idx3-ubyte.gz", IdxBytes.gzip(IdxBytes.images(25)));
        replace(MnistFiles.TRAINING_LABELS, "train-labels.idx1-ubyte", IdxBytes.labels(25));
        replace(MnistFiles.TEST_IMAGES, "t10k-images.idx3-ubyte.gz", IdxBytes.gzip(IdxBytes.images(12)));
        assertTrue(MnistFiles.areIn(folder));
        Mnist mnist = MnistFiles.read(folder);
        assertEquals(25, mnist.training().count());
        assertEquals(12, mnist.test().count());
    }

    @Test
    void namesWhatIsMissing() throws IOException {
        Files.delete(folder.resolve(MnistFiles.TRAINING_LABELS));
        Files.delete(folder.resolve(MnistFiles.TEST_IMAGES));
        assertFalse(MnistFiles.areIn(folder));
        fails("lacks train-labels-idx1-ubyte, t10k-images-idx3-ubyte", "kernelight download");
    }

    @Test
    void saysThatThereIsNoSuchFolder() {
        Path nowhere = folder.resolve("nowhere");
        DataFileException failure = assertThrows(DataFileException.class, () -> MnistFiles.read(nowhere));
        assertEquals(nowhere, failure.path());
        assertTrue(failure.getMessage().contains("is not a folder"), failure.getMessage());
    }

    @Test
    void namesATruncatedFile() throws IOException {
        byte[] images = IdxBytes.images(25);
        write(MnistFiles.TRAINING_IMAGES, Arrays.copyOf(images, images.length - 1));
        fails(MnistFiles.TRAINING_IMAGES + " is cut off", "25 x 28 x 28", "download it again");
    }

    @Test
    void namesATruncatedPackedFileWhereverItIsCut() throws IOException {
        byte[] packed = IdxBytes.gzip(IdxBytes.images(25));
        for (int length : new int[] {1, 5, 12, 30, packed.length / 2, packed.length - 4}) {
            replace(MnistFiles.TRAINING_IMAGES, "train-images-idx3-ubyte.gz", Arrays.copyOf(packed, length));
            fails("train-images-idx3-ubyte.gz is ", length == 1 ? "not a gzip file" : "cut off", "download it again");
        }
    }

    @Test
    void namesADamagedPackedFile() throws IOException {
        byte[] packed = IdxBytes.gzip(IdxBytes.images(25));
        packed[packed.length - 6] ^= 1; // in the checksum at the end
        replace(MnistFiles.TRAINING_IMAGES, "train-images-idx3-ubyte.gz", packed);
        fails("train-images-idx3-ubyte.gz is damaged", "download it again");
    }

    @Test
    void namesSwappedFiles() throws IOException {
        write(MnistFiles.TEST_IMAGES, IdxBytes.labels(12));
        fails(MnistFiles.TEST_IMAGES + " holds labels (1 dimension) where images (3 dimensions) are expected");
        IdxBytes.writeMnist(folder, 25, 12);
        write(MnistFiles.TEST_LABELS, IdxBytes.images(12));
        fails(MnistFiles.TEST_LABELS + " holds images (3 dimensions) where labels (1 dimension) are expected");
    }

    @Test
    void namesFilesThatAreNotWhatTheirNameSays() throws IOException {
        replace(MnistFiles.TEST_IMAGES, "t10k-images-idx3-ubyte.gz", IdxBytes.images(12));
        fails("t10k-images-idx3-ubyte.gz is named .gz but is not a gzip file", "remove .gz");
        replace("t10k-images-idx3-ubyte.gz", MnistFiles.TEST_IMAGES, IdxBytes.gzip(IdxBytes.images(12)));
        fails(MnistFiles.TEST_IMAGES + " is a gzip file, but its name does not say so", "Add .gz");
        write(MnistFiles.TEST_IMAGES, "<!DOCTYPE html>".getBytes(StandardCharsets.US_ASCII));
        fails(MnistFiles.TEST_IMAGES + " is not an MNIST file", "3c 21 44 4f");
        write(MnistFiles.TEST_IMAGES, new byte[0]);
        fails(MnistFiles.TEST_IMAGES + " is empty");
        write(MnistFiles.TEST_IMAGES, new byte[] {0, 0, 8, 3, 0, 0});
        fails(MnistFiles.TEST_IMAGES + " is cut off inside its header");
    }

    @Test
    void namesImagesOfAnotherSizeOrType() throws IOException {
        write(MnistFiles.TEST_IMAGES, IdxBytes.of(new byte[12 * 32 * 32], 12, 32, 32));
        fails(MnistFiles.TEST_IMAGES + " holds images of 32 x 32 pixels");
        byte[] floats = IdxBytes.images(12);
        floats[2] = 0x0d;
        write(MnistFiles.TEST_IMAGES, floats);
        fails(MnistFiles.TEST_IMAGES + " holds values of type 13");
    }

    @Test
    void namesALabelThatIsNoDigit() throws IOException {
        byte[] labels = IdxBytes.labels(12);
        labels[8 + 4] = 10;
        write(MnistFiles.TEST_LABELS, labels);
        fails(MnistFiles.TEST_LABELS + " has the label 10 at number 5");
        labels[8 + 4] = (byte) 200;
        write(MnistFiles.TEST_LABELS, labels);
        fails("the label 200 at number 5");
    }

    @Test
    void imagesAndLabelsMustBeAsMany() throws IOException {
        write(MnistFiles.TEST_LABELS, IdxBytes.labels(11));
        fails(MnistFiles.TEST_LABELS + " has 11 labels, but t10k-images-idx3-ubyte has 12 images");
    }

    @Test
    void namesAFileThatGoesOn() throws IOException {
        byte[] labels = IdxBytes.labels(12);
        write(MnistFiles.TEST_LABELS, Arrays.copyOf(labels, labels.length + 1));
        fails(MnistFiles.TEST_LABELS + " has more than the 12 values");
    }

    @Test
    void aHostileHeaderTakesNoMemory() throws IOException {
        write(MnistFiles.TEST_LABELS, IdxBytes.of(new byte[3], Integer.MAX_VALUE));
        fails("announces 2147483647 values");
        write(MnistFiles.TEST_LABELS, IdxBytes.of(new byte[3], -1));
        fails("announces -1 values");
        write(MnistFiles.TEST_LABELS, IdxBytes.labels(12));
        write(MnistFiles.TEST_IMAGES, IdxBytes.of(new byte[3], 65536, 65536, 65536));
        fails("announces 65536 x 65536 x 65536 values");
        replace(
                MnistFiles.TEST_IMAGES,
                "t10k-images-idx3-ubyte.gz",
                IdxBytes.gzip(IdxBytes.of(new byte[3], 300_000, 28, 28)));
        fails("cut off");
    }

    private void fails(String... parts) {
        DataFileException failure = assertThrows(DataFileException.class, () -> MnistFiles.read(folder));
        assertAll(Arrays.stream(parts)
                .map(part -> () -> assertTrue(failure.getMessage().contains(part), failure.getMessage())));
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    private void replace(String old, String name, byte[] bytes) throws IOException {
        Files.deleteIfExists(folder.resolve(old));
        write(name, bytes);
    }
}
