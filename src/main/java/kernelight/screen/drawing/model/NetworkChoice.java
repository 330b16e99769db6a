package kernelight.screen.drawing.model;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.concurrent.LatestTask;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.screen.CurrentNetwork;
import kernelight.screen.TrainedNetwork;
import org.jspecify.annotations.Nullable;

/** The networks to choose from, one from each source at most, and which of them reads the drawing. */
public final class NetworkChoice {
    private static final Shape DRAWING = new Shape(1, 28, 28);
    private static final Shape DIGITS = Shape.flat(10);

    private final CurrentNetwork current;
    private final NetworkReader reader;
    private final LatestTask<Optional<TrainedNetwork>> readingShipped;
    private final LatestTask<Optional<TrainedNetwork>> openingFile;
    private final ReadOnlyObjectWrapper<Map<NetworkSource, TrainedNetwork>> available =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<@Nullable NetworkSource> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<NetworkProblem>> shippedProblem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<NetworkProblem>> fileProblem =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public NetworkChoice(CurrentNetwork current, NetworkReader reader, Executor background, Executor fxThread) {
        this.current = current;
        this.reader = reader;
        readingShipped = new LatestTask<>(background, fxThread);
        openingFile = new LatestTask<>(background, fxThread);
        current.networkProperty().subscribe(this::follow);
    }

    /** The networks there are, by where they come from, as an immutable map. */
    public ReadOnlyObjectProperty<Map<NetworkSource, TrainedNetwork>> availableProperty() {
        return available.getReadOnlyProperty();
    }

    /** Where the network in use comes from; nothing while there is none. */
    public ReadOnlyObjectProperty<@Nullable NetworkSource> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Why the network that should have come with the app is not there. */
    public ReadOnlyObjectProperty<Optional<NetworkProblem>> shippedProblemProperty() {
        return shippedProblem.getReadOnlyProperty();
    }

    /** Why the file opened last is of no use; the network in use stayed. */
    public ReadOnlyObjectProperty<Optional<NetworkProblem>> fileProblemProperty() {
        return fileProblem.getReadOnlyProperty();
    }

    /** Whether there is no network to read with, and none on its way. */
    public BooleanBinding withoutNetwork() {
        return Bindings.createBooleanBinding(
                () -> chosen.get() == null && shippedProblem.get().isPresent(), chosen, shippedProblem);
    }

    /** The network in use, if there is one. */
    public Optional<TrainedNetwork> network() {
        return Optional.ofNullable(current.networkProperty().get());
    }

    /** Takes the network from a source that has one. */
    public void choose(NetworkSource source) {
        fileProblem.set(Optional.empty());
        TrainedNetwork network = available.get().get(source);
        if (network != null) {
            current.networkProperty().set(network);
        }
    }

    /** Fetches the network that came with the app; it is used unless there is another one already. */
    public void readShipped() {
        read(readingShipped, reader::shipped, shippedProblem, network -> {
            add(NetworkSource.SHIPPED, network);
            if (network().isEmpty()) {
                current.networkProperty().set(network);
            }
        });
    }

    /** Reads a model file and uses its network; where that cannot be, says why and keeps the network in use. */
    public void open(Path file) {
        read(openingFile, () -> Optional.of(reader.open(file)), fileProblem, network -> {
            add(NetworkSource.FILE, network);
            current.networkProperty().set(network);
        });
    }

    private void add(NetworkSource source, TrainedNetwork network) {
        Map<NetworkSource, TrainedNetwork> more = new EnumMap<>(NetworkSource.class);
        more.putAll(available.get());
        more.put(source, network);
        available.set(Collections.unmodifiableMap(more));
    }

    private static void read(
            LatestTask<Optional<TrainedNetwork>> task,
            Callable<Optional<TrainedNetwork>> source,
            ReadOnlyObjectWrapper<Optional<NetworkProblem>> problem,
            Consumer<TrainedNetwork> use) {
        problem.set(Optional.empty());
        task.request(
                source,
                found -> {
                    problem.set(found.map(NetworkChoice::misfit).orElse(Optional.of(new NetworkProblem.Missing())));
                    if (problem.get().isEmpty()) {
                        found.ifPresent(use);
                    }
                },
                failure ->
                        problem.set(Optional.of(new NetworkProblem.Unreadable(String.valueOf(failure.getMessage())))));
    }

    private static Optional<NetworkProblem> misfit(TrainedNetwork found) {
        Network network = found.network();
        boolean fits =
                network.inputShape().equals(DRAWING) && network.outputShape().equals(DIGITS);
        return fits
                ? Optional.empty()
                : Optional.of(new NetworkProblem.OtherShape(found.name(), network.inputShape(), network.outputShape()));
    }

    /** Only the training screen leaves a network that is not known here. */
    private void follow(@Nullable TrainedNetwork now) {
        if (now == null) {
            chosen.set(null);
            return;
        }
        NetworkSource source = available.get().entrySet().stream()
                .filter(entry -> entry.getValue() == now)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(NetworkSource.TRAINED_HERE);
        add(source, now);
        chosen.set(source);
    }
}
