package kernelight.digitreader;

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

/** Puts in front of a network what turns a digit of 28 x 28 ink into what it reads. */
final class PreparedNetwork {
    /** What is handed in. */
    static final Shape DIGIT = new Shape(1, 28, 28);

    /** The other size that networks for digits have: that of LeNet-5 in 1998. */
    private static final int LARGER_SIDE = 32;

    private static final int FRAME = 2;
    private static final int COLOURS = 3;

    private final Network network;
    private final Set<String> taken = new HashSet<>();
    private final NetworkBuilder builder;

    private PreparedNetwork(Network network) {
        this.network = network;
        network.nodes().forEach(node -> taken.add(node.name()));
        builder = Network.builder(network.name(), DIGIT);
    }

    /** Whether a digit can be made into an image of this shape. */
    static boolean canRead(Shape input) {
        if (input.isFlat()) {
            return input.size() == DIGIT.size() || input.size() == LARGER_SIDE * LARGER_SIDE;
        }
        boolean sized = input.height() == DIGIT.height() || input.height() == LARGER_SIDE;
        return sized
                && input.width() == input.height()
                && input.depth() == 1
                && (input.channels() == 1 || input.channels() == COLOURS);
    }

    /** Shares its layers with the network that is given, and is that network where nothing has to be done. */
    static Network of(Network network, InputNormalization normalization) {
        boolean isReady = network.inputShape().equals(DIGIT)
                && normalization.equals(InputNormalization.USUAL)
                && network.outputShape().isFlat();
        return isReady ? network : new PreparedNetwork(network).build(normalization);
    }

    private Network build(InputNormalization normalization) {
        Shape input = network.inputShape();
        String ready = Network.IMAGE;
        if (input.height() == LARGER_SIDE || input.isFlat() && input.size() > DIGIT.size()) {
            ready = add("paper around", new Padding(Window.square(Axis.of(1)).withPadding(FRAME)), ready);
        }
        if (!normalization.equals(InputNormalization.USUAL)) {
            BatchNormalization scaling = new BatchNormalization(1, 0, 0);
            scaling.scale()[0] = normalization.factor();
            scaling.shift()[0] = normalization.shift();
            ready = add("scaled ink", scaling, ready);
        }
        if (input.channels() == COLOURS) {
            String name = free("grey as colours");
            builder.add(name, new Concatenation(), ready, ready, ready);
            ready = name;
        }
        if (input.isFlat()) {
            ready = add("as a row", new Flatten(), ready);
        }
        for (NetworkNode node : network.nodes()) {
            String first = ready;
            List<String> inputs = node.inputs().stream()
                    .map(name -> name.equals(Network.IMAGE) ? first : name)
                    .toList();
            switch (node.layer()) {
                case OneInputLayer layer -> builder.add(node.name(), layer, inputs.getFirst());
                case MergeLayer join -> builder.add(node.name(), join, inputs.toArray(String[]::new));
            }
        }
        if (!network.outputShape().isFlat()) {
            add("scores as a row", new Flatten(), builder.last());
        }
        return builder.build();
    }

    private String add(String wanted, OneInputLayer layer, String input) {
        String name = free(wanted);
        builder.add(name, layer, input);
        return name;
    }

    private String free(String wanted) {
        String name = wanted;
        for (int number = 2; !taken.add(name); number++) {
            name = wanted + " " + number;
        }
        return name;
    }
}
