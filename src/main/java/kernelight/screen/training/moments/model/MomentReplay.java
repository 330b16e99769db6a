package kernelight.screen.training.moments.model;

import java.util.Optional;
import kernelight.engine.network.Network;
import kernelight.engine.training.RunState;
import kernelight.screen.training.model.RunRecording;

/** Computes moments of the run again, with a network of its own. Belongs to one background thread. */
final class MomentReplay {
    private record Current(RunRecording recording, RunRecording.Replay replay) {}

    private Optional<Current> current = Optional.empty();

    /** The network after this many batches; the next call changes it. */
    Network at(RunRecording recording, long batch) {
        return replayOf(recording).at(batch);
    }

    /** The state after this many batches. */
    RunState stateAt(RunRecording recording, long batch) {
        return replayOf(recording).stateAt(batch);
    }

    /** Releases the memory of a run that is over and gone. */
    void forget() {
        current.ifPresent(now -> now.replay().close());
        current = Optional.empty();
    }

    private RunRecording.Replay replayOf(RunRecording recording) {
        if (current.filter(now -> now.recording() == recording).isEmpty()) {
            forget();
            current = Optional.of(new Current(recording, recording.replay()));
        }
        return current.orElseThrow().replay();
    }
}
