package kernelight.data.download;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import kernelight.data.DataFileException;
import kernelight.data.DiskProblem;
import kernelight.data.mnist.MnistFileSpec;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/**
 * Downloads MNIST into a folder. {@link #run} works on the calling thread and may be called once; {@link #cancel} may
 * be called from any other thread.
 *
 * <p>What has arrived of a file is saved beside it under a name that only this app uses, and the next download resumes
 * from there, even in another process. A file gets its final name only when all its unpacked bytes are correct. Correct
 * files are not fetched again, and files that are not MNIST's are never replaced.
 */
public final class MnistDownload {
    /** The end of the name of a file that is not complete yet. */
    static final String PART_SUFFIX = ".kernelight-download";

    /** The end of a run that did not fail. */
    public enum Outcome {
        ALL_IN_PLACE,
        CANCELLED
    }

    private final Path folder;
    private final DownloadSettings settings;
    private final List<URI> mirrors; // the one that delivered the last file comes first
    private volatile boolean cancelled;
    private volatile @Nullable FileFetch current;

    public MnistDownload(Path folder, DownloadSettings settings) {
        this.folder = folder;
        this.settings = settings;
        this.mirrors = new ArrayList<>(settings.mirrors());
    }

    /**
     * Fetches the files that are missing or incomplete.
     *
     * @param progress called on this thread each time bytes have arrived
     * @throws DownloadException if no mirror delivered a file
     * @throws DataFileException if the folder cannot be written
     * @throws FileInTheWayException if a file there is not MNIST's; then nothing is fetched
     */
    public Outcome run(Consumer<DownloadProgress> progress)
            throws DownloadException, DataFileException, FileInTheWayException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(settings.stallTimeout())
                .build();
        try {
            Files.createDirectories(folder);
            for (MnistFileSpec file : missing()) {
                stopIfCancelled();
                fetch(client, file, progress);
            }
            return Outcome.ALL_IN_PLACE;
        } catch (CancellationException _) {
            return Outcome.CANCELLED;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Outcome.CANCELLED;
        } catch (DownloadException | DataFileException | FileInTheWayException explained) {
            throw explained;
        } catch (IOException failure) {
            throw DiskProblem.writing(folder, failure);
        } finally {
            client.shutdownNow();
        }
    }

    /** Ends the run at once; the next one resumes from what has arrived. May be called from any thread. */
    public void cancel() {
        cancelled = true;
        FileFetch running = current;
        if (running != null) {
            running.cancel();
        }
    }

    private void stopIfCancelled() {
        if (cancelled) {
            throw new CancellationException();
        }
    }

    private List<MnistFileSpec> missing() throws IOException {
        List<MnistFileSpec> missing = new ArrayList<>();
        for (MnistFileSpec file : settings.files()) {
            stopIfCancelled();
            if (!target(file).isCorrect()) {
                missing.add(file);
            }
        }
        return missing;
    }

    private void fetch(HttpClient client, MnistFileSpec file, Consumer<DownloadProgress> progress)
            throws IOException, InterruptedException {
        List<LocalizedMessage> failures = new ArrayList<>();
        for (URI mirror : List.copyOf(mirrors)) {
            try {
                fetchFrom(client, mirror, file, progress);
                mirrors.remove(mirror);
                mirrors.addFirst(mirror);
                return;
            } catch (MirrorFailedException failure) {
                failures.add(LocalizedMessage.of("download.failed.mirror", mirror.getAuthority(), failure.problem()));
            }
        }
        throw new DownloadException(file.packedName(), failures);
    }

    private void fetchFrom(HttpClient client, URI mirror, MnistFileSpec file, Consumer<DownloadProgress> progress)
            throws IOException, InterruptedException {
        int attempt = 1;
        while (true) {
            try {
                attempt(client, mirror, file, progress);
                return;
            } catch (MirrorFailedException failure) {
                if (!failure.worthAnotherAttempt() || attempt == settings.attempts()) {
                    throw failure;
                }
                attempt++;
            }
        }
    }

    private void attempt(HttpClient client, URI mirror, MnistFileSpec file, Consumer<DownloadProgress> progress)
            throws IOException, InterruptedException {
        Path part = folder.resolve(file.packedName() + PART_SUFFIX);
        URI address = mirror.resolve(file.packedName());
        boolean resumed;
        try (FileFetch fetch = FileFetch.start(client, address, settings.stallTimeout(), part, file.largestPacked())) {
            current = fetch;
            stopIfCancelled(); // a cancellation from before this thread could be woken
            resumed = fetch.run((bytes, total) -> progress.accept(progressOf(file, mirror, bytes, total)));
        } finally {
            current = null;
        }
        Optional<LocalizedMessage> problem = target(file).unpackFrom(part);
        Files.delete(part); // not if unpacking threw an exception: the file in the way may be moved
        if (problem.isPresent()) {
            throw new MirrorFailedException(LocalizedMessage.of("download.mirror.sent", problem.get()), resumed);
        }
    }

    private TargetFile target(MnistFileSpec file) {
        return new TargetFile(folder, file, this::stopIfCancelled);
    }

    /** Files are weighted by their unpacked lengths, which are known before anything has arrived. */
    private DownloadProgress progressOf(MnistFileSpec file, URI mirror, long bytes, OptionalLong total) {
        long all = 0;
        long before = 0;
        for (MnistFileSpec each : settings.files()) {
            before = each == file ? all : before;
            all += each.length();
        }
        double part = total.isPresent() ? (double) bytes / total.getAsLong() : 0;
        double overall = (before + part * file.length()) / all;
        return new DownloadProgress(file.packedName(), mirror, bytes, total, overall);
    }
}
