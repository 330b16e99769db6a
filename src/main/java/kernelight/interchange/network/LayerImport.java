package kernelight.interchange.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kernelight.engine.layer.Addition;
import kernelight.engine.layer.Concatenation;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.GlobalAveragePooling;
import kernelight.engine.layer.GlobalMaxPooling;
import kernelight.engine.layer.Layer;
import kernelight.engine.layer.LogSoftmax;
import kernelight.engine.layer.MergeLayer;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.layer.Permutation;
import kernelight.engine.layer.Reshape;
import kernelight.engine.layer.Softmax;
import kernelight.engine.tensor.Shape;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.network.ImportedValue.Activation;
import kernelight.interchange.network.ImportedValue.Constant;
import kernelight.interchange.network.ImportedValue.UnfinishedFunction;
import kernelight.interchange.onnx.OnnxModel;
import kernelight.interchange.onnx.OnnxNode;
import kernelight.interchange.operator.Call;
import kernelight.interchange.operator.ImageAxes;
import kernelight.interchange.operator.LayerFactory;
import kernelight.interchange.operator.LayerRequest;
import kernelight.interchange.operator.OperatorTable;
import kernelight.interchange.operator.WorkBudget;

/** Imports nodes that depend on the image as layers. */
final class LayerImport {
    private static final Set<String> MERGE_OPERATORS = Set.of("Add", "Sum", "Concat");
    private static final Set<String> AFFINE_OPERATORS = Set.of("Add", "Sub", "Mul", "Div", "Identity");

    private final int opset;
    private final boolean ownFile;
    private final boolean single;
    private final OperatorTable operators;
    private final WorkBudget budget;
    private final ImportedLayers layers;
    private final AffineImport affine;
    private final FunctionImport functions;

    /** @param single whether the batch size is fixed to 1, so that the graph may drop the batch axis */
    LayerImport(OnnxModel model, OperatorTable operators, WorkBudget budget, ImportedLayers layers, boolean single) {
        this.single = single;
        this.opset = model.opset();
        this.ownFile = model.isOwn();
        this.operators = operators;
        this.budget = budget;
        this.layers = layers;
        this.affine = new AffineImport(layers);
        this.functions = new FunctionImport(operators, budget, opset);
    }

    /**
     * Imports a node and returns its output.
     *
     * @param onlyReader whether no other node reads the node's inputs
     * @throws Refusal.RefusedException if Kernelight has no such layer
     * @throws UnsupportedOnnxException if it has one, but not with these attributes
     */
    ImportedValue read(OnnxNode node, List<Optional<ImportedValue>> inputs, boolean onlyReader) {
        if (!operators.knows(node)) {
            throw Refusal.UNKNOWN.exception();
        }
        Map<Activation, Array> followed = functions.follow(node, inputs);
        ImportedValue output = read(node, inputs, onlyReader, followed);
        if (output instanceof Activation activation) {
            functions.remember(activation, followed);
        }
        return output;
    }

    private ImportedValue read(
            OnnxNode node, List<Optional<ImportedValue>> inputs, boolean onlyReader, Map<Activation, Array> followed) {
        List<Activation> activations = inputs.stream()
                .flatMap(Optional::stream)
                .filter(Activation.class::isInstance)
                .map(Activation.class::cast)
                .toList();
        Optional<UnfinishedFunction> unfinished = inputs.stream()
                .flatMap(Optional::stream)
                .filter(UnfinishedFunction.class::isInstance)
                .map(UnfinishedFunction.class::cast)
                .findFirst();
        Optional<LayerFactory> factory = operators.layerFactory(node);
        boolean isLayer = unfinished.isEmpty()
                && activations.size() == 1
                && factory.isPresent()
                && inputs.getFirst().filter(activations.getFirst()::equals).isPresent();
        if (isLayer) {
            Activation image = activations.getFirst();
            return layer(node, image, factory.get().create(request(node, image, inputs)));
        }
        Optional<FunctionImport.Found> function = functions.find(followed);
        if (function.isPresent()) {
            Activation of = function.get().of();
            return add(node, of, function.get().layer(), of.dimensions());
        }
        if (activations.size() > 1
                && activations.size() == inputs.size()
                && MERGE_OPERATORS.contains(node.operator())) {
            return merge(node, activations);
        }
        boolean isAffine = activations.size() == 1 && AFFINE_OPERATORS.contains(node.operator());
        if (!followed.isEmpty() && (unfinished.isPresent() || !isAffine)) {
            return new UnfinishedFunction(
                    unfinished.map(UnfinishedFunction::node).orElse(node),
                    unfinished.map(UnfinishedFunction::layer).orElseGet(layers::nextNumber),
                    followed);
        }
        if (unfinished.isPresent()) {
            throw Refusal.UNKNOWN.at(unfinished.get().node(), unfinished.get().layer());
        }
        if (activations.size() > 1) {
            throw Refusal.MERGES.exception();
        }
        Activation image = activations.getFirst();
        return switch (node.operator()) {
            case "Identity" -> image;
            case "Cast", "CastLike" -> passThrough(node, image);
            case "Shape", "Size" -> new Constant(runOnZeros(node, image, inputs));
            case "Reshape", "Flatten", "Squeeze", "Unsqueeze" -> reshape(node, image, runOnZeros(node, image, inputs));
            case "Transpose" -> transpose(node, image, runOnZeros(node, image, inputs));
            case "Softmax" -> alongChannels(node, image, new Softmax());
            case "LogSoftmax" -> alongChannels(node, image, new LogSoftmax());
            case "ReduceMean" -> globalPooling(node, image, inputs, new GlobalAveragePooling());
            case "ReduceMax" -> globalPooling(node, image, inputs, new GlobalMaxPooling());
            case "Add", "Sub", "Mul", "Div" -> affine.read(node, image, inputs, onlyReader);
            default -> throw Refusal.UNKNOWN.exception();
        };
    }

