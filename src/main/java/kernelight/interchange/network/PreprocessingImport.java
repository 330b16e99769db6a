package kernelight.interchange.network;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.Permutation;
import kernelight.engine.layer.Reshape;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.array.Rearrangement;
import kernelight.interchange.network.ImportedValue.Activation;
import kernelight.interchange.network.ImportedValue.Constant;
import kernelight.interchange.network.ImportedValue.PreprocessedImage;
import kernelight.interchange.onnx.OnnxNode;
import kernelight.interchange.onnx.TypeCodes;
import kernelight.interchange.operator.Call;
import kernelight.interchange.operator.ImageAxes;
import kernelight.interchange.operator.OperatorTable;
import kernelight.interchange.operator.WorkBudget;

/**
 * Reads the nodes that preprocess a digit before the first layer: rearrangements, scaling and shifting. Rearrangements are
 * run on the indices of the pixels, so any sequence of them can be followed; the order found in the end becomes a
 * permutation or reshape layer if needed.
 */
final class PreprocessingImport {
    private static final Set<String> REARRANGEMENTS = Set.of("Reshape", "Flatten", "Squeeze", "Unsqueeze", "Transpose");
    private static final int IMAGE_AXES = 4;

    private final OperatorTable operators;
    private final WorkBudget budget;
    private final int opset;
    private final ImportedLayers steps;
    private final Optional<DigitLayout> layout;
    private final Map<PreprocessedImage, Activation> activations = new IdentityHashMap<>();

    PreprocessingImport(
            OperatorTable operators, WorkBudget budget, int opset, ImportedLayers steps, Optional<DigitLayout> layout) {
        this.operators = operators;
        this.budget = budget;
        this.opset = opset;
        this.steps = steps;
        this.layout = layout;
    }

    /** The node's output; empty if it is no rearrangement, scaling or shift, so that it must become a layer. */
    Optional<ImportedValue> read(OnnxNode node, PreprocessedImage image, List<Optional<ImportedValue>> inputs) {
        boolean first = inputs.getFirst().filter(image::equals).isPresent();
        return Optional.ofNullable(
                switch (node.operator()) {
                    case "Identity" -> image;
                    case "Cast" -> {
                        requireFractions(node);
                        yield image;
                    }
                    case "Shape", "Size" -> new Constant(run(node, inputs, image.indices()));
                    case "Add", "Sub", "Mul", "Div" ->
                        affine(node, image, inputs, first).orElse(null);
                    default ->
                        first && REARRANGEMENTS.contains(node.operator()) ? rearrange(node, image, inputs) : null;
                });
    }

    /**
     * A cast to integers would lose the fractions of the pixel values.
     *
     * @throws Refusal.RefusedException if the node casts to an integer type
     */
    static void requireFractions(OnnxNode node) {
        ElementType type = TypeCodes.type(node.attributes().integer("to", 0));
        if (type.isWhole()) {
            throw Refusal.WHOLE_NUMBERS.exception();
        }
    }

    private PreprocessedImage rearrange(OnnxNode node, PreprocessedImage image, List<Optional<ImportedValue>> inputs) {
        return new PreprocessedImage(
                run(node, inputs, image.indices()), run(node, inputs, image.scale()), run(node, inputs, image.shift()));
    }

    private Array run(OnnxNode node, List<Optional<ImportedValue>> inputs, Array image) {
        List<Optional<Array>> arrays = new ArrayList<>();
        for (Optional<ImportedValue> input : inputs) {
            arrays.add(input.map(value -> value instanceof Constant fixed ? fixed.array() : image));
        }
        return operators.compute(new Call(node, opset, arrays, budget)).getFirst();
    }

    private Optional<ImportedValue> affine(
            OnnxNode node, PreprocessedImage image, List<Optional<ImportedValue>> inputs, boolean first) {
        boolean isUnsupported = inputs.size() != 2
                || node.attributes().has("axis")
                || !(inputs.get(first ? 1 : 0).orElse(null) instanceof Constant)
                || node.operator().equals("Div") && !first;
        if (isUnsupported) {
            return Optional.empty();
        }
        Array numbers = ((Constant) inputs.get(first ? 1 : 0).orElseThrow()).array();
        Dimensions dimensions = image.dimensions();
        budget.reserve(3.0 * dimensions.count());
        float[] operand = Rearrangement.broadcastTo(numbers, dimensions).floats();
        float[] scale = image.scale().floats().clone();
        float[] shift = image.shift().floats().clone();
        for (int i = 0; i < operand.length; i++) {
            float factor = switch (node.operator()) {
                case "Mul" -> operand[i];
                case "Div" -> 1 / operand[i];
                case "Sub" -> first ? 1 : -1;
                default -> 1;
            };
            float added = switch (node.operator()) {
                case "Add" -> operand[i];
                case "Sub" -> first ? -operand[i] : operand[i];
                default -> 0;
            };
            scale[i] = scale[i] * factor;
            shift[i] = shift[i] * factor + added;
        }
        return Optional.of(new PreprocessedImage(
                image.indices(), Array.floats(dimensions, scale), Array.floats(dimensions, shift)));
    }

