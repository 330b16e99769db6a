package kernelight.interchange.network;

import java.util.List;
import java.util.Optional;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.layer.Dense;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.Movement;
import kernelight.interchange.network.ImportedValue.Activation;
import kernelight.interchange.network.ImportedValue.Fixed;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.OnnxNode;
import kernelight.interchange.onnx.UnsupportedOnnxException;

/**
 * Products with and sums of fixed numbers: a fully connected layer where they are a matrix, else a scale and a shift for
 * each channel, which is a batch normalization whose moments are 0 and 1.
 */
final class AffineImport {
    private final LayerSteps steps;

    AffineImport(LayerSteps steps) {
        this.steps = steps;
    }

    /** @param onlyHere whether nobody else reads what the node reads */
    Activation read(OnnxNode node, Activation image, List<Optional<ImportedValue>> inputs, boolean onlyHere) {
        boolean imageFirst = inputs.getFirst().filter(image::equals).isPresent();
        if (inputs.size() != 2 || node.attributes().has("axis")) {
            throw new UnsupportedOnnxException("This old form of it is not supported.");
        }
        Array fixed = inputs.get(imageFirst ? 1 : 0)
                .map(value -> ((Fixed) value).array())
                .orElseThrow(() -> new OnnxException("It needs two inputs."));
        if (node.operator().equals("Add") && onlyHere && takesBias(image, fixed)) {
            return image;
        }
        float[] numbers = perChannel(image, fixed);
        float[] scale = new float[numbers.length];
        float[] shift = new float[numbers.length];
        for (int c = 0; c < numbers.length; c++) {
            scale[c] = switch (node.operator()) {
                case "Mul" -> numbers[c];
                case "Div" -> 1 / numbers[c];
                case "Sub" -> imageFirst ? 1 : -1;
                default -> 1;
            };
            shift[c] = switch (node.operator()) {
                case "Add" -> numbers[c];
                case "Sub" -> imageFirst ? -numbers[c] : numbers[c];
                default -> 0;
            };
        }
        if (node.operator().equals("Div") && !imageFirst) {
            throw new UnsupportedOnnxException("Here nothing can be divided by what depends on the image.");
        }
        BatchNormalization layer = new BatchNormalization(numbers.length, 0, 0);
        System.arraycopy(scale, 0, layer.scale(), 0, scale.length);
        System.arraycopy(shift, 0, layer.shift(), 0, shift.length);
        String name = steps.add(node, layer, image.shape(), List.of(image.node()));
        return new Activation(name, image.dimensions(), image.batched());
    }

    /** A matrix product and then a sum is one fully connected layer with its bias. */
    private boolean takesBias(Activation image, Array fixed) {
        Dimensions dimensions = image.withImages();
        if (!(steps.find(image.node()).orElse(null) instanceof Dense dense)
                || dense.hasBias()
                || fixed.dimensions().rank() > dimensions.rank()
                || fixed.count() != dense.outputs()
                || fixed.dimensions().padded(dimensions.rank()).length(dimensions.rank() - 1) != dense.outputs()) {
            return false;
        }
        Dense biased = new Dense(dense.inputs(), dense.outputs());
        System.arraycopy(dense.weights(), 0, biased.weights(), 0, dense.weights().length);
        System.arraycopy(fixed.floats(), 0, biased.bias(), 0, dense.outputs());
        steps.replace(image.node(), biased);
        return true;
    }

    /** The fixed numbers, one for each channel. */
    private static float[] perChannel(Activation image, Array fixed) {
        Dimensions dimensions = image.withImages();
        int rank = dimensions.rank();
        int channels = dimensions.length(1);
        boolean fits = fixed.dimensions().rank() <= rank;
        for (int axis = 0; fits && axis < rank; axis++) {
            int length = fixed.dimensions().padded(rank).length(axis);
            fits = length == 1 || axis == 1 && length == channels;
        }
        if (!fits) {
            throw new UnsupportedOnnxException("Fixed numbers of " + fixed.dimensions() + " and an image of "
                    + dimensions + " are neither a layer's bias nor one number for each channel.");
        }
        return Movement.stretch(fixed.reshaped(Dimensions.of(fixed.count())), Dimensions.of(channels))
                .floats();
    }
}
