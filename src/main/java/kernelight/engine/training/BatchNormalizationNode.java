package kernelight.engine.training;

import java.util.ArrayList;
import java.util.List;
import kernelight.engine.layer.BatchMoments;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.network.Gradients;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Tensor;

/**
 * A batch normalization in a network, and what its slices have to tell each other: the moments of the batch on the way
 * forward, the sums of its gradients on the way back. Both are merged in the order of the slices.
 */
final class BatchNormalizationNode {
    private final int number;
    private final BatchNormalization layer;
    private final BatchMoments batch;
    private final List<BatchMoments> slices = new ArrayList<>();
    private final List<float[]> gradientSums;

    private BatchNormalizationNode(int number, BatchNormalization layer) {
        this.number = number;
        this.layer = layer;
        this.batch = new BatchMoments(layer.channels());
        this.gradientSums = List.of(new float[layer.channels()], new float[layer.channels()]);
    }

    /** All batch normalizations of a network, in its order. */
    static List<BatchNormalizationNode> of(Network network) {
        List<BatchNormalizationNode> found = new ArrayList<>();
        for (int number = 0; number < network.nodes().size(); number++) {
            if (network.nodes().get(number).layer() instanceof BatchNormalization layer) {
                found.add(new BatchNormalizationNode(number, layer));
            }
        }
        return List.copyOf(found);
    }

    /** Its place among the network's nodes. */
    int number() {
        return number;
    }

    /** Makes room for so many slices. */
    void prepare(int sliceCount) {
        while (slices.size() < sliceCount) {
            slices.add(new BatchMoments(layer.channels()));
        }
    }

    /** Measures one slice; different slices at once. */
    void measure(int slice, Tensor input) {
        slices.get(slice).measure(input);
    }

    /** Gives the layer the moments of the whole batch: the first so many slices. */
    void mergeMoments(int sliceCount) {
        batch.clear();
        for (int slice = 0; slice < sliceCount; slice++) {
            batch.merge(slices.get(slice));
        }
        layer.useBatch(batch);
    }

    /** Gives the layer the sums of its own gradients over the whole batch. */
    void mergeGradients(int sliceCount, List<MicroBatchResult> results) {
        for (int parameter = 0; parameter < gradientSums.size(); parameter++) {
            float[] sum = gradientSums.get(parameter);
            for (int c = 0; c < sum.length; c++) {
                sum[c] = 0;
                for (int slice = 0; slice < sliceCount; slice++) {
                    Gradients gradients = results.get(slice).gradients();
                    sum[c] += gradients.of(number).get(parameter)[c];
                }
            }
        }
        layer.useGradientSums(gradientSums, batch.count());
    }

    /** Moves the running moments: once a batch, when it is known to be sound. */
    void updateRunning() {
        layer.updateRunning(batch);
    }
}
