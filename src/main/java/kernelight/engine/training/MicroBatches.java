package kernelight.engine.training;

import kernelight.engine.tensor.Tensor;

/** How a batch is cut: the same way whatever the number of threads. */
public final class MicroBatches {
    /** How many images a full slice has; the last one of a batch may have fewer. */
    public static final int IMAGES = 16;

    private MicroBatches() {}

    /** How many slices a batch has. */
    static int count(int batchImages) {
        return Math.ceilDiv(batchImages, IMAGES);
    }

    /** How many images the slice has. */
    static int size(int slice, int batchImages) {
        return Math.min(IMAGES, batchImages - slice * IMAGES);
    }

    /** Copies the images with these numbers into a tensor, 0..255 becoming 0..1. */
    static void load(LabelledImages images, int[] numbers, Tensor target) {
        int pixels = images.imageSize();
        float[] data = target.data();
        for (int n = 0; n < numbers.length; n++) {
            int offset = numbers[n] * pixels;
            for (int i = 0; i < pixels; i++) {
                data[i * numbers.length + n] = (images.pixels()[offset + i] & 0xff) * (1 / 255f);
            }
        }
    }
}
