package kernelight.engine.training;

import java.util.ArrayList;
import java.util.List;
import kernelight.engine.layer.BatchMoments;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.network.Gradients;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Tensor;

/**
 * A batch normalization in a network, and what has to be merged over all micro-batches: mean and variance in the
 * forward pass, the sums of its parameters' gradients in the backward pass. Both are merged in the order of the
 * micro-batches.
 */
final class BatchNormalizationNode {
    private final int index;
    private final BatchNormalization layer;
    private final BatchMoments batch;
    private final List<BatchMoments> microBatches = new ArrayList<>();
    private final List<float[]> gradientSums;

    private BatchNormalizationNode(int index, BatchNormalization layer) {
        this.index = index;
        this.layer = layer;
        this.batch = new BatchMoments(layer.channels());
        this.gradientSums = List.of(new float[layer.channels()], new float[layer.channels()]);
    }

    /** All batch normalizations of a network, in its order. */
    static List<BatchNormalizationNode> of(Network network) {
        List<BatchNormalizationNode> found = new ArrayList<>();
        for (int index = 0; index < network.nodes().size(); index++) {
            if (network.nodes().get(index).layer() instanceof BatchNormalization layer) {
                found.add(new BatchNormalizationNode(index, layer));
            }
        }
        return List.copyOf(found);
    }

    /** Its index among the network's nodes. */
    int index() {
        return index;
    }

    /** Allocates memory for this many micro-batches. */
    void prepare(int microBatchCount) {
        while (microBatches.size() < microBatchCount) {
            microBatches.add(new BatchMoments(layer.channels()));
        }
    }

    /** Measures one micro-batch; several threads may measure different ones at once. */
    void measure(int microBatch, Tensor input) {
        microBatches.get(microBatch).measure(input);
    }

    /** Gives the layer the moments of the whole batch: of its first {@code microBatchCount} micro-batches. */
    void mergeMoments(int microBatchCount) {
        batch.clear();
        for (int microBatch = 0; microBatch < microBatchCount; microBatch++) {
            batch.merge(microBatches.get(microBatch));
        }
        layer.useBatch(batch);
    }

    /** Gives the layer the sums of its own gradients over the whole batch. */
    void mergeGradients(int microBatchCount, List<MicroBatchResult> results) {
        for (int parameter = 0; parameter < gradientSums.size(); parameter++) {
            float[] sum = gradientSums.get(parameter);
            for (int c = 0; c < sum.length; c++) {
                sum[c] = 0;
                for (int microBatch = 0; microBatch < microBatchCount; microBatch++) {
                    Gradients gradients = results.get(microBatch).gradients();
                    sum[c] += gradients.of(index).get(parameter)[c];
                }
            }
        }
        layer.useGradientSums(gradientSums, batch.count());
    }

    /** Updates the running mean and variance: once per batch, after its loss and gradients proved finite. */
    void updateRunning() {
        layer.updateRunning(batch);
    }
}
