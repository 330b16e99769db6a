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
import kernelight.digitreader.InputNormalization;
import kernelight.digitreader.UnfitNetworkException;
import kernelight.engine.tensor.Shape;
import kernelight.screen.CurrentNetwork;
import kernelight.screen.TrainedNetwork;
import kernelight.trained.TrainedNetworks;
import kernelight.trained.TrainedRun;
import kernelight.trained.TrainedSelection;
import org.jspecify.annotations.Nullable;

/** The networks to choose from, which of them reads the drawing, and what is new about them. */
public final class NetworkChoice {
    private static final Shape DRAWING = new Shape(1, 28, 28);
    private static final Shape DIGITS = Shape.flat(10);

    private final CurrentNetwork current;
    private final NetworkReader reader;
    private final TrainedNetworks trained;
    private final BooleanSupplier isDrawing;
    private final Executor background;
    private final LatestTask<Optional<TrainedNetwork>> readingShipped;
    private final LatestTask<Optional<TrainedNetwork>> openingFile;
    /** From a run to the one network that stands for it here. */
    private final Map<TrainedRun, TrainedNetwork> ofRuns = new IdentityHashMap<>();

    private final ReadOnlyObjectWrapper<List<NetworkEntry>> entries = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable NetworkEntry> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<NetworkNews>> news = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<NetworkProblem>> shippedProblem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<NetworkProblem>> fileProblem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable TrainedNetwork shipped;
    private @Nullable TrainedNetwork opened;

    /** @param isDrawing whether there is something on the page, which goes on being read by the network in use */
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
        shippedProblem.subscribe(problem -> useWhatThereIs());
    }

    /** The networks there are: the shipped one, those trained here, the newest first, and the one from a file. */
    public ReadOnlyObjectProperty<List<NetworkEntry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    /** The network in use; nothing while there is none. */
    public ReadOnlyObjectProperty<@Nullable NetworkEntry> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** What there is to say of a network that was trained just now, until the person has heard it. */
    public ReadOnlyObjectProperty<Optional<NetworkNews>> newsProperty() {
        return news.getReadOnlyProperty();
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

    /** Reads with this network from now on. */
    public void choose(NetworkEntry entry) {
        fileProblem.set(Optional.empty());
        use(entry.network());
    }

    /** Reads with the other one of the two that the news are about. */
    public void switchOver() {
        news.get().ifPresent(now -> {
            if (now.state() != NetworkNews.State.READS) {
                choose(now.trained());
            } else {
                now.other().ifPresent(this::choose);
            }
        });
    }

    /** The person has heard the news. */
    public void dismissNews() {
        news.set(Optional.empty());
        listEntries();
    }

    /** Fetches the network that came with the app; it is used unless there is another one already. */
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

    /** Reads a model file and uses its network; where that cannot be, says why and keeps the network in use. */
    public void open(Path file) {
        read(openingFile, () -> Optional.of(reader.open(file)), fileProblem, network -> {
            opened = network;
            listEntries();
            use(network);
        });
    }

    /** What ink means to the network from the file, kept for the next time that it is opened. */
    public void handInkAs(InputNormalization normalization) {
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
                    } catch (IOException notKept) {
                        // What was chosen holds until the app is closed, and is found out anew at the next start.
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
                : new NetworkProblem.Unreadable(String.valueOf(failure.getMessage()));
    }

    /** Whether a network that was trained here reads drawings: the one for photographs does not. */
    private static boolean readsDrawings(TrainedNetwork network) {
        return network.network().inputShape().equals(DRAWING)
                && network.network().outputShape().equals(DIGITS);
    }

    private void use(TrainedNetwork network) {
        current.networkProperty().set(network);
        news.set(news.get().flatMap(now -> stateWith(network, now).map(now::with)));
        listEntries();
    }

    /** What the news are once this network reads; none where they are about two others. */
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
     * A network was trained just now. One that has learned to read is used, but not in the middle of a drawing. One that
     * is not measured yet will be in a moment.
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
        boolean reads = isNeeded || run.hasLearned() && (before == null || !isDrawing.getAsBoolean());
        news.set(Optional.of(
                new NetworkNews(entry, whatReadBefore(run, before), reads ? NetworkNews.State.READS : waiting(entry))));
        if (reads) {
            use(entry.network());
        } else {
            listEntries();
        }
    }

    /** Any network is better than none. */
    private void useWhatThereIs() {
        if (shippedProblem.get().isPresent() && network().isEmpty()) {
            news.get().ifPresent(now -> choose(now.trained()));
        }
    }

    /** While one run goes on, its networks are compared with what was there before it, not with one another. */
    private Optional<NetworkEntry> whatReadBefore(TrainedRun run, @Nullable NetworkEntry before) {
        boolean sameRun = before != null
                && before.run()
                        .filter(earlier -> earlier.run().equals(run.run()))
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
        // What reads, or read before, stays to be chosen, though newer and better ones have taken its place.
        ofRuns.forEach((run, network) -> {
            if (!isListed(all, network) && (network == used || isInNews(network))) {
                all.add(entry(run));
            }
        });
        if (opened != null) {
            all.add(NetworkEntry.of(NetworkSource.FILE, opened));
        }
        if (used != null && !isListed(all, used)) {
            all.add(NetworkEntry.of(NetworkSource.TRAINED_HERE, used));
        }
        ofRuns.values().removeIf(network -> !isListed(all, network));
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
                NetworkSource.TRAINED_HERE, networkOf(run), Optional.of(run), isNewest, kept.isBest(run));
    }

    /** The same network, measured a moment later, is the same here too: it goes on reading. */
    private TrainedNetwork networkOf(TrainedRun run) {
        TrainedNetwork known = ofRuns.get(run);
        if (known == null) {
            known = ofRuns.entrySet().stream()
                    .filter(entry -> entry.getKey().isSameNetwork(run))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseGet(() -> new TrainedNetwork(run.network().name(), run.network(), run.accuracy()));
            ofRuns.keySet().removeIf(run::isSameNetwork);
            ofRuns.put(run, known);
        }
        return known;
    }
}
