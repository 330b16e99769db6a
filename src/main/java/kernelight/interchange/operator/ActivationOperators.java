package kernelight.interchange.operator;

import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import kernelight.engine.layer.Gelu;
import kernelight.engine.layer.HardSigmoid;
import kernelight.engine.layer.HardSwish;
import kernelight.engine.layer.LeakyRelu;
import kernelight.engine.layer.LogSoftmax;
import kernelight.engine.layer.Logarithm;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.layer.Relu;
import kernelight.engine.layer.Sigmoid;
import kernelight.engine.layer.Silu;
import kernelight.engine.layer.Softmax;
import kernelight.engine.layer.Tanh;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.Elementwise;
import kernelight.interchange.array.Rearrangement;
import kernelight.interchange.onnx.Attributes;
import kernelight.interchange.onnx.Quoted;
import kernelight.interchange.onnx.UnsupportedOnnxException;
import kernelight.words.LocalizedMessage;

/** Activation functions. Those that the engine has are run by its layers, the others by their definition. */
final class ActivationOperators {
    private ActivationOperators() {}

    static void addTo(OperatorTable table) {
        table.addElementwiseLayer("Relu", request -> new Relu(), "consumed_inputs");
        table.addElementwiseLayer("Sigmoid", request -> new Sigmoid(), "consumed_inputs");
        table.addElementwiseLayer("Tanh", request -> new Tanh(), "consumed_inputs");
        table.addElementwiseLayer(
                "LeakyRelu",
                request -> new LeakyRelu(request.attributes().number("alpha", 0.01f)),
                "alpha",
                "consumed_inputs");
        table.addElementwiseLayer(
                "HardSigmoid",
                request -> new HardSigmoid(
                        request.attributes().number("alpha", 0.2f),
                        request.attributes().number("beta", 0.5f)),
                "alpha",
                "beta",
                "consumed_inputs");
        table.addElementwiseLayer("HardSwish", request -> new HardSwish());
        table.addElementwiseLayer("Swish", ActivationOperators::swish, "alpha");
        table.addElementwiseLayer("Gelu", ActivationOperators::gelu, "approximate");
        table.addElementwiseLayer("Log", request -> new Logarithm());
        table.addSingleOutput("Softmax", call -> softmax(new Softmax(), call), "axis");
        table.addSingleOutput("LogSoftmax", call -> softmax(new LogSoftmax(), call), "axis");

        add(table, "Elu", settings -> {
            double alpha = settings.number("alpha", 1);
            return x -> x < 0 ? alpha * Math.expm1(x) : x;
        });
        add(table, "Selu", settings -> {
            double alpha = settings.number("alpha", 1.67326319217681884765625f);
            double gamma = settings.number("gamma", 1.05070102214813232421875f);
            return x -> gamma * (x > 0 ? x : alpha * Math.expm1(x));
        });
        add(table, "ThresholdedRelu", settings -> {
            double alpha = settings.number("alpha", 1);
            return x -> x > alpha ? x : 0;
        });
        add(table, "Softplus", settings -> x -> Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))));
        add(table, "Softsign", settings -> x -> x / (1 + Math.abs(x)));
        table.addSingleOutput("PRelu", ActivationOperators::pRelu, "consumed_inputs");
    }

    private static void add(OperatorTable table, String name, Function<Attributes, DoubleUnaryOperator> function) {
        table.addSingleOutput(
                name,
                call -> call.input(0).map(function.apply(call.attributes()), x -> x),
                "alpha",
                "beta",
                "gamma",
                "consumed_inputs");
    }

    private static OneInputLayer gelu(LayerRequest request) {
        String approximate = request.attributes().text("approximate", "none");
        if (!approximate.equals("none") && !approximate.equals("tanh")) {
            throw UnsupportedOnnxException.ofOperator(
                    LocalizedMessage.of("modelFile.attribute.value", "approximate", Quoted.text(approximate)));
        }
        return new Gelu(approximate.equals("tanh"));
    }

    private static OneInputLayer swish(LayerRequest request) {
        float alpha = request.attributes().number("alpha", 1);
        if (alpha != 1) {
            throw UnsupportedOnnxException.ofOperator(
                    LocalizedMessage.of("modelFile.attribute.value", "alpha", Float.toString(alpha)));
        }
        return new Silu();
    }

    private static Array pRelu(Call call) {
        return Elementwise.combine(
                call.grown(call.input(0), call.input(1)),
                call.input(1),
                (x, slope) -> x < 0 ? slope * x : x,
                (t, x, slope) -> x < 0 ? slope * x : x);
    }

    /**
     * Runs softmax along one axis, by default the last. Before opset 13: over the given axis (by default the second) and
     * all later ones together.
     */
    static Array softmax(OneInputLayer layer, Call call) {
        Array input = call.input(0);
        Dimensions old = input.dimensions();
        if (input.count() == 0) {
            return input;
        }
        if (call.opset() < 13) {
            int axis = old.axis(call.attributes().integer("axis", 1), true);
            Array rows = input.reshaped(Dimensions.of(old.count(0, axis), old.count(axis, old.rank())));
            return LayerRun.run(layer, rows, call.budget()).reshaped(old);
        }
        int axis = old.axis(call.attributes().integer("axis", -1));
        int[] order = IntStream.range(0, old.rank()).toArray();
        order[axis] = old.rank() - 1;
        order[old.rank() - 1] = axis;
        Array last = Rearrangement.transpose(input, order);
        int length = old.length(axis);
        Array rows = last.reshaped(Dimensions.of(old.count() / length, length));
        return Rearrangement.transpose(LayerRun.run(layer, rows, call.budget()).reshaped(last.dimensions()), order);
    }
}
