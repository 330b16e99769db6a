package kernelight.engine.training;

/**
 * What one batch told, before the weights changed.
 *
 * @param batch counted through the whole run, from 1
 * @param epoch counted from 1
 * @param batchInEpoch counted from 1
 * @param images how many images the batch had (the last one of an epoch may have fewer)
 * @param loss the mean over the images
 * @param accuracy the part of the images that was right, 0 to 1
 */
public record BatchResult(
        long batch, int epoch, int batchInEpoch, int batchesPerEpoch, int images, float loss, float accuracy) {}
