package kernelight.handwriting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.zip.CRC32;
import kernelight.data.own.OwnDigit;
import kernelight.data.own.OwnDigitSet;
import kernelight.data.own.OwnDigitsFile;
import kernelight.data.own.TestDigits;
import kernelight.files.FileProblem;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnDigitsTest {
    @TempDir
    private Path folder;

    private final List<LocalizedMessage> notices = new ArrayList<>();
    private final Queue<Runnable> worker = new ArrayDeque<>();

    private Path file() {
        return folder.resolve("data").resolve("own-digits.kernelight");
    }

    /** As at a start of the app, everything done at once. */
    private OwnDigits start() {
        OwnDigits own = new OwnDigits(file(), Runnable::run, Runnable::run, notices::add);
        own.load();
        return own;
    }

    private static List<String> labels(OwnDigits own) {
        return own.set().digits().stream().map(OwnDigit::label).toList();
    }

    @Test
    void whatIsFiledIsThereAtTheNextStart() {
        OwnDigits own = start();
        own.change(own.set().with(TestDigits.of("7", 1)));
        own.change(own.set().with(TestDigits.of("4", 2)));
        assertEquals(List.of("7", "4"), labels(start()));
        assertEquals(List.of(), notices);
    }

    @Test
    void everyChangeIsUndoneAndRedone() {
        OwnDigits own = start();
        assertFalse(own.undoableProperty().get());
        own.change(own.set().with(TestDigits.of("7", 1)));
        own.change(OwnDigitSet.EMPTY);
        own.undo();
        assertEquals(List.of("7"), labels(own));
        assertEquals(List.of("7"), labels(start()), "undoing is kept as well");
        own.redo();
        assertEquals(List.of(), labels(own));
        assertFalse(own.redoableProperty().get());
        own.undo();
        own.undo();
        assertEquals(List.of(), labels(own));
        assertFalse(own.undoableProperty().get());
        assertTrue(own.redoableProperty().get());
    }

    @Test
    void aDamagedFileIsSetAsideAndNeverOverwritten() throws IOException {
        OwnDigits own = start();
        own.change(own.set().with(TestDigits.of("7", 1)));
        byte[] damaged = Files.readAllBytes(file());
        damaged[50] ^= 1;
        Files.write(file(), damaged);
        Path earlier = file().resolveSibling("own-digits.kernelight.damaged");
        Files.writeString(earlier, "damaged before");

        OwnDigits next = start();
        assertEquals(List.of(), labels(next));
        assertEquals("own.damaged", notices.getFirst().key());
        next.change(next.set().with(TestDigits.of("3", 2)));
        assertEquals("damaged before", Files.readString(earlier));
        assertArrayEquals(damaged, Files.readAllBytes(file().resolveSibling("own-digits.kernelight.damaged-2")));
        assertEquals(List.of("3"), labels(start()));
    }

    @Test
    void aFileOfANewerVersionStaysAsItIs() throws IOException, FileProblem {
        Files.createDirectories(file().getParent());
        OwnDigitsFile.write(file(), OwnDigitSet.EMPTY);
        byte[] newer = Files.readAllBytes(file());
        newer[11] = 9;
        CRC32 crc = new CRC32();
        crc.update(newer, 0, newer.length - 4);
        ByteBuffer.wrap(newer).putInt(newer.length - 4, (int) crc.getValue());
        Files.write(file(), newer);

        OwnDigits own = start();
        own.change(own.set().with(TestDigits.of("3", 2)));
        own.close();
        assertEquals("own.newer", notices.getFirst().key());
        assertArrayEquals(newer, Files.readAllBytes(file()));
    }

    @Test
    void aFileThatCannotBeReadStaysAsItIs() throws IOException {
        Files.createDirectories(file()); // a folder of that name
        OwnDigits own = start();
        own.change(own.set().with(TestDigits.of("3", 2)));
        assertEquals(1, notices.size());
        assertEquals("own.unreadable", notices.getFirst().key());
        assertTrue(Files.isDirectory(file()));
    }

    @Test
    void whatIsFiledBeforeTheFileIsReadIsAdded() {
        OwnDigits before = start();
        before.change(before.set().with(TestDigits.of("7", 1)));
        OwnDigits own = new OwnDigits(file(), worker::add, Runnable::run, notices::add);
        own.load();
        own.change(own.set().with(TestDigits.of("4", 2)));
        while (!worker.isEmpty()) {
            worker.remove().run();
        }
        assertEquals(List.of("7", "4"), labels(own));
        assertEquals(List.of("7", "4"), labels(start()));
    }

    /** The worker is ended with the window, perhaps before it has written. */
    @Test
    void whatIsNotWrittenYetIsWrittenAtTheEnd() {
        OwnDigits own = new OwnDigits(file(), worker::add, Runnable::run, notices::add);
        own.load();
        worker.remove().run();
        own.change(own.set().with(TestDigits.of("4", 2)));
        worker.clear();
        own.close();
        assertEquals(List.of("4"), labels(start()));
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidOnce() throws IOException {
        Files.writeString(folder.resolve("data"), "a file where the folder should be");
        OwnDigits own = start();
        own.change(own.set().with(TestDigits.of("3", 2)));
        own.change(own.set().with(TestDigits.of("3", 3)));
        assertEquals(
                List.of("own.unwritable"),
                notices.stream().map(LocalizedMessage::key).toList());
        assertEquals(2, own.set().count());
    }
}
