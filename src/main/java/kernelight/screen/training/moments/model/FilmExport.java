package kernelight.screen.training.moments.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.LongStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.concurrent.StopSignal;
import kernelight.export.file.Animation;
import kernelight.export.file.AnimationProgress;
import kernelight.export.file.PictureFormat;
import kernelight.export.file.Run;
import kernelight.export.file.SavedPicture;
import kernelight.export.model.ExportProgress;
import kernelight.export.model.FileProblemMessages;
import kernelight.files.FileProblem;
import kernelight.files.WholeFile;
import kernelight.problem.ProblemMessage;
import kernelight.screen.training.model.RunRecording;
import kernelight.screen.training.model.WatchedDigit;
import kernelight.screen.training.model.WatchedSnapshot;
import kernelight.ui.surface.Picture;
import kernelight.words.LocalizedMessage;

/**
 * Saves the run so far as a film: an animated GIF, or a PNG file for each picture. The moments are computed again on the
 * thread that writes, with a network of its own. FX thread otherwise.
 */
public final class FilmExport {
    /** A film of a run has at most so many pictures. */
    public static final int MOST_FRAMES = 120;

    private static final double SECONDS_PER_FRAME = 0.1;
    private static final double SECONDS_AT_END = 2;

    private final MomentModel moments;
    private final Executor worker;
    private final Executor fxThread;
    private final ReadOnlyObjectWrapper<ExportProgress> progress =
            new ReadOnlyObjectWrapper<>(new ExportProgress.Idle());
    private StopSignal stop = new StopSignal();

    /** What is filmed: taken on the FX thread, read on the one that writes. */
    private record Scene(
            RunRecording recording,
            List<Long> batches,
            WatchedDigit digit,
            Function<WatchedSnapshot, Picture> picture) {}

    private interface Writing {
        void write(Scene scene, StopSignal signal) throws FileProblem;
    }

    /** @param worker paints and writes, which may take a minute */
    public FilmExport(MomentModel moments, Executor worker, Executor fxThread) {
        this.moments = moments;
        this.worker = worker;
        this.fxThread = fxThread;
    }

    /** The state of the last film. */
    public ReadOnlyObjectProperty<ExportProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Whether there is anything to be filmed. */
    public boolean isPossible() {
        return moments.run().recording().isPresent() && moments.last() > moments.first();
    }

    /**
     * Saves an animated GIF, which replaces a file of that name.
     *
     * @param picture paints a moment, on any thread; all pictures have one size
     */
    public void saveAnimation(Path file, Function<WatchedSnapshot, Picture> picture) {
        start(file, picture, (scene, signal) -> {
            try (RunRecording.Replay replay = scene.recording().replay()) {
                Run run = new Run(
                        scene.batches().size(),
                        frame -> picture(scene, replay, scene.batches().get(frame)));
                Animation animation = new Animation(run, 1, SECONDS_PER_FRAME, SECONDS_AT_END);
                WholeFile.write(
                        file,
                        out -> animation.write(new Steps(signal, scene.batches().size()), out));
            }
        });
    }

    /**
     * Saves a PNG file for each picture: film.png is the pattern of film-001.png and so on. No file is replaced.
     *
     * @param picture as in {@link #saveAnimation}
     */
    public void savePictures(Path pattern, Function<WatchedSnapshot, Picture> picture) {
        start(pattern, picture, (scene, signal) -> {
            Steps steps = new Steps(signal, scene.batches().size());
            for (int frame = 0; frame < scene.batches().size(); frame++) {
                Path file = frameFile(pattern, frame + 1);
                if (Files.exists(file)) {
                    throw new AlreadyThereException(file);
                }
            }
            try (RunRecording.Replay replay = scene.recording().replay()) {
                for (int frame = 0; frame < scene.batches().size(); frame++) {
                    if (signal.isRaised()) {
                        throw new CancellationException("The film was cancelled.");
                    }
                    long batch = scene.batches().get(frame);
                    SavedPicture saved = new SavedPicture(picture(scene, replay, batch), "batch " + batch, Locale.ROOT);
                    WholeFile.write(frameFile(pattern, frame + 1), out -> saved.write(PictureFormat.PNG, 1, out));
                    steps.written(frame + 1);
                }
            }
        });
    }

    public void cancel() {
        stop.raise();
        progress.set(new ExportProgress.Idle());
    }

    /** The batches of the pictures: evenly spaced, the first and the newest among them. */
    static List<Long> batches(long first, long last) {
        int frames = (int) Math.min(MOST_FRAMES, last - first + 1);
        return LongStream.range(0, frames)
                .map(frame -> frames == 1 ? last : first + Math.round((double) frame * (last - first) / (frames - 1)))
                .boxed()
                .toList();
    }

    private static Path frameFile(Path pattern, int number) {
        String name = pattern.getFileName().toString();
        String stem = name.toLowerCase(Locale.ROOT).endsWith(".png") ? name.substring(0, name.length() - 4) : name;
        return pattern.resolveSibling(stem + "-%03d.png".formatted(number));
    }

    private static Picture picture(Scene scene, RunRecording.Replay replay, long batch) {
        return scene.picture().apply(scene.recording().snapshot(replay.at(batch), batch, scene.digit()));
    }

    private void start(Path file, Function<WatchedSnapshot, Picture> picture, Writing writing) {
        WatchedDigit digit = moments.watched();
        if (!isPossible() || digit == null) {
            return;
        }
        Scene scene = new Scene(
                moments.run().recording().orElseThrow(), batches(moments.first(), moments.last()), digit, picture);
        stop.raise();
        StopSignal signal = new StopSignal();
        stop = signal;
        progress.set(new ExportProgress.Working(0));
        worker.execute(() -> {
            ExportProgress end = end(scene, signal, file, writing);
            fxThread.execute(() -> publish(signal, end));
        });
    }

    private static ExportProgress end(Scene scene, StopSignal signal, Path file, Writing writing) {
        try {
            writing.write(scene, signal);
            return new ExportProgress.Saved(file);
        } catch (FileProblem problem) {
            return new ExportProgress.Failed(FileProblemMessages.of(problem));
        } catch (AlreadyThereException there) {
            return new ExportProgress.Failed(LocalizedMessage.of("training.film.exists", there.file.toString()));
        } catch (CancellationException wanted) {
            return new ExportProgress.Idle();
        } catch (RuntimeException problem) {
            return new ExportProgress.Failed(ProblemMessage.of(problem));
        }
    }

    private void publish(StopSignal signal, ExportProgress now) {
        if (signal == stop && !signal.isRaised()) {
            progress.set(now);
        }
    }

    /** A file of the person's own has the name of one that would be written. */
    private static final class AlreadyThereException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Path file;

        AlreadyThereException(Path file) {
            this.file = file;
        }
    }

    /** Publishes the progress. */
    private final class Steps implements AnimationProgress {
        private final StopSignal signal;
        private final int length;

        Steps(StopSignal signal, int length) {
            this.signal = signal;
            this.length = length;
        }

        @Override
        public void written(int frames) {
            fxThread.execute(() -> publish(signal, new ExportProgress.Working((double) frames / length)));
        }

        @Override
        public boolean isCancelled() {
            return signal.isRaised();
        }
    }
}
