package kernelight.screen.training.pitfall.model;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.concurrent.LatestTask;
import kernelight.engine.training.LabelledImages;
import kernelight.network.model.NetworkInput;
import kernelight.screen.training.model.DataState;
import kernelight.screen.training.model.Pitfall;
import kernelight.screen.training.model.RunCurves;
import kernelight.screen.training.model.RunPhase;
import kernelight.screen.training.model.TrainingModel;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/** The pitfall that is set up, and what its run has shown of it. FX thread. */
public final class PitfallModel {
    private static final int PROBED_IMAGES = 200;
    /** Numbers that change more often cannot be read. */
    private static final int BATCHES_BETWEEN_LOOKS = 50;

    private final TrainingModel model;
    private final LatestTask<NetworkProbe> probing;
    private final ReadOnlyObjectWrapper<@Nullable LocalizedMessage> finding = new ReadOnlyObjectWrapper<>();
    private long lookedAt;
    /** The run that the finding is of. */
    private @Nullable RunCurves run;

    /** @param worker reads images with a copy of the network, which takes about a tenth of a second */
    public PitfallModel(TrainingModel model, Executor worker, Executor fxThread) {
        this.model = model;
        this.probing = new LatestTask<>(worker, fxThread);
        model.run().progressProperty().subscribe(progress -> look());
        model.run().phaseProperty().subscribe(phase -> {
            look();
            if (phase == RunPhase.FINISHED || phase == RunPhase.STOPPED) {
                probe();
            }
        });
        model.choices().pitfallProperty().subscribe(pitfall -> forget());
    }

    /** The pitfall that is set up; null for a run of one's own. */
    public ReadOnlyObjectProperty<@Nullable Pitfall> pitfallProperty() {
        return model.choices().pitfallProperty();
    }

    /** What the run has shown, with its numbers; null as long as it has not. */
    public ReadOnlyObjectProperty<@Nullable LocalizedMessage> findingProperty() {
        return finding.getReadOnlyProperty();
    }

    private void forget() {
        probing.cancel();
        run = null;
        lookedAt = 0;
        finding.set(null);
    }

    private void look() {
        @Nullable Pitfall pitfall = pitfallProperty().get();
        @Nullable RunCurves curves = model.run().curves().orElse(null);
        if (curves != run) {
            forget();
            run = curves;
        }
        if (pitfall == null || curves == null) {
            return;
        }
        boolean isOver = model.run().phaseProperty().get().isOver();
        if (isOver || curves.batchesDone() - lookedAt >= BATCHES_BETWEEN_LOOKS) {
            lookedAt = curves.batchesDone();
            new PitfallFindings(curves).of(pitfall).ifPresent(finding::set);
        }
    }

    /** Some pitfalls show in the network only. */
    private void probe() {
        @Nullable Pitfall pitfall = pitfallProperty().get();
        boolean isSeenInNetwork = pitfall == Pitfall.EQUAL_WEIGHTS || pitfall == Pitfall.DYING_RELU;
        Optional<RunCurves> curves = model.run().curves();
        if (isSeenInNetwork
                && curves.isPresent()
                && model.data().stateProperty().get() instanceof DataState.Ready ready) {
            LabelledImages images = ready.data().test();
            model.requestInput(input -> probe(pitfall, input, images, curves.get()));
        }
    }

    private void probe(Pitfall pitfall, NetworkInput input, LabelledImages images, RunCurves curves) {
        if (curves == run && pitfall == pitfallProperty().get()) {
            probing.request(
                    () -> NetworkProbe.of(input.network(), images, PROBED_IMAGES),
                    probe -> new PitfallFindings(curves).of(pitfall, probe).ifPresent(finding::set),
                    problem -> {}); // then nothing is found
        }
    }
}
