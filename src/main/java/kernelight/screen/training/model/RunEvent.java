package kernelight.screen.training.model;

import kernelight.engine.training.BatchResult;
import kernelight.engine.training.NonFiniteOrigin;
import kernelight.engine.training.Predictions;
import kernelight.screen.training.mistakes.model.ImagePart;

/** The events that the training thread sends to the screen, in order. */
sealed interface RunEvent {
    /** The network has its first weights. */
    record Prepared(RunRecording recording) implements RunEvent {}

    /** The network has learned from a batch. */
    record BatchDone(BatchResult result) implements RunEvent {}

    /**
     * The network was tested on test images.
     *
     * @param predictions what it read in each of them
     */
    record Measured(TestPoint point, ImagePart images, Predictions predictions) implements RunEvent {}

    /** The network was tested on the test images at the end of a run that was measured on others. */
    record Tested(Measured result) implements RunEvent {}

    /**
     * The run ends before its last epoch, because the loss on the images held out does not fall any more.
     *
     * @param bestEpoch after which it was smallest, from 1
     */
    record EndsEarly(int bestEpoch) implements RunEvent {}

    /**
     * The run has ended, and its network was tested on all test images.
     *
     * @param complete whether it was finished; if not, it can be continued
     */
    record Ended(boolean complete) implements RunEvent {}

    /** The loss, or a gradient, is not a finite number any more. */
    record Diverged(NonFiniteOrigin origin) implements RunEvent {}

    /** An unexpected exception. */
    record Failed(Throwable problem) implements RunEvent {}
}
