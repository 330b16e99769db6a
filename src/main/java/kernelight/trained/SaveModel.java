package kernelight.trained;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.engine.network.SavedNetwork;
import kernelight.interchange.network.NetworkFile;

/** Saves a trained network with what led to it, where a person wants it. FX thread; writing happens on the worker. */
public final class SaveModel {
    private final Executor worker;
    private final Executor fxThread;
    private final ReadOnlyObjectWrapper<SaveState> state = new ReadOnlyObjectWrapper<>(new SaveState.NotSaved());

    public SaveModel(Executor worker, Executor fxThread) {
        this.worker = worker;
        this.fxThread = fxThread;
    }

    public ReadOnlyObjectProperty<SaveState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Another network is looked at: what was said of the last one says nothing of it. What is being saved is saved. */
    public void forget() {
        if (!(state.get() instanceof SaveState.Saving)) {
            state.set(new SaveState.NotSaved());
        }
    }

    /** Saves this network; replaces a file of that name. */
    public void save(TrainedRun trained, Path file) {
        state.set(new SaveState.Saving());
        worker.execute(() -> {
            SaveState outcome = write(trained, file);
            fxThread.execute(() -> state.set(outcome));
        });
    }

    private static SaveState write(TrainedRun trained, Path file) {
        try {
            NetworkFile.write(file, new SavedNetwork(trained.network(), TrainedNotes.of(trained)));
            return new SaveState.Saved(file);
        } catch (IOException | RuntimeException problem) {
            return new SaveState.Failed(String.valueOf(problem.getMessage()));
        }
    }
}
