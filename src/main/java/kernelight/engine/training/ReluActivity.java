package kernelight.engine.training;

import java.util.ArrayList;
import java.util.List;
import kernelight.engine.kernel.FastKernels;
import kernelight.engine.layer.Relu;
import kernelight.engine.network.ForwardPass;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Tensor;

/**
 * Which outputs of a ReLU were ever above 0 for some images: a unit that is 0 for all of them is silent; where it is so for
 * all training images, no gradient reaches its weights any more ("dying ReLU").
 *
 * @param node the name of the ReLU
 * @param reads the name of the node whose output it cuts off
 * @param active for each channel (of a flat layer, each unit), whether one of its outputs was above 0; not changed after
 *     this was made
 */
public record ReluActivity(String node, String reads, boolean[] active) {
    private static final int IMAGES_AT_A_TIME = 64;

    public int silent() {
        int silent = 0;
        for (boolean one : active) {
            silent += one ? 0 : 1;
        }
        return silent;
    }

    /**
     * Runs a network on images.
     *
     * @throws kernelight.engine.tensor.ShapeException if the images have another size than the network's input
     */
    public static List<ReluActivity> of(Network network, LabelledImages images) {
        DatasetCheck.require(network, images);
        List<Integer> relus = new ArrayList<>();
        List<ReluActivity> activities = new ArrayList<>();
        for (int i = 0; i < network.nodes().size(); i++) {
            NetworkNode node = network.nodes().get(i);
            if (node.layer() instanceof Relu) {
                relus.add(i);
                activities.add(new ReluActivity(
                        node.name(),
                        node.inputs().getFirst(),
                        new boolean[node.outputShape().channels()]));
            }
        }
        for (int first = 0; first < images.count() && !relus.isEmpty(); first += IMAGES_AT_A_TIME) {
            int count = Math.min(IMAGES_AT_A_TIME, images.count() - first);
            ForwardPass pass = ForwardPass.inference(network, new FastKernels(), count);
            int[] indices = new int[count];
            for (int n = 0; n < count; n++) {
                indices[n] = first + n;
            }
            MicroBatches.load(images, indices, pass.input());
            pass.run();
            for (int i = 0; i < relus.size(); i++) {
                mark(pass.activation(relus.get(i)), activities.get(i).active());
            }
        }
        return activities;
    }

    private static void mark(Tensor output, boolean[] active) {
        int perChannel = output.data().length / active.length;
        for (int channel = 0; channel < active.length; channel++) {
            for (int i = channel * perChannel; i < (channel + 1) * perChannel && !active[channel]; i++) {
                active[channel] = output.data()[i] > 0;
            }
        }
    }
}
