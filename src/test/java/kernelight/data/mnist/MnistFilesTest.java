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
        assertEquals(25, mnist.training().images().count());
        assertEquals(12, mnist.test().images().count());
        assertEquals(4, mnist.training().images().label(24));
        byte[] images = IdxBytes.images(25);
        assertEquals(
                Byte.toUnsignedInt(images[images.length - 1]) / 255f,
                mnist.training().images().image(24)[783]);
    }

    @Test
    void readsPackedFilesAndTheOtherSpelling() throws IOException {
        replace(MnistFiles.TRAINING_IMAGES, "train-images-idx3-ubyte.gz", IdxBytes.gzip(IdxBytes.images(25)));
        replace(MnistFiles.TRAINING_LABELS, "train-labels.idx1-ubyte", IdxBytes.labels(25));
        replace(MnistFiles.TEST_IMAGES, "t10k-images.idx3-ubyte.gz", IdxBytes.gzip(IdxBytes.images(12)));
        assertTrue(MnistFiles.areIn(folder));
        Mnist mnist = MnistFiles.read(folder);
        assertEquals(25, mnist.training().images().count());
        assertEquals(12, mnist.test().images().count());
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
        fails(MnistFiles.TRAINING_IMAGES + " is cut off", "25 x 28 x 28", "Get it again");
    }

    @Test
    void namesATruncatedPackedFileWhereverItIsCut() throws IOException {
        byte[] packed = IdxBytes.gzip(IdxBytes.images(25));
        for (int length : new int[] {1, 5, 12, 30, packed.length / 2, packed.length - 4}) {
            replace(MnistFiles.TRAINING_IMAGES, "train-images-idx3-ubyte.gz", Arrays.copyOf(packed, length));
            fails("train-images-idx3-ubyte.gz is ", length == 1 ? "no IDX file" : "cut off", "Get it again");
        }
    }

    @Test
    void namesADamagedPackedFile() throws IOException {
        byte[] packed = IdxBytes.gzip(IdxBytes.images(25));
        packed[packed.length - 6] ^= 1; // in the checksum at the end
        replace(MnistFiles.TRAINING_IMAGES, "train-images-idx3-ubyte.gz", packed);
        fails("train-images-idx3-ubyte.gz is damaged", "Get it again");
    }

    @Test
    void namesSwappedFiles() throws IOException {
        write(MnistFiles.TEST_IMAGES, IdxBytes.labels(12));
        fails(MnistFiles.TEST_IMAGES
                + " is a file of labels as in MNIST (IDX), where a file of images as in MNIST (IDX) is expected");
        IdxBytes.writeMnist(folder, 25, 12);
        write(MnistFiles.TEST_LABELS, IdxBytes.images(12));
        fails(MnistFiles.TEST_LABELS
                + " is a file of images as in MNIST (IDX), where a file of labels as in MNIST (IDX) is expected");
    }

    @Test
    void whetherAFileIsPackedItsContentSays() throws IOException {
        replace(MnistFiles.TEST_IMAGES, "t10k-images-idx3-ubyte.gz", IdxBytes.images(12));
        write(MnistFiles.TRAINING_LABELS, IdxBytes.gzip(IdxBytes.labels(25)));
        Mnist mnist = MnistFiles.read(folder);
        assertEquals(25, mnist.training().images().count());
        assertEquals(12, mnist.test().images().count());
    }

    @Test
    void namesFilesThatAreSomethingElse() throws IOException {
        write(MnistFiles.TEST_IMAGES, "<!DOCTYPE html>".getBytes(StandardCharsets.US_ASCII));
        fails(
                MnistFiles.TEST_IMAGES + " is a web page, not a file of images as in MNIST (IDX). ",
                "Download the file itself");
        write(MnistFiles.TEST_IMAGES, IdxBytes.gzip("<!DOCTYPE html>".getBytes(StandardCharsets.US_ASCII)));
        fails(MnistFiles.TEST_IMAGES + " is a web page");
        write(MnistFiles.TEST_IMAGES, IdxBytes.gzip(IdxBytes.gzip(IdxBytes.images(12))));
        fails(MnistFiles.TEST_IMAGES + " is a gzip file inside a gzip file", "unpack it once");
        write(
                MnistFiles.TEST_IMAGES,
                "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n"
                        .getBytes(StandardCharsets.US_ASCII));
        fails(MnistFiles.TEST_IMAGES + " is a Git LFS pointer", "git lfs pull");
        write(MnistFiles.TEST_IMAGES, new byte[] {7, 1, 2, 3, 4});
        fails(MnistFiles.TEST_IMAGES + " is no IDX file", "07 01 02 03");
        write(MnistFiles.TEST_IMAGES, new byte[0]);
        fails(MnistFiles.TEST_IMAGES + " is an empty file");
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
        fails("cut off", "2147483647 values");
        write(MnistFiles.TEST_LABELS, IdxBytes.of(new byte[3], -1));
        fails("announces -1 values");
        write(MnistFiles.TEST_LABELS, IdxBytes.labels(12));
        write(MnistFiles.TEST_IMAGES, IdxBytes.of(new byte[3], 65536, 65536, 65536));
        fails("cut off", "65536 x 65536 x 65536 values");
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
