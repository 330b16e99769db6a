package kernelight.filter.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kernelight.engine.layer.Convolution;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.filter.Combination;
import kernelight.filter.Filter;
import kernelight.filter.Kernel;
import kernelight.filter.Planes;

/**
 * The filters of the first convolutional layer of a network, copied, so that the network may learn on.
 *
 * @param name of the layer in its network, such as {@code C1}
 * @param channels how many a filter reads: 1 for grey pictures, 3 for red, green and blue
 */
public record FirstLayer(String name, int channels, List<Learned> filters) {
    /** The filters of a layer. */
    public FirstLayer {
        filters = List.copyOf(filters);
    }

    /**
     * A filter as it was learned: one kernel, or one for each channel.
     *
     * @param bias for pixels from 0 to 1, on which networks are trained
     */
    public record Learned(Filter filter, float bias) {
        /** The bias for pixels from 0 to 255, for which the sums of products are so many times larger. */
        public float biasForLevels() {
            return bias * Planes.BRIGHTEST;
        }
    }

    /** Those of the first convolutional layer that reads pictures, in the order of computation; empty if there is none. */
    public static Optional<FirstLayer> of(Network network) {
        return network.nodes().stream()
                .filter(node -> node.layer() instanceof Convolution layer && isOfPictures(layer))
                .findFirst()
                .map(FirstLayer::of);
    }

    /** Not of volumes. */
    private static boolean isOfPictures(Convolution layer) {
        return layer.window().planes().size() == 1;
    }

    private static FirstLayer of(NetworkNode node) {
        Convolution layer = (Convolution) node.layer();
        List<Learned> filters = new ArrayList<>();
        for (int filter = 0; filter < layer.filters(); filter++) {
            List<Kernel> kernels = kernels(layer, filter);
            Combination combination = kernels.size() == 1 ? Combination.ONE : Combination.CHANNELS;
            filters.add(new Learned(
                    new Filter(node.name() + " " + (filter + 1), kernels, combination), layer.bias()[filter]));
        }
        return new FirstLayer(node.name(), layer.inputChannels(), filters);
    }

    /** One for each channel; zeros for those that are not in the filter's group. */
    private static List<Kernel> kernels(Convolution layer, int filter) {
        int rows = layer.window().rows().size();
        int columns = layer.window().columns().size();
        int perGroup = layer.inputChannels() / layer.groups();
        int group = filter / (layer.filters() / layer.groups());
        List<Kernel> kernels = new ArrayList<>();
        for (int channel = 0; channel < layer.inputChannels(); channel++) {
            boolean isRead = channel / perGroup == group;
            int start = (filter * perGroup + channel % perGroup) * rows * columns;
            kernels.add(new Kernel(
                    rows,
                    columns,
                    isRead
                            ? Arrays.copyOfRange(layer.weights(), start, start + rows * columns)
                            : new float[rows * columns]));
        }
        return kernels;
    }
}
