package kernelight.screen.training.model;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.concurrent.LatestValue;
import org.jspecify.annotations.Nullable;

/**
 * The newest snapshot of the network with the watched digit. Requests one at a time, and only when something has
 * changed. FX thread.
 */
public final class SnapshotModel {
    /** More snapshots a second would slow down the training more than they are worth. */
    private static final double BETWEEN_REQUESTS_SECONDS = 0.03;

    private final RunModel run;
    private final WatchModel watch;
    private final LatestValue<WatchedSnapshot> arrived = new LatestValue<>();
    private final ReadOnlyObjectWrapper<@Nullable WatchedSnapshot> snapshot = new ReadOnlyObjectWrapper<>();
    private Optional<Request> pending = Optional.empty();
    private Optional<Request> answered = Optional.empty();
    private double lastRequest = Double.NEGATIVE_INFINITY;

    /** What a snapshot has to show; the run is identified by its curves. */
    private record Request(RunCurves run, long batches, WatchedDigit digit) {}

    SnapshotModel(RunModel run, WatchModel watch) {
        this.run = run;
        this.watch = watch;
    }

    /** Null until there is a snapshot. */
    public ReadOnlyObjectProperty<@Nullable WatchedSnapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /** Publishes a snapshot that has arrived, and requests the next if the run or the watched digit has changed. */
    void pulse(double seconds) {
        arrived.take().ifPresent(this::publish);
        Optional<Request> next = nextRequest();
        if (next.isEmpty()) {
            snapshot.set(null);
            return;
        }
        boolean waiting =
                pending.isPresent() && pending.get().run() == next.get().run();
        if (!waiting && !next.equals(answered) && seconds - lastRequest >= BETWEEN_REQUESTS_SECONDS) {
            pending = next;
            lastRequest = seconds;
            run.snapshot(next.get().digit(), arrived::put);
        }
    }

    private void publish(WatchedSnapshot newest) {
        answered = pending;
        pending = Optional.empty();
        snapshot.set(newest);
    }

    private Optional<Request> nextRequest() {
        WatchedDigit digit = watch.watchedProperty().get();
        return digit == null
                ? Optional.empty()
                : run.curves().map(curves -> new Request(curves, curves.batchesDone(), digit));
    }
}
