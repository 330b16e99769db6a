package kernelight.screen.training.batch.model;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import kernelight.concurrent.LatestTask;
import kernelight.problem.ProblemMessage;
import kernelight.screen.training.gradients.model.RunCopy;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/**
 * The next batch of a run, taken apart: which of its four steps is seen, and for which of its images. FX thread; computed in
 * the background from a copy of the run, while it is open.
 */
public final class BatchModel {
    /** More memory than this is not taken for looking at a batch. */
    static final long MOST_BYTES = 256L << 20;

    private final Consumer<Consumer<RunCopy>> copies;
    private final LatestTask<BatchDetails> task;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<BatchPhase> phase = new SimpleObjectProperty<>(BatchPhase.FORWARD);
    private final ReadOnlyObjectWrapper<Optional<BatchDetails>> details = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LocalizedMessage>> obstacle =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private int position;
    /** What was asked for last; null if it has to be asked for again. */
    private @Nullable Request asked;

    /** @param run identifies it */
    private record Request(Object run, long batches, int position) {}

    /** There is no room for everything that the batch computes. */
    private static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** @param copies asks for a copy of the run as it is now; its receiver is called on the FX thread */
    public BatchModel(Consumer<Consumer<RunCopy>> copies, Executor worker, Executor fxThread) {
        this.copies = copies;
        task = new LatestTask<>(worker, fxThread);
    }

    /** Whether it is looked at. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Which of the steps is seen. */
    public ObjectProperty<BatchPhase> phaseProperty() {
        return phase;
    }

    /** Empty until they are computed. */
    public ReadOnlyObjectProperty<Optional<BatchDetails>> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /** Why the batch cannot be taken apart. */
    public ReadOnlyObjectProperty<Optional<LocalizedMessage>> obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /** Begins with the forward step of the next batch. */
    public void open() {
        phase.set(BatchPhase.FORWARD);
        open.set(true);
    }

    public void close() {
        open.set(false);
    }

    /** Goes to the next step; false, and stays, at the last one. */
    public boolean forward() {
        return go(1);
    }

    /** Goes to the step before; false, and stays, at the first one. */
    public boolean back() {
        return go(-1);
    }

    private boolean go(int steps) {
        int to = phase.get().ordinal() + steps;
        boolean isThere = to >= 0 && to < BatchPhase.values().length;
        if (isThere) {
            phase.set(BatchPhase.values()[to]);
        }
        return isThere;
    }

    /** Looks at another image of the batch: 1 for the next one, -1 for the one before, and round. */
    public void turn(int direction) {
        details.get()
                .ifPresent(now -> position =
                        Math.floorMod(now.position() + direction, now.batch().images()));
    }

    /** Forgets what is shown: there is another run, or none. */
    public void newRun() {
        forget();
        position = 0;
        close();
    }

    private void forget() {
        task.cancel();
        asked = null;
        details.set(Optional.empty());
        obstacle.set(Optional.empty());
    }

    /**
     * Called with each frame; asks for what is to be shown when that is something else.
     *
     * @param run identifies the run
     * @param batches how many it has done
     */
    public void pulse(Object run, long batches) {
        Request now = new Request(run, batches, position);
        if (open.get() && !now.equals(asked)) {
            asked = now;
            copies.accept(copy -> {
                if (now.equals(asked)) {
                    compute(copy, now.position());
                }
            });
        }
    }

    private void compute(RunCopy run, int wanted) {
        task.request(
                () -> {
                    try (run) {
                        if (run.trainer().inspectionBytes() > MOST_BYTES) {
                            throw new TooLarge();
                        }
                        return BatchDetails.of(run, wanted);
                    }
                },
                found -> {
                    obstacle.set(Optional.empty());
                    details.set(Optional.of(found));
                },
                why -> {
                    details.set(Optional.empty());
                    obstacle.set(Optional.of(
                            why instanceof TooLarge ? LocalizedMessage.of("batch.tooLarge") : ProblemMessage.of(why)));
                });
    }
}