    /** Converts the image to the input of the first layer, adding layers for the preprocessing the first time. */
    Activation toActivation(PreprocessedImage image) {
        return activations.computeIfAbsent(image, this::convert);
    }

    private Activation convert(PreprocessedImage image) {
        DigitLayout from = layout.orElseThrow();
        Dimensions dimensions = image.dimensions();
        boolean batched = dimensions.rank() > 1 && dimensions.length(0) == from.images();
        if (!batched && from.images() > 1) {
            throw Refusal.MIXES_IMAGES.exception();
        }
        Activation shaped = new Activation(Network.IMAGE, dimensions, batched);
        Shape shape = ImageAxes.shape(shaped.withBatchAxis());
        String node = arrange(image, from, shape);
        return new Activation(scale(image, shape, node), dimensions, batched);
    }

    private String arrange(PreprocessedImage image, DigitLayout from, Shape shape) {
        List<Integer> order = order(image, from);
        String node = Network.IMAGE;
        Shape arranged = from.shape();
        if (!order.equals(List.of(0, 1, 2, 3))) {
            Permutation permutation = new Permutation(order);
            arranged = permutation.outputShape(arranged);
            node = steps.add("turned", permutation, arranged, List.of(node));
        }
        if (arranged.equals(shape)) {
            return node;
        }
        return shape.isFlat()
                ? steps.add("row", new Flatten(), shape, List.of(node))
                : steps.add("arranged", new Reshape(shape), shape, List.of(node));
    }

    /** The permutation of channels, depth, rows and columns that gives the order of the pixels after preprocessing. */
    private static List<Integer> order(PreprocessedImage image, DigitLayout from) {
        Shape shape = from.shape();
        int[] found = new int[shape.size()];
        long[] indices = image.indices().whole();
        for (int i = 0; i < indices.length; i++) {
            int imageIndex = i / shape.size();
            if (indices[i] / shape.size() != imageIndex) {
                throw Refusal.REORDERS_PIXELS.exception();
            }
            int source = from.sourceIndex((int) (indices[i] % shape.size()));
            if (imageIndex > 0 && found[i % shape.size()] != source) {
                throw Refusal.REORDERS_PIXELS.exception();
            }
            found[i % shape.size()] = source;
        }
        int[] lengths = {shape.channels(), 1, shape.height(), shape.width()};
        for (List<Integer> order : List.of(
                List.of(0, 1, 2, 3),
                List.of(0, 1, 3, 2),
                List.of(2, 1, 3, 0),
                List.of(3, 1, 2, 0),
                List.of(2, 1, 0, 3),
                List.of(3, 1, 0, 2))) {
            if (isPermuted(found, lengths, order)) {
                return order;
            }
        }
        throw Refusal.REORDERS_PIXELS.exception();
    }

    private static boolean isPermuted(int[] found, int[] lengths, List<Integer> order) {
        int[] strides = {lengths[2] * lengths[3], lengths[2] * lengths[3], lengths[3], 1};
        for (int i = 0; i < found.length; i++) {
            int remaining = i;
            int source = 0;
            for (int axis = IMAGE_AXES - 1; axis >= 0; axis--) {
                int length = lengths[order.get(axis)];
                source += remaining % length * strides[order.get(axis)];
                remaining /= length;
            }
            if (found[i] != source) {
                return false;
            }
        }
        return true;
    }

    private String scale(PreprocessedImage image, Shape shape, String node) {
        BatchNormalization layer = new BatchNormalization(shape.channels(), 0, 0);
        boolean changes = false;
        float[] scale = image.scale().floats();
        float[] shift = image.shift().floats();
        for (int i = 0; i < scale.length; i++) {
            int channel = i % shape.size() / shape.channelSize();
            int first = channel * shape.channelSize();
            if (scale[i] != scale[first] || shift[i] != shift[first]) {
                throw Refusal.SCALES_PIXELS.exception();
            }
            layer.scale()[channel] = scale[i];
            layer.shift()[channel] = shift[i];
            changes |= scale[i] != 1 || shift[i] != 0;
        }
        return changes ? steps.add("scaled", layer, shape, List.of(node)) : node;
    }
}
