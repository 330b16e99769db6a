package kernelight.interchange.network;

import java.util.List;
import java.util.Optional;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.layer.Dense;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.Rearrangement;
import kernelight.interchange.network.ImportedValue.Activation;
import kernelight.interchange.network.ImportedValue.Constant;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.OnnxNode;
import kernelight.words.LocalizedMessage;

/**
 * Imports Add, Sub, Mul and Div with constants: as the bias of a fully connected layer if possible, else as a scale and
 * shift per channel, which is a batch normalization with mean 0 and variance 1.
 */
final class AffineImport {
    private final ImportedLayers layers;

    AffineImport(ImportedLayers layers) {
        this.layers = layers;
    }

    /**
     * Imports a node.
     *
     * @param onlyReader whether no other node reads the node's inputs
     * @throws Refusal.RefusedException if the constants are neither a bias nor one number per channel
     */
    Activation read(OnnxNode node, Activation image, List<Optional<ImportedValue>> inputs, boolean onlyReader) {
        boolean imageFirst = inputs.getFirst().filter(image::equals).isPresent();
        if (inputs.size() != 2 || node.attributes().has("axis")) {
            throw Refusal.NOT_PER_CHANNEL.exception();
        }
        Array constant = inputs.get(imageFirst ? 1 : 0)
                .map(value -> ((Constant) value).array())
                .orElseThrow(() -> new OnnxException(LocalizedMessage.of("modelFile.operator.input", 2)));
        if (node.operator().equals("Add") && onlyReader && addBias(image, constant)) {
            return image;
        }
        float[] numbers = perChannel(image, constant);
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
            throw Refusal.DIVIDES.exception();
        }
        BatchNormalization layer = new BatchNormalization(numbers.length, 0, 0);
        System.arraycopy(scale, 0, layer.scale(), 0, scale.length);
        System.arraycopy(shift, 0, layer.shift(), 0, shift.length);
        String name = layers.add(node, layer, image.shape(), List.of(image.node()));
        return new Activation(name, image.dimensions(), image.batched());
    }

    /** Turns an addition after a matrix product into the bias of the fully connected layer; false if it is none. */
    private boolean addBias(Activation image, Array constant) {
        Dimensions dimensions = image.withBatchAxis();
        if (!(layers.find(image.node()).orElse(null) instanceof Dense dense)
                || dense.hasBias()
                || constant.dimensions().rank() > dimensions.rank()
                || constant.count() != dense.outputs()
                || constant.dimensions().padded(dimensions.rank()).length(dimensions.rank() - 1) != dense.outputs()) {
            return false;
        }
        Dense biased = new Dense(dense.inputs(), dense.outputs());
        System.arraycopy(dense.weights(), 0, biased.weights(), 0, dense.weights().length);
        System.arraycopy(constant.floats(), 0, biased.bias(), 0, dense.outputs());
        layers.replace(image.node(), biased);
        return true;
    }

    /** The constants as one number per channel. */
    private static float[] perChannel(Activation image, Array constant) {
        Dimensions dimensions = image.withBatchAxis();
        int rank = dimensions.rank();
        int channels = dimensions.length(1);
        boolean fits = constant.dimensions().rank() <= rank;
        for (int axis = 0; fits && axis < rank; axis++) {
            int length = constant.dimensions().padded(rank).length(axis);
            fits = length == 1 || axis == 1 && length == channels;
        }
        if (!fits) {
            throw Refusal.NOT_PER_CHANNEL.exception();
        }
        return Rearrangement.broadcastTo(constant.reshaped(Dimensions.of(constant.count())), Dimensions.of(channels))
                .floats();
    }
}
