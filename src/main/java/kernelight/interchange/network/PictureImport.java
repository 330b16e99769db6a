package kernelight.interchange.network;

import java.util.ArrayList;
import java.util.List;
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
import kernelight.interchange.array.Movement;
import kernelight.interchange.network.ImportedValue.Activation;
import kernelight.interchange.network.ImportedValue.Fixed;
import kernelight.interchange.network.ImportedValue.Picture;
import kernelight.interchange.onnx.OnnxNode;
import kernelight.interchange.onnx.TypeCodes;
import kernelight.interchange.onnx.UnsupportedOnnxException;
import kernelight.interchange.operator.Call;
import kernelight.interchange.operator.ImageAxes;
import kernelight.interchange.operator.OperatorTable;
import kernelight.interchange.operator.Work;

/**
 * What a graph does with a digit before the first layer reads it. The moves are done on the numbers' places, so that it
 * does not matter how many there are; the first layer then gets the image, channels first, in the order found.
 */
final class PictureImport {
    private static final Set<String> MOVES = Set.of("Reshape", "Flatten", "Squeeze", "Unsqueeze", "Transpose");
    private static final int MOST_AXES = 4;

    private final OperatorTable operators;
    private final Work work;
    private final int opset;
    private final LayerSteps steps;
    private final Optional<DigitLayout> layout;

    PictureImport(OperatorTable operators, Work work, int opset, LayerSteps steps, Optional<DigitLayout> layout) {
        this.operators = operators;
        this.work = work;
        this.opset = opset;
        this.steps = steps;
        this.layout = layout;
    }

    /** What the node makes of the picture; nothing where it is more than a move or a scale, and a layer has to read it. */
    Optional<ImportedValue> read(OnnxNode node, Picture picture, List<Optional<ImportedValue>> inputs) {
        boolean first = inputs.getFirst().filter(picture::equals).isPresent();
        return Optional.ofNullable(
                switch (node.operator()) {
                    case "Identity" -> picture;
                    case "Cast" -> {
                        requireFractions(node);
                        yield picture;
                    }
                    case "Shape", "Size" -> new Fixed(run(node, inputs, picture.places()));
                    case "Add", "Sub", "Mul", "Div" ->
                        affine(node, picture, inputs, first).orElse(null);
                    default -> first && MOVES.contains(node.operator()) ? move(node, picture, inputs) : null;
                });
    }

    /** A cast to whole numbers would cut off what the network is to see. */
    static void requireFractions(OnnxNode node) {
        ElementType type = TypeCodes.type(node.attributes().integer("to", 0));
        if (type.isWhole()) {
            throw new UnsupportedOnnxException("The numbers of an image stay fractions here, not " + type + ".");
        }
    }

    private Picture move(OnnxNode node, Picture picture, List<Optional<ImportedValue>> inputs) {
        return new Picture(
                run(node, inputs, picture.places()),
                run(node, inputs, picture.scale()),
                run(node, inputs, picture.shift()));
    }

    private Array run(OnnxNode node, List<Optional<ImportedValue>> inputs, Array image) {
        List<Optional<Array>> arrays = new ArrayList<>();
        for (Optional<ImportedValue> input : inputs) {
            arrays.add(input.map(value -> value instanceof Fixed fixed ? fixed.array() : image));
        }
        return operators.compute(new Call(node, opset, arrays, work)).getFirst();
    }

    private static Optional<ImportedValue> affine(
            OnnxNode node, Picture picture, List<Optional<ImportedValue>> inputs, boolean first) {
        boolean isOther = inputs.size() != 2
                || node.attributes().has("axis")
                || !(inputs.get(first ? 1 : 0).orElse(null) instanceof Fixed)
                || node.operator().equals("Div") && !first;
        if (isOther) {
            return Optional.empty();
        }
        Array numbers = ((Fixed) inputs.get(first ? 1 : 0).orElseThrow()).array();
        Dimensions dimensions = picture.dimensions();
        float[] with = Movement.stretch(numbers, dimensions).floats();
        float[] scale = picture.scale().floats().clone();
        float[] shift = picture.shift().floats().clone();
        for (int i = 0; i < with.length; i++) {
            float factor = switch (node.operator()) {
                case "Mul" -> with[i];
                case "Div" -> 1 / with[i];
                case "Sub" -> first ? 1 : -1;
                default -> 1;
            };
            float more = switch (node.operator()) {
                case "Add" -> with[i];
                case "Sub" -> first ? -with[i] : with[i];
                default -> 0;
            };
            scale[i] = scale[i] * factor;
            shift[i] = shift[i] * factor + more;
        }
        return Optional.of(
                new Picture(picture.places(), Array.floats(dimensions, scale), Array.floats(dimensions, shift)));
    }

