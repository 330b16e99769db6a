package kernelight.engine.training;

import kernelight.engine.kernel.FastKernels;
import kernelight.engine.network.ForwardPass;
import kernelight.engine.network.Network;

/**
 * A network in use, for any number of images at a time: images in, scores out. Keeps its memory from call to call, so
 * one that is called again and again allocates next to nothing.
 */
public final class BatchInference {
    private final int imageSize;
    private final int classes;
    private final BatchRunner runner;
    private final WorkspacePool<ForwardPass> places;

    /** The network's weights are read when {@link #run} is called, not now. */
    public BatchInference(Network network, BatchRunner runner) {
        this.imageSize = network.inputShape().size();
        this.classes = network.outputShape().size();
        this.runner = runner;
        this.places = new WorkspacePool<>(images -> ForwardPass.inference(network, new FastKernels(), images));
    }

    /**
     * The scores of some images.
     *
     * @param images {@code count} images, each in C, D, H, W order, one after the other
     * @param scores receives a row of scores for each image
     */
    public void run(float[] images, int count, float[] scores) {
        runner.run(MicroBatches.count(count), slice -> {
            int size = MicroBatches.size(slice, count);
            int first = slice * MicroBatches.IMAGES;
            ForwardPass place = places.take(size);
            copyIn(images, first, place.input().data(), size);
            place.run();
            copyOut(place.output().data(), scores, first, size);
            places.giveBack(size, place);
        });
    }

    /** From images one after the other to images innermost; pixel by pixel, so that what is written stays together. */
    private void copyIn(float[] images, int first, float[] input, int size) {
        int start = first * imageSize;
        for (int i = 0; i < imageSize; i++) {
            for (int n = 0; n < size; n++) {
                input[i * size + n] = images[start + n * imageSize + i];
            }
        }
    }

    private void copyOut(float[] output, float[] scores, int first, int size) {
        for (int n = 0; n < size; n++) {
            for (int c = 0; c < classes; c++) {
                scores[(first + n) * classes + c] = output[c * size + n];
            }
        }
    }
}
