package kernelight.engine.training;

/**
 * Loss and accuracy of one batch, measured before the optimizer's step.
 *
 * @param batch counted through the whole run, from 1
 * @param epoch counted from 1
 * @param batchInEpoch counted from 1
 * @param images how many images the batch had (the last one of an epoch may have fewer)
 * @param loss the mean over the images
 * @param accuracy the fraction of the images that was classified correctly, 0 to 1
 */
public record BatchResult(
        long batch, int epoch, int batchInEpoch, int batchesPerEpoch, int images, float loss, float accuracy) {}
