package kernelight.screen.networks.model;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import kernelight.concurrent.LatestTask;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.kernel.Window;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.interchange.network.NetworkFile;
import kernelight.network.model.LayerView;
import kernelight.network.model.ReceptiveField;
import kernelight.playback.Playback;
import kernelight.problem.ProblemMessage;
import kernelight.words.LocalizedMessage;

/**
 * The state of the networks screen: which network, with which sizes, which of its layers is looked at, how its costs are
 * counted, with which other one it is compared. Opens with LeNet-5. FX thread.
 */
public final class NetworksModel {
    private static final int MOST_UNDONE = 200;

    /**
     * What can be undone.
     *
     * @param changes of the sizes of the source's network
     */
    public record Edited(NetworkSource source, SizeChanges changes) {}

    private final RunModel running;
    private final ShuffleModel shuffle;
    private final LatestTask<Network> opening;
    private final ReadOnlyObjectWrapper<Edited> edited = new ReadOnlyObjectWrapper<>();
    private final WalkedNetwork walked;
    private final OwnNetwork own;
    private final ReadOnlyObjectWrapper<Optional<SizeProblem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LocalizedMessage>> fileProblem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ShownNetwork>> other = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Counting> counting = new SimpleObjectProperty<>(Counting.USUAL);
    private final ObjectProperty<NetworksTab> tab = new SimpleObjectProperty<>(NetworksTab.NETWORK);
    private final BooleanProperty folded = new SimpleBooleanProperty(true);
    private final ObjectProperty<Optional<CostColumn>> column =
            new SimpleObjectProperty<>(Optional.of(CostColumn.PARAMETERS));
    private final BooleanProperty sameScale = new SimpleBooleanProperty(true);
    private final ThreeWaysModel threeWays = new ThreeWaysModel();
    private final Deque<Edited> earlier = new ArrayDeque<>();
    private final Deque<Edited> later = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    /**
     * @param background traces receptive fields and reads files
     * @param running runs the network on a digit
     * @param shuffle trains two small networks on shuffled digits
     */
    public NetworksModel(Executor background, Executor fxThread, RunModel running, ShuffleModel shuffle) {
        this.shuffle = shuffle;
        this.running = running;
        opening = new LatestTask<>(background, fxThread);
        Edited opened = new Edited(NetworkSource.Named.of(Architecture.LENET5), SizeChanges.NONE);
        edited.set(opened);
        walked = new WalkedNetwork(ShownNetwork.of(opened.source()), background, fxThread);
        walked.playback().seek(3);
        own = new OwnNetwork(background, fxThread);
        compareWith(Optional.of(NetworkSource.Named.of(Architecture.VGG16)));
    }

    /** A network compared with itself would say nothing: then it is compared with LeNet-5, and LeNet-5 with VGG-16. */
    private void compareWithAnother(NetworkSource chosen) {
        if (chosen instanceof NetworkSource.Named now
                && other.get().map(ShownNetwork::source).orElse(null) instanceof NetworkSource.Named second
                && now.architecture() == second.architecture()) {
            Architecture another = now.architecture() == Architecture.LENET5 ? Architecture.VGG16 : Architecture.LENET5;
            compareWith(Optional.of(NetworkSource.Named.of(another)));
        }
    }

    // ---- the network

    /** Shows another network, with its own sizes. */
    public void choose(NetworkSource source) {
        fileProblem.set(Optional.empty());
        remember();
        boolean isOther = source.network() != edited.get().source().network();
        compareWithAnother(source);
        take(new Edited(source, SizeChanges.NONE), ShownNetwork.of(source));
        if (isOther) {
            playback().first();
        }
    }

    public void choose(Architecture architecture) {
        choose(NetworkSource.Named.of(architecture));
    }

    /** Reads a network from a file in the background and shows it; if that fails, says why and nothing else changes. */
    public void open(Path file) {
        open(file, SizeChanges.NONE, 0);
    }

