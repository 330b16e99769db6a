package kernelight.screen.training.model;

import java.util.Optional;
import kernelight.engine.network.Network;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.KeyFrames;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.RunReplay;
import kernelight.engine.training.TrainingSettings;
import kernelight.network.model.LayerFilters;
import kernelight.network.model.NetworkView;

/**
 * What is recorded of a run while it goes on: enough to compute any moment of it again.
 *
 * @param structure a network of the run's structure, which the replay takes for its own
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

    /** Computes its moments again; close it in the end. For one thread, and only one of them for each recording. */
    public RunReplay replay() {
        return new RunReplay(structure, training, settings, frames, BatchRunner.onCallingThread());
    }
}
