package kernelight.attribution;

import java.util.List;
import java.util.Optional;
import kernelight.engine.kernel.FastKernels;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Dropout;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.GlobalAveragePooling;
import kernelight.engine.layer.Layer;
import kernelight.engine.network.ForwardPass;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Shape;

/**
 * Class activation: the last feature maps, each times the weight that its mean has in the score (Zhou et al., "Learning
 * Deep Features for Discriminative Localization", 2016). Its mean is the score without the bias. Only for networks whose
 * scores are a fully connected layer of the means of the last maps, by global average pooling.
 */
public final class ClassActivation {
    private ClassActivation() {}

    /**
     * The map, of the size of the last feature maps; empty if the network has none that are averaged.
     *
     * @param image C x D x H x W values
     * @throws kernelight.engine.tensor.ShapeException if the image has another size than the network's input
     * @throws IllegalArgumentException if the network has no such class
     */
    public static Optional<AttributionMap> of(Network network, float[] image, Score score) {
        Scores.require(score, network);
        List<NetworkNode> nodes = network.nodes();
        int last = Scores.node(network);
        while (last > 0 && onlyPassesOn(nodes.get(last).layer())) {
            last--;
        }
        int pooling = last - 1;
        while (pooling > 0 && onlyPassesOn(nodes.get(pooling).layer())) {
            pooling--;
        }
        if (pooling < 0
                || !(nodes.get(last).layer() instanceof Dense dense)
                || !(nodes.get(pooling).layer() instanceof GlobalAveragePooling)
                || !isChain(nodes.subList(pooling, last + 1))) {
            return Optional.empty();
        }
        ForwardPass pass = ForwardPass.inference(network, new FastKernels(), 1);
        pass.input().setImage(0, image);
        pass.run(0, pooling);
        return Optional.of(weighted(
                pass.inputs(pooling).getFirst().data(),
                nodes.get(pooling).inputShapes().getFirst(),
                dense,
                score));
    }

    private static boolean onlyPassesOn(Layer layer) {
        return layer instanceof Flatten || layer instanceof Dropout;
    }

    private static boolean isChain(List<NetworkNode> nodes) {
        for (int i = 1; i < nodes.size(); i++) {
            if (!nodes.get(i).inputs().equals(List.of(nodes.get(i - 1).name()))) {
                return false;
            }
        }
        return true;
    }

    private static AttributionMap weighted(float[] maps, Shape shape, Dense dense, Score score) {
        float[] weights = new float[shape.channels()];
        float[] gradient = score.gradient(dense.outputs());
        for (int output = 0; output < gradient.length; output++) {
            for (int channel = 0; channel < weights.length; channel++) {
                weights[channel] += gradient[output] * dense.weights()[output * dense.inputs() + channel];
            }
        }
        float[] sums = new float[shape.height() * shape.width()];
        for (int i = 0; i < maps.length; i++) {
            sums[i % sums.length] += weights[i / shape.channelSize()] * maps[i] / shape.depth();
        }
        return new AttributionMap(shape.height(), shape.width(), sums);
    }
}
