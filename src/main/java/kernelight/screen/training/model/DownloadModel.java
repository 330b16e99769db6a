package kernelight.screen.training.model;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.concurrent.LatestValue;
import kernelight.data.download.FileInTheWayException;
import kernelight.problem.ProblemMessage;
import org.jspecify.annotations.Nullable;

/**
 * The download of MNIST, which starts only on the user's request. FX thread; the download itself runs on the worker.
 */
public final class DownloadModel {
    private final Supplier<Download> attempts;
    private final Executor worker;
    private final Executor fxThread;
    private final Runnable arrived;
    private final LatestValue<Double> share = new LatestValue<>();
    private final ReadOnlyObjectWrapper<DownloadState> state =
            new ReadOnlyObjectWrapper<>(new DownloadState.Idle(false));
    private @Nullable Download running;

    /**
     * @param attempts creates a new attempt
     * @param arrived called when MNIST is complete
     */
    DownloadModel(Supplier<Download> attempts, Executor worker, Executor fxThread, Runnable arrived) {
        this.attempts = attempts;
        this.worker = worker;
        this.fxThread = fxThread;
        this.arrived = arrived;
    }

    public ReadOnlyObjectProperty<DownloadState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Starts, or resumes where the last attempt ended. */
    public void start() {
        if (running != null) {
            return;
        }
        Download attempt = attempts.get();
        running = attempt;
        state.set(new DownloadState.Running(0));
        worker.execute(() -> {
            try {
                boolean complete = attempt.run(share::put);
                fxThread.execute(() -> end(new DownloadState.Idle(!complete), complete));
            } catch (FileInTheWayException other) {
                fxThread.execute(() -> end(new DownloadState.InTheWay(other.path()), false));
            } catch (IOException | RuntimeException problem) {
                fxThread.execute(() -> end(new DownloadState.Failed(ProblemMessage.of(problem)), false));
            }
        });
    }

    public void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    /** Called once per frame while the screen is shown: publishes the progress. */
    void pulse() {
        share.take().filter(now -> running != null).ifPresent(now -> state.set(new DownloadState.Running(now)));
    }

    private void end(DownloadState ended, boolean complete) {
        running = null;
        state.set(ended);
        if (complete) {
            arrived.run();
        }
    }
}
