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
import kernelight.words.LocalizedMessage;

/** One of MNIST's files in the target folder: checks whether it is correct, and writes it. */
final class TargetFile {
    private final Path folder;
    private final MnistFileSpec file;
    private final Runnable beforeEachChunk;

    /** @param beforeEachChunk may throw an exception to stop */
    TargetFile(Path folder, MnistFileSpec file, Runnable beforeEachChunk) {
        this.folder = folder;
        this.file = file;
        this.beforeEachChunk = beforeEachChunk;
    }

    /**
     * Whether the file that {@link MnistFiles} would read, gzip or not, has the correct content.
     *
     * @throws FileInTheWayException if it has other content, which is not the beginning of the correct one either
     */
    boolean isCorrect() throws IOException {
        Optional<ExistingFile> existing = existing();
        if (existing.isEmpty()) {
            return false;
        }
        if (existing.get().isCorrect()) {
            return true;
        }
        if (!existing.get().mayBeCutOff()) {
            throw inTheWay();
        }
        return false;
    }

    /**
     * Checks the fetched file and unpacks it. It replaces a file only if that is the beginning of it.
     *
     * @return what is wrong with the fetched file, if anything; then nothing has changed
     * @throws FileInTheWayException if another file has its name
     */
    Optional<LocalizedMessage> unpackFrom(Path packed) throws IOException {
        Optional<LocalizedMessage> problem = copy(packed, OutputStream.nullOutputStream());
        if (problem.isPresent()) {
            return problem;
        }
        Optional<ExistingFile> existing = existing();
        if (existing.isPresent() && !existing.get().isBeginningOf(packed)) {
            throw inTheWay();
        }
        try {
            WholeFile.write(folder.resolve(file.name()), out -> copy(packed, out));
        } catch (FileProblem failure) {
            throw DiskProblem.writing(folder.resolve(file.name()), failure.getCause());
        }
        return Optional.empty();
    }

    private Optional<ExistingFile> existing() throws FileInTheWayException {
        Optional<Path> found = MnistFiles.find(folder, file.name());
        if (found.isEmpty() && Files.exists(folder.resolve(file.name()))) {
            throw inTheWay(); // a folder, a device or a pipe
        }
        return found.map(path -> new ExistingFile(path, file, beforeEachChunk));
    }

    private FileInTheWayException inTheWay() {
        return new FileInTheWayException(MnistFiles.find(folder, file.name()).orElse(folder.resolve(file.name())));
    }

    private Optional<LocalizedMessage> copy(Path packed, OutputStream out) throws IOException {
        try (InputStream unpacked = new GZIPInputStream(Files.newInputStream(packed))) {
            return ContentCheck.copy(unpacked, out, file, beforeEachChunk);
        } catch (EOFException | ZipException _) {
            return Optional.of(ContentCheck.DAMAGED);
        }
    }
}
