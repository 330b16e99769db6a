package kernelight.screen.training.model;

import kernelight.engine.training.DatasetFingerprint;
import kernelight.words.LocalizedMessage;
import kernelight.words.LocalizedProblem;

/** A run that was kept cannot go on, because the images or the network are others now. */
final class CannotGoOnException extends IllegalArgumentException implements LocalizedProblem {
    private static final long serialVersionUID = 1;
    private final transient LocalizedMessage message;

    /** @param images of the run */
    CannotGoOnException(DatasetFingerprint images, IllegalArgumentException cause) {
        super(cause);
        message = LocalizedMessage.of("training.kept.other", images.count());
    }

    @Override
    public LocalizedMessage localized() {
        return message;
    }
}
