package kernelight.data;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** One file of MNIST in its place in a folder: whether it is there and right, and how it gets there. */
final class UnpackedFile {
    private final Path folder;
    private final MnistFileSpec file;
    private final Runnable beforeEachChunk;

    /** @param beforeEachChunk may throw to stop */
    UnpackedFile(Path folder, MnistFileSpec file, Runnable beforeEachChunk) {
        this.folder = folder;
        this.file = file;
        this.beforeEachChunk = beforeEachChunk;
    }

    /** Whether the file that {@link MnistFiles} would read, packed or not, has the right content. */
    boolean isRight() throws IOException {
        Optional<Path> found = MnistFiles.find(folder, file.name());
        if (found.isEmpty()) {
            return false;
        }
        try (InputStream unpacked = PackedFile.open(found.get())) {
            return ContentCheck.copy(unpacked, OutputStream.nullOutputStream(), file, beforeEachChunk)
                    .isEmpty();
        } catch (DataFileException _) {
            return false;
        }
    }

    /**
     * Unpacks beside the place, checks, and moves into place; whatever was there before is replaced.
     *
     * @return what is wrong with the packed file, if anything; then nothing has changed
     */
    Optional<String> unpackFrom(Path packed) throws IOException {
        Path beside = folder.resolve(file.name() + ".unpacking");
        try {
            Optional<String> wrong = unpack(packed, beside);
            if (wrong.isEmpty()) {
                Files.move(beside, folder.resolve(file.name()), StandardCopyOption.ATOMIC_MOVE);
            }
            return wrong;
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private Optional<String> unpack(Path packed, Path beside) throws IOException {
        try (InputStream raw = Files.newInputStream(packed);
                FileOutputStream target = new FileOutputStream(beside.toFile());
                OutputStream out = new BufferedOutputStream(target)) {
            Optional<String> wrong = unpack(raw, out);
            out.flush();
            target.getFD().sync(); // its bytes are on the disk before its name is
            return wrong;
        }
    }

    private Optional<String> unpack(InputStream raw, OutputStream out) throws IOException {
        try (InputStream unpacked = new GZIPInputStream(raw)) {
            return ContentCheck.copy(unpacked, out, file, beforeEachChunk);
        } catch (EOFException | ZipException _) {
            return Optional.of(ContentCheck.DAMAGED);
        }
    }
}