    /**
     * The same with other sizes, if they fit, and at another layer.
     *
     * @param position of the playback
     */
    void open(Path file, SizeChanges changes, int position) {
        fileProblem.set(Optional.empty());
        opening.request(
                () -> NetworkFile.open(file).saved().network(),
                network -> {
                    NetworkSource source = new NetworkSource.Opened(file, network);
                    if (!restore(source, changes)) {
                        choose(source);
                    }
                    playback().seek(position);
                },
                failure -> fileProblem.set(Optional.of(ProblemMessage.of(failure))));
    }

    private void take(Edited now, ShownNetwork network) {
        edited.set(now);
        problem.set(Optional.empty());
        walked.show(network);
        canUndo.set(!earlier.isEmpty());
        canRedo.set(!later.isEmpty());
    }

    // ---- sizes

    /** Changes a size, and everything behind it; where it is impossible, the problem says why. */
    public void set(SizeKey key, int value) {
        if (size(key).orElse(-1) == value) {
            problem.set(Optional.empty());
            return;
        }
        Edited before = edited.get();
        change(
                before.changes().with(key, value),
                refused -> problem.set(Optional.of(SizeFixes.problem(
                        before.source().network(),
                        before.changes(),
                        key,
                        value,
                        size(key).orElse(value),
                        refused))));
    }

    /** Applies a change that mends a problem. */
    public void apply(SizeProblem.Fix fix) {
        change(fix.changes(), refused -> {
            throw new IllegalStateException("A change that was tried does not fit: " + fix.words());
        });
    }

    /** Gives the network its own sizes back. */
    public void resetSizes() {
        if (hasChanges()) {
            remember();
            show(new Edited(edited.get().source(), SizeChanges.NONE));
        }
    }

    /** Whether the network has other sizes than its own. */
    public boolean hasChanges() {
        return !edited.get().changes().equals(SizeChanges.NONE);
    }

    private void change(SizeChanges changes, Consumer<ResizedNetwork.Result.Refused> refuse) {
        switch (ResizedNetwork.of(edited.get().source().network(), changes)) {
            case ResizedNetwork.Result.Fits(Network network) -> {
                remember();
                NetworkSource source = edited.get().source();
                take(new Edited(source, changes), ShownNetwork.of(source, network));
            }
            case ResizedNetwork.Result.Refused refused -> refuse.accept(refused);
        }
    }

    /** The size that the network has now; empty if the layer has no such size. */
    public OptionalInt size(SizeKey key) {
        if (key.layer().equals(Network.IMAGE)) {
            Shape image = walked.shownProperty().get().view().input();
            return switch (key.kind()) {
                case INPUT -> OptionalInt.of(image.height() == 1 ? image.width() : image.height());
                case CHANNELS -> OptionalInt.of(image.channels());
                case FILTERS, KERNEL, STRIDE, PADDING, SHORTCUT -> OptionalInt.empty();
            };
        }
        boolean canResize = walked.shownProperty().get().network().nodes().stream()
                .filter(node -> node.name().equals(key.layer()))
                .anyMatch(node -> ResizedNetwork.canResize(node.layer()));
        if (!canResize) {
            return OptionalInt.empty();
        }
        LayerView layer = walked.shownProperty().get().view().layer(key.layer());
        return switch (key.kind()) {
            case FILTERS ->
                layer.kind().isConvolution() || layer.kind().isFullyConnected()
                        ? OptionalInt.of(layer.output().channels())
                        : OptionalInt.empty();
            case KERNEL -> ofWindow(layer, window -> window.rows().size());
            case STRIDE -> ofWindow(layer, window -> window.rows().stride());
            case PADDING -> ofWindow(layer, window -> window.rows().longerPadding());
            case INPUT, CHANNELS, SHORTCUT -> OptionalInt.empty();
        };
    }

    private static OptionalInt ofWindow(LayerView layer, ToIntFunction<Window> size) {
        return layer.window().stream().mapToInt(size).findFirst();
    }

    // ---- undo

    private void remember() {
        earlier.push(edited.get());
        if (earlier.size() > MOST_UNDONE) {
            earlier.removeLast();
        }
        later.clear();
    }

