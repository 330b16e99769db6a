package kernelight.engine.training;

import kernelight.engine.kernel.FastKernels;
import kernelight.engine.network.ForwardPass;
import kernelight.engine.network.Network;

/**
 * Computes a network's scores for any number of images at a time. Reuses its memory from call to call, so repeated
 * calls allocate next to nothing.
 */
public final class BatchInference {
    private final int imageSize;
    private final int classes;
    private final BatchRunner runner;
    private final WorkspacePool<ForwardPass> workspaces;

    /** The network's weights are read when {@link #run} is called, not now. */
    public BatchInference(Network network, BatchRunner runner) {
        this.imageSize = network.inputShape().size();
        this.classes = network.outputShape().size();
        this.runner = runner;
        this.workspaces = new WorkspacePool<>(images -> ForwardPass.inference(network, new FastKernels(), images));
    }

    /**
     * The scores of some images.
     *
     * @param images count x C x D x H x W values: {@code count} images, one after the other
     * @param scores receives count x classes values: a row of scores for each image
     * @throws ArrayIndexOutOfBoundsException if an array is shorter than that
     */
    public void run(float[] images, int count, float[] scores) {
        runner.run(MicroBatches.count(count), microBatch -> {
            int size = MicroBatches.size(microBatch, count);
            int first = microBatch * MicroBatches.IMAGES;
            ForwardPass workspace = workspaces.take(size);
            copyIn(images, first, workspace.input().data(), size);
            workspace.run();
            copyOut(workspace.output().data(), scores, first, size);
            workspaces.giveBack(size, workspace);
        });
    }

    /** From N, C, D, H, W order to C, D, H, W, N; pixel by pixel, so that what is written is contiguous. */
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
