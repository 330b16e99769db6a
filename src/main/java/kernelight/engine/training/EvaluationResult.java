package kernelight.engine.training;

/**
 * A network's loss and accuracy on labelled images.
 *
 * @param correct how many images were classified correctly
 * @param loss the mean over the images
 * @param confusion the confusion matrix, classes x classes: rows are true classes, columns predicted ones
 */
public record EvaluationResult(int count, int correct, float loss, int[][] confusion) {
    /** The fraction of the images that was classified correctly, 0 to 1. */
    public float accuracy() {
        return (float) correct / count;
    }
}
