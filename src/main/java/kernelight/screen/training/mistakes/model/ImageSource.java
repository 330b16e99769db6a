package kernelight.screen.training.mistakes.model;

/** Which images a confusion matrix is of. */
public enum ImageSource {
    /** The test set, which the network never learns from. */
    TEST,
    /** The images that it learns from. */
    TRAINING,
    /** The digits that the person drew and kept. */
    OWN
}
