package kernelight.screen.networks.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.AveragePooling;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Layer;
import kernelight.engine.layer.LocallyConnected;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.MergeLayer;
import kernelight.engine.layer.MinPooling;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.layer.TrainableSubsampling;
import kernelight.engine.layer.TransposedConvolution;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkBuilder;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;

/**
 * A network with other sizes: the channels and inputs of every layer follow those of the layers that it reads. Takes no
 * memory for weights.
 */
final class ResizedNetwork {
    private ResizedNetwork() {}

    /** What came of it: a network, or the layer that does not fit. */
    sealed interface Result {
        /** Everything fits. */
        record Fits(Network network) implements Result {}

        /**
         * A layer does not fit after those that it reads.
         *
         * @param node the layer as it is in the unchanged network; empty if it is the image that cannot be
         * @param inputs the shapes that it would get
         */
        record Refused(Optional<NetworkNode> node, List<Shape> inputs, ShapeException problem) implements Result {}
    }

    /** Whether a layer's sizes can be others: a table of connections and target codes come with theirs. */
    static boolean canResize(Layer layer) {
        return switch (layer) {
            case Convolution _,
                    TransposedConvolution _,
                    LocallyConnected _,
                    Dense _,
                    TrainableSubsampling _,
                    MaxPooling _,
                    MinPooling _,
                    AveragePooling _ -> true;
            default -> false;
        };
    }

    /** @param base the network whose own sizes hold where no other was asked for */
    static Result of(Network base, SizeChanges changes) {
        NetworkBuilder builder;
        try {
            builder = Network.builder(base.name(), image(base.inputShape(), changes));
        } catch (ShapeException problem) {
            return new Result.Refused(Optional.empty(), List.of(), problem);
        }
        for (NetworkNode node : base.nodes()) {
            List<Shape> inputs = node.inputs().stream().map(builder::shapeOf).toList();
            try {
                add(builder, node, resized(node, inputs, changes), changes);
            } catch (ShapeException problem) {
                return new Result.Refused(Optional.of(node), inputs, problem);
            }
        }
        return new Result.Fits(builder.build());
    }

    private static Shape image(Shape own, SizeChanges changes) {
        int channels = changes.of(Network.IMAGE, SizeKind.CHANNELS).orElse(own.channels());
        return changes.of(Network.IMAGE, SizeKind.INPUT).isPresent()
                ? new Shape(
                        channels,
                        own.depth(),
                        changes.of(Network.IMAGE, SizeKind.INPUT).getAsInt(),
                        own.height() == 1
                                ? own.width()
                                : changes.of(Network.IMAGE, SizeKind.INPUT).getAsInt())
                : own.withChannels(channels);
    }

    private static void add(NetworkBuilder builder, NetworkNode node, Layer layer, SizeChanges changes) {
        switch (layer) {
            case OneInputLayer one ->
                builder.add(node.name(), one, node.inputs().getFirst());
            case MergeLayer merge ->
                builder.add(
                        node.name(),
                        merge,
                        changes.of(node.name(), SizeKind.SHORTCUT).isPresent()
                                ? shortened(
                                        builder,
                                        node,
                                        changes.of(node.name(), SizeKind.SHORTCUT)
                                                .getAsInt())
                                : node.inputs().toArray(String[]::new));
        }
    }

    /** The inputs of an addition with a 1 x 1 convolution on the largest one, which is the one that skips layers. */
    private static String[] shortened(NetworkBuilder builder, NetworkNode node, int stride) {
        List<String> inputs = new ArrayList<>(node.inputs());
        String skip = inputs.stream()
                .max(Comparator.comparingInt(
                        (String input) -> builder.shapeOf(input).channelSize()))
                .orElseThrow();
        String other =
                inputs.stream().filter(input -> !input.equals(skip)).findFirst().orElse(skip);
        String shortcut = node.name() + ".shortcut";
        builder.add(
                shortcut,
                new Convolution(
                        builder.shapeOf(skip).channels(),
                        builder.shapeOf(other).channels(),
                        Window.square(1).withStride(stride),
                        1,
                        false),
                skip);
        inputs.set(inputs.indexOf(skip), shortcut);
        return inputs.toArray(String[]::new);
    }

    /** The same layer where nothing about it has changed. */
    private static Layer resized(NetworkNode node, List<Shape> inputs, SizeChanges changes) {
        boolean isAsked =
                changes.sizes().keySet().stream().anyMatch(key -> key.layer().equals(node.name()));
        if (!isAsked && inputs.equals(node.inputShapes())) {
            return node.layer();
        }
        Shape in = inputs.getFirst();
        String name = node.name();
        return switch (node.layer()) {
            case Convolution l -> {
                boolean isDepthwise = l.groups() > 1 && l.groups() == l.inputChannels();
                int each = l.filters() / l.groups();
                yield new Convolution(
                        in.channels(),
                        changes.of(name, SizeKind.FILTERS).orElse(isDepthwise ? each * in.channels() : l.filters()),
                        window(name, l.window(), changes),
                        isDepthwise ? in.channels() : l.groups(),
                        l.hasBias());
            }
            case TransposedConvolution l ->
                new TransposedConvolution(
                        in.channels(),
                        changes.of(name, SizeKind.FILTERS).orElse(l.filters()),
                        window(name, l.window(), changes),
                        l.outputPadding(),
                        l.groups(),
                        l.hasBias());
            case LocallyConnected l ->
                new LocallyConnected(
                        in,
                        changes.of(name, SizeKind.FILTERS).orElse(l.filters()),
                        window(name, l.window(), changes),
                        l.hasBias());
            case Dense l ->
                new Dense(in.size(), changes.of(name, SizeKind.FILTERS).orElse(l.outputs()), l.hasBias());
            case BatchNormalization l -> new BatchNormalization(in.channels(), l.epsilon(), l.momentum());
            case TrainableSubsampling l -> new TrainableSubsampling(in.channels(), window(name, l.window(), changes));
            case MaxPooling l -> new MaxPooling(window(name, l.window(), changes));
            case MinPooling l -> new MinPooling(window(name, l.window(), changes));
            case AveragePooling l -> new AveragePooling(window(name, l.window(), changes), l.countPadding());
            default -> node.layer();
        };
    }

    private static Window window(String layer, Window own, SizeChanges changes) {
        return new Window(
                own.planes(),
                axis(layer, own.rows(), changes),
                axis(layer, own.columns(), changes),
                own.paddingMode(),
                own.rounding());
    }

    private static Axis axis(String layer, Axis own, SizeChanges changes) {
        Axis resized = new Axis(
                changes.of(layer, SizeKind.KERNEL).orElse(own.size()),
                changes.of(layer, SizeKind.STRIDE).orElse(own.stride()),
                own.dilation(),
                own.paddingBefore(),
                own.paddingAfter());
        return changes.of(layer, SizeKind.PADDING).isPresent()
                ? resized.withPadding(changes.of(layer, SizeKind.PADDING).getAsInt())
                : resized;
    }
}
