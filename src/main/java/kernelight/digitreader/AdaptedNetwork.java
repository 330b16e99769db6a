package kernelight.digitreader;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.layer.Concatenation;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.MergeLayer;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.layer.Padding;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkBuilder;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Shape;

/** Adds layers before a network that convert a digit of 28 x 28 ink to the input it takes. */
final class AdaptedNetwork {
    /** The input of an adapted network. */
    static final Shape DIGIT = new Shape(1, 28, 28);

    /** The other common input size of networks for digits: that of LeNet-5 in 1998. */
    private static final int LARGER_SIDE = 32;

    private static final int PADDING = 2;
    private static final int COLOURS = 3;

    private final Network network;
    private final Set<String> usedNames = new HashSet<>();
    private final NetworkBuilder builder;

    private AdaptedNetwork(Network network, Shape input) {
        this.network = network;
        network.nodes().forEach(node -> usedNames.add(node.name()));
        builder = Network.builder(network.name(), input);
    }

    /** A network with the same input, of which each value is from 0 to 1; that one itself if nothing has to be added. */
    static Network normalized(Network network, InputNormalization normalization) {
        if (normalization.equals(InputNormalization.USUAL)) {
            return network;
        }
        AdaptedNetwork adapted = new AdaptedNetwork(network, network.inputShape());
        String scaled = adapted.addScaling(
                normalization, Network.IMAGE, network.inputShape().channels());
        adapted.addAll(scaled);
        return adapted.builder.build();
    }

    /** Whether a digit can be converted to an input of this shape. */
    static boolean canRead(Shape input) {
        if (input.isFlat()) {
            return input.size() == DIGIT.size() || input.size() == LARGER_SIDE * LARGER_SIDE;
        }
        boolean hasSize = input.height() == DIGIT.height() || input.height() == LARGER_SIDE;
        return hasSize
                && input.width() == input.height()
                && input.depth() == 1
                && (input.channels() == 1 || input.channels() == COLOURS);
    }

    /** A network that shares its layers with the given one; that one itself if nothing has to be added. */
    static Network of(Network network, InputNormalization normalization) {
        boolean isReady = network.inputShape().equals(DIGIT)
                && normalization.equals(InputNormalization.USUAL)
                && network.outputShape().isFlat();
        return isReady ? network : new AdaptedNetwork(network, DIGIT).build(normalization);
    }

    private Network build(InputNormalization normalization) {
        Shape input = network.inputShape();
        String converted = Network.IMAGE;
        if (input.height() == LARGER_SIDE || input.isFlat() && input.size() > DIGIT.size()) {
            converted =
                    add("paper around", new Padding(Window.square(Axis.of(1)).withPadding(PADDING)), converted);
        }
        if (!normalization.equals(InputNormalization.USUAL)) {
            converted = addScaling(normalization, converted, 1);
        }
        if (input.channels() == COLOURS) {
            String name = unusedName("grey as colours");
            builder.add(name, new Concatenation(), converted, converted, converted);
            converted = name;
        }
        if (input.isFlat()) {
            converted = add("as a row", new Flatten(), converted);
        }
        addAll(converted);
        if (!network.outputShape().isFlat()) {
            add("scores as a row", new Flatten(), builder.last());
        }
        return builder.build();
    }

    private String addScaling(InputNormalization normalization, String input, int channels) {
        BatchNormalization scaling = new BatchNormalization(channels, 0, 0);
        Arrays.fill(scaling.scale(), normalization.factor());
        Arrays.fill(scaling.shift(), normalization.shift());
        return add("scaled ink", scaling, input);
    }

    /** Adds the layers of the network, which read this in place of the image. */
    private void addAll(String input) {
        for (NetworkNode node : network.nodes()) {
            List<String> inputs = node.inputs().stream()
                    .map(name -> name.equals(Network.IMAGE) ? input : name)
                    .toList();
            switch (node.layer()) {
                case OneInputLayer layer -> builder.add(node.name(), layer, inputs.getFirst());
                case MergeLayer merge -> builder.add(node.name(), merge, inputs.toArray(String[]::new));
            }
        }
    }

    private String add(String wanted, OneInputLayer layer, String input) {
        String name = unusedName(wanted);
        builder.add(name, layer, input);
        return name;
    }

    private String unusedName(String wanted) {
        String name = wanted;
        for (int number = 2; !usedNames.add(name); number++) {
            name = wanted + " " + number;
        }
        return name;
    }
}
