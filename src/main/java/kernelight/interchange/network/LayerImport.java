package kernelight.interchange.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import kernelight.interchange.network.ImportedValue.Fixed;
import kernelight.interchange.onnx.OnnxModel;
import kernelight.interchange.onnx.OnnxNode;
import kernelight.interchange.onnx.UnsupportedOnnxException;
import kernelight.interchange.operator.Call;
import kernelight.interchange.operator.ImageAxes;
import kernelight.interchange.operator.LayerMaker;
import kernelight.interchange.operator.LayerRequest;
import kernelight.interchange.operator.OperatorTable;
import kernelight.interchange.operator.Work;

/** A node that reads what depends on the image, as a layer of the network. */
final class LayerImport {
    private static final Set<String> JOINS = Set.of("Add", "Sum", "Concat");

    private final int opset;
    private final boolean ownFile;
    private final boolean single;
    private final OperatorTable operators;
    private final Work work;
    private final LayerSteps steps;
    private final AffineImport affine;

    /** @param single whether the graph reads one image at a time and may drop the axis of the images */
    LayerImport(OnnxModel model, OperatorTable operators, Work work, LayerSteps steps, boolean single) {
        this.single = single;
        this.opset = model.opset();
        this.ownFile = model.isOwn();
        this.operators = operators;
        this.work = work;
        this.steps = steps;
        this.affine = new AffineImport(steps);
    }

    /**
     * What the node makes.
     *
     * @param onlyHere whether nobody else reads what the node reads
     */
    ImportedValue read(OnnxNode node, List<Optional<ImportedValue>> inputs, boolean onlyHere) {
        Optional<LayerMaker> maker = operators.maker(node);
        List<Activation> activations = inputs.stream()
                .flatMap(Optional::stream)
                .filter(Activation.class::isInstance)
                .map(Activation.class::cast)
                .toList();
        if (activations.size() > 1 && activations.size() == inputs.size() && JOINS.contains(node.operator())) {
            return join(node, activations);
        }
        Activation image = activations.getFirst();
        if (activations.size() > 1) {
            throw new UnsupportedOnnxException("No layer here joins what depends on the image in this way.");
        }
        if (maker.isPresent() && inputs.getFirst().filter(image::equals).isPresent()) {
            return layer(node, image, maker.get().make(request(node, image, inputs)));
        }
        return switch (node.operator()) {
            case "Identity" -> image;
            case "Cast", "CastLike" -> sameNumbers(node, image);
            case "Shape", "Size" -> new Fixed(onZeros(node, image, inputs));
            case "Reshape", "Flatten", "Squeeze", "Unsqueeze" -> reshape(node, image, onZeros(node, image, inputs));
            case "Transpose" -> transpose(node, image, onZeros(node, image, inputs));
            case "Softmax" -> alongChannels(node, image, new Softmax());
            case "LogSoftmax" -> alongChannels(node, image, new LogSoftmax());
            case "ReduceMean" -> foldMaps(node, image, inputs, new GlobalAveragePooling());
            case "ReduceMax" -> foldMaps(node, image, inputs, new GlobalMaxPooling());
            case "Add", "Sub", "Mul", "Div" -> affine.read(node, image, inputs, onlyHere);
            default ->
                throw new UnsupportedOnnxException("It is no layer that Kernelight has: it reads what depends on the"
                        + " image (" + image.dimensions() + ").");
        };
    }

    private Activation join(OnnxNode node, List<Activation> inputs) {
        Activation first = inputs.getFirst();
        int[] lengths = first.dimensions().toArray();
        MergeLayer layer;
        if (node.operator().equals("Concat")) {
            int axis = first.dimensions().axis(node.attributes().integer("axis", 1));
            if (axis != 1 || !first.batched()) {
                throw new UnsupportedOnnxException(
                        "Only channels (axis 1) can be laid one after the other, not axis " + axis + ".");
            }
            lengths[1] = inputs.stream()
                    .mapToInt(input -> input.dimensions().length(1))
                    .sum();
            layer = new Concatenation();
        } else {
            layer = new Addition();
        }
        List<Shape> shapes = inputs.stream().map(Activation::shape).toList();
        Shape made = layer.outputShape(shapes);
        List<String> names = inputs.stream().map(Activation::node).toList();
        return new Activation(steps.add(node, layer, made, names), Dimensions.of(lengths), first.batched());
    }

    private LayerRequest request(OnnxNode node, Activation image, List<Optional<ImportedValue>> inputs) {
        List<Optional<Array>> weights = new ArrayList<>();
        for (Optional<ImportedValue> input : inputs.subList(1, inputs.size())) {
            weights.add(input.map(fixed -> ((Fixed) fixed).array()));
        }
        return new LayerRequest(node, opset, image.shape(), image.spatialAxes(), weights);
    }

    private Activation layer(OnnxNode node, Activation image, OneInputLayer layer) {
        Shape made = layer.outputShape(image.shape());
        Dimensions dimensions = ImageAxes.dimensions(image.images(), made, image.spatialAxes());
        return add(node, image, layer, image.batched() ? dimensions : withoutFirst(dimensions));
    }

    private static Dimensions withoutFirst(Dimensions dimensions) {
        return Dimensions.of(Arrays.copyOfRange(dimensions.toArray(), 1, dimensions.rank()));
    }

