package kernelight.interchange.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.network.ImportedValue.Activation;
import kernelight.interchange.network.ImportedValue.PreprocessedImage;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.OnnxGraph;
import kernelight.interchange.onnx.OnnxModel;
import kernelight.interchange.onnx.OnnxNode;
import kernelight.interchange.onnx.OnnxValue;
import kernelight.interchange.onnx.Quoted;
import kernelight.interchange.onnx.UnsupportedOnnxException;
import kernelight.interchange.operator.WorkBudget;
import kernelight.words.LocalizedMessage;

/** The input image of a graph, as channels first. Models from Keras have channels last and begin with a transpose. */
final class GraphInput {
    private static final Set<String> SAME_ORDER = Set.of("Reshape", "Flatten", "Squeeze", "Unsqueeze");

    private final OnnxValue input;
    private final Optional<OnnxNode> onlyReader;
    /** Whether nothing but a change of axes reads the input, so that a missing channel axis can be assumed. */
    private final boolean isReshaped;

    private final Dimensions axes;
    private final Optional<DigitLayout> layout;

    private GraphInput(OnnxModel model, List<OnnxNode> nodes, OnnxValue input, Dimensions axes) {
        this.input = input;
        this.axes = axes;
        List<OnnxNode> readers = nodes.stream()
                .filter(node -> node.inputs().contains(input.name()))
                .toList();
        // A network saved by Kernelight must be read back unchanged, even if its first layer transposes the image.
        onlyReader = readers.size() == 1 && !model.isOwn() ? Optional.of(readers.getFirst()) : Optional.empty();
        List<OnnxNode> computing = readers.stream()
                .filter(node ->
                        !node.operator().equals("Shape") && !node.operator().equals("Size"))
                .toList();
        isReshaped = !model.isOwn()
                && computing.size() == 1
                && SAME_ORDER.contains(computing.getFirst().operator());
        layout = DigitLayout.of(axes, isOpen(input, 0));
    }

    /**
     * The possible interpretations of the graph's input, to be tried in this order. There is more than one if the file
     * leaves the size of the images open.
     *
     * @param nodes the nodes that the output depends on
     * @throws InputOutputCountException if the graph does not have exactly one input
     * @throws UnsupportedOnnxException if the file does not give the shape of the input
     */
    static List<GraphInput> possible(OnnxModel model, List<OnnxNode> nodes) {
        OnnxGraph graph = model.graph();
        if (graph.inputs().size() != 1) {
            throw InputOutputCountException.inputs(graph.inputs().size());
        }
        OnnxValue input = graph.inputs().getFirst();
        return axes(input).stream()
                .map(axes -> new GraphInput(model, nodes, input, axes))
                .toList();
    }

    String name() {
        return input.name();
    }

    /** Whether the batch size is fixed to 1: then the graph may drop the batch axis. */
    boolean isSingle() {
        return layout.map(DigitLayout::images).orElse(axes.length(0)) == 1 && !isOpen(input, 0);
    }

    /** The shape of one image. */
    Shape shape() {
        return layout.map(DigitLayout::shape)
                .or(this::shapeWithChannel)
                .orElseGet(() -> activation().shape());
    }

    /**
     * The value of the graph's input.
     *
     * @throws kernelight.interchange.onnx.OnnxException if it is larger than the budget allows
     */
    ImportedValue image(WorkBudget budget) {
        budget.reserve(3.0 * axes.count());
        return layout.<ImportedValue>map(GraphInput::toPreprocessedImage).orElseGet(this::activation);
    }

    Optional<DigitLayout> layout() {
        return layout;
    }

    private static PreprocessedImage toPreprocessedImage(DigitLayout layout) {
        int count = layout.axes().count();
        long[] indices = IntStream.range(0, count).asLongStream().toArray();
        float[] ones = new float[count];
        Arrays.fill(ones, 1);
        return new PreprocessedImage(
                Array.row(indices).reshaped(layout.axes()),
                Array.floats(layout.axes(), ones),
                Array.floats(layout.axes(), new float[count]));
    }

    /** A transpose that only moves the channels first; the network takes channels first anyway, so it can be left out. */
    Optional<OnnxNode> channelsFirst() {
        if (layout.isPresent()) {
            return Optional.empty();
        }
        int rank = axes.rank();
        long[] order = new long[rank];
        for (int axis = 0; axis < rank; axis++) {
            order[axis] = axis == 0 ? 0 : axis == 1 ? rank - 1 : axis - 1;
        }
        return onlyReader.filter(node -> node.operator().equals("Transpose")
                && Arrays.equals(node.attributes().integers("perm").orElse(new long[0]), order));
    }

    private Activation activation() {
        int[] lengths = axes.toArray();
        int last = lengths.length - 1;
        if (channelsFirst().isPresent()) {
            int channels = lengths[last];
            System.arraycopy(lengths, 1, lengths, 2, last - 1);
            lengths[1] = channels;
        }
        return new Activation(Network.IMAGE, Dimensions.of(lengths));
    }

    /** The shape of an image of one channel whose axis is missing or the last. */
    private Optional<Shape> shapeWithChannel() {
        int[] lengths = axes.toArray();
        boolean isPicture = lengths.length == 3 || lengths.length == 4 && lengths[3] == 1;
        return isReshaped && isPicture ? Optional.of(new Shape(1, lengths[1], lengths[2])) : Optional.empty();
    }

    /** The axes in the file; an open batch size becomes 1, an open image size one of the usual sizes of digits. */
    private static List<Dimensions> axes(OnnxValue input) {
        if (!input.isTensor() || input.axes().isEmpty()) {
            throw new UnsupportedOnnxException(
                    LocalizedMessage.of("modelFile.input.noShape", Quoted.text(input.name())));
        }
        List<Optional<Long>> lengths = input.axes().get();
        for (int axis = 1; axis < lengths.size(); axis++) {
            if (lengths.get(axis).isEmpty()) {
                List<Dimensions> digitSizes = DigitLayout.fillOpenAxes(lengths);
                if (digitSizes.isEmpty()) {
                    throw new UnsupportedOnnxException(LocalizedMessage.of(
                            "modelFile.input.open", Integer.toString(axis), Quoted.text(input.name())));
                }
                return digitSizes;
            }
        }
        List<Long> known = new ArrayList<>();
        lengths.forEach(length -> known.add(length.orElse(1L)));
        boolean isVector = known.size() == 1 && !isOpen(input, 0) && known.getFirst() > 1;
        if (known.size() < 2 && !isVector || known.stream().anyMatch(length -> length < 1)) {
            throw new OnnxException(LocalizedMessage.of(
                    "modelFile.input.noImage",
                    Quoted.text(input.name()),
                    Dimensions.list(known.stream().mapToLong(Long::longValue).toArray())));
        }
        return List.of(Dimensions.of(known.stream().mapToLong(Long::longValue).toArray()));
    }

    private static boolean isOpen(OnnxValue input, int axis) {
        return input.axes().filter(axes -> axes.get(axis).isEmpty()).isPresent();
    }
}
