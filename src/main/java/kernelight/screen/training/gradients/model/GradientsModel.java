package kernelight.screen.training.gradients.model;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import kernelight.concurrent.LatestTask;
import kernelight.problem.ProblemMessage;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/**
 * What the next batch of the run would change in the network's weights, and which filter or unit is looked at. FX thread; it
 * is computed in the background from a copy of the run, a few times a second, only while somebody looks.
 */
public final class GradientsModel {
    private static final double BETWEEN_REQUESTS_SECONDS = 0.4;

    private final Consumer<Consumer<RunCopy>> copies;
    private final LatestTask<RunStep> task;
    private final ReadOnlyObjectWrapper<Optional<RunStep>> step = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LocalizedMessage>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final IntegerProperty layer = new SimpleIntegerProperty();
    private final IntegerProperty part = new SimpleIntegerProperty();
    private boolean isWatched;
    private boolean isBusy;
    /** What was asked for last; null if it has to be asked for again. */
    private @Nullable Moment asked;

    private double lastRequest = Double.NEGATIVE_INFINITY;

    /** @param run identifies it */
    private record Moment(Object run, long batches) {}

    /** @param copies asks for a copy of the run as it is now; its receiver is called on the FX thread */
    public GradientsModel(Consumer<Consumer<RunCopy>> copies, Executor worker, Executor fxThread) {
        this.copies = copies;
        task = new LatestTask<>(worker, fxThread);
        layer.subscribe(now -> part.set(0));
    }

    /** Empty until it is computed. */
    public ReadOnlyObjectProperty<Optional<RunStep>> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Why it cannot be computed. */
    public ReadOnlyObjectProperty<Optional<LocalizedMessage>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The index of the layer that is looked at, among those with weights. */
    public IntegerProperty layerProperty() {
        return layer;
    }

    /** The index of its filter or unit that is looked at. */
    public IntegerProperty partProperty() {
        return part;
    }

    /** The layer that is looked at, if there is one. */
    public Optional<LayerStep> shownLayer() {
        return step.get()
                .filter(now -> layer.get() < now.layers().size())
                .map(now -> now.layers().get(layer.get()));
    }

    /** Goes to the next filter or unit of the layer, or with -1 to the one before, and round. */
    public void turn(int direction) {
        shownLayer().ifPresent(now -> part.set(Math.floorMod(part.get() + direction, now.parts())));
    }

    /** Sets whether somebody looks. */
    public void watch(boolean now) {
        isWatched = now;
    }

    /** Forgets what is shown: there is another run, or none. */
    public void newRun() {
        task.cancel();
        isBusy = false;
        asked = null;
        step.set(Optional.empty());
        problem.set(Optional.empty());
        layer.set(0);
        part.set(0);
    }

    /**
     * Called with each frame; asks for the next computation when there is something new.
     *
     * @param seconds a clock that goes forward only
     * @param run identifies the run
     * @param batches how many it has done
     */
    public void pulse(double seconds, Object run, long batches) {
        Moment now = new Moment(run, batches);
        if (!isWatched || isBusy || now.equals(asked) || seconds - lastRequest < BETWEEN_REQUESTS_SECONDS) {
            return;
        }
        asked = now;
        lastRequest = seconds;
        isBusy = true;
        copies.accept(copy -> {
            if (now.equals(asked)) {
                compute(copy);
            }
        });
    }

    private void compute(RunCopy run) {
        task.request(
                () -> {
                    try (run) {
                        return StepInspection.of(run);
                    }
                },
                found -> {
                    isBusy = false;
                    problem.set(Optional.empty());
                    step.set(Optional.of(found));
                },
                why -> {
                    isBusy = false;
                    step.set(Optional.empty());
                    problem.set(Optional.of(ProblemMessage.of(why)));
                });
    }
}
