package kernelight.attribution;

import java.util.List;
import java.util.Optional;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Shape;

/**
 * Class activation for any network with feature maps: the last maps that have places, each times the mean gradient of the
 * score with respect to it, added up (Selvaraju et al., "Grad-CAM", 2017). Unlike there, negative sums are kept: they say
 * where the maps speak against the class. Of a network whose scores are a fully connected layer of the means of its last
 * maps, the map adds up to the score without its bias; times the number of places it is the class activation of Zhou et
 * al., "Learning Deep Features for Discriminative Localization", 2016.
 *
 * @param node the name of the node with the maps
 * @param map of the size of the maps
 */
public record GradCam(String node, AttributionMap map) {
    /**
     * The map; empty if the network has no feature maps larger than 1 x 1.
     *
     * @param image C x D x H x W values
     * @throws kernelight.engine.tensor.ShapeException if the image has another size than the network's input
     * @throws IllegalArgumentException if the network has no such class
     */
    public static Optional<GradCam> of(Network network, float[] image, Score score) {
        Scores.require(score, network);
        List<NetworkNode> nodes = network.nodes();
        int last = Scores.node(network) - 1;
        while (last >= 0 && !hasPlaces(nodes.get(last).outputShape())) {
            last--;
        }
        if (last < 0) {
            return Optional.empty();
        }
        ScorePass pass = new ScorePass(network, score, 1);
        pass.input().setImage(0, image);
        pass.run();
        NetworkNode node = nodes.get(last);
        return Optional.of(
                new GradCam(node.name(), weighted(pass.activation(last), pass.gradientAt(last), node.outputShape())));
    }

    private static boolean hasPlaces(Shape shape) {
        return shape.height() * shape.width() > 1;
    }

    private static AttributionMap weighted(float[] maps, float[] gradient, Shape shape) {
        double[] weights = new double[shape.channels()];
        for (int i = 0; i < gradient.length; i++) {
            weights[i / shape.channelSize()] += gradient[i] / shape.channelSize();
        }
        float[] sums = new float[shape.height() * shape.width()];
        for (int i = 0; i < maps.length; i++) {
            sums[i % sums.length] += (float) (weights[i / shape.channelSize()] * maps[i]);
        }
        return new AttributionMap(shape.height(), shape.width(), sums);
    }
}
