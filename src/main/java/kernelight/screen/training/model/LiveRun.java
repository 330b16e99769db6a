package kernelight.screen.training.model;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import kernelight.concurrent.EventQueue;
import kernelight.concurrent.TurnLoop;
import kernelight.engine.training.BatchRunner;
import kernelight.trained.TrainedNetworks;
import org.jspecify.annotations.Nullable;

/** A {@link TrainingRun} as the window holds it: orders go to the training thread, events come back in a queue. */
final class LiveRun {
    private final Executor trainingThread;
    private final Runnable wake;
    private final TurnLoop loop;
    private final EventQueue<RunEvent> events = new EventQueue<>();

    /** Touched on the training thread only; null until it is made there, or where that failed. */
    private @Nullable TrainingRun run;

    /** @param wake called on the training thread after an event that should be heard even when nobody looks */
    LiveRun(
            TrainingData data,
            RunSettings settings,
            BatchRunner runner,
            Executor trainingThread,
            TrainedNetworks trained,
            Runnable wake) {
        this.trainingThread = trainingThread;
        this.wake = wake;
        this.loop = new TurnLoop(trainingThread);
        trainingThread.execute(() -> {
            try {
                run = new TrainingRun(data, settings, runner, this::receive, trained);
            } catch (RuntimeException | OutOfMemoryError problem) {
                receive(new RunEvent.Failed(problem));
            }
        });
    }

    void start() {
        loop.start(() -> run != null && run.turn());
    }

    /** After the batch that is under way, rests. */
    void pause() {
        loop.stop();
        rest();
    }

    void oneBatch() {
        loop.stop();
        order(TrainingRun::oneBatch);
        rest();
    }

    /** Ends after the batch that is under way and a measurement on all test images. */
    void stop() {
        loop.stop();
        order(TrainingRun::stop);
        start();
    }

    /** After it was stopped, goes on where it was. */
    void resume() {
        order(TrainingRun::resume);
        start();
    }

    /** Never runs again. */
    void abandon() {
        loop.stop();
        order(TrainingRun::leave);
    }

    /** Never runs again, for the app ends. */
    void abandonAtOnce() {
        loop.stop();
        order(TrainingRun::leaveAtOnce);
    }

    void snapshot(WatchedDigit digit, Consumer<WatchedSnapshot> receiver) {
        order(there -> receiver.accept(there.snapshot(digit)));
    }

    void drain(Consumer<RunEvent> receiver) {
        events.drain(receiver);
    }

    private void rest() {
        order(TrainingRun::rest);
        loop.start(() -> run != null && run.restingTurn());
    }

    private void order(Consumer<TrainingRun> order) {
        trainingThread.execute(() -> {
            try {
                if (run != null) {
                    order.accept(run);
                }
            } catch (RuntimeException | OutOfMemoryError problem) {
                receive(new RunEvent.Failed(problem));
            }
        });
    }

    private void receive(RunEvent event) {
        events.add(event);
        boolean rare = !(event instanceof RunEvent.BatchDone) && !(event instanceof RunEvent.Measured);
        if (rare) {
            wake.run();
        }
    }
}
