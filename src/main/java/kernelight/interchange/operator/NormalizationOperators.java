package kernelight.interchange.operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.layer.Dropout;
import kernelight.engine.layer.LocalResponseNormalization;
import kernelight.engine.layer.MeanVarianceNormalization;
import kernelight.engine.layer.OneInputLayer;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.array.Elementwise;
import kernelight.interchange.array.Reduction;
import kernelight.interchange.onnx.Attributes;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.UnsupportedOnnxException;
import kernelight.words.LocalizedMessage;

/** Normalization and dropout. */
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
        table.addLayer(
                "MeanVarianceNormalization",
                NormalizationOperators::meanVarianceNormalization,
                call -> List.of(meanVarianceNormalization(call)),
                "axes",
                "across_channels",
                "normalize_variance");
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

    /** The inputs are: image, scale, shift, running mean, running variance. */
    private static OneInputLayer batchNormalization(LayerRequest request) {
        if (isTraining(
                request.node().attributes().flag("training_mode", false),
                request.opset(),
                request.node().outputs().size())) {
            throw UnsupportedOnnxException.ofOperator(LocalizedMessage.of("modelFile.operator.training"));
        }
        if (!request.attributes().flag("spatial", true)) {
            throw UnsupportedOnnxException.ofOperator(LocalizedMessage.of("modelFile.operator.perPosition"));
        }
        return layer(request, request.weights(3), request.weights(4));
    }

    private static BatchNormalization layer(LayerRequest request, Array mean, Array variance) {
        // ONNX's momentum is the share that is kept, the engine's the share that is replaced. 0.9f means exactly 9/10.
        double keptShare = request.attributes().number("momentum", 0.9f);
        float replacedShare = (float) (Math.round((1 - keptShare) * 1e6) / 1e6);
        BatchNormalization layer = new BatchNormalization(
                request.input().channels(), request.attributes().number("epsilon", 1e-5f), replacedShare);
        Weights.copy(mean, layer.states().get(0));
        Weights.copy(variance, layer.states().get(1));
        Weights.into(request, layer);
        return layer;
    }

    /** Before opset 14, a node with more than one output was in training mode. */
    private static boolean isTraining(boolean flag, int opset, int outputs) {
        return flag || opset < 14 && outputs > 1;
    }

    private static List<Array> runBatchNormalization(Call call) {
        Array input = call.input(0);
        Dimensions old = input.dimensions();
        boolean training = isTraining(
                call.attributes().flag("training_mode", false),
                call.opset(),
                call.node().outputs().size());
        // If every position has its own moments, treat every position as a channel.
        boolean perChannel = call.attributes().flag("spatial", true);
        Array images = perChannel ? input : input.reshaped(Dimensions.of(old.length(0), old.count(1, old.rank())));
        LayerRequest request = LayerRequest.of(call, images);
        if (!training) {
            BatchNormalization layer = layer(request, request.weights(3), request.weights(4));
            return List.of(LayerRun.run(layer, images, call.budget()).reshaped(old));
        }
        Array mean = reducePerChannel(
                images, numbers -> Arrays.stream(numbers).average().orElse(0));
        Array variance = reducePerChannel(images, NormalizationOperators::variance);
        Array output = LayerRun.run(layer(request, mean, variance), images, call.budget())
                .reshaped(old);
        float kept = call.attributes().number("momentum", 0.9f);
        List<Array> outputs = new ArrayList<>(List.of(
                output,
                movingAverage(kept, request.weights(3), mean),
                movingAverage(kept, request.weights(4), variance)));
        if (call.opset() < 14) {
            outputs.addAll(List.of(mean, variance));
        }
        return outputs;
    }

    private static Array reducePerChannel(Array images, ToDoubleFunction<double[]> reduction) {
        boolean[] reduced = new boolean[images.dimensions().rank()];
        Arrays.fill(reduced, true);
        reduced[1] = false;
        return Reduction.reduce(images, reduced, false, reduction);
    }

    private static double variance(double[] numbers) {
        double mean = Arrays.stream(numbers).average().orElse(0);
        return Arrays.stream(numbers)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElse(0);
    }

    private static Array movingAverage(float kept, Array old, Array now) {
        return Elementwise.combine(old, now, (a, b) -> a * kept + b * (1 - kept), (type, a, b) -> a);
    }

    /** Normalizes along the given axes: by default all but the channels. Before opset 9 a flag chose between two sets of axes. */
    private static boolean[] normalizedAxes(Call call) {
        return normalizedAxes(call.attributes(), call.input(0).dimensions());
    }

    private static boolean[] normalizedAxes(Attributes attributes, Dimensions dimensions) {
        boolean[] normalized = new boolean[dimensions.rank()];
        Optional<long[]> axes = attributes.integers("axes");
        for (long axis : axes.orElse(new long[] {0, 2, 3})) {
            normalized[dimensions.axis(axis)] = true;
        }
        normalized[1] |= axes.isEmpty() && attributes.flag("across_channels", false);
        if (!attributes.flag("normalize_variance", true)) {
            throw UnsupportedOnnxException.ofOperator(LocalizedMessage.of("modelFile.operator.meanOnly"));
        }
        return normalized;
    }

    private static Array meanVarianceNormalization(Call call) {
        Array input = call.input(0);
        boolean[] axes = normalizedAxes(call);
        Array mean = Reduction.reduce(
                input, axes, true, numbers -> Arrays.stream(numbers).average().orElse(0));
        Array deviation = Reduction.reduce(input, axes, true, numbers -> Math.sqrt(variance(numbers)));
        Array centered = Elementwise.combine(input, mean, (x, m) -> x - m, (type, x, m) -> x - m);
        return Elementwise.combine(
                centered,
                deviation,
                (x, d) -> x / (d + MeanVarianceNormalization.EPSILON),
                (type, x, d) -> d == 0 ? x : x / d);
    }

    /** Images are read one by one, so the mean over a batch is that of its only image. */
    private static OneInputLayer meanVarianceNormalization(LayerRequest request) {
        Dimensions dimensions = ImageAxes.dimensions(1, request.input(), request.spatialAxes());
        boolean[] axes = normalizedAxes(request.attributes(), dimensions);
        for (int axis = 2; axis < axes.length; axis++) {
            if (!axes[axis]) {
                throw UnsupportedOnnxException.ofOperator(LocalizedMessage.of("modelFile.operator.someAxes"));
            }
        }
        return new MeanVarianceNormalization(axes[1]);
    }

    private static OneInputLayer localResponseNormalization(LayerRequest request) {
        long size = request.attributes().integer("size", 0);
        if (size < 1 || size > Integer.MAX_VALUE) {
            throw new OnnxException(LocalizedMessage.of("modelFile.operator.size"));
        }
        return new LocalResponseNormalization(
                (int) size,
                request.attributes().number("alpha", 1e-4f),
                request.attributes().number("beta", 0.75f),
                request.attributes().number("bias", 1));
    }

    /** The rate is an attribute before opset 12 and an input since. */
    private static float rate(LayerRequest request) {
        return request.optional(1)
                .map(share -> (float) share.single().doubleAt(0))
                .orElseGet(() -> request.attributes().number("ratio", 0.5f));
    }

    /** Dropout does nothing in inference mode. Training mode, which is set by an input, is not supported. */
    private static List<Array> dropout(Call call) {
        Array input = call.input(0);
        boolean training =
                call.optional(2).map(flag -> flag.single().longAt(0) != 0).orElse(false);
        double ratio = call.optional(1).map(share -> share.single().doubleAt(0)).orElse(0.5);
        if (training && ratio != 0) {
            throw UnsupportedOnnxException.ofOperator(LocalizedMessage.of("modelFile.operator.training"));
        }
        ElementType maskType = call.opset() >= 10 ? ElementType.BOOL : input.type();
        // The mask in inference mode is not defined before opset 12; onnxruntime filled it with zeros.
        Array mask = Array.whole(ElementType.BOOL, Dimensions.SCALAR, call.opset() >= 12 ? 1 : 0)
                .as(maskType);
        return List.of(input, mask.repeated(input.dimensions()));
    }
}
