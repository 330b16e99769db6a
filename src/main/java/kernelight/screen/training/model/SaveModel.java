package kernelight.screen.training.model;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.concurrent.LatestTask;
import kernelight.engine.network.SavedNetwork;
import kernelight.engine.training.TrainingSettings;
import kernelight.interchange.network.NetworkFile;

/** Saves the trained network with what led to it. FX thread; writing happens on the worker. */
public final class SaveModel {
    private final RunModel run;
    private final LatestTask<Path> writing;
    private final ReadOnlyObjectWrapper<SaveState> state = new ReadOnlyObjectWrapper<>(new SaveState.NotSaved());

    SaveModel(RunModel run, Executor worker, Executor fxThread) {
        this.run = run;
        this.writing = new LatestTask<>(worker, fxThread);
        run.trainedProperty().subscribe(trained -> {
            writing.cancel();
            state.set(new SaveState.NotSaved());
        });
    }

    public ReadOnlyObjectProperty<SaveState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Saves what was last trained; replaces a file of that name. */
    public void save(Path file) {
        TrainedRun trained = run.trainedProperty().get();
        if (trained == null) {
            return;
        }
        state.set(new SaveState.Saving());
        writing.request(
                () -> {
                    NetworkFile.write(file, new SavedNetwork(trained.network(), notes(trained)));
                    return file;
                },
                saved -> state.set(new SaveState.Saved(saved)),
                problem -> state.set(new SaveState.Failed(String.valueOf(problem.getMessage()))));
    }

    private static Map<String, String> notes(TrainedRun trained) {
        TrainingSettings settings = trained.settings();
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("data", trained.source().name().toLowerCase(Locale.ROOT));
        notes.put("batches", Long.toString(trained.batches()));
        notes.put("batch size", Integer.toString(settings.batchSize()));
        notes.put("optimizer", settings.optimizer().toString());
        notes.put("learning rate", Double.toString(settings.learningRate()));
        notes.put("seed", Long.toString(settings.seed()));
        trained.accuracy().ifPresent(accuracy -> notes.put(SavedNetwork.ACCURACY, Double.toString(accuracy)));
        return notes;
    }
}
