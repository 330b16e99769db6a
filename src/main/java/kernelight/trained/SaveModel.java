package kernelight.trained;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.engine.network.SavedNetwork;
import kernelight.interchange.network.NetworkFile;
import kernelight.problem.ProblemMessage;

/** Saves a trained network, with notes on its training, in a file that the user chose. FX thread; the worker writes. */
public final class SaveModel {
    private final Executor worker;
    private final Executor fxThread;
    private final ReadOnlyObjectWrapper<SaveState> state = new ReadOnlyObjectWrapper<>(new SaveState.NotSaved());

    public SaveModel(Executor worker, Executor fxThread) {
        this.worker = worker;
        this.fxThread = fxThread;
    }

    /** Whether the current network is saved. */
    public ReadOnlyObjectProperty<SaveState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Resets the state, as another network is shown now. Saving that is in progress goes on. */
    public void forget() {
        if (!(state.get() instanceof SaveState.Saving)) {
            state.set(new SaveState.NotSaved());
        }
    }

    /** Saves this network and replaces any file of that name; the state shows how it went. */
    public void save(SavedNetwork network, Path file) {
        state.set(new SaveState.Saving());
        worker.execute(() -> {
            SaveState outcome = write(network, file);
            fxThread.execute(() -> state.set(outcome));
        });
    }

    private static SaveState write(SavedNetwork saved, Path file) {
        try {
            NetworkFile.write(file, saved);
            return new SaveState.Saved(file, NetworkFile.needsFunctions(saved.network()));
        } catch (IOException | RuntimeException problem) {
            return new SaveState.Failed(ProblemMessage.of(problem));
        }
    }
}
