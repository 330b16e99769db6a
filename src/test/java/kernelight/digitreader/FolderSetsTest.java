package kernelight.digitreader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kernelight.data.folder.FolderImages;
import kernelight.data.folder.FolderRequest;
import kernelight.data.folder.ReadingProgress;
import kernelight.data.generated.GeneratedDigits;
import kernelight.data.mnist.IdxBytes;
import kernelight.engine.training.LabelledImages;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderSetsTest {
    private static final LabelledImages DIGITS = GeneratedDigits.generate(200, 5);

    @TempDir
    private Path folder;

    @Test
    void digitsThatLieOnTheirSidesAreSetUprightUnlessTheSwitchSaysOtherwise() throws IOException {
        write("train", DIGITS.transposed(), 0);
        FolderImages found = read(FolderRequest.of(folder));
        assertTrue(found.transposed());
        assertTrue(keys(found).contains("folder.transposed.read"));
        LabelledImages stored =
                read(FolderRequest.of(folder).withTransposed(false)).training();
        assertArrayEquals(stored.transposed().image(0), found.training().image(0));
    }

    @Test
    void blackInkIsInvertedUnlessTheSwitchSaysOtherwise() throws IOException {
        write("train", DIGITS.inverted(), 0);
        assertTrue(read(FolderRequest.of(folder)).inverted());
        assertFalse(read(FolderRequest.of(folder).withInverted(false)).inverted());
    }

    @Test
    void emnistsLettersAreSetUprightByTheirName() throws IOException {
        write("emnist-letters-train", DIGITS, 1);
        FolderImages found = read(FolderRequest.of(folder));
        assertTrue(found.transposed());
        assertEquals("A", found.training().classNames().getFirst());
        assertTrue(keys(found).contains("folder.transposed.emnist"));
    }

    @Test
    void otherThingsUnderNumbersMayBeNoDigits() throws IOException {
        byte[] pixels = DIGITS.pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 31 % 97);
        }
        write("train", new LabelledImages("noise", 28, 28, pixels, DIGITS.labels()), 0);
        assertTrue(keys(read(FolderRequest.of(folder))).contains("folder.notDigits"));
        Files.writeString(folder.resolve("classes.txt"), "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n");
        assertFalse(keys(read(FolderRequest.of(folder))).contains("folder.notDigits"));
    }

    private static FolderImages read(FolderRequest request) throws IOException {
        return FolderSets.read(request, ReadingProgress.NONE);
    }

    private static List<String> keys(FolderImages found) {
        return found.remarks().stream().map(LocalizedMessage::key).toList();
    }

    /** @param first the label of the first class in the file */
    private void write(String part, LabelledImages images, int first) throws IOException {
        byte[] labels = images.labels().clone();
        for (int i = 0; i < labels.length; i++) {
            labels[i] += (byte) first;
        }
        Files.write(folder.resolve(part + "-images-idx3-ubyte"), IdxBytes.of(images.pixels(), images.count(), 28, 28));
        Files.write(folder.resolve(part + "-labels-idx1-ubyte"), IdxBytes.of(labels, images.count()));
    }
}
