package kernelight.screen.training.model;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.concurrent.LatestTask;
import kernelight.concurrent.StopSignal;
import kernelight.data.folder.FolderRequest;

/** Reads a folder of images, which may take minutes; a newer request stops the one before. FX thread. */
public final class FolderReading {
    /** Progress is shown at every so many-th picture at least. */
    private static final int STEPS = 100;

    private final Digits digits;
    private final Executor fxThread;
    private final LatestTask<TrainingData> reading;
    private final ReadOnlyObjectWrapper<Optional<Progress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private StopSignal stop = new StopSignal();

    /** How many pictures have been read, and how many there are. */
    public record Progress(int done, int count) {}

    FolderReading(Digits digits, Executor worker, Executor fxThread) {
        this.digits = digits;
        this.fxThread = fxThread;
        this.reading = new LatestTask<>(worker, fxThread);
    }

    ReadOnlyObjectProperty<Optional<Progress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    void request(FolderRequest request, Consumer<TrainingData> read, Consumer<Exception> failed) {
        cancel();
        StopSignal signal = new StopSignal();
        stop = signal;
        reading.request(
                () -> digits.folder(request, (done, count) -> tell(signal, done, count)),
                data -> {
                    progress.set(Optional.empty());
                    read.accept(data);
                },
                problem -> {
                    progress.set(Optional.empty());
                    failed.accept(problem);
                });
    }

    void cancel() {
        stop.raise();
        reading.cancel();
        progress.set(Optional.empty());
    }

    /** On the worker's thread. */
    private void tell(StopSignal signal, int done, int count) {
        if (signal.isRaised()) {
            throw new CancellationException();
        }
        if (done % Math.max(1, count / STEPS) == 0) {
            fxThread.execute(() -> {
                if (!signal.isRaised() && stop == signal) {
                    progress.set(Optional.of(new Progress(done, count)));
                }
            });
        }
    }
}
