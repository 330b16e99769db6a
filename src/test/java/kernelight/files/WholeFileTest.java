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
import java.nio.file.attribute.BasicFileAttributes;
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

/** A file is written as a whole or stays as it was, and failures are classified. */
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
    void aFailureHalfWayLeavesTheOldFile() throws IOException {
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
    void anExceptionOfTheContentLeavesTheOldFile() throws IOException {
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
    void whereNoFileCanBeIsNoFullDisk() {
        Path shown = Path.of("/proc/kernelight.json");
        assumeTrue(Files.isDirectory(shown.getParent()), "no system that shows its processes as files");
        FileProblem problem = assertThrows(FileProblem.class, () -> WholeFile.write(shown, text("new")));
        assertFalse(
                problem.kind() == FileProblem.Kind.DISK_FULL, problem.reason().inEnglish());
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
    void othersMayDoWhatTheyCouldBefore() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no such permissions here");
        for (String permissions :
                List.of("rw-r-----", "rw-rw-rw-", "rwx------")) { // the usual mask takes some of these
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            WholeFile.write(file, text("new"));
            assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void aLinkLeadsToTheNewFile() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        WholeFile.write(link, text("new"));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(file));
    }

    @Test
    void linksInAChainLeadToTheNewFile() throws Exception {
        Path deep = Files.createDirectory(folder.resolve("deep"));
        Path second = Files.createSymbolicLink(deep.resolve("second"), Path.of("../case.json"));
        Path first = Files.createSymbolicLink(folder.resolve("first"), Path.of("deep/second"));
        WholeFile.write(first, text("new"));
        assertTrue(Files.isSymbolicLink(first) && Files.isSymbolicLink(second));
        assertEquals("new", Files.readString(file));
    }

    @Test
    void whatALinkLeadsToIsMadeWhereItIsMissing() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("new.json"));
        WholeFile.write(link, text("new"));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(folder.resolve("new.json")));
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere"), Path.of("no/such.json"));
        FileProblem problem = assertThrows(FileProblem.class, () -> WholeFile.write(nowhere, text("new")));
        assertEquals("there is no such folder", problem.reason().inEnglish());
        assertTrue(Files.isSymbolicLink(nowhere));
    }

    @Test
    void linksThatLeadInACircleStay() throws Exception {
        Path one = Files.createSymbolicLink(folder.resolve("one"), Path.of("two"));
        Files.createSymbolicLink(folder.resolve("two"), Path.of("one"));
        FileProblem problem = assertThrows(FileProblem.class, () -> WholeFile.write(one, text("new")));
        assertEquals(FileProblem.Kind.CIRCLE_OF_LINKS, problem.kind());
        assertTrue(Files.isSymbolicLink(one));
    }

    @Test
    void aLinkToAFolderStays() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("deep")));
        FileProblem problem = assertThrows(FileProblem.class, () -> WholeFile.write(link, text("new")));
        assertEquals(FileProblem.Kind.IS_A_FOLDER, problem.kind());
        assertTrue(Files.isSymbolicLink(link));
    }

    @Test
    void aPipeIsWrittenInto() throws Exception {
        Path pipe = folder.resolve("pipe");
        Path copy = folder.resolve("copy");
        assumeTrue(Shell.run("mkfifo pipe", folder) == 0, "this system has no pipes with a name");
        Process reader = Shell.start("cat pipe > copy", folder);
        WholeFile.write(pipe, text("new"));
        assertEquals(0, reader.waitFor());
        assertEquals("new", Files.readString(copy));
        assertTrue(Files.readAttributes(pipe, BasicFileAttributes.class).isOther(), "it is a pipe still");
    }

    /** Made for the test where the user may: the machine's own devices stay out of it. */
    @Test
    void aDeviceIsWrittenIntoAndItsTroubleSaid() throws Exception {
        assumeTrue(
                Shell.run("mknod full c 1 7 && mknod null c 1 3 && echo > null", folder) == 0,
                "this user may not make devices");
        FileProblem problem =
                assertThrows(FileProblem.class, () -> WholeFile.write(folder.resolve("full"), text("new")));
        assertEquals(FileProblem.Kind.DISK_FULL, problem.kind());
        WholeFile.write(folder.resolve("null"), text("new"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("null"));
        WholeFile.write(link, text("new"));
        for (String name : new String[] {"full", "null", "link"}) {
            assertTrue(
                    Files.readAttributes(folder.resolve(name), BasicFileAttributes.class)
                            .isOther(),
                    name);
        }
        assertTrue(Files.isSymbolicLink(link));
    }

    @Test
    void standardOutputIsToldByEveryOfItsNames() throws Exception {
        Destination expected = new Destination.StandardOutput();
        assertEquals(expected, Destination.of(Path.of("-")));
        assertEquals(
                new Destination.RegularFile(folder.toRealPath().resolve("-")), Destination.of(folder.resolve("-")));
        assumeTrue(Files.exists(Path.of("/proc/self/fd/1")), "processes are no files here");
        Path link = Files.createSymbolicLink(folder.resolve("out"), Path.of("/dev/stdout"));
        for (Path name : List.of(Path.of("/dev/stdout"), Path.of("/dev/fd/1"), Path.of("/proc/self/fd/1"), link)) {
            assertEquals(expected, Destination.of(name), name.toString());
        }
        assertTrue(Destination.of(Path.of("/dev/stderr")) instanceof Destination.SpecialFile);
    }

    @Test
    void aProtectedFileIsNotReplacedAlthoughItsFolderMayBeWritten() throws Exception {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assumeTrue(!Files.isWritable(file), "this user may write everything");
        FileProblem problem = assertThrows(FileProblem.class, () -> WholeFile.write(file, text("new")));
        assertEquals(FileProblem.Kind.WRITE_PROTECTED, problem.kind());
        assertOnlyTheOldFileIsThere();
    }

    @Test
    void writingDeletesOldUnfinishedFiles() throws Exception {
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
    void theUnfinishedFileOfAKilledProcessIsDeletedSoon() throws Exception {
        Process killed = Shell.start("exit 0", folder);
        killed.waitFor();
        Path left = minutesOld(2, ".run.checkpoint.process-" + killed.pid() + ".123" + WholeFile.UNFINISHED);
        Path perhapsOfAnotherComputer =
                minutesOld(0, ".run.checkpoint.process-" + killed.pid() + ".456" + WholeFile.UNFINISHED);
        Path written = minutesOld(
                2, ".run.checkpoint.process-" + ProcessHandle.current().pid() + ".789" + WholeFile.UNFINISHED);
        WholeFile.write(file, text("new"));
        assertFalse(Files.exists(left));
        assertTrue(Files.exists(perhapsOfAnotherComputer));
        assertTrue(Files.exists(written));
    }

    private Path minutesOld(long minutes, String name) throws IOException {
        Path part = Files.writeString(folder.resolve(name), "half of it");
        Files.setLastModifiedTime(part, FileTime.from(Instant.now().minus(minutes, ChronoUnit.MINUTES)));
        return part;
    }

    @Test
    void theNameOfAnUnfinishedFileTellsItsProcess() throws Exception {
        String process = ".process-" + ProcessHandle.current().pid() + ".";
        WholeFile.write(
                file,
                out -> assertTrue(
                        files().stream().anyMatch(part -> part.toString().contains(process))));
    }

    @Test
    void unfinishedFilesHaveASuffixOfTheirOwn() throws Exception {
        WholeFile.write(
                file,
                out -> assertTrue(
                        files().stream().anyMatch(part -> part.toString().endsWith(WholeFile.UNFINISHED))));
    }

    private static final class Shell {
        private Shell() {}

        static Process start(String script, Path folder) throws IOException {
            return new ProcessBuilder("sh", "-c", script)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }

        static int run(String script, Path folder) throws InterruptedException {
            try {
                return start(script, folder).waitFor();
            } catch (IOException e) {
                return -1; // a system without sh
            }
        }
    }

    private Path daysOld(int days, String name) throws IOException {
        Path crumb = Files.writeString(folder.resolve(name), "{");
        Files.setLastModifiedTime(crumb, FileTime.from(Instant.now().minus(days, ChronoUnit.DAYS)));
        return crumb;
    }
}