    public void undo() {
        move(earlier, later);
    }

    public void redo() {
        move(later, earlier);
    }

    private void move(Deque<Edited> from, Deque<Edited> to) {
        if (!from.isEmpty()) {
            to.push(edited.get());
            show(from.pop());
        }
    }

    /** Nothing before this can be undone. */
    public void clearUndoHistory() {
        earlier.clear();
        later.clear();
        canUndo.set(false);
        canRedo.set(false);
        own.editor().clearUndoHistory();
    }

    /** @param now fits */
    private void show(Edited now) {
        if (ResizedNetwork.of(now.source().network(), now.changes())
                instanceof ResizedNetwork.Result.Fits(var network)) {
            take(now, ShownNetwork.of(now.source(), network));
        }
    }

    /**
     * Shows a network with sizes that were saved.
     *
     * @return false if they do not fit, and nothing has changed
     */
    boolean restore(NetworkSource source, SizeChanges changes) {
        if (ResizedNetwork.of(source.network(), changes) instanceof ResizedNetwork.Result.Fits(var network)) {
            remember();
            take(new Edited(source, changes), ShownNetwork.of(source, network));
            return true;
        }
        return false;
    }

    // ---- looking

    /** The layer that is looked at; empty where the playback is before the first one. */
    public Optional<LayerView> current() {
        return walked.current();
    }

    /** Looks at a layer. */
    public void goTo(LayerView layer) {
        walked.goTo(layer);
    }

    /** Opens a number of a layer into its formula. */
    public void open(LayerView layer, CostColumn number) {
        goTo(layer);
        column.set(Optional.of(number));
    }

    /** The opened number of the layer that is looked at. */
    public Optional<OpenedNumber> opened() {
        return current()
                .flatMap(layer -> column.get()
                        .map(number -> OpenedNumber.of(
                                walked.shownProperty().get(),
                                layer,
                                number,
                                counting.get(),
                                walked.fieldsProperty().get())));
    }

    /** @param second the network to compare with; empty for none */
    public void compareWith(Optional<NetworkSource> second) {
        other.set(second.map(ShownNetwork::of));
    }

    // ---- properties

    public ReadOnlyObjectProperty<Edited> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /** The person's own network, which is edited. */
    public OwnNetwork own() {
        return own;
    }

    /** The network that is shown, walked layer by layer. */
    public WalkedNetwork walked() {
        return walked;
    }

    public ReadOnlyObjectProperty<ShownNetwork> shownProperty() {
        return walked.shownProperty();
    }

    /** The receptive fields of the layers by their names; empty until they are known. */
    public ReadOnlyObjectProperty<Map<String, ReceptiveField>> fieldsProperty() {
        return walked.fieldsProperty();
    }

    /** Why the size that was asked for last is impossible. */
    public ReadOnlyObjectProperty<Optional<SizeProblem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Why the last file could not be opened. */
    public ReadOnlyObjectProperty<Optional<LocalizedMessage>> fileProblemProperty() {
        return fileProblem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<ShownNetwork>> otherProperty() {
        return other.getReadOnlyProperty();
    }

    public ObjectProperty<Counting> countingProperty() {
        return counting;
    }

    public ObjectProperty<NetworksTab> tabProperty() {
        return tab;
    }

    /** Whether equal stages are drawn once. */
    public BooleanProperty foldedProperty() {
        return folded;
    }

    /** Which number of the current layer is open; empty for none. */
    public ObjectProperty<Optional<CostColumn>> columnProperty() {
        return column;
    }

    /** Whether the bars of both compared networks have one scale; otherwise each network has its own. */
    public BooleanProperty sameScaleProperty() {
        return sameScale;
    }

    public ShuffleModel shuffle() {
        return shuffle;
    }

    public RunModel running() {
        return running;
    }

    public ThreeWaysModel threeWays() {
        return threeWays;
    }

    /** A step is a layer; before the first one it is at the image. */
    public Playback playback() {
        return walked.playback();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }
}
