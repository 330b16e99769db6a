package kernelight.screen.training.view;

/** What is shown below the curves. */
enum LowerPart {
    /** The watched digit in every layer. */
    DIGIT,
    /** The confusion matrix. */
    MISTAKES,
    /** What the next batch changes. */
    GRADIENTS
}
