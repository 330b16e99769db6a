package kernelight.screen.training.model;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.concurrent.LatestValue;
import org.jspecify.annotations.Nullable;

/**
 * The newest picture of the network and of what it makes of the watched digit. Asked for one at a time, and only when
 * there is something new to see. FX thread.
 */
public final class SnapshotModel {
    /** More pictures a second would cost the training more than they show. */
    private static final double BETWEEN_REQUESTS_SECONDS = 0.05;

    private final RunModel run;
    private final WatchModel watch;
    private final LatestValue<WatchedSnapshot> arrived = new LatestValue<>();
    private final ReadOnlyObjectWrapper<@Nullable WatchedSnapshot> snapshot = new ReadOnlyObjectWrapper<>();
    private Optional<Request> underWay = Optional.empty();
    private Optional<Request> answered = Optional.empty();
    private double lastRequest = Double.NEGATIVE_INFINITY;

    /** What a picture is to show; the run is known by its curves. */
    private record Request(RunCurves run, long batches, WatchedDigit digit) {}

    SnapshotModel(RunModel run, WatchModel watch) {
        this.run = run;
        this.watch = watch;
    }

    /** Null until there is one. */
    public ReadOnlyObjectProperty<@Nullable WatchedSnapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /** Publishes what has arrived and asks for the next where the run, or the learner, has gone on. */
    void pulse(double seconds) {
        arrived.take().ifPresent(this::publish);
        Optional<Request> next = nextRequest();
        if (next.isEmpty()) {
            snapshot.set(null);
            return;
        }
        boolean waiting =
                underWay.isPresent() && underWay.get().run() == next.get().run();
        if (!waiting && !next.equals(answered) && seconds - lastRequest >= BETWEEN_REQUESTS_SECONDS) {
            underWay = next;
            lastRequest = seconds;
            run.snapshot(next.get().digit(), arrived::put);
        }
    }

    private void publish(WatchedSnapshot newest) {
        answered = underWay;
        underWay = Optional.empty();
        snapshot.set(newest);
    }

    private Optional<Request> nextRequest() {
        WatchedDigit digit = watch.watchedProperty().get();
        return digit == null
                ? Optional.empty()
                : run.curves().map(curves -> new Request(curves, curves.batchesDone(), digit));
    }
}
