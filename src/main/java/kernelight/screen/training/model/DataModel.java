package kernelight.screen.training.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.concurrent.LatestTask;
import kernelight.data.DataSource;
import kernelight.data.folder.FolderRequest;
import kernelight.data.folder.ImageSplit;
import kernelight.data.folder.OwnImages;
import kernelight.data.own.OwnDigitSet;
import kernelight.engine.training.LabelledImages;
import kernelight.problem.ProblemMessage;
import kernelight.screen.MnistFolder;
import kernelight.trained.TrainedData;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/**
 * The chosen images, and whether they are loaded. FX thread; loading happens on the workers: a folder of pictures may take
 * minutes, for which the other images need not wait.
 */
public final class DataModel {
    private final Digits digits;
    private final LatestTask<DataState> loading;
    private final FolderReading reading;
    private final Map<DataSource, TrainingData> loaded = new EnumMap<>(DataSource.class);
    private final ReadOnlyObjectWrapper<DataSource> source = new ReadOnlyObjectWrapper<>(DataSource.MNIST);
    private final ReadOnlyObjectWrapper<DataState> state = new ReadOnlyObjectWrapper<>(new DataState.Loading());
    private final ReadOnlyBooleanWrapper mnistMissing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable DataState> folderProblem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<FolderRequest>> folder = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final MnistFolder mnist;
    private Supplier<OwnDigitSet> ownDigits = () -> OwnDigitSet.EMPTY;
    private boolean isOpen;
    /** The images that the user asked for; empty while MNIST is taken if it is there. */
    private Optional<DataSource> wanted = Optional.empty();

    private final List<Runnable> listeners = new ArrayList<>();

    /** @param slowWorker reads folders, which may take minutes */
    DataModel(Digits digits, MnistFolder mnist, Executor worker, Executor slowWorker, Executor fxThread) {
        this.digits = digits;
        this.mnist = mnist;
        this.loading = new LatestTask<>(worker, fxThread);
        this.reading = new FolderReading(digits, slowWorker, fxThread);
    }

    /** Offers the digits that the user drew and filed. */
    void offerOwn(Supplier<OwnDigitSet> filed) {
        ownDigits = filed;
    }

