package kernelight.interchange.operator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongUnaryOperator;
import kernelight.engine.kernel.ErrorFunction;
import kernelight.engine.layer.Clip;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.layer.Relu;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.array.Elementwise;
import kernelight.interchange.onnx.OnnxException;
import kernelight.words.LocalizedMessage;

/** Elementwise arithmetic with broadcasting. */
final class ArithmeticOperators {
    private static final String[] OLD_BROADCASTING = {"broadcast", "axis", "consumed_inputs"};

    private ArithmeticOperators() {}

    static void addTo(OperatorTable table) {
        addBinary(table, "Add", Double::sum, (type, a, b) -> a + b);
        addBinary(table, "Sub", (a, b) -> a - b, (type, a, b) -> a - b);
        addBinary(table, "Mul", (a, b) -> a * b, (type, a, b) -> a * b);
        addBinary(table, "Div", (a, b) -> a / b, ArithmeticOperators::divide);
        table.addSingleOutput("Pow", ArithmeticOperators::power, OLD_BROADCASTING);
        table.addSingleOutput("Mod", ArithmeticOperators::remainder, "fmod");
        addVariadic(table, "Sum", Double::sum, (type, a, b) -> a + b);
        addVariadic(table, "Max", Math::max, ArithmeticOperators::larger);
        addVariadic(table, "Min", Math::min, ArithmeticOperators::smaller);
        table.addSingleOutput("Mean", ArithmeticOperators::mean, "consumed_inputs");
        table.addLayer(
                "Clip", ArithmeticOperators::clipLayer, call -> List.of(clip(call)), "min", "max", "consumed_inputs");

        addUnary(table, "Neg", a -> -a, a -> -a);
        addUnary(table, "Abs", Math::abs, Math::abs);
        addUnary(table, "Sign", Math::signum, Long::signum);
        addUnary(table, "Sqrt", Math::sqrt, a -> a);
        addUnary(table, "Exp", Math::exp, a -> a);
        addUnary(table, "Erf", ErrorFunction::of, a -> a);
        addUnary(table, "Reciprocal", a -> 1 / a, a -> a);
        addUnary(table, "Floor", Math::floor, a -> a);
        addUnary(table, "Ceil", Math::ceil, a -> a);
        addUnary(table, "Round", Math::rint, a -> a);
    }

    private static void addBinary(
            OperatorTable table, String name, DoubleBinaryOperator onFloats, Elementwise.IntegerOperator onIntegers) {
        table.addSingleOutput(
                name, call -> combine(call, call.input(0), second(call), onFloats, onIntegers), OLD_BROADCASTING);
    }

    private static void addVariadic(
            OperatorTable table, String name, DoubleBinaryOperator onFloats, Elementwise.IntegerOperator onIntegers) {
        table.addSingleOutput(
                name,
                call -> call.all().stream()
                        .reduce((a, b) -> combine(call, a, b, onFloats, onIntegers))
                        .orElseThrow(),
                "consumed_inputs");
    }

    private static Array combine(
            Call call,
            Array first,
            Array second,
            DoubleBinaryOperator onFloats,
            Elementwise.IntegerOperator onIntegers) {
        return Elementwise.combine(call.grown(first, second), second, onFloats, onIntegers);
    }

    private static void addUnary(
            OperatorTable table, String name, DoubleUnaryOperator onFloat, LongUnaryOperator onInteger) {
        table.addSingleOutput(name, call -> call.input(0).map(onFloat, onInteger), "consumed_inputs");
    }

    /** Before opset 7, the second array could be aligned with an axis of the first one by the attribute axis. */
    private static Array second(Call call) {
        Array second = call.input(1);
        if (call.opset() >= 7 || !call.attributes().has("axis")) {
            return second;
        }
        Dimensions first = call.input(0).dimensions();
        int axis = first.axis(call.attributes().integer("axis", 0), true);
        int[] lengths = second.dimensions().toArray();
        int after = first.rank() - axis - lengths.length;
        if (after < 0) {
            throw new OnnxException(LocalizedMessage.of(
                    "modelFile.operator.axis", second.dimensions().toString(), axis, first.toString()));
        }
        int[] longer = Arrays.copyOf(lengths, lengths.length + after);
        Arrays.fill(longer, lengths.length, longer.length, 1);
        return second.reshaped(Dimensions.of(longer));
    }

