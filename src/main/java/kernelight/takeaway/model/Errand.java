package kernelight.takeaway.model;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.concurrent.StopSignal;
import kernelight.export.Animation;
import kernelight.export.AnimationProgress;
import kernelight.export.PictureFormat;
import kernelight.export.PixelSize;
import kernelight.export.SavedPicture;
import kernelight.files.FileProblem;
import kernelight.files.WholeFile;
import kernelight.words.Message;

/** Does what was asked for on the worker, and says on the FX thread how far it is and how it ended; one thing at a time. */
final class Errand {
    private final Wording wording;
    private final Executor worker;
    private final Executor fxThread;
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(new Progress.Idle());
    private StopSignal stop = new StopSignal();

    /** Work that ends in something to say. */
    private interface Work {
        Progress done(StopSignal stop) throws FileProblem;
    }

    Errand(Wording wording, Executor worker, Executor fxThread) {
        this.wording = wording;
        this.worker = worker;
        this.fxThread = fxThread;
    }

    ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What was said about the last errand is no longer of interest; one under way goes on. */
    void forget() {
        if (!(progress.get() instanceof Progress.Working)) {
            progress.set(new Progress.Idle());
        }
    }

    void cancel() {
        stop.raise();
        progress.set(new Progress.Idle());
    }

    void copyText(String text, Consumer<Clip> clipboard) {
        stop.raise();
        clipboard.accept(new Clip.Text(text));
        progress.set(new Progress.Copied());
    }

    void copySvg(Contents contents, Consumer<Clip> clipboard) {
        SavedPicture picture = picture(contents);
        start(signal -> {
            String svg = picture.svg();
            hand(new Clip.Text(svg), clipboard, signal);
            return new Progress.Copied();
        });
    }

    void copyPixels(Contents contents, double scale, Consumer<Clip> clipboard) {
        SavedPicture picture = picture(contents);
        start(signal -> {
            Clip pixels = new Clip.Pixels(PixelSize.of(picture.picture(), scale), picture.pixels(scale));
            hand(pixels, clipboard, signal);
            return new Progress.Copied();
        });
    }

    /** What was copied later stays on the clipboard. */
    private void hand(Clip clip, Consumer<Clip> clipboard, StopSignal signal) {
        fxThread.execute(() -> {
            if (!signal.isRaised()) {
                clipboard.accept(clip);
            }
        });
    }

    void savePicture(Contents contents, PictureFormat format, double scale, Path file) {
        SavedPicture picture = picture(contents);
        save(file, out -> picture.write(format, scale, out));
    }

    void saveText(String text, Path file) {
        save(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void save(Path file, WholeFile.Content content) {
        start(signal -> {
            WholeFile.write(file, content);
            return new Progress.Saved(file);
        });
    }

    void saveRun(Animation animation, Path file) {
        start(signal -> {
            WholeFile.write(
                    file,
                    out -> animation.write(new Steps(signal, animation.run().length()), out));
            return new Progress.Saved(file);
        });
    }

    private SavedPicture picture(Contents contents) {
        return new SavedPicture(contents.picture(), wording.text(contents.title()), wording.language());
    }

    private void start(Work work) {
        stop.raise();
        StopSignal signal = new StopSignal();
        stop = signal;
        progress.set(new Progress.Working(-1));
        worker.execute(() -> {
            Progress end = new Progress.Idle(); // where even this class is at a loss, the app's own handler speaks
            try {
                end = end(work, signal);
            } finally {
                Progress told = end;
                fxThread.execute(() -> say(signal, told));
            }
        });
    }

    private static Progress end(Work work, StopSignal signal) {
        try {
            return work.done(signal);
        } catch (FileProblem problem) {
            return new Progress.Failed(FileProblemWords.of(problem));
        } catch (CancellationException wanted) {
            return new Progress.Idle();
        } catch (OutOfMemoryError tooLarge) {
            // The one error that a smaller choice cures.
            return new Progress.Failed(Message.of("takeAway.problem.memory"));
        }
    }

    /** Only the newest errand is spoken of. */
    private void say(StopSignal signal, Progress news) {
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
                fxThread.execute(() -> say(signal, new Progress.Working(hundredths / 100.0)));
            }
        }

        @Override
        public boolean isCancelled() {
            return signal.isRaised();
        }
    }
}
