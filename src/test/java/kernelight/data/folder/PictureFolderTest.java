package kernelight.data.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import kernelight.data.DataFileException;
import kernelight.engine.training.LabelledImages;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PictureFolderTest {
    @TempDir
    private Path folder;

    @Test
    void eachSubFolderIsAClass() throws IOException {
        pictures("red", 12, Color.RED, 40, 20);
        pictures("blue", 12, Color.BLUE, 20, 40);

        FolderImages found = read();

        LabelledImages training = found.training();
        assertEquals(List.of("blue", "red"), training.classNames());
        assertEquals(FolderImages.Form.PICTURES, found.form());
        assertEquals(3, training.channels());
        assertEquals(28, training.height());
        assertEquals(20, training.count());
        assertEquals(4, found.test().count());
        int blue = training.label(0);
        assertEquals("blue", training.classNames().get(blue));
        assertEquals(1, training.image(0)[2 * 28 * 28], 0.01);
        assertEquals(0, training.image(0)[0], 0.01);
        assertTrue(keys(found).contains("folder.split"));
    }

    @Test
    void greyPicturesStayGreyAndColoursAreAsChosen() throws IOException {
        pictures("black", 4, Color.BLACK, 10, 10);
        pictures("white", 4, Color.WHITE, 10, 10);
        assertEquals(1, read().training().channels());
        FolderRequest wanted = FolderRequest.of(folder).withColour(true).withSide(32);
        LabelledImages coloured =
                FolderReader.read(wanted, ReadingProgress.NONE).training();
        assertEquals(3, coloured.channels());
        assertEquals(32, coloured.width());
        assertEquals(1, coloured.image(coloured.count() - 1)[0], 0.01);
    }

    @Test
    void aLongPictureIsCutOrPadded() throws IOException {
        for (String name : List.of("a", "b")) {
            Files.createDirectories(folder.resolve(name));
            for (int i = 0; i < 2; i++) {
                // White on black, with a grey bar at the left end that the middle square does not reach.
                BufferedImage picture = new BufferedImage(90, 30, BufferedImage.TYPE_BYTE_GRAY);
                Graphics2D pen = picture.createGraphics();
                pen.setColor(Color.WHITE);
                pen.fillRect(40, 10, 10, 10);
                pen.setColor(Color.GRAY);
                pen.fillRect(0, 0, 10, 30);
                pen.dispose();
                ImageIO.write(
                        picture, "png", folder.resolve(name + "/" + i + ".png").toFile());
            }
        }
        float[] cut = read().training().image(0);
        assertEquals(0, cut[14 * 28], 0.01);
        assertEquals(1, cut[14 * 28 + 14], 0.01);
        float[] padded = FolderReader.read(FolderRequest.of(folder).withFitting(Fitting.PAD), ReadingProgress.NONE)
                .training()
                .image(0);
        assertTrue(padded[14 * 28] > 0.3);
        assertTrue(padded[0] > 0.02 && padded[0] < 0.3, "the margin has the border's mean: " + padded[0]);
    }

    @Test
    void whatCannotBeReadIsNamedAndLeftOut() throws IOException {
        pictures("cat", 5, Color.GRAY, 30, 30);
        pictures("dog", 5, Color.WHITE, 30, 30);
        pictures("dog/more/deeper", 1, Color.WHITE, 30, 30);
        Files.createDirectories(folder.resolve("empty"));
        Files.writeString(folder.resolve("dog/notes.txt"), "not a picture");
        Files.writeString(folder.resolve("dog/.DS_Store"), "hidden");
        Files.writeString(folder.resolve("dog/Thumbs.db"), "hidden");
        Files.createDirectories(folder.resolve(".git/cat"));
        byte[] whole = Files.readAllBytes(folder.resolve("cat/0.png"));
        Files.write(folder.resolve("cat/cut.png"), Arrays.copyOf(whole, whole.length / 2));
        Files.writeString(folder.resolve("cat/no.jpg"), "no picture");
        Files.createSymbolicLink(folder.resolve("dog/link.png"), folder.resolve("cat/0.png"));
        Files.createSymbolicLink(folder.resolve("dog/circle"), folder.resolve("dog"));

        FolderImages found = read();

        assertEquals(5 + 7, found.training().count() + found.test().count());
        String said = String.join(
                "\n", found.remarks().stream().map(LocalizedMessage::inEnglish).toList());
        assertTrue(said.contains("2 pictures cannot be read"), said);
        assertTrue(said.contains("cut.png"), said);
        assertTrue(said.contains("sub-folder") && said.contains("empty"), said);
        assertTrue(said.contains("2 files are no pictures"), said);
        assertFalse(said.contains("DS_Store") || said.contains("Thumbs"), said);
    }

    @Test
    void trainingAndTestFoldersAreTakenAsTheyAre() throws IOException {
        pictures("train/cat", 4, Color.GRAY, 30, 30);
        pictures("train/dog", 4, Color.WHITE, 30, 30);
        pictures("val/dog", 2, Color.WHITE, 30, 30);
        pictures("val/cow", 2, Color.WHITE, 30, 30);
        FolderImages found = read();
        assertFalse(found.split());
        assertEquals(8, found.training().count());
        assertEquals(2, found.test().count());
        assertEquals(List.of("cat", "dog"), found.test().classNames());
        assertEquals(1, found.test().label(0));
        assertTrue(keys(found).containsAll(List.of("folder.notTrained", "folder.notTested")));
    }

    @Test
    void aFolderAroundTheClassesIsPassedThrough() throws IOException {
        pictures("animals/cat", 4, Color.GRAY, 30, 30);
        pictures("animals/dog", 4, Color.WHITE, 30, 30);
        assertEquals(List.of("cat", "dog"), read().training().classNames());
    }

    @Test
    void foldersWithoutClassesAreExplained() throws IOException {
        assertProblem("folder.nothing", folder.toString());
        pictures("cat", 3, Color.GRAY, 30, 30);
        assertProblem("folder.oneClass", "cat");
        Files.move(folder.resolve("cat/0.png"), folder.resolve("0.png"));
        Files.delete(folder.resolve("cat/1.png"));
        Files.delete(folder.resolve("cat/2.png"));
        assertProblem("folder.noClasses");
        DataFileException missing = assertThrows(
                DataFileException.class,
                () -> FolderReader.read(FolderRequest.of(folder.resolve("no")), ReadingProgress.NONE));
        assertEquals("folder.notThere", missing.localized().key());
    }

    @Test
    void classesOfOnePictureCannotBeTested() throws IOException {
        pictures("cat", 1, Color.GRAY, 30, 30);
        pictures("dog", 1, Color.WHITE, 30, 30);
        assertProblem("folder.tooFew", "2");
    }

    @Test
    void picturesThatAreAllDamagedAreSaid() throws IOException {
        pictures("cat", 3, Color.GRAY, 30, 30);
        Files.createDirectories(folder.resolve("dog"));
        Files.writeString(folder.resolve("dog/one.png"), "no picture");
        assertTrue(
                assertThrows(DataFileException.class, this::read).getMessage().contains("one.png"));
    }

    @Test
    void ofManyPicturesOnlyTheWantedAreOpened() throws IOException {
        pictures("cat", 40, Color.GRAY, 10, 10);
        pictures("dog", 10, Color.WHITE, 10, 10);
        int[] opened = new int[1];
        FolderRequest request = FolderRequest.of(folder).withMost(20).withSplit(50, 1);
        FolderImages found = FolderReader.read(request, (done, count) -> opened[0] = done);
        assertEquals(40, opened[0]);
        assertEquals(20, found.training().count());
        assertEquals(20, found.test().count());
        assertTrue(keys(found).contains("folder.sampled"));
    }

    @Test
    void readingCanBeStopped() throws IOException {
        pictures("cat", 4, Color.GRAY, 10, 10);
        pictures("dog", 4, Color.WHITE, 10, 10);
        assertThrows(
                CancellationException.class,
                () -> FolderReader.read(FolderRequest.of(folder), (done, count) -> {
                    if (done == 3) {
                        throw new CancellationException();
                    }
                }));
    }

    @Test
    void aHugePictureIsReadInParts() throws IOException {
        pictures("cat", 3, Color.GRAY, 10, 10);
        pictures("dog", 2, Color.WHITE, 10, 10);
        BufferedImage huge = new BufferedImage(12_000, 9_000, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = huge.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 12_000, 9_000);
        pen.dispose();
        ImageIO.write(huge, "png", folder.resolve("dog/huge.png").toFile());
        FolderImages found = read();
        assertEquals(6, found.training().count() + found.test().count());
        assertFalse(keys(found).contains("folder.unreadable"));
    }

    private void pictures(String name, int count, Color colour, int width, int height) throws IOException {
        Path into = Files.createDirectories(folder.resolve(name));
        for (int i = 0; i < count; i++) {
            BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = picture.createGraphics();
            pen.setColor(colour);
            pen.fillRect(0, 0, width, height);
            pen.dispose();
            ImageIO.write(picture, "png", into.resolve(i + ".png").toFile());
        }
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
        return found.remarks().stream().map(LocalizedMessage::key).toList();
    }
}
