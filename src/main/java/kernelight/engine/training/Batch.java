package kernelight.engine.training;

/**
 * A batch's position in the run, and its images.
 *
 * @param number how many batches of the run came before it
 * @param epoch how many epochs came before it
 * @param inEpoch how many batches of its epoch came before it
 * @param first the position of its first image in the epoch's order
 * @param images how many images it has
 */
record Batch(long number, int epoch, int inEpoch, int first, int images) {
    /** How many micro-batches it is divided into. */
    int microBatches() {
        return MicroBatches.count(images);
    }

    /** How many images one of its micro-batches has. */
    int size(int microBatch) {
        return MicroBatches.size(microBatch, images);
    }

    /** The position of a micro-batch's first image in the epoch's order. */
    int first(int microBatch) {
        return first + microBatch * MicroBatches.IMAGES;
    }
}
