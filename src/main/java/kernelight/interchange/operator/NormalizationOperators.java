package kernelight.interchange.operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.layer.Dropout;
import kernelight.engine.layer.LocalResponseNormalization;
import kernelight.engine.layer.OneInputLayer;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.array.Elementwise;
import kernelight.interchange.array.Reduction;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.UnsupportedOnnxException;

/** Operators that keep numbers in bounds, or, like dropout, only do something while a network learns. */
final class NormalizationOperators {
    private NormalizationOperators() {}

    static void addTo(OperatorTable table) {
        table.addLayer(
                "BatchNormalization",
                NormalizationOperators::batchNormalization,
                NormalizationOperators::runBatchNormalization,
                "epsilon",
                "momentum",
                "training_mode",
                "spatial",
                "is_test",
                "consumed_inputs");
        table.addLayer("LRN", NormalizationOperators::localResponseNormalization, "size", "alpha", "beta", "bias");
        table.addLayer(
                "Dropout",
                request -> new Dropout(rate(request)),
                NormalizationOperators::dropout,
                "ratio",
                "seed",
                "is_test",
                "consumed_inputs");
    }

    /** Inputs: the image, scale, shift, running mean, running variance. */
    private static OneInputLayer batchNormalization(LayerRequest request) {
        if (isLearning(
                request.node().attributes().flag("training_mode", false),
                request.opset(),
                request.node().outputs().size())) {
            throw new UnsupportedOnnxException("It is meant for learning. Export the model for inference.");
        }
        if (!request.attributes().flag("spatial", true)) {
            throw new UnsupportedOnnxException("It normalizes every place by itself, not channel by channel.");
        }
        return layer(request, request.weights(3), request.weights(4));
    }

    private static BatchNormalization layer(LayerRequest request, Array mean, Array variance) {
        // ONNX says how much of the old moments is kept, we how much is replaced: 0.9f is meant as 9/10.
        double kept = request.attributes().number("momentum", 0.9f);
        float replaced = (float) (Math.round((1 - kept) * 1e6) / 1e6);
        BatchNormalization layer = new BatchNormalization(
                request.input().channels(), request.attributes().number("epsilon", 1e-5f), replaced);
        Weights.copy(mean, layer.states().get(0));
        Weights.copy(variance, layer.states().get(1));
        Weights.into(request, layer);
        return layer;
    }

    /** Before version 14, whoever asked for the moments was learning. */
    private static boolean isLearning(boolean flag, int opset, int outputs) {
        return flag || opset < 14 && outputs > 1;
    }

    private static List<Array> runBatchNormalization(Call call) {
        Array input = call.input(0);
        Dimensions old = input.dimensions();
        boolean learning = isLearning(
                call.attributes().flag("training_mode", false),
                call.opset(),
                call.node().outputs().size());
        // Where every place has moments of its own, every place is a channel.
        boolean channelByChannel = call.attributes().flag("spatial", true);
        Array images =
                channelByChannel ? input : input.reshaped(Dimensions.of(old.length(0), old.count(1, old.rank())));
        LayerRequest request = LayerRequest.of(call, images);
        if (!learning) {
            BatchNormalization layer = layer(request, request.weights(3), request.weights(4));
            return List.of(LayerRun.run(layer, images, call.work()).reshaped(old));
        }
        Array mean = overEachChannel(
                images, numbers -> Arrays.stream(numbers).average().orElse(0));
        Array variance = overEachChannel(images, NormalizationOperators::variance);
        Array output = LayerRun.run(layer(request, mean, variance), images, call.work())
                .reshaped(old);
        float kept = call.attributes().number("momentum", 0.9f);
        List<Array> outputs = new ArrayList<>(
                List.of(output, mixed(kept, request.weights(3), mean), mixed(kept, request.weights(4), variance)));
        if (call.opset() < 14) {
            outputs.addAll(List.of(mean, variance));
        }
        return outputs;
    }

    private static Array overEachChannel(Array images, ToDoubleFunction<double[]> fold) {
        boolean[] folded = new boolean[images.dimensions().rank()];
        Arrays.fill(folded, true);
        folded[1] = false;
        return Reduction.fold(images, folded, false, fold);
    }

    private static double variance(double[] numbers) {
        double mean = Arrays.stream(numbers).average().orElse(0);
        return Arrays.stream(numbers)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElse(0);
    }

    private static Array mixed(float kept, Array old, Array now) {
        return Elementwise.combine(old, now, (a, b) -> a * kept + b * (1 - kept), (type, a, b) -> a);
    }

    private static OneInputLayer localResponseNormalization(LayerRequest request) {
        long size = request.attributes().integer("size", 0);
        if (size < 1 || size > Integer.MAX_VALUE) {
            throw new OnnxException("The attribute size is missing, or makes no sense.");
        }
        return new LocalResponseNormalization(
                (int) size,
                request.attributes().number("alpha", 1e-4f),
                request.attributes().number("beta", 0.75f),
                request.attributes().number("bias", 1));
    }

    /** An attribute before version 12, then an input. */
    private static float rate(LayerRequest request) {
        return request.optional(1)
                .map(share -> (float) share.single().doubleAt(0))
                .orElseGet(() -> request.attributes().number("ratio", 0.5f));
    }

    /** Lets everything through: a network in a file is in use. Only where it is told to learn would it drop. */
    private static List<Array> dropout(Call call) {
        Array input = call.input(0);
        boolean learning =
                call.optional(2).map(flag -> flag.single().longAt(0) != 0).orElse(false);
        double ratio = call.optional(1).map(share -> share.single().doubleAt(0)).orElse(0.5);
        if (learning && ratio != 0) {
            throw new UnsupportedOnnxException(
                    "Dropout that really drops is not supported: which numbers it would drop" + " is nowhere written.");
        }
        ElementType maskType = call.opset() >= 10 ? ElementType.BOOL : input.type();
        // What the mask of a network in use holds was left open before version 12; onnxruntime had nothing in it.
        Array mask = Array.whole(ElementType.BOOL, Dimensions.SCALAR, call.opset() >= 12 ? 1 : 0)
                .as(maskType);
        return List.of(input, mask.repeated(input.dimensions()));
    }
}
