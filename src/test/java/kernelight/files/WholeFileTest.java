package kernelight.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is written as a whole or stays what it was, and what went wrong is known by its kind. */
class WholeFileTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void anOldFile() throws IOException {
        file = folder.resolve("case.json");
        Files.writeString(file, "old");
    }

    private static WholeFile.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void assertOnlyTheOldFileIsThere() throws IOException {
        assertEquals("old", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void aFileIsReplacedAndNothingElseIsLeft() throws Exception {
        WholeFile.write(file, text("new"));
        assertEquals("new", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void whatFailsHalfWayLeavesTheOldFile() throws IOException {
        FileProblem problem = assertThrows(
                FileProblem.class,
                () -> WholeFile.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("No space left on device");
                }));
        assertEquals(FileProblem.Kind.DISK_FULL, problem.kind());
        assertEquals(file, problem.path());
        assertOnlyTheOldFileIsThere();
    }

    @Test
    void whoThinksBetterOfItLeavesTheOldFile() throws IOException {
        assertThrows(
                CancellationException.class,
                () -> WholeFile.write(file, out -> {
                    throw new CancellationException();
                }));
        assertOnlyTheOldFileIsThere();
    }

    @Test
    void aMissingFolderIsNamed() {
        FileProblem problem = assertThrows(
                FileProblem.class, () -> WholeFile.write(folder.resolve("nowhere/case.json"), text("new")));
        assertEquals(FileProblem.Kind.NO_FOLDER, problem.kind());
    }

    @Test
    void aFolderOfThatNameStays() {
        FileProblem problem = assertThrows(FileProblem.class, () -> WholeFile.write(folder, text("new")));
        assertEquals(FileProblem.Kind.IS_A_FOLDER, problem.kind());
        assertTrue(Files.isDirectory(folder));
    }

    @Test
    void aFullDiskIsKnown() {
        assumeTrue(Files.exists(Path.of("/dev/full")), "there is no full device here to write to");
        IOException full = assertThrows(IOException.class, () -> Files.write(Path.of("/dev/full"), new byte[] {1}));
        assertEquals(FileProblem.Kind.DISK_FULL, FileProblem.writing(file, full).kind());
    }

    @Test
    void aFolderWithoutPermissionIsKnown() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeTrue(!Files.isWritable(closed), "this user may write everywhere");
        FileProblem problem =
                assertThrows(FileProblem.class, () -> WholeFile.write(closed.resolve("case.json"), text("new")));
        assertEquals(FileProblem.Kind.NO_PERMISSION, problem.kind());
    }

    @Test
    void othersMayReadWhatTheyCouldBefore() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no such permissions here");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        WholeFile.write(file, text("new"));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aLinkLeadsToTheNewFile() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        WholeFile.write(link, text("new"));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(file));
    }

    @Test
    void writingSweepsUpWhatAKilledProcessLeftInTheFolder() throws Exception {
        Path old = daysOld(2, ".picture[1].gif.123" + WholeFile.UNFINISHED);
        Path perhapsStillWritten = daysOld(0, ".case.json.456" + WholeFile.UNFINISHED);
        Path ofAnotherProgram = daysOld(2, ".case.json.789.part");
        WholeFile.write(file, text("new"));
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(perhapsStillWritten));
        assertTrue(Files.exists(ofAnotherProgram));
        assertEquals("new", Files.readString(file));
    }

    @Test
    void whatIsBeingWrittenIsToldByItsName() throws Exception {
        WholeFile.write(
                file,
                out -> assertTrue(
                        files().stream().anyMatch(part -> part.toString().endsWith(WholeFile.UNFINISHED))));
    }

    private Path daysOld(int days, String name) throws IOException {
        Path crumb = Files.writeString(folder.resolve(name), "{");
        Files.setLastModifiedTime(crumb, FileTime.from(Instant.now().minus(days, ChronoUnit.DAYS)));
        return crumb;
    }
}
