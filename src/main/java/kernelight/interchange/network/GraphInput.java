package kernelight.interchange.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kernelight.engine.network.Network;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.network.ImportedValue.Activation;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.OnnxGraph;
import kernelight.interchange.onnx.OnnxModel;
import kernelight.interchange.onnx.OnnxNode;
import kernelight.interchange.onnx.OnnxValue;
import kernelight.interchange.onnx.Quoted;
import kernelight.interchange.onnx.UnsupportedOnnxException;

/** The image that a graph takes, as channels first; models from Keras put the channels last and turn them first. */
final class GraphInput {
    private static final Set<String> SAME_ORDER = Set.of("Reshape", "Flatten", "Squeeze", "Unsqueeze");

    private final OnnxValue input;
    private final Optional<OnnxNode> onlyReader;

    /** @param nodes those that the output needs */
    GraphInput(OnnxModel model, List<OnnxNode> nodes) {
        OnnxGraph graph = model.graph();
        if (graph.inputs().size() != 1) {
            throw new UnsupportedOnnxException("It takes " + graph.inputs().size()
                    + " inputs besides its weights, but a network here takes one, the image.");
        }
        input = graph.inputs().getFirst();
        List<OnnxNode> readers = nodes.stream()
                .filter(node -> node.inputs().contains(input.name()))
                .toList();
        // What we wrote is to come back as it was, even where it begins with turning the image.
        onlyReader = readers.size() == 1 && !model.isOwn() ? Optional.of(readers.getFirst()) : Optional.empty();
    }

    String name() {
        return input.name();
    }

    /** A node that does nothing but put the channels of the image first: the network takes it so anyway. */
    Optional<OnnxNode> channelsFirst() {
        int rank = axes().rank();
        long[] order = new long[rank];
        for (int axis = 0; axis < rank; axis++) {
            order[axis] = axis == 0 ? 0 : axis == 1 ? rank - 1 : axis - 1;
        }
        return onlyReader.filter(node -> node.operator().equals("Transpose")
                && Arrays.equals(node.attributes().integers("perm").orElse(new long[0]), order));
    }

    Activation image() {
        Dimensions axes = axes();
        int[] lengths = axes.toArray();
        int last = lengths.length - 1;
        boolean sameOrder =
                onlyReader.filter(node -> SAME_ORDER.contains(node.operator())).isPresent();
        if (channelsFirst().isPresent() || sameOrder && lengths.length > 3 && lengths[last] == 1) {
            int channels = lengths[last];
            System.arraycopy(lengths, 1, lengths, 2, last - 1);
            lengths[1] = channels;
        } else if (sameOrder && lengths.length == 3) {
            // Rows and columns without channels.
            lengths = new int[] {lengths[0], 1, lengths[1], lengths[2]};
        }
        return new Activation(Network.IMAGE, Dimensions.of(lengths));
    }

    /** As the file says; where it leaves the number of images open, one. */
    private Dimensions axes() {
        if (!input.isTensor() || input.axes().isEmpty()) {
            throw new UnsupportedOnnxException("It does not say what shape its input " + Quoted.text(input.name())
                    + " has. Export it again with a fixed image size.");
        }
        List<Optional<Long>> lengths = input.axes().get();
        List<Long> known = new ArrayList<>();
        for (int axis = 0; axis < lengths.size(); axis++) {
            if (lengths.get(axis).isEmpty() && axis > 0) {
                throw new UnsupportedOnnxException("It leaves axis " + axis + " of its input "
                        + Quoted.text(input.name()) + " open. Export it again with a fixed image size.");
            }
            known.add(lengths.get(axis).orElse(1L));
        }
        if (known.size() < 2 || known.stream().anyMatch(length -> length < 1)) {
            throw new OnnxException(
                    "Its input " + Quoted.text(input.name()) + " is no image: its axes are " + known + ".");
        }
        return Dimensions.of(known.stream().mapToLong(Long::longValue).toArray());
    }
}
