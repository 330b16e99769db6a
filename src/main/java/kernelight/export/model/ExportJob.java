package kernelight.export.model;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.concurrent.StopSignal;
import kernelight.export.file.Animation;
import kernelight.export.file.AnimationProgress;
import kernelight.export.file.PictureFormat;
import kernelight.export.file.PixelSize;
import kernelight.export.file.SavedPicture;
import kernelight.files.FileProblem;
import kernelight.files.WholeFile;
import kernelight.words.LocalizedMessage;

/** Runs one export at a time on the worker, and reports its progress and its result on the FX thread. */
final class ExportJob {
    private final FileLanguage fileLanguage;
    private final Executor worker;
    private final Executor fxThread;
    private final ReadOnlyObjectWrapper<ExportProgress> progress =
            new ReadOnlyObjectWrapper<>(new ExportProgress.Idle());
    private StopSignal stop = new StopSignal();

    /** An export, which returns its result. */
    private interface Work {
        ExportProgress run(StopSignal stop) throws FileProblem;
    }

    ExportJob(FileLanguage fileLanguage, Executor worker, Executor fxThread) {
        this.fileLanguage = fileLanguage;
        this.worker = worker;
        this.fxThread = fxThread;
    }

    ReadOnlyObjectProperty<ExportProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Removes the result of the last export; one that is running goes on. */
    void forget() {
        if (!(progress.get() instanceof ExportProgress.Working)) {
            progress.set(new ExportProgress.Idle());
        }
    }

    void cancel() {
        stop.raise();
        progress.set(new ExportProgress.Idle());
    }

    void copyText(String text, Consumer<ClipboardData> clipboard) {
        stop.raise();
        clipboard.accept(new ClipboardData.Text(text));
        progress.set(new ExportProgress.Copied());
    }

    void copySvg(ExportSource source, PictureContent content, Consumer<ClipboardData> clipboard) {
        SavedPicture picture = picture(source, content);
        start(signal -> {
            String svg = picture.svg();
            put(new ClipboardData.Text(svg), clipboard, signal);
            return new ExportProgress.Copied();
        });
    }

    void copyPixels(ExportSource source, PictureContent content, double scale, Consumer<ClipboardData> clipboard) {
        SavedPicture picture = picture(source, content);
        start(signal -> {
            ClipboardData pixels =
                    new ClipboardData.Pixels(PixelSize.of(picture.picture(), scale), picture.pixels(scale));
            put(pixels, clipboard, signal);
            return new ExportProgress.Copied();
        });
    }

    /** Puts something on the clipboard, unless a later export has started. */
    private void put(ClipboardData clip, Consumer<ClipboardData> clipboard, StopSignal signal) {
        fxThread.execute(() -> {
            if (!signal.isRaised()) {
                clipboard.accept(clip);
            }
        });
    }

    void savePicture(ExportSource source, PictureContent content, PictureFormat format, double scale, Path file) {
        SavedPicture picture = picture(source, content);
        save(file, out -> picture.write(format, scale, out));
    }

    void saveText(String text, Path file) {
        save(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void save(Path file, WholeFile.Content content) {
        start(signal -> {
            WholeFile.write(file, content);
            return new ExportProgress.Saved(file);
        });
    }

    void saveRun(Animation animation, Path file) {
        start(signal -> {
            WholeFile.write(
                    file,
                    out -> animation.write(new Steps(signal, animation.run().length()), out));
            return new ExportProgress.Saved(file);
        });
    }

    private SavedPicture picture(ExportSource source, PictureContent content) {
        return new SavedPicture(source.picture(content), fileLanguage.text(source.title()), fileLanguage.language());
    }

    private void start(Work work) {
        stop.raise();
        StopSignal signal = new StopSignal();
        stop = signal;
        progress.set(new ExportProgress.Working(-1));
        worker.execute(() -> {
            ExportProgress end =
                    new ExportProgress.Idle(); // an unexpected exception is reported by the app's own handler
            try {
                end = end(work, signal);
            } finally {
                ExportProgress result = end;
                fxThread.execute(() -> publish(signal, result));
            }
        });
    }

    private static ExportProgress end(Work work, StopSignal signal) {
        try {
            return work.run(signal);
        } catch (FileProblem problem) {
            return new ExportProgress.Failed(FileProblemMessages.of(problem));
        } catch (CancellationException wanted) {
            return new ExportProgress.Idle();
        } catch (OutOfMemoryError tooLarge) {
            // The one error that the user can avoid by choosing a smaller size.
            return new ExportProgress.Failed(LocalizedMessage.of("export.problem.memory"));
        }
    }

    /** Publishes the progress of the newest export only. */
    private void publish(StopSignal signal, ExportProgress now) {
        if (signal == stop && !signal.isRaised()) {
            progress.set(now);
        }
    }

    /** Publishes each hundredth of the progress. */
    private final class Steps implements AnimationProgress {
        private final StopSignal signal;
        private final int length;
        private int published;

        Steps(StopSignal signal, int length) {
            this.signal = signal;
            this.length = length;
        }

        @Override
        public void written(int frames) {
            int hundredths = 100 * frames / length;
            if (hundredths > published) {
                published = hundredths;
                fxThread.execute(() -> publish(signal, new ExportProgress.Working(hundredths / 100.0)));
            }
        }

        @Override
        public boolean isCancelled() {
            return signal.isRaised();
        }
    }
}