    private Activation merge(OnnxNode node, List<Activation> inputs) {
        Activation first = inputs.getFirst();
        int[] lengths = first.dimensions().toArray();
        MergeLayer layer;
        if (node.operator().equals("Concat")) {
            int axis = first.dimensions().axis(node.attributes().integer("axis", 1));
            if (axis != 1 || !first.batched()) {
                throw Refusal.CONCATENATES.exception();
            }
            lengths[1] = inputs.stream()
                    .mapToInt(input -> input.dimensions().length(1))
                    .sum();
            layer = new Concatenation();
        } else {
            layer = new Addition();
        }
        List<Shape> shapes = inputs.stream().map(Activation::shape).toList();
        Shape output = layer.outputShape(shapes);
        List<String> names = inputs.stream().map(Activation::node).toList();
        return new Activation(layers.add(node, layer, output, names), Dimensions.of(lengths), first.batched());
    }

    private LayerRequest request(OnnxNode node, Activation image, List<Optional<ImportedValue>> inputs) {
        List<Optional<Array>> weights = new ArrayList<>();
        for (Optional<ImportedValue> input : inputs.subList(1, inputs.size())) {
            weights.add(input.map(fixed -> ((Constant) fixed).array()));
        }
        return new LayerRequest(node, opset, image.shape(), image.spatialAxes(), weights);
    }

    private Activation layer(OnnxNode node, Activation image, OneInputLayer layer) {
        Shape output = layer.outputShape(image.shape());
        Dimensions dimensions = ImageAxes.dimensions(image.images(), output, image.spatialAxes());
        return add(node, image, layer, image.batched() ? dimensions : withoutBatchAxis(dimensions));
    }

    private static Dimensions withoutBatchAxis(Dimensions dimensions) {
        return Dimensions.of(Arrays.copyOfRange(dimensions.toArray(), 1, dimensions.rank()));
    }

    private Activation add(OnnxNode node, Activation image, Layer layer, Dimensions dimensions) {
        return add(node, layer, new Activation(image.node(), dimensions, image.batched()));
    }

    /** @param output the layer's output, still with the name of its input node */
    private Activation add(OnnxNode node, Layer layer, Activation output) {
        String name = layers.add(node, layer, output.shape(), List.of(output.node()));
        return new Activation(name, output.dimensions(), output.batched());
    }

    private static Activation passThrough(OnnxNode node, Activation image) {
        if (node.operator().equals("Cast")) {
            PreprocessingImport.requireFractions(node);
        }
        return image;
    }

    /** Runs the node on an array of zeros to find the axes of its output. */
    private Array runOnZeros(OnnxNode node, Activation image, List<Optional<ImportedValue>> inputs) {
        List<Optional<Array>> arrays = new ArrayList<>();
        for (Optional<ImportedValue> input : inputs) {
            arrays.add(input.map(value -> value instanceof Constant fixed
                    ? fixed.array()
                    : Array.scalar(0f).repeated(image.dimensions())));
        }
        return operators.compute(new Call(node, opset, arrays, budget)).getFirst();
    }