    private Activation add(OnnxNode node, Activation image, Layer layer, Dimensions dimensions) {
        return add(node, layer, new Activation(image.node(), dimensions, image.batched()));
    }

    /** @param made what the layer makes, under the name of what it reads */
    private Activation add(OnnxNode node, Layer layer, Activation made) {
        String name = steps.add(node, layer, made.shape(), List.of(made.node()));
        return new Activation(name, made.dimensions(), made.batched());
    }

    private static Activation sameNumbers(OnnxNode node, Activation image) {
        if (node.operator().equals("Cast")) {
            PictureImport.requireFractions(node);
        }
        return image;
    }

    /** What becomes of the axes is what becomes of an array of zeros. */
    private Array onZeros(OnnxNode node, Activation image, List<Optional<ImportedValue>> inputs) {
        List<Optional<Array>> arrays = new ArrayList<>();
        for (Optional<ImportedValue> input : inputs) {
            arrays.add(input.map(value -> value instanceof Fixed fixed
                    ? fixed.array()
                    : Array.scalar(0f).repeated(image.dimensions())));
        }
        return operators.compute(new Call(node, opset, arrays, work)).getFirst();
    }

    private Activation reshape(OnnxNode node, Activation image, Array zeros) {
        Dimensions dimensions = zeros.dimensions();
        requireImagesFirst(image, dimensions);
        boolean batched = dimensions.rank() > 1 && dimensions.length(0) == image.images();
        Activation made = new Activation(image.node(), dimensions, batched);
        boolean onlyAxes = made.shape().equals(image.shape());
        boolean isBetween =
                node.name().matches(".*(" + NetworkExport.AS_ROWS + "|" + NetworkExport.AS_IMAGE + ")[0-9]*");
        // A layer of ours that changes nothing is a layer still; elsewhere it is how the graph was written down.
        boolean isLayer = ownFile && node.operator().equals("Reshape") || batched && dimensions.rank() == 2;
        if (onlyAxes && (isBetween || !isLayer)) {
            return made;
        }
        return add(node, made.shape().isFlat() ? new Flatten() : new Reshape(made.shape()), made);
    }

    private void requireImagesFirst(Activation image, Dimensions dimensions) {
        if (single && dimensions.rank() > 0) {
            return;
        }
        if (dimensions.rank() < 2 || dimensions.length(0) != image.images()) {
            throw new UnsupportedOnnxException(
                    "It mixes the images with one another: " + image.dimensions() + " becomes " + dimensions + ".");
        }
    }

    /** Axes that ONNX leaves out (planes, rows) have length 1 with us and stay where they are. */
    private Activation transpose(OnnxNode node, Activation image, Array zeros) {
        if (!image.batched()) {
            throw new UnsupportedOnnxException("It moves axes where there is none for the images.");
        }
        int rank = image.dimensions().rank();
        int[] order = node.attributes()
                .integers("perm")
                .map(axes -> Arrays.stream(axes).mapToInt(Math::toIntExact).toArray())
                .orElseGet(() ->
                        IntStream.range(0, rank).map(axis -> rank - 1 - axis).toArray());
        if (order[0] != 0) {
            throw new UnsupportedOnnxException("It moves the axis of the images.");
        }
        image.shape();
        List<Integer> axes = new ArrayList<>(List.of(0, 1, 2, 3));
        for (int axis = 1; axis < rank; axis++) {
            axes.set(place(axis, rank), place(order[axis], rank));
        }
        return add(node, image, new Permutation(axes), zeros.dimensions());
    }

    /** Where the engine has an axis of ONNX: C, D, H, W. */
    private static int place(int axis, int rank) {
        return axis == 1 ? 0 : axis + 4 - rank;
    }

    private Activation alongChannels(OnnxNode node, Activation image, OneInputLayer layer) {
        Dimensions dimensions = image.dimensions();
        boolean old = opset < 13;
        int axis = dimensions.axis(node.attributes().integer("axis", old ? 1 : -1));
        boolean isAlongChannels =
                axis == (image.batched() ? 1 : 0) && (!old || image.shape().isFlat());
        if (!isAlongChannels) {
            throw new UnsupportedOnnxException(
                    "Here it goes along the channels (axis 1) only, but this one goes along axis " + axis + " of "
                            + dimensions + ".");
        }
        return add(node, image, layer, dimensions);
    }

    private Activation foldMaps(
            OnnxNode node, Activation image, List<Optional<ImportedValue>> inputs, OneInputLayer layer) {
        Array folded = onZeros(node, image, inputs);
        int[] whole = image.dimensions().toArray();
        if (!image.batched()) {
            throw new UnsupportedOnnxException("It folds axes where there is none for the images.");
        }
        int[] kept = Arrays.copyOf(whole, 2);
        int[] keptAsOnes = Arrays.copyOf(kept, whole.length);
        Arrays.fill(keptAsOnes, 2, whole.length, 1);
        Dimensions result = folded.dimensions();
        boolean wholeMaps = result.equals(Dimensions.of(kept)) || result.equals(Dimensions.of(keptAsOnes));
        if (!wholeMaps || whole.length < 3) {
            throw new UnsupportedOnnxException("Only whole maps can be folded into one number each, but here "
                    + image.dimensions() + " becomes " + result + ".");
        }
        return add(node, image, layer, result);
    }
}
