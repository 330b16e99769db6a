package kernelight.screen.training.model;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import kernelight.concurrent.EventQueue;
import kernelight.concurrent.TurnLoop;
import kernelight.engine.training.BatchRunner;
import kernelight.files.json.JsonValue;
import kernelight.network.model.NetworkInput;
import kernelight.screen.training.gradients.model.RunCopy;
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

    /** How much is lost at most when the app is killed. */
    private static final double SECONDS_BETWEEN_KEEPS = 60;

    private final RunKeeper keeper;
    private final JsonValue.Fields choices;

    /** Used on the training thread only. */
    private double lastWake;

    /** Used on the training thread only. */
    private double lastKept;

    /** Used on the training thread only: whether this run has been kept. */
    private boolean isKept;

    /** Used on the training thread only; null until it is created there, or if that failed. */
    private @Nullable TrainingRun run;

    /**
     * @param start where it goes on from another run; empty if it begins with initial weights
     * @param clock seconds, going forward only
     * @param keeper keeps the run now and then while it learns
     * @param choices with which it is started, to be kept with it
     * @param from where it goes on; empty for a new run
     * @param wake called on the training thread after an event that should be handled even while the screen is hidden,
     *     and now and then while it learns
     */
    LiveRun(
            TrainingData data,
            RunSettings settings,
            Optional<RunStart> start,
            BatchRunner runner,
            Executor trainingThread,
            TrainedNetworks trained,
            DoubleSupplier clock,
            RunKeeper keeper,
            JsonValue.Fields choices,
            Optional<KeptRun> from,
            Runnable wake) {
        this.keeper = keeper;
        this.choices = choices;
        this.lastKept = clock.getAsDouble();
        this.trainingThread = trainingThread;
        this.clock = clock;
        this.wake = wake;
        this.lastWake = clock.getAsDouble();
        this.loop = new TurnLoop(trainingThread);
        trainingThread.execute(() -> {
            try {
                run = new TrainingRun(data, settings, start, runner, this::receive, trained, from);
                isKept = from.isPresent();
            } catch (RuntimeException | OutOfMemoryError problem) {
                receive(new RunEvent.Failed(problem));
            }
        });
    }

    void start() {
        loop.start(this::turn);
    }

    private boolean turn() {
        boolean more = run != null && run.turn();
        double now = clock.getAsDouble();
        if (more && run.isUnderWay() && now - lastKept >= SECONDS_BETWEEN_KEEPS) {
            keep();
        }
        return more;
    }

    /** Keeps the run for the next start, and learns no further. */
    void keepNow() {
        loop.stop();
        command(present -> {
            if (present.isUnderWay()) {
                keep();
            }
        });
    }

    private void keep() {
        lastKept = clock.getAsDouble();
        isKept = true;
        keeper.keep(run.kept(choices));
    }

    /** Removes what is kept of this run. */
    void discardKept() {
        trainingThread.execute(this::forgetKept);
    }

    private void forgetKept() {
        if (isKept) {
            isKept = false;
            keeper.discard();
        }
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
        discardKept();
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

    void copy(Consumer<NetworkCopy> receiver) {
        command(present -> receiver.accept(present.copy()));
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
        if (event instanceof RunEvent.Ended || event instanceof RunEvent.Diverged || event instanceof RunEvent.Failed) {
            forgetKept();
        }
        boolean rare = !(event instanceof RunEvent.BatchDone) && !(event instanceof RunEvent.Measured);
        double now = clock.getAsDouble();
        if (rare || now - lastWake >= SECONDS_BETWEEN_WAKES) {
            lastWake = now;
            wake.run();
        }
    }
}