    /**
     * Loads the images that were chosen; otherwise MNIST if it is there, or else generated digits, so that training can
     * start immediately.
     */
    void open() {
        DataSource first = wanted.orElse(DataSource.MNIST);
        if (first != DataSource.MNIST
                && !(first == DataSource.OTHER && folder.get().isEmpty())) {
            load(first);
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

    /** Loads the images that the user asks for. */
    void choose(DataSource chosen) {
        wanted = Optional.of(chosen);
        folderProblem.set(null);
        load(chosen);
        changed();
    }

    /** The images that were chosen; empty if none were. */
    Optional<DataSource> wanted() {
        return wanted;
    }

    /**
     * Restores what was chosen at an earlier start; before {@link #open}.
     *
     * @param savedFolder of MNIST; empty except from files of earlier versions
     * @param savedRequest the folder with other images
     */
    void restore(Optional<DataSource> savedSource, Optional<Path> savedFolder, Optional<FolderRequest> savedRequest) {
        wanted = savedSource;
        folder.set(savedRequest);
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
        switch (chosen) {
            case MNIST -> {
                Path from = mnist.current();
                load(chosen, () -> mnist(from), found -> {});
            }
            case GENERATED -> load(chosen, () -> new DataState.Ready(digits.generated()), found -> {});
            case OWN -> {
                begin(chosen);
                state.set(own(ownDigits.get())); // in a few milliseconds
            }
            case OTHER -> {
                begin(chosen);
                if (!showLoaded(chosen)) {
                    folder.get().ifPresent(this::read);
                }
            }
        }
    }

    private void read(FolderRequest request) {
        state.set(new DataState.Loading());
        reading.request(
                request,
                data -> {
                    loaded.put(DataSource.OTHER, data);
                    state.set(new DataState.Ready(data));
                },
                problem -> state.set(unusable(problem)));
    }

    /** Called when a download is complete: loads MNIST if it is chosen; a run on other digits is not disturbed. */
    void mnistHasArrived() {
        mnistMissing.set(false);
        if (source.get() == DataSource.MNIST) {
            folderProblem.set(null);
            load(DataSource.MNIST);
        }
    }

    /**
     * Loads the images of a folder: MNIST, or whatever else is in it. If that fails, nothing changes except the problem;
     * there are images nevertheless.
     */
    public void chooseFolder(Path chosen) {
        folderProblem.set(null);
        loading.request(
                () -> digits.isMnist(chosen) ? mnist(chosen) : new DataState.Missing(chosen),
                found -> {
                    if (found instanceof DataState.Ready ready) {
                        mnist.choose(chosen);
                        loaded.put(DataSource.MNIST, ready.data());
                        mnistMissing.set(false);
                        choose(DataSource.MNIST);
                    } else {
                        chooseOther(FolderRequest.of(chosen));
                    }
                },
                problem -> cannotUseFolder(unusable(problem)));
    }

    private void chooseOther(FolderRequest request) {
        reading.request(
                request,
                data -> {
                    folder.set(Optional.of(request));
                    loaded.put(DataSource.OTHER, data);
                    choose(DataSource.OTHER);
                },
                problem -> cannotUseFolder(unusable(problem)));
    }

    /** Reads the chosen folder anew in another way. */
    void change(FolderRequest request) {
        if (folder.get().equals(Optional.of(request))) {
            return;
        }
        folder.set(Optional.of(request));
        loaded.remove(DataSource.OTHER);
        choose(DataSource.OTHER);
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

    /** The folder with images that are not MNIST's, and how it is read; empty while none was chosen. */
    public ReadOnlyObjectProperty<Optional<FolderRequest>> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    /** How far the reading of a folder has come; empty while none is read. */
    public ReadOnlyObjectProperty<Optional<FolderReading.Progress>> readingProperty() {
        return reading.progressProperty();
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

    /** What the chosen images are called, as part of a sentence. */
    public LocalizedMessage name() {
        if (state.get() instanceof DataState.Ready(TrainingData ready)) {
            return ready.summary().name();
        }
        Path chosen = folder.get().map(FolderRequest::folder).orElse(Path.of(""));
        return new TrainedData(
                        source.get(),
                        source.get() == DataSource.OTHER ? String.valueOf(chosen.getFileName()) : "",
                        LabelledImages.DIGITS)
                .name();
    }

    /** What the chosen images are, as far as that is known: files under MNIST's names may be others. */
    public DataSource loadedSource() {
        return state.get() instanceof DataState.Ready ready ? ready.data().source() : source.get();
    }

    private DataState mnist(Path from) throws IOException {
        return digits.mnist(from).<DataState>map(DataState.Ready::new).orElseGet(() -> new DataState.Missing(from));
    }

    private static DataState own(OwnDigitSet filed) {
        return OwnImages.obstacle(filed).<DataState>map(DataState.Unusable::new).orElseGet(() -> {
            ImageSplit.Parts parts = OwnImages.parts(filed);
            return new DataState.Ready(
                    new TrainingData(DataSource.OWN, parts.training(), parts.test(), List.of(OwnImages.remark())));
        });
    }

    private interface Load {
        DataState run() throws IOException;
    }

    private interface Then {
        void found(DataState state);
    }

    private void begin(DataSource chosen) {
        isOpen = true;
        source.set(chosen);
        loading.cancel();
        reading.cancel();
    }

    private boolean showLoaded(DataSource chosen) {
        boolean isLoaded = loaded.containsKey(chosen);
        if (isLoaded) {
            state.set(new DataState.Ready(loaded.get(chosen)));
        }
        return isLoaded;
    }

    private void load(DataSource chosen, Load load, Then then) {
        begin(chosen);
        if (showLoaded(chosen)) {
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
