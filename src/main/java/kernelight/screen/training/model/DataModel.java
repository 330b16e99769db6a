package kernelight.screen.training.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.concurrent.LatestTask;
import kernelight.data.DataSource;
import kernelight.problem.ProblemMessage;
import kernelight.screen.MnistFolder;
import org.jspecify.annotations.Nullable;

/** The chosen digits, and whether they are loaded. FX thread; loading happens on the worker. */
public final class DataModel {
    private final Digits digits;
    private final LatestTask<DataState> loading;
    private final Map<DataSource, TrainingData> loaded = new EnumMap<>(DataSource.class);
    private final ReadOnlyObjectWrapper<DataSource> source = new ReadOnlyObjectWrapper<>(DataSource.MNIST);
    private final ReadOnlyObjectWrapper<DataState> state = new ReadOnlyObjectWrapper<>(new DataState.Loading());
    private final ReadOnlyBooleanWrapper mnistMissing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable DataState> folderProblem = new ReadOnlyObjectWrapper<>();
    private final MnistFolder mnist;
    private boolean isOpen;
    /** The digits that the user asked for; empty while MNIST is taken if it is there. */
    private Optional<DataSource> wanted = Optional.empty();

    private final List<Runnable> listeners = new ArrayList<>();

    DataModel(Digits digits, MnistFolder mnist, Executor worker, Executor fxThread) {
        this.digits = digits;
        this.mnist = mnist;
        this.loading = new LatestTask<>(worker, fxThread);
    }

    /**
     * Loads the digits that were chosen; otherwise MNIST if it is there, or else generated digits, so that training can
     * start immediately.
     */
    void open() {
        if (wanted.equals(Optional.of(DataSource.GENERATED))) {
            load(DataSource.GENERATED);
            return;
        }
        Path from = mnist.current();
        load(DataSource.MNIST, () -> mnist(from), found -> {
            if (found instanceof DataState.Missing && mnist.fallBack()) {
                open();
            } else if (found instanceof DataState.Missing) {
                load(DataSource.GENERATED);
            }
        });
    }

    /** Loads the digits that the user asks for. */
    void choose(DataSource chosen) {
        wanted = Optional.of(chosen);
        folderProblem.set(null);
        load(chosen);
        changed();
    }

    /** The digits that were chosen; empty if none were. */
    Optional<DataSource> wanted() {
        return wanted;
    }

    /**
     * Restores what was chosen at an earlier start; before {@link #open}.
     *
     * @param savedFolder empty except from files of earlier versions
     */
    void restore(Optional<DataSource> savedSource, Optional<Path> savedFolder) {
        wanted = savedSource;
        savedFolder.ifPresent(mnist::restore);
    }

    /** Calls back after each choice. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    private void load(DataSource chosen) {
        if (chosen == DataSource.MNIST) {
            Path from = mnist.current();
            load(chosen, () -> mnist(from), found -> {});
        } else {
            load(chosen, () -> new DataState.Ready(digits.generated()), found -> {});
        }
    }

    /** Called when a download is complete: loads MNIST if it is chosen; a run on other digits is not disturbed. */
    void mnistHasArrived() {
        mnistMissing.set(false);
        if (source.get() == DataSource.MNIST) {
            folderProblem.set(null);
            load(DataSource.MNIST);
        }
    }

    /** Loads MNIST from another folder. If that fails, nothing changes except the problem; there are digits nevertheless. */
    public void chooseFolder(Path chosen) {
        folderProblem.set(null);
        loading.request(
                () -> mnist(chosen),
                found -> {
                    if (found instanceof DataState.Ready ready) {
                        folderProblem.set(null);
                        mnist.choose(chosen);
                        loaded.put(DataSource.MNIST, ready.data());
                        mnistMissing.set(false);
                        choose(DataSource.MNIST);
                    } else {
                        cannotUseFolder(found);
                    }
                },
                problem -> cannotUseFolder(unusable(problem)));
    }

    private void cannotUseFolder(DataState why) {
        folderProblem.set(why);
        if (!isOpen) {
            open();
        }
    }

    /** Sets the folder of MNIST, which need not contain it yet. */
    void setFolder(Path chosen) {
        folderProblem.set(null);
        mnist.choose(chosen);
    }

    /** Why the last chosen folder cannot be used; null if there is no problem. */
    public ReadOnlyObjectProperty<@Nullable DataState> folderProblemProperty() {
        return folderProblem.getReadOnlyProperty();
    }

    /** The folder in which MNIST is looked for. */
    public Path folder() {
        return mnist.current();
    }

    public ReadOnlyObjectProperty<DataSource> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<DataState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether MNIST was looked for and not found. */
    public ReadOnlyBooleanProperty mnistMissingProperty() {
        return mnistMissing.getReadOnlyProperty();
    }

    /** What the chosen digits are, as far as that is known: files under MNIST's names may be others. */
    public DataSource loadedSource() {
        return state.get() instanceof DataState.Ready ready ? ready.data().source() : source.get();
    }

    private DataState mnist(Path from) throws IOException {
        return digits.mnist(from).<DataState>map(DataState.Ready::new).orElseGet(() -> new DataState.Missing(from));
    }

    private interface Load {
        DataState run() throws IOException;
    }

    private interface Then {
        void found(DataState state);
    }

    private void load(DataSource chosen, Load load, Then then) {
        isOpen = true;
        source.set(chosen);
        if (loaded.containsKey(chosen)) {
            loading.cancel();
            state.set(new DataState.Ready(loaded.get(chosen)));
            return;
        }
        state.set(new DataState.Loading());
        loading.request(
                load::run,
                found -> {
                    if (found instanceof DataState.Ready ready) {
                        loaded.put(chosen, ready.data());
                    }
                    if (chosen == DataSource.MNIST) {
                        mnistMissing.set(found instanceof DataState.Missing);
                    }
                    state.set(found);
                    then.found(found);
                },
                problem -> state.set(unusable(problem)));
    }

    private static DataState unusable(Exception problem) {
        return new DataState.Unusable(ProblemMessage.of(problem));
    }
}
