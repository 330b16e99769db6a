package kernelight.screen.training.model;

import java.util.List;
import java.util.Optional;
import kernelight.engine.network.Network;
import kernelight.engine.training.BatchRunner;
import kernelight.engine.training.KeyFrames;
import kernelight.engine.training.LabelledImages;
import kernelight.engine.training.RunReplay;
import kernelight.engine.training.RunState;
import kernelight.engine.training.TrainingSettings;
import kernelight.network.model.LayerFilters;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.model.NetworkView;
import kernelight.screen.training.setup.model.ImageSettings;

/**
 * What is recorded of a run while it goes on: enough to compute any moment of it again.
 *
 * @param structure a network of the run's structure; nobody trains it
 * @param dropout the probability with which values in front of fully connected layers are dropped while it learns
 * @param training the images that the run learns from
 * @param images what pixels are to the network
 * @param frames become more while the run goes on
 * @param firstBatch how many batches had been learned when the run began: 0, or where it went on from another run
 * @param initialFilters the filters that read the image, as they were before the first batch; empty if there are none
 */
public record RunRecording(
        NetworkView view,
        Network structure,
        float dropout,
        LabelledImages training,
        TrainingSettings settings,
        ImageSettings images,
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
                batch, digit, NetworkSnapshot.of(view, network, pixels(digit), withFilters), initialFilters);
    }

    /** The digit as the run's network is used to images. */
    public float[] pixels(WatchedDigit digit) {
        return images.pixels(digit);
    }

    /** Computes its moments again, with a network of its own; close it in the end. For one thread. */
    public Replay replay() {
        Network network = structure.copy();
        return new Replay(
                network,
                new RunReplay(network.withDropout(dropout), training, settings, frames, BatchRunner.onCallingThread()));
    }

    /** Moments of the run, computed again. For one thread. */
    public static final class Replay implements AutoCloseable {
        private final Network network;
        private final RunReplay moments;

        /** @param moments of a network that shares the layers of this one */
        private Replay(Network network, RunReplay moments) {
            this.network = network;
            this.moments = moments;
        }

        /** The network as it was after this many batches; the next call changes it. */
        public Network at(long batch) {
            moments.at(batch);
            return network;
        }

        /** The state after this many batches, from which another run can go on. */
        public RunState stateAt(long batch) {
            return moments.stateAt(batch);
        }

        @Override
        public void close() {
            moments.close();
        }
    }
}
