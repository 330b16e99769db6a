package kernelight.screen.training.model;

import kernelight.engine.training.BatchResult;
import kernelight.engine.training.NonFiniteOrigin;

/** What the training thread tells the screen, in order. */
sealed interface RunEvent {
    /** One batch was learned. */
    record BatchDone(BatchResult result) implements RunEvent {}

    /** The network was measured on test images. */
    record Measured(TestPoint point) implements RunEvent {}

    /**
     * The run is over and its network was measured on all test images.
     *
     * @param complete whether it came to its last batch; if not, it can go on
     */
    record Ended(boolean complete) implements RunEvent {}

    /** The loss, or a gradient, is not a finite number any more. */
    record Diverged(NonFiniteOrigin origin) implements RunEvent {}

    /** Something that should not happen. */
    record Failed(Throwable problem) implements RunEvent {}
}
