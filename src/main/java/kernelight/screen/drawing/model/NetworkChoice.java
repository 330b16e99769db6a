package kernelight.screen.drawing.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.concurrent.LatestTask;
import kernelight.digitreader.DigitReader;
import kernelight.digitreader.InputNormalization;
import kernelight.digitreader.UnfitNetworkException;
import kernelight.engine.tensor.Shape;
import kernelight.engine.training.LabelledImages;
import kernelight.problem.ProblemMessage;
import kernelight.screen.CurrentNetwork;
import kernelight.screen.TrainedNetwork;
import kernelight.trained.TrainedNetworks;
import kernelight.trained.TrainedRun;
import kernelight.trained.TrainedSelection;
import org.jspecify.annotations.Nullable;

/** The networks to choose from, the one that reads the drawing, and the news about a network that was just trained. */
public final class NetworkChoice {
    private static final Shape DRAWING = new Shape(1, 28, 28);
    /** Networks that have learned beyond this number are forgotten, the oldest first. */
    private static final int MOST_LEARNED = 5;

    private final CurrentNetwork current;
    private final NetworkReader reader;
    private final TrainedNetworks trained;
    private final BooleanSupplier isDrawing;
    private final Executor background;
    private final LatestTask<Optional<TrainedNetwork>> readingShipped;
    private final LatestTask<Optional<TrainedNetwork>> openingFile;
    /** The one network of each run, so that it keeps its identity here. */
    private final Map<TrainedRun, TrainedNetwork> networksOfRuns = new IdentityHashMap<>();

    private final ReadOnlyObjectWrapper<List<NetworkEntry>> entries = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable NetworkEntry> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<NetworkNews>> news = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<NetworkProblem>> shippedProblem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<NetworkProblem>> fileProblem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable TrainedNetwork shipped;
    private @Nullable TrainedNetwork opened;
    /** Copies that have learned from the person's own digits, the oldest first. */
    private final List<LearnedNetwork> learned = new ArrayList<>();

    /** @param isDrawing whether there is something on the page, which the network in use should go on reading */
    public NetworkChoice(
            CurrentNetwork current,
            NetworkReader reader,
            TrainedNetworks trained,
            BooleanSupplier isDrawing,
            Executor background,
            Executor fxThread) {
        this.current = current;
        this.reader = reader;
        this.trained = trained;
        this.isDrawing = isDrawing;
        this.background = background;
        readingShipped = new LatestTask<>(background, fxThread);
        openingFile = new LatestTask<>(background, fxThread);
        current.networkProperty().subscribe(network -> listEntries());
        trained.keptProperty().subscribe(kept -> listEntries());
        trained.arrivedProperty().subscribe(this::take);
        shippedProblem.subscribe(problem -> useTrainedIfNoOther());
    }

    /** The available networks: the shipped one, those trained here, newest first, and the one from a file. */
    public ReadOnlyObjectProperty<List<NetworkEntry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    /** The network in use; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable NetworkEntry> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The news about a network that was just trained, until the user dismisses it. */
    public ReadOnlyObjectProperty<Optional<NetworkNews>> newsProperty() {
        return news.getReadOnlyProperty();
    }

    /** Why the network that is shipped with the app is missing. */
    public ReadOnlyObjectProperty<Optional<NetworkProblem>> shippedProblemProperty() {
        return shippedProblem.getReadOnlyProperty();
    }

    /** Why the last file could not be opened; the network in use did not change. */
    public ReadOnlyObjectProperty<Optional<NetworkProblem>> fileProblemProperty() {
        return fileProblem.getReadOnlyProperty();
    }

    /** Whether there is no network and none is being loaded. */
    public BooleanBinding withoutNetwork() {
        return Bindings.createBooleanBinding(
                () -> chosen.get() == null && shippedProblem.get().isPresent(), chosen, shippedProblem);
    }

    /** The network in use, if there is one. */
    public Optional<TrainedNetwork> network() {
        return Optional.ofNullable(current.networkProperty().get());
    }

    /** Reads with this network from now on. */
    public void choose(NetworkEntry entry) {
        fileProblem.set(Optional.empty());
        use(entry.network());
    }

    /** Switches to the other one of the two networks in the news. */
    public void switchOver() {
        news.get().ifPresent(now -> {
            if (now.state() != NetworkNews.State.READS) {
                choose(now.trained());
            } else {
                now.other().ifPresent(this::choose);
            }
        });
    }

    /** Dismisses the news. */
    public void dismissNews() {
        news.set(Optional.empty());
        listEntries();
    }

