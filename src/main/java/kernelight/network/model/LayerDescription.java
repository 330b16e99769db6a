package kernelight.network.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Addition;
import kernelight.engine.layer.AveragePooling;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.layer.Clip;
import kernelight.engine.layer.Concatenation;
import kernelight.engine.layer.ConnectionTableConvolution;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Dropout;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.Gelu;
import kernelight.engine.layer.GlobalAveragePooling;
import kernelight.engine.layer.GlobalMaxPooling;
import kernelight.engine.layer.HardSigmoid;
import kernelight.engine.layer.HardSwish;
import kernelight.engine.layer.Layer;
import kernelight.engine.layer.LeakyRelu;
import kernelight.engine.layer.LocalResponseNormalization;
import kernelight.engine.layer.LocallyConnected;
import kernelight.engine.layer.LogSoftmax;
import kernelight.engine.layer.Logarithm;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.MeanVarianceNormalization;
import kernelight.engine.layer.MinPooling;
import kernelight.engine.layer.Padding;
import kernelight.engine.layer.Permutation;
import kernelight.engine.layer.RadialBasis;
import kernelight.engine.layer.Relu;
import kernelight.engine.layer.Reshape;
import kernelight.engine.layer.Sigmoid;
import kernelight.engine.layer.Silu;
import kernelight.engine.layer.Softmax;
import kernelight.engine.layer.Tanh;
import kernelight.engine.layer.TrainableSubsampling;
import kernelight.engine.layer.TransposedConvolution;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Shape;
import kernelight.words.LocalizedMessage;

/** What a layer does, in one sentence for a learner, with the layer's own numbers. */
final class LayerDescription {
    private LayerDescription() {}

    /**
     * The sentence for a layer of a network.
     *
     * @param readsImage whether its input is the image, or the image padded or rearranged
     * @param isScores whether its outputs are the scores of the classes
     */
    static LocalizedMessage of(NetworkNode node, boolean readsImage, boolean isScores) {
        Layer layer = node.layer();
        Shape input = node.inputShapes().getFirst();
        Shape output = node.outputShape();
        return switch (layer) {
            case Convolution convolution -> convolution(convolution, readsImage);
            case TransposedConvolution transposed ->
                message("transposedConvolution", transposed.filters(), size(transposed.window()));
            case LocallyConnected local -> message("locallyConnected", local.filters(), size(local.window()));
            case ConnectionTableConvolution table ->
                message("connectionTable", output.channels(), size(table.window()), input.channels());
            case MaxPooling pooling -> message("maxPooling", size(pooling.window()));
            case MinPooling pooling -> message("minPooling", size(pooling.window()));
            case AveragePooling pooling -> message("averagePooling", size(pooling.window()));
            case GlobalAveragePooling _ -> message("globalAveragePooling", input.channels());
            case GlobalMaxPooling _ -> message("globalMaxPooling", input.channels());
            case TrainableSubsampling subsampling -> message("subsampling", size(subsampling.window()));
            case Dense _ -> message(isScores ? "scores" : "dense", output.size(), input.size());
            case RadialBasis _ -> message("radialBasis", output.size(), input.size());
            case Addition _ -> message("addition", node.inputShapes().size());
            case Concatenation _ -> message("concatenation", channels(node.inputShapes()), output.channels());
            case BatchNormalization _ -> message("batchNormalization");
            case LocalResponseNormalization _ -> message("localResponseNormalization");
            case Dropout dropout -> message("dropout", dropout.rate());
            case Relu _ -> message("relu");
            case LeakyRelu leaky -> message("leakyRelu", leaky.slope());
            case Sigmoid _ -> message("sigmoid");
            case Tanh _ -> message("tanh");
            case Clip clip -> clip(clip);
            case Gelu _ -> message("gelu");
            case Silu _ -> message("silu");
            case HardSwish _ -> message("hardSwish");
            case HardSigmoid _ -> message("hardSigmoid");
            case Logarithm _ -> message("logarithm");
            case MeanVarianceNormalization normalization ->
                message(normalization.wholeImage() ? "imageNormalization" : "channelNormalization");
            case Softmax _ -> message("softmax");
            case LogSoftmax _ -> message("logSoftmax");
            case Flatten _ -> message("flatten", output.size());
            case Reshape _ -> message("reshape");
            case Permutation _ -> message("permutation");
            case Padding _ -> message("padding");
        };
    }

    private static LocalizedMessage clip(Clip clip) {
        if (clip.most() == Float.POSITIVE_INFINITY) {
            return message("clipBelow", clip.least());
        }
        return clip.least() == Float.NEGATIVE_INFINITY
                ? message("clipAbove", clip.most())
                : message("clip", clip.least(), clip.most());
    }

    private static LocalizedMessage convolution(Convolution convolution, boolean readsImage) {
        int filters = convolution.filters();
        String size = size(convolution.window());
        int inputs = convolution.inputChannels();
        if (readsImage) {
            return message("convolutionOfImage", filters, size);
        }
        if (convolution.groups() > 1) {
            return message("groupedConvolution", filters, size, inputs / convolution.groups(), inputs);
        }
        return convolution.window().cells() == 1
                ? message("pointwiseConvolution", filters, inputs)
                : message("convolutionOfMaps", filters, size, inputs);
    }

    private static LocalizedMessage message(String layer, Object... arguments) {
        return LocalizedMessage.of("network.does." + layer, arguments);
    }

    /** Rows x columns, with the planes first where there are several. */
    private static String size(Window window) {
        return IntStream.concat(
                        IntStream.of(window.planes().size()).filter(planes -> planes > 1),
                        IntStream.of(window.rows().size(), window.columns().size()))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" × "));
    }

    private static String channels(List<Shape> inputs) {
        Stream<String> counts = inputs.stream().map(shape -> Integer.toString(shape.channels()));
        return counts.collect(Collectors.joining(" + "));
    }
}
