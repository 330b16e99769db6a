package kernelight.engine.training;

import kernelight.engine.tensor.Tensor;

/**
 * Divides a batch into micro-batches of a fixed size. The size does not depend on the number of threads, so the result
 * of training does not either.
 */
public final class MicroBatches {
    /** Images of a full micro-batch; the last one of a batch may have fewer. */
    public static final int IMAGES = 16;

    private MicroBatches() {}

    /** How many micro-batches a batch has. */
    static int count(int batchImages) {
        return Math.ceilDiv(batchImages, IMAGES);
    }

    /** How many images the micro-batch has. */
    static int size(int microBatch, int batchImages) {
        return Math.min(IMAGES, batchImages - microBatch * IMAGES);
    }

    /** Copies the images with these indices into a tensor, 0..255 becoming 0..1, unless they are not normalized. */
    static void load(LabelledImages images, int[] indices, Tensor target) {
        int pixels = images.imageSize();
        float[] data = target.data();
        float unit = images.full() / 255f;
        for (int n = 0; n < indices.length; n++) {
            int offset = indices[n] * pixels;
            for (int i = 0; i < pixels; i++) {
                data[i * indices.length + n] = (images.pixels()[offset + i] & 0xff) * unit;
            }
        }
    }
}
