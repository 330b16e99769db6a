package kernelight.screen.training.kept.model;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.files.FileProblem;
import kernelight.files.json.ContentProblem;
import kernelight.screen.training.model.KeptRun;
import kernelight.screen.training.model.RunKeeper;
import kernelight.screen.training.model.TrainingModel;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/** Keeps the run that goes on, and offers one that was kept at an earlier start. FX thread, but for the keeping. */
public final class KeptRunModel {
    private final TrainingModel model;
    private final KeptRunFolder folder;
    private final Executor training;
    private final Executor fxThread;
    private final Consumer<LocalizedMessage> notices;
    private final ReadOnlyObjectWrapper<@Nullable KeptRun> offer = new ReadOnlyObjectWrapper<>();
    /** Whether the last state could not be kept, which is said once; used on the training thread only. */
    private boolean failing;

    /**
     * @param folder of the run that is kept, which need not exist yet
     * @param training the training thread
     * @param worker reads the files
     * @param notices receives messages about files that cannot be read or written, on the FX thread
     */
    public KeptRunModel(
            TrainingModel model,
            Path folder,
            Executor training,
            Executor worker,
            Executor fxThread,
            Consumer<LocalizedMessage> notices) {
        this.model = model;
        this.folder = new KeptRunFolder(folder);
        this.training = training;
        this.fxThread = fxThread;
        this.notices = notices;
        model.keepWith(new RunKeeper() {
            @Override
            public void keep(KeptRun run) {
                write(run);
            }

            @Override
            public void discard() {
                KeptRunModel.this.folder.discard();
            }
        });
        worker.execute(this::load);
    }

    /** A run of an earlier start that can go on; null if there is none. */
    public ReadOnlyObjectProperty<@Nullable KeptRun> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** Goes on with the run that is offered; does nothing during another run. */
    public void goOn() {
        @Nullable KeptRun kept = offer.get();
        if (kept == null || model.run().phaseProperty().get().isUnderWay()) {
            return;
        }
        offer.set(null);
        try {
            model.goOn(kept);
        } catch (ContentProblem problem) {
            notices.accept(LocalizedMessage.of("training.kept.unreadable", problem.why()));
        }
    }

    /** Removes the run that is offered. */
    public void discard() {
        offer.set(null);
        training.execute(folder::discard);
    }

    private void load() {
        try {
            Optional<KeptRun> kept = folder.read();
            fxThread.execute(() -> kept.ifPresent(offer::set));
        } catch (KeptRunFolder.Unusable problem) {
            fxThread.execute(() -> notices.accept(problem.localized()));
        }
    }

    private void write(KeptRun run) {
        try {
            folder.write(run);
            failing = false;
            fxThread.execute(() -> offer.set(null)); // its place is taken
        } catch (FileProblem problem) {
            if (!failing) {
                failing = true;
                fxThread.execute(() -> notices.accept(LocalizedMessage.of(
                        "training.kept.unwritable", problem.path().toString(), problem.reason())));
            }
        }
    }
}
