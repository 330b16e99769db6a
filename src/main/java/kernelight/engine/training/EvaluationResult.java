package kernelight.engine.training;

/**
 * How well a network does on labelled images.
 *
 * @param loss the mean over the images
 * @param confusion rows: the true class; columns: the class that the network chose; each cell counts images
 */
public record EvaluationResult(int count, int right, float loss, int[][] confusion) {
    /** The part of the images that was right, 0 to 1. */
    public float accuracy() {
        return (float) right / count;
    }
}
