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
import kernelight.words.Message;

/** Does what was asked for on the worker, and says on the FX thread how far it is and how it ended; one thing at a time. */
final class ExportJob {
    private final FileLanguage wording;
    private final Executor worker;
    private final Executor fxThread;
    private final ReadOnlyObjectWrapper<ExportProgress> progress =
            new ReadOnlyObjectWrapper<>(new ExportProgress.Idle());
    private StopSignal stop = new StopSignal();

    /** Work that ends in something to say. */
    private interface Work {
        ExportProgress done(StopSignal stop) throws FileProblem;
    }

    ExportJob(FileLanguage wording, Executor worker, Executor fxThread) {
        this.wording = wording;
        this.worker = worker;
        this.fxThread = fxThread;
    }

    ReadOnlyObjectProperty<ExportProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What was said about the last errand is no longer of interest; one under way goes on. */
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

    void copySvg(ExportSource contents, Consumer<ClipboardData> clipboard) {
        SavedPicture picture = picture(contents);
        start(signal -> {
            String svg = picture.svg();
            hand(new ClipboardData.Text(svg), clipboard, signal);
            return new ExportProgress.Copied();
        });
    }

    void copyPixels(ExportSource contents, double scale, Consumer<ClipboardData> clipboard) {
        SavedPicture picture = picture(contents);
        start(signal -> {
            ClipboardData pixels =
                    new ClipboardData.Pixels(PixelSize.of(picture.picture(), scale), picture.pixels(scale));
            hand(pixels, clipboard, signal);
            return new ExportProgress.Copied();
        });
    }

    /** What was copied later stays on the clipboard. */
    private void hand(ClipboardData clip, Consumer<ClipboardData> clipboard, StopSignal signal) {
        fxThread.execute(() -> {
            if (!signal.isRaised()) {
                clipboard.accept(clip);
            }
        });
    }

    void savePicture(ExportSource contents, PictureFormat format, double scale, Path file) {
        SavedPicture picture = picture(contents);
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

    private SavedPicture picture(ExportSource contents) {
        return new SavedPicture(contents.picture(), wording.text(contents.title()), wording.language());
    }

    private void start(Work work) {
        stop.raise();
        StopSignal signal = new StopSignal();
        stop = signal;
        progress.set(new ExportProgress.Working(-1));
        worker.execute(() -> {
            ExportProgress end =
                    new ExportProgress.Idle(); // where even this class is at a loss, the app's own handler speaks
            try {
                end = end(work, signal);
            } finally {
                ExportProgress told = end;
                fxThread.execute(() -> say(signal, told));
            }
        });
    }

    private static ExportProgress end(Work work, StopSignal signal) {
        try {
            return work.done(signal);
        } catch (FileProblem problem) {
            return new ExportProgress.Failed(FileProblemMessages.of(problem));
        } catch (CancellationException wanted) {
            return new ExportProgress.Idle();
        } catch (OutOfMemoryError tooLarge) {
            // The one error that a smaller choice cures.
            return new ExportProgress.Failed(Message.of("export.problem.memory"));
        }
    }

    /** Only the newest errand is spoken of. */
    private void say(StopSignal signal, ExportProgress news) {
        if (signal == stop && !signal.isRaised()) {
            progress.set(news);
        }
    }

    /** Tells of each hundredth. */
    private final class Steps implements AnimationProgress {
        private final StopSignal signal;
        private final int length;
        private int told;

        Steps(StopSignal signal, int length) {
            this.signal = signal;
            this.length = length;
        }

        @Override
        public void written(int frames) {
            int hundredths = 100 * frames / length;
            if (hundredths > told) {
                told = hundredths;
                fxThread.execute(() -> say(signal, new ExportProgress.Working(hundredths / 100.0)));
            }
        }

        @Override
        public boolean isCancelled() {
            return signal.isRaised();
        }
    }
}
