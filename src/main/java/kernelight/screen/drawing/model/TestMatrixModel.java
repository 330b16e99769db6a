package kernelight.screen.drawing.model;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.concurrent.TurnLoop;
import kernelight.digitreader.DigitMeasurement;
import kernelight.digitreader.DigitReader;
import kernelight.digitreader.ReferenceDigits;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.EvaluationResult;
import kernelight.handwriting.ClassLabels;
import kernelight.network.model.ConfusionMatrix;
import kernelight.problem.ProblemMessage;
import kernelight.screen.CurrentNetwork;
import kernelight.screen.TrainedNetwork;
import org.jspecify.annotations.Nullable;

/**
 * Measures the network in use on a test set while somebody looks, and again when another network is in use. FX thread; the
 * measuring is done on the worker in short turns.
 */
final class TestMatrixModel {
    private final CurrentNetwork current;
    private final OtherDigits others;
    private final BatchRunner runner;
    private final Executor fxThread;
    private final TurnLoop loop;
    private final ReadOnlyObjectWrapper<TestState> state = new ReadOnlyObjectWrapper<>(new TestState.NotAsked());
    private @Nullable TrainedNetwork measured;
    private boolean isWatched;
    private long newest;

    TestMatrixModel(
            CurrentNetwork current, OtherDigits others, BatchRunner runner, Executor worker, Executor fxThread) {
        this.current = current;
        this.others = others;
        this.runner = runner;
        this.fxThread = fxThread;
        this.loop = new TurnLoop(worker);
        current.networkProperty().subscribe(network -> update());
    }

    ReadOnlyObjectProperty<TestState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Sets whether somebody looks; nothing is measured otherwise. */
    void watch(boolean now) {
        isWatched = now;
        update();
    }

    /** Takes a result that was measured elsewhere, before the network is in use. */
    void know(TrainedNetwork network, EvaluationResult result, boolean isMnist) {
        newest++;
        loop.stop();
        measured = network;
        state.set(measured(network, result, isMnist));
    }

    private void update() {
        TrainedNetwork network = current.networkProperty().get();
        if (network == measured && !(state.get() instanceof TestState.NotAsked)) {
            return;
        }
        long ticket = ++newest;
        loop.stop();
        measured = network;
        if (network == null || !isWatched) {
            state.set(new TestState.NotAsked());
        } else if (!ClassLabels.of(network.reader().classes()).hasDigits()) {
            state.set(new TestState.NoDigits());
        } else {
            state.set(new TestState.Measuring(0));
            others.request(
                    digits -> {
                        if (ticket == newest) {
                            measure(ticket, network, digits);
                        }
                    },
                    problem -> publish(ticket, new TestState.Failed(problem)));
        }
    }

    private void measure(long ticket, TrainedNetwork network, ReferenceDigits digits) {
        Measuring measuring = new Measuring(network, digits);
        loop.start(() -> {
            try {
                boolean more = measuring.turn();
                TestState now = more ? new TestState.Measuring(measuring.share()) : measuring.state();
                fxThread.execute(() -> publish(ticket, now));
                return more;
            } catch (RuntimeException | OutOfMemoryError problem) {
                fxThread.execute(() -> publish(ticket, new TestState.Failed(ProblemMessage.of(problem))));
                return false;
            }
        });
    }

    private void publish(long ticket, TestState now) {
        if (ticket == newest) {
            state.set(now);
        }
    }

    private static TestState measured(TrainedNetwork network, EvaluationResult result, boolean isMnist) {
        return new TestState.Measured(
                new ConfusionMatrix(ClassLabels.of(network.reader().classes()).labels(), result.confusion()), isMnist);
    }

    /** Makes its copy of the network on the worker. */
    private final class Measuring {
        private final TrainedNetwork network;
        private final ReferenceDigits digits;
        private @Nullable DigitMeasurement measurement;

        private Measuring(TrainedNetwork network, ReferenceDigits digits) {
            this.network = network;
            this.digits = digits;
        }

        private boolean turn() {
            DigitReader reader = network.reader();
            DigitMeasurement now =
                    measurement == null ? new DigitMeasurement(reader.copy(), digits.test(), runner) : measurement;
            measurement = now;
            now.step();
            return now.hasNext();
        }

        private double share() {
            return measurement == null ? 0 : (double) measurement.done() / measurement.count();
        }

        private TestState state() {
            return measurement == null
                    ? new TestState.NotAsked()
                    : measured(network, measurement.result(), digits.isMnist());
        }
    }
}
