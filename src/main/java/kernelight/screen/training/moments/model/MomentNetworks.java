package kernelight.screen.training.moments.model;

import java.util.OptionalLong;
import java.util.function.Consumer;
import kernelight.concurrent.LatestTask;
import kernelight.screen.training.model.NetworkCopy;
import kernelight.screen.training.model.RunRecording;

/**
 * Copies of the network at the batch that is looked at, for one who asks; only the newest request is answered. FX thread.
 * Made by {@link MomentModel#networks}.
 */
public final class MomentNetworks {
    private final MomentModel model;
    private final LatestTask<NetworkCopy> copying;
    private long requests;

    MomentNetworks(MomentModel model, LatestTask<NetworkCopy> copying) {
        this.model = model;
        this.copying = copying;
    }

    /**
     * Asks for a copy of the network at the shown batch. While the newest batch is shown, it is taken between two batches
     * of the run; otherwise it is computed again in the background.
     *
     * @param receiver called on the FX thread; never if there is no run, the run is replaced, or a newer request was made
     */
    public void request(Consumer<NetworkCopy> receiver) {
        long own = ++requests;
        OptionalLong batch = model.batchProperty().get();
        if (batch.isEmpty()) {
            copying.cancel();
            model.run().copy(copy -> {
                if (own == requests) {
                    receiver.accept(copy);
                }
            });
            return;
        }
        RunRecording recording = model.run().recording().orElseThrow();
        long wanted = batch.getAsLong();
        copying.request(
                () -> new NetworkCopy(
                        wanted,
                        recording.view(),
                        model.replay().at(recording, wanted).copy()),
                receiver,
                model::failed);
    }

    /** Drops the request: nothing will be received. */
    public void cancel() {
        requests++;
        copying.cancel();
    }
}