    /** Loads the network that is shipped with the app; it is used unless another one already is. */
    public void readShipped() {
        read(readingShipped, reader::shipped, shippedProblem, network -> {
            shipped = network;
            listEntries();
            NetworkEntry entry = NetworkEntry.of(NetworkSource.SHIPPED, network);
            news.set(news.get()
                    .map(now -> new NetworkNews(now.trained(), now.other().or(() -> Optional.of(entry)), now.state())));
            if (network().isEmpty()) {
                use(network);
            }
        });
    }

    /** Opens a model file and uses its network; if that fails, says why and keeps the network in use. */
    public void open(Path file) {
        read(openingFile, () -> Optional.of(reader.open(file)), fileProblem, network -> {
            opened = network;
            listEntries();
            use(network);
        });
    }

    /** Adds a network that has learned from the person's own digits, and reads with it. */
    public void add(LearnedNetwork newest) {
        learned.add(newest);
        if (learned.size() > MOST_LEARNED) {
            learned.removeFirst();
        }
        use(newest.network());
    }

    /**
     * Removes a network that has learned; if it was in use, the one that it learned from reads again, or the shipped one
     * where that is no longer in the list.
     */
    public void remove(LearnedNetwork old) {
        learned.remove(old);
        if (network().filter(used -> used == old.network()).isPresent()) {
            use(shipped == null || isListed(entries.get(), old.base()) ? old.base() : shipped);
        } else {
            listEntries();
        }
    }

    /** The networks that have learned from the person's own digits, the oldest first. */
    public List<LearnedNetwork> learned() {
        return List.copyOf(learned);
    }

    /**
     * Sets the input normalization of the network from a file, and saves it for the next time that the file is opened.
     */
    public void setNormalization(InputNormalization normalization) {
        TrainedNetwork before = opened;
        if (before == null || before.reader().normalization().equals(normalization)) {
            return;
        }
        TrainedNetwork now = new TrainedNetwork(
                before.name(), before.reader().with(normalization), before.accuracy(), before.tried());
        opened = now;
        if (current.networkProperty().get() == before) {
            use(now);
        } else {
            listEntries();
        }
        before.tried()
                .ifPresent(tried -> background.execute(() -> {
                    try {
                        reader.keep(tried, normalization);
                    } catch (IOException notSaved) {
                        // The choice holds until the app is closed; the next time the normalization is found out again.
                    }
                }));
    }

    private static void read(
            LatestTask<Optional<TrainedNetwork>> task,
            Callable<Optional<TrainedNetwork>> source,
            ReadOnlyObjectWrapper<Optional<NetworkProblem>> problem,
            Consumer<TrainedNetwork> use) {
        problem.set(Optional.empty());
        task.request(
                source,
                found -> found.ifPresentOrElse(use, () -> problem.set(Optional.of(new NetworkProblem.Missing()))),
                failure -> problem.set(Optional.of(problem(failure))));
    }

    private static NetworkProblem problem(Exception failure) {
        return failure instanceof UnfitNetworkException unfit
                ? new NetworkProblem.Unfit(unfit.name(), unfit.reason(), unfit.what())
                : new NetworkProblem.Unreadable(ProblemMessage.of(failure));
    }

    /** Whether a network that was trained here has the right shapes for drawings; one for photographs has not. */
    private static boolean readsDrawings(TrainedNetwork network) {
        return network.network().inputShape().equals(DRAWING)
                && network.network().outputShape().isFlat();
    }

    private void use(TrainedNetwork network) {
        current.networkProperty().set(network);
        news.set(news.get().flatMap(now -> stateWith(network, now).map(now::with)));
        listEntries();
    }

    /** The state of the news once this network reads; empty if they are about two others. */
    private static Optional<NetworkNews.State> stateWith(TrainedNetwork network, NetworkNews now) {
        if (now.trained().network() == network) {
            return Optional.of(NetworkNews.State.READS);
        }
        boolean isOther =
                now.other().filter(other -> other.network() == network).isPresent();
        return isOther ? Optional.of(waiting(now.trained())) : Optional.empty();
    }

    private static NetworkNews.State waiting(NetworkEntry entry) {
        return entry.run().filter(TrainedRun::hasLearned).isPresent()
                ? NetworkNews.State.WAITS
                : NetworkNews.State.HAS_NOT_LEARNED;
    }

