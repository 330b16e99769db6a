package kernelight.screen.drawing.model;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.concurrent.TurnLoop;
import kernelight.data.own.OwnDigit;
import kernelight.data.own.OwnDigitSet;
import kernelight.engine.training.BatchRunner;
import kernelight.handwriting.ClassLabels;
import kernelight.handwriting.OwnDigitReading;
import kernelight.handwriting.OwnDigits;
import kernelight.handwriting.Prediction;
import kernelight.screen.CurrentNetwork;
import kernelight.screen.TrainedNetwork;
import org.jspecify.annotations.Nullable;

/**
 * Reads the person's own digits with the network in use, whenever one of the two changes; of a set that has changed only the
 * new digits are read. FX thread; the reading is done on the worker in short turns.
 */
final class OwnReadingModel {
    private final CurrentNetwork current;
    private final OwnDigits own;
    private final BatchRunner runner;
    private final Executor fxThread;
    private final TurnLoop loop;
    private final ReadOnlyObjectWrapper<Optional<OwnReadings>> readings = new ReadOnlyObjectWrapper<>(Optional.empty());
    /** What the network in use has read already. */
    private Map<OwnDigit, Prediction> known = new IdentityHashMap<>();

    private @Nullable TrainedNetwork knownBy;
    private long newest;

    OwnReadingModel(CurrentNetwork current, OwnDigits own, BatchRunner runner, Executor worker, Executor fxThread) {
        this.current = current;
        this.own = own;
        this.runner = runner;
        this.fxThread = fxThread;
        this.loop = new TurnLoop(worker);
        current.networkProperty().subscribe(network -> update());
        own.setProperty().subscribe(set -> update());
    }

    /** The newest that was read whole; empty without a network. */
    ReadOnlyObjectProperty<Optional<OwnReadings>> readingsProperty() {
        return readings.getReadOnlyProperty();
    }

    private void update() {
        long ticket = ++newest;
        loop.stop();
        TrainedNetwork network = current.networkProperty().get();
        OwnDigitSet set = own.set();
        if (network != knownBy) {
            known = new IdentityHashMap<>();
            knownBy = network;
        }
        if (network == null) {
            readings.set(Optional.empty());
            return;
        }
        List<OwnDigit> missing =
                set.digits().stream().filter(digit -> !known.containsKey(digit)).toList();
        if (missing.isEmpty()) {
            publish(network, set);
            return;
        }
        Reader reader = new Reader(network, missing);
        loop.start(() -> {
            if (reader.turn()) {
                return true;
            }
            fxThread.execute(() -> {
                if (ticket == newest) {
                    known.putAll(reader.predictions());
                    publish(network, set);
                }
            });
            return false;
        });
    }

    private void publish(TrainedNetwork network, OwnDigitSet set) {
        Set<OwnDigit> there = Collections.newSetFromMap(new IdentityHashMap<>());
        there.addAll(set.digits());
        known.keySet().removeIf(digit -> !there.contains(digit));
        readings.set(Optional.of(
                new OwnReadings(ClassLabels.of(network.reader().classes()), set, new IdentityHashMap<>(known))));
    }

    /** Makes its copy of the network on the worker. */
    private final class Reader {
        private final TrainedNetwork network;
        private final List<OwnDigit> digits;
        private @Nullable OwnDigitReading reading;

        private Reader(TrainedNetwork network, List<OwnDigit> digits) {
            this.network = network;
            this.digits = digits;
        }

        private boolean turn() {
            OwnDigitReading now = reading == null ? new OwnDigitReading(network.reader(), digits, runner) : reading;
            reading = now;
            now.step();
            return now.hasNext();
        }

        private Map<OwnDigit, Prediction> predictions() {
            return reading == null ? Map.of() : reading.predictions();
        }
    }
}