    /** The picture as the layers' first input. */
    Activation develop(Picture picture) {
        DigitLayout from = layout.orElseThrow();
        Dimensions dimensions = picture.dimensions();
        boolean batched = dimensions.rank() > 1 && dimensions.length(0) == from.images();
        if (!batched && from.images() > 1) {
            throw new UnsupportedOnnxException(
                    "It mixes the images with one another: " + from.axes() + " becomes " + dimensions + ".");
        }
        Activation shaped = new Activation(Network.IMAGE, dimensions, batched);
        Shape shape = ImageAxes.shape(shaped.withImages());
        String node = arrange(picture, from, shape);
        return new Activation(scale(picture, shape, node), dimensions, batched);
    }

    private String arrange(Picture picture, DigitLayout from, Shape shape) {
        List<Integer> order = order(picture, from);
        String node = Network.IMAGE;
        Shape arranged = from.shape();
        if (!order.equals(List.of(0, 1, 2, 3))) {
            Permutation turn = new Permutation(order);
            arranged = turn.outputShape(arranged);
            node = steps.add("turned", turn, arranged, List.of(node));
        }
        if (arranged.equals(shape)) {
            return node;
        }
        return shape.isFlat()
                ? steps.add("row", new Flatten(), shape, List.of(node))
                : steps.add("arranged", new Reshape(shape), shape, List.of(node));
    }

    /** In which order channels, planes, rows and columns have to be laid out to get what the graph made of them. */
    private static List<Integer> order(Picture picture, DigitLayout from) {
        Shape shape = from.shape();
        int[] found = new int[shape.size()];
        long[] places = picture.places().whole();
        for (int i = 0; i < places.length; i++) {
            int image = i / shape.size();
            if (places[i] / shape.size() != image) {
                throw unfit(picture);
            }
            int place = from.place((int) (places[i] % shape.size()));
            if (image > 0 && found[i % shape.size()] != place) {
                throw unfit(picture);
            }
            found[i % shape.size()] = place;
        }
        int[] lengths = {shape.channels(), 1, shape.height(), shape.width()};
        for (List<Integer> order : List.of(
                List.of(0, 1, 2, 3),
                List.of(0, 1, 3, 2),
                List.of(2, 1, 3, 0),
                List.of(3, 1, 2, 0),
                List.of(2, 1, 0, 3),
                List.of(3, 1, 0, 2))) {
            if (isLaidOut(found, lengths, order)) {
                return order;
            }
        }
        throw unfit(picture);
    }

    private static boolean isLaidOut(int[] found, int[] lengths, List<Integer> order) {
        int[] strides = {lengths[2] * lengths[3], lengths[2] * lengths[3], lengths[3], 1};
        for (int i = 0; i < found.length; i++) {
            int left = i;
            int place = 0;
            for (int axis = MOST_AXES - 1; axis >= 0; axis--) {
                int length = lengths[order.get(axis)];
                place += left % length * strides[order.get(axis)];
                left /= length;
            }
            if (found[i] != place) {
                return false;
            }
        }
        return true;
    }

    private static UnsupportedOnnxException unfit(Picture picture) {
        return new UnsupportedOnnxException("It puts the image's numbers into an order (" + picture.dimensions()
                + ") that is none of its rows, columns and channels.");
    }

    private String scale(Picture picture, Shape shape, String node) {
        BatchNormalization layer = new BatchNormalization(shape.channels(), 0, 0);
        boolean changes = false;
        float[] scale = picture.scale().floats();
        float[] shift = picture.shift().floats();
        for (int i = 0; i < scale.length; i++) {
            int channel = i % shape.size() / shape.channelSize();
            int first = channel * shape.channelSize();
            if (scale[i] != scale[first] || shift[i] != shift[first]) {
                throw new UnsupportedOnnxException(
                        "It scales the numbers of an image differently within a channel, which no layer here does.");
            }
            layer.scale()[channel] = scale[i];
            layer.shift()[channel] = shift[i];
            changes |= scale[i] != 1 || shift[i] != 0;
        }
        return changes ? steps.add("scaled", layer, shape, List.of(node)) : node;
    }
}
