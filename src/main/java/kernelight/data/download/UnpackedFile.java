package kernelight.data.download;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import kernelight.data.DiskProblem;
import kernelight.data.mnist.MnistFileSpec;
import kernelight.data.mnist.MnistFiles;
import kernelight.files.FileProblem;
import kernelight.files.WholeFile;

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

    /**
     * Whether the file that {@link MnistFiles} would read, packed or not, has the right content.
     *
     * @throws FileInTheWayException when it has another that is not the beginning of the right one either
     */
    boolean isRight() throws IOException {
        Optional<PresentFile> present = present();
        if (present.isEmpty()) {
            return false;
        }
        if (present.get().isRight()) {
            return true;
        }
        if (!present.get().mayBeCutOff()) {
            throw inTheWay();
        }
        return false;
    }

    /**
     * Checks what was fetched, and unpacks it into its place, where there may be the beginning of it.
     *
     * @return what is wrong with the packed file, if anything; then nothing has changed
     * @throws FileInTheWayException when something else is there
     */
    Optional<String> unpackFrom(Path packed) throws IOException {
        Optional<String> wrong = copy(packed, OutputStream.nullOutputStream());
        if (wrong.isPresent()) {
            return wrong;
        }
        Optional<PresentFile> present = present();
        if (present.isPresent() && !present.get().isBeginningOf(packed)) {
            throw inTheWay();
        }
        try {
            WholeFile.write(folder.resolve(file.name()), out -> copy(packed, out));
        } catch (FileProblem problem) {
            throw DiskProblem.writing(folder.resolve(file.name()), problem.getCause());
        }
        return Optional.empty();
    }

    private Optional<PresentFile> present() throws FileInTheWayException {
        Optional<Path> found = MnistFiles.find(folder, file.name());
        if (found.isEmpty() && Files.exists(folder.resolve(file.name()))) {
            throw inTheWay(); // a folder, a device or a pipe
        }
        return found.map(path -> new PresentFile(path, file, beforeEachChunk));
    }

    private FileInTheWayException inTheWay() {
        return new FileInTheWayException(MnistFiles.find(folder, file.name()).orElse(folder.resolve(file.name())));
    }

    private Optional<String> copy(Path packed, OutputStream out) throws IOException {
        try (InputStream unpacked = new GZIPInputStream(Files.newInputStream(packed))) {
            return ContentCheck.copy(unpacked, out, file, beforeEachChunk);
        } catch (EOFException | ZipException _) {
            return Optional.of(ContentCheck.DAMAGED);
        }
    }
}
