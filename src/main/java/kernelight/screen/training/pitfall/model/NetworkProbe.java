package kernelight.screen.training.pitfall.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.engine.layer.Parameter;
import kernelight.engine.layer.Relu;
import kernelight.engine.network.LayerActivation;
import kernelight.engine.network.Network;
import kernelight.engine.training.LabelledImages;

/**
 * What can be seen of a network only by reading its weights and many images.
 *
 * @param filters how many filters its first layer with weights has
 * @param largestDifference the largest difference between weights at the same place of two of them
 * @param dead for each ReLU how many of its maps or units are 0 for every image
 * @param images how many images it read
 */
record NetworkProbe(int filters, float largestDifference, List<Dead> dead, int images) {
    /**
     * The maps or units of a ReLU that are 0 for every image.
     *
     * @param layer the name of the layer in front of it
     */
    record Dead(String layer, int dead, int all) {}

    /** @param count how many of the images are read */
    static NetworkProbe of(Network network, LabelledImages images, int count) {
        Optional<Parameter> weights = network.parameters().stream()
                .filter(parameter -> parameter.role() == Parameter.Role.WEIGHTS)
                .findFirst();
        int filters = network.nodes().getFirst().outputShape().channels();
        int read = Math.min(count, images.count());
        return new NetworkProbe(
                filters,
                weights.map(parameter -> difference(parameter.values(), filters))
                        .orElse(0f),
                dead(network, images, read),
                read);
    }

    private static float difference(float[] weights, int filters) {
        int size = weights.length / filters;
        float largest = 0;
        for (int i = size; i < weights.length; i++) {
            largest = Math.max(largest, Math.abs(weights[i] - weights[i % size]));
        }
        return largest;
    }

    private static List<Dead> dead(Network network, LabelledImages images, int count) {
        List<boolean[]> alive = new ArrayList<>();
        List<String> layers = new ArrayList<>();
        network.nodes().stream().filter(node -> node.layer() instanceof Relu).forEach(node -> {
            alive.add(new boolean[node.outputShape().channels()]);
            layers.add(node.inputs().getFirst());
        });
        for (int image = 0; image < count; image++) {
            int relu = 0;
            for (LayerActivation activation : network.trace(images.image(image)).activations()) {
                if (activation.layer() instanceof Relu) {
                    mark(activation.values(), alive.get(relu));
                    relu++;
                }
            }
        }
        List<Dead> dead = new ArrayList<>();
        for (int relu = 0; relu < alive.size(); relu++) {
            boolean[] channels = alive.get(relu);
            int living = 0;
            for (boolean isAlive : channels) {
                living += isAlive ? 1 : 0;
            }
            dead.add(new Dead(layers.get(relu), channels.length - living, channels.length));
        }
        return dead;
    }

    private static void mark(float[] values, boolean[] alive) {
        int size = values.length / alive.length;
        for (int i = 0; i < values.length; i++) {
            alive[i / size] |= values[i] > 0;
        }
    }
}
