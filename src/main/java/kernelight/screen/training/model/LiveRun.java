package kernelight.screen.training.model;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import kernelight.concurrent.EventQueue;
import kernelight.concurrent.TurnLoop;
import kernelight.engine.training.BatchRunner;
import kernelight.network.model.NetworkInput;
import kernelight.screen.training.gradients.model.RunCopy;
import kernelight.screen.training.mistakes.model.NetworkMoment;
import kernelight.trained.TrainedNetworks;
import org.jspecify.annotations.Nullable;

/** The FX thread's side of a {@link TrainingRun}: commands go to the training thread, events come back in a queue. */
final class LiveRun {
    /** Often enough for a sign that a run goes on, and for the queue to stay short. */
    private static final double SECONDS_BETWEEN_WAKES = 0.5;

    private final Executor trainingThread;
    private final Runnable wake;
    private final TurnLoop loop;
    private final EventQueue<RunEvent> events = new EventQueue<>();
    private final DoubleSupplier clock;

    /** Used on the training thread only. */
    private double lastWake;

    /** Used on the training thread only; null until it is created there, or if that failed. */
    private @Nullable TrainingRun run;

    /**
     * @param clock seconds, going forward only
     * @param wake called on the training thread after an event that should be handled even while the screen is hidden,
     *     and now and then while it learns
     */
    LiveRun(
            TrainingData data,
            RunSettings settings,
            BatchRunner runner,
            Executor trainingThread,
            TrainedNetworks trained,
            DoubleSupplier clock,
            Runnable wake) {
        this.trainingThread = trainingThread;
        this.clock = clock;
        this.wake = wake;
        this.lastWake = clock.getAsDouble();
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

    /** Pauses after the current batch; the network is measured meanwhile. */
    void pause() {
        loop.stop();
        rest();
    }

    void oneBatch() {
        loop.stop();
        command(TrainingRun::oneBatch);
        rest();
    }

    /** Stops after the current batch and a measurement on all test images. */
    void stop() {
        loop.stop();
        command(TrainingRun::stop);
        start();
    }

    /** Continues a run that was stopped. */
    void resume() {
        command(TrainingRun::resume);
        start();
    }

    /** Abandons the run: measures and hands over what it has learned. */
    void abandon() {
        loop.stop();
        command(TrainingRun::abandon);
    }

    /** Abandons the run without measuring, because the app is closing. */
    void abandonNow() {
        loop.stop();
        command(TrainingRun::abandonNow);
    }

    void snapshot(WatchedDigit digit, Consumer<WatchedSnapshot> receiver) {
        command(present -> receiver.accept(present.snapshot(digit)));
    }

    void input(WatchedDigit digit, Consumer<NetworkInput> receiver) {
        command(present -> receiver.accept(present.input(digit)));
    }

    void moment(Consumer<NetworkMoment> receiver) {
        command(present -> receiver.accept(present.moment()));
    }

    void runCopy(Consumer<RunCopy> receiver) {
        command(present -> receiver.accept(present.runCopy()));
    }

    void drain(Consumer<RunEvent> receiver) {
        events.drain(receiver);
    }

    private void rest() {
        command(TrainingRun::rest);
        loop.start(() -> run != null && run.restingTurn());
    }

    private void command(Consumer<TrainingRun> command) {
        trainingThread.execute(() -> {
            try {
                if (run != null) {
                    command.accept(run);
                }
            } catch (RuntimeException | OutOfMemoryError problem) {
                receive(new RunEvent.Failed(problem));
            }
        });
    }

    private void receive(RunEvent event) {
        events.add(event);
        boolean rare = !(event instanceof RunEvent.BatchDone) && !(event instanceof RunEvent.Measured);
        double now = clock.getAsDouble();
        if (rare || now - lastWake >= SECONDS_BETWEEN_WAKES) {
            lastWake = now;
            wake.run();
        }
    }
}