    private static long divide(ElementType type, long a, long b) {
        if (b == 0) {
            throw new OnnxException(LocalizedMessage.of("modelFile.operator.zero"));
        }
        return type == ElementType.UINT64 ? Long.divideUnsigned(a, b) : a / b;
    }

    private static long larger(ElementType type, long a, long b) {
        return type == ElementType.UINT64 ? (Long.compareUnsigned(a, b) > 0 ? a : b) : Math.max(a, b);
    }

    private static long smaller(ElementType type, long a, long b) {
        return type == ElementType.UINT64 ? (Long.compareUnsigned(a, b) < 0 ? a : b) : Math.min(a, b);
    }

    /** The exponent may have another type than the base; the result has the type of the base. */
    private static Array power(Call call) {
        Array base = call.input(0);
        Array exponent = second(call);
        if (base.type().isWhole() && exponent.type().isWhole()) {
            return combine(
                    call,
                    base,
                    exponent.as(base.type()),
                    Math::pow,
                    (type, a, b) -> b < 0 ? (long) Math.pow(a, b) : power(a, b));
        }
        return combine(call, base.as(ElementType.FLOAT64), exponent.as(ElementType.FLOAT64), Math::pow, (t, a, b) -> a)
                .as(base.type());
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long bits = exponent; bits > 0; bits >>= 1) {
            result *= (bits & 1) == 1 ? square : 1;
            square *= square;
        }
        return result;
    }

    /** The remainder has the sign of the divisor, or of the dividend if the attribute fmod is set. */
    private static Array remainder(Call call) {
        boolean likeTheDividend = call.attributes().flag("fmod", false);
        return combine(
                call,
                call.input(0),
                call.input(1),
                (a, b) -> likeTheDividend ? a % b : a - b * Math.floor(a / b),
                (type, a, b) -> {
                    divide(type, a, b);
                    if (type == ElementType.UINT64) {
                        return Long.remainderUnsigned(a, b);
                    }
                    return likeTheDividend ? a % b : Math.floorMod(a, b);
                });
    }

    private static Array mean(Call call) {
        List<Array> all = call.all();
        return all.stream()
                .reduce((a, b) -> combine(call, a, b, Double::sum, (type, c, d) -> c + d))
                .orElseThrow()
                .map(sum -> sum / all.size(), sum -> sum / all.size());
    }

    /** The limits were attributes before opset 11. If they contradict each other, the upper one wins. */
    private static Array clip(Call call) {
        Array result = call.input(0);
        Optional<Array> least = limit(call, "min", 1);
        Optional<Array> most = limit(call, "max", 2);
        if (least.isPresent()) {
            result = Elementwise.combine(result, least.get().single(), Math::max, ArithmeticOperators::larger);
        }
        if (most.isPresent()) {
            result = Elementwise.combine(result, most.get().single(), Math::min, ArithmeticOperators::smaller);
        }
        return result;
    }

    /** ReLU if there is only the lower limit 0. */
    private static OneInputLayer clipLayer(LayerRequest request) {
        float most = limit(request, "max", 2, Float.POSITIVE_INFINITY);
        float least = Math.min(limit(request, "min", 1, Float.NEGATIVE_INFINITY), most);
        return least == 0 && most == Float.POSITIVE_INFINITY ? new Relu() : new Clip(least, most);
    }

    /** The largest float, which older files have, stands for no limit. */
    private static float limit(LayerRequest request, String name, int input, float none) {
        float limit = request.opset() >= 11
                ? request.optional(input)
                        .map(array -> (float) array.single().doubleAt(0))
                        .orElse(none)
                : request.attributes().number(name, none);
        return Math.abs(limit) == Float.MAX_VALUE && Math.signum(limit) == Math.signum(none) ? none : limit;
    }

    private static Optional<Array> limit(Call call, String name, int input) {
        if (call.opset() >= 11) {
            return call.optional(input);
        }
        return call.attributes().has(name)
                ? Optional.of(Array.scalar(call.attributes().number(name, 0))
                        .as(call.input(0).type()))
                : Optional.empty();
    }
}