    /**
     * A network was just trained. It is used if it has learned to read digits, but not in the middle of a drawing. A network
     * without a score is ignored, because the same one arrives again with its score.
     */
    private void take(@Nullable TrainedRun run) {
        if (run == null || run.score().isEmpty()) {
            return;
        }
        NetworkEntry entry = entry(run);
        NetworkEntry before = chosen.get();
        if (!readsDrawings(entry.network()) || before != null && before.network() == entry.network()) {
            return;
        }
        boolean isNeeded = before == null && shippedProblem.get().isPresent();
        boolean areDigits = run.data().classNames().equals(LabelledImages.DIGITS);
        boolean reads = isNeeded || run.hasLearned() && areDigits && (before == null || !isDrawing.getAsBoolean());
        news.set(Optional.of(
                new NetworkNews(entry, networkBefore(run, before), reads ? NetworkNews.State.READS : waiting(entry))));
        if (reads) {
            use(entry.network());
        } else {
            listEntries();
        }
    }

    /** Uses the network in the news if there is no other. */
    private void useTrainedIfNoOther() {
        if (shippedProblem.get().isPresent() && network().isEmpty()) {
            news.get().ifPresent(now -> choose(now.trained()));
        }
    }

    /**
     * The network to compare with: during one run, its networks are compared with the one before the run, not with each
     * other.
     */
    private Optional<NetworkEntry> networkBefore(TrainedRun run, @Nullable NetworkEntry before) {
        boolean sameRun = before != null
                && before.run()
                        .filter(earlier -> earlier.runId().equals(run.runId()))
                        .isPresent();
        return sameRun && news.get().isPresent() ? news.get().get().other() : Optional.ofNullable(before);
    }

    private void listEntries() {
        @Nullable TrainedNetwork used = current.networkProperty().get();
        List<NetworkEntry> all = new ArrayList<>();
        if (shipped != null) {
            all.add(NetworkEntry.of(NetworkSource.SHIPPED, shipped));
        }
        for (TrainedRun run : trained.keptProperty().get().runs()) {
            NetworkEntry entry = entry(run);
            if (readsDrawings(entry.network())) {
                all.add(entry);
            }
        }
        // The network in use and those in the news stay in the list, even if newer and better ones have replaced them.
        networksOfRuns.forEach((run, network) -> {
            if (!isListed(all, network) && (network == used || isInNews(network))) {
                all.add(entry(run));
            }
        });
        learned.forEach(one -> all.add(NetworkEntry.of(one)));
        if (opened != null) {
            all.add(NetworkEntry.of(NetworkSource.FILE, opened));
        }
        if (used != null && !isListed(all, used)) {
            all.add(NetworkEntry.of(NetworkSource.TRAINED_HERE, used));
        }
        networksOfRuns.values().removeIf(network -> !isListed(all, network));
        entries.set(List.copyOf(all));
        chosen.set(all.stream()
                .filter(entry -> entry.network() == used)
                .findFirst()
                .orElse(null));
    }

    private boolean isInNews(TrainedNetwork network) {
        return news.get().stream().flatMap(NetworkNews::entries).anyMatch(entry -> entry.network() == network);
    }

    private static boolean isListed(List<NetworkEntry> entries, TrainedNetwork network) {
        return entries.stream().anyMatch(entry -> entry.network() == network);
    }

    private NetworkEntry entry(TrainedRun run) {
        TrainedSelection kept = trained.keptProperty().get();
        boolean isNewest = kept.newest().filter(newest -> newest == run).isPresent();
        return new NetworkEntry(
                NetworkSource.TRAINED_HERE,
                networkOf(run),
                Optional.of(run),
                Optional.empty(),
                isNewest,
                kept.isBest(run));
    }

    private static TrainedNetwork trainedNetwork(TrainedRun run) {
        DigitReader reader = DigitReader.trained(run.network(), run.data().classNames())
                .orElseGet(() -> DigitReader.usual(run.network())); // it is not listed
        return new TrainedNetwork(run.network().name(), reader, run.accuracy(), Optional.empty());
    }

    /** The network of a run. A network that was measured later keeps its identity here, so that it goes on reading. */
    private TrainedNetwork networkOf(TrainedRun run) {
        TrainedNetwork known = networksOfRuns.get(run);
        if (known == null) {
            known = networksOfRuns.entrySet().stream()
                    .filter(entry -> entry.getKey().isSameNetwork(run))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseGet(() -> trainedNetwork(run));
            networksOfRuns.keySet().removeIf(run::isSameNetwork);
            networksOfRuns.put(run, known);
        }
        return known;
    }
}