    private Activation reshape(OnnxNode node, Activation image, Array zeros) {
        Dimensions dimensions = withOpenBatchAxis(node, image, zeros.dimensions());
        requireBatchAxisKept(image, dimensions);
        boolean batched = dimensions.rank() > 1 && dimensions.length(0) == image.images();
        // Two changes of the shape are as good as the second alone. Kernelight's own files are read as they are.
        String source = ownFile ? image.node() : layers.beforeReshape(image.node());
        Activation output = new Activation(source, dimensions, batched);
        boolean onlyAxes = output.shape().equals(layers.shape(source));
        boolean isAxisChange =
                node.name().matches(".*(" + NetworkExport.AS_ROWS + "|" + NetworkExport.AS_IMAGE + ")[0-9]*");
        // In Kernelight's files, a reshape is a layer even if it changes nothing; in others it is left out then.
        boolean isLayer = ownFile && node.operator().equals("Reshape") || batched && dimensions.rank() == 2;
        if (onlyAxes && (isAxisChange || !isLayer)) {
            return output;
        }
        return add(node, output.shape().isFlat() ? new Flatten() : new Reshape(output.shape()), output);
    }

    /** Squeeze without axes removes the axis of the images only if there is never more than one. */
    private Dimensions withOpenBatchAxis(OnnxNode node, Activation image, Dimensions squeezed) {
        boolean isOpen = node.operator().equals("Squeeze")
                && !node.attributes().has("axes")
                && !node.hasInput(1)
                && !single
                && image.batched()
                && image.images() == 1;
        return isOpen ? squeezed.padded(squeezed.rank() + 1) : squeezed;
    }

    private void requireBatchAxisKept(Activation image, Dimensions dimensions) {
        if (single && dimensions.rank() > 0) {
            return;
        }
        if (dimensions.rank() < 2 || dimensions.length(0) != image.images()) {
            throw Refusal.MIXES_IMAGES.exception();
        }
    }

    /** Axes that the graph does not have (depth, rows) have length 1 in the engine and keep their position. */
    private Activation transpose(OnnxNode node, Activation image, Array zeros) {
        if (!image.batched()) {
            throw Refusal.WITHOUT_BATCH.exception();
        }
        int rank = image.dimensions().rank();
        int[] order = node.attributes()
                .integers("perm")
                .map(axes -> Arrays.stream(axes).mapToInt(Math::toIntExact).toArray())
                .orElseGet(() ->
                        IntStream.range(0, rank).map(axis -> rank - 1 - axis).toArray());
        if (order[0] != 0) {
            throw Refusal.MOVES_BATCH.exception();
        }
        image.shape();
        List<Integer> axes = new ArrayList<>(List.of(0, 1, 2, 3));
        for (int axis = 1; axis < rank; axis++) {
            axes.set(engineAxis(axis, rank), engineAxis(order[axis], rank));
        }
        return add(node, image, new Permutation(axes), zeros.dimensions());
    }

    /** The engine's index (in C, D, H, W) of an ONNX axis. */
    private static int engineAxis(int axis, int rank) {
        return axis == 1 ? 0 : axis + 4 - rank;
    }

    private Activation alongChannels(OnnxNode node, Activation image, OneInputLayer layer) {
        Dimensions dimensions = image.dimensions();
        boolean old = opset < 13;
        int axis = dimensions.axis(node.attributes().integer("axis", old ? 1 : -1));
        boolean isAlongChannels =
                axis == (image.batched() ? 1 : 0) && (!old || image.shape().isFlat());
        if (!isAlongChannels) {
            throw Refusal.NOT_ALONG_CHANNELS.exception();
        }
        return add(node, image, layer, dimensions);
    }

    private Activation globalPooling(
            OnnxNode node, Activation image, List<Optional<ImportedValue>> inputs, OneInputLayer layer) {
        Array reduced = runOnZeros(node, image, inputs);
        int[] whole = image.dimensions().toArray();
        if (!image.batched()) {
            throw Refusal.WITHOUT_BATCH.exception();
        }
        int[] withoutSpatialAxes = Arrays.copyOf(whole, 2);
        int[] withAxesOfLengthOne = Arrays.copyOf(withoutSpatialAxes, whole.length);
        Arrays.fill(withAxesOfLengthOne, 2, whole.length, 1);
        Dimensions result = reduced.dimensions();
        boolean wholeMaps =
                result.equals(Dimensions.of(withoutSpatialAxes)) || result.equals(Dimensions.of(withAxesOfLengthOne));
        if (!wholeMaps || whole.length < 3) {
            throw Refusal.NOT_WHOLE_MAPS.exception();
        }
        return add(node, image, layer, result);
    }
}
