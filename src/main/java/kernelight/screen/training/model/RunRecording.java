package kernelight.screen.training.model;

import java.util.List;
import java.util.Optional;
import kernelight.engine.network.Network;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.KeyFrames;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.RunReplay;
import kernelight.engine.training.TrainingSettings;
import kernelight.network.model.LayerFilters;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.model.NetworkView;

/**
 * What is recorded of a run while it goes on: enough to compute any moment of it again.
 *
 * @param structure a network of the run's structure; nobody trains it
 * @param training the images that the run learns from
 * @param frames become more while the run goes on
 * @param firstBatch how many batches had been learned when the run began: 0, or where it went on from another run
 * @param initialFilters the filters that read the image, as they were before the first batch; empty if there are none
 */
public record RunRecording(
        NetworkView view,
        Network structure,
        LabelledImages training,
        TrainingSettings settings,
        KeyFrames frames,
        long firstBatch,
        Optional<LayerFilters> initialFilters) {

    /**
     * What a network of this run, as it was at a batch, makes of a digit. Call it on the thread that owns the network.
     *
     * @param batch how many batches it had learned
     */
    public WatchedSnapshot snapshot(Network network, long batch, WatchedDigit digit) {
        List<LayerView> withFilters = view.imageFilters().stream().toList();
        return new WatchedSnapshot(
                batch, digit, NetworkSnapshot.of(view, network, digit.image(), withFilters), initialFilters);
    }

    /** Computes its moments again, with a network of its own; close it in the end. For one thread. */
    public RunReplay replay() {
        return new RunReplay(structure.copy(), training, settings, frames, BatchRunner.onCallingThread());
    }
}
