package kernelight.engine.training;

/**
 * Which images a batch has, and when its turn is.
 *
 * @param number how many batches of the run came before it
 * @param epoch how many epochs came before it
 * @param inEpoch how many batches of its epoch came before it
 * @param first its first place in the epoch's order
 * @param images how many images it has
 */
record Batch(long number, int epoch, int inEpoch, int first, int images) {
    /** How many slices it is cut into. */
    int slices() {
        return MicroBatches.count(images);
    }

    /** How many images one of its slices has. */
    int size(int slice) {
        return MicroBatches.size(slice, images);
    }

    /** The first place of one of its slices in the epoch's order. */
    int first(int slice) {
        return first + slice * MicroBatches.IMAGES;
    }
}
