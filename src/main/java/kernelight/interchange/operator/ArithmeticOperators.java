package kernelight.interchange.operator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongUnaryOperator;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.array.Elementwise;
import kernelight.interchange.onnx.OnnxException;

/** Sums, products, powers and the like, number by number, smaller arrays stretched. */
final class ArithmeticOperators {
    private static final String[] OLD_STRETCHING = {"broadcast", "axis", "consumed_inputs"};

    private ArithmeticOperators() {}

    static void addTo(OperatorTable table) {
        addPair(table, "Add", Double::sum, (type, a, b) -> a + b);
        addPair(table, "Sub", (a, b) -> a - b, (type, a, b) -> a - b);
        addPair(table, "Mul", (a, b) -> a * b, (type, a, b) -> a * b);
        addPair(table, "Div", (a, b) -> a / b, ArithmeticOperators::divide);
        table.addSingle("Pow", ArithmeticOperators::power, OLD_STRETCHING);
        table.addSingle("Mod", ArithmeticOperators::remainder, "fmod");
        addMany(table, "Sum", Double::sum, (type, a, b) -> a + b);
        addMany(table, "Max", Math::max, ArithmeticOperators::larger);
        addMany(table, "Min", Math::min, ArithmeticOperators::smaller);
        table.addSingle("Mean", ArithmeticOperators::mean, "consumed_inputs");
        table.addSingle("Clip", ArithmeticOperators::clip, "min", "max", "consumed_inputs");

        addEach(table, "Neg", a -> -a, a -> -a);
        addEach(table, "Abs", Math::abs, Math::abs);
        addEach(table, "Sign", Math::signum, Long::signum);
        addEach(table, "Sqrt", Math::sqrt, a -> a);
        addEach(table, "Exp", Math::exp, a -> a);
        addEach(table, "Log", Math::log, a -> a);
        addEach(table, "Reciprocal", a -> 1 / a, a -> a);
        addEach(table, "Floor", Math::floor, a -> a);
        addEach(table, "Ceil", Math::ceil, a -> a);
        addEach(table, "Round", Math::rint, a -> a);
    }

    private static void addPair(
            OperatorTable table, String name, DoubleBinaryOperator fractions, Elementwise.OnWhole whole) {
        table.addSingle(
                name, call -> Elementwise.combine(call.input(0), second(call), fractions, whole), OLD_STRETCHING);
    }

    private static void addMany(
            OperatorTable table, String name, DoubleBinaryOperator fractions, Elementwise.OnWhole whole) {
        table.addSingle(
                name,
                call -> call.all().stream()
                        .reduce((a, b) -> Elementwise.combine(a, b, fractions, whole))
                        .orElseThrow(),
                "consumed_inputs");
    }

    private static void addEach(
            OperatorTable table, String name, DoubleUnaryOperator fraction, LongUnaryOperator whole) {
        table.addSingle(name, call -> call.input(0).map(fraction, whole), "consumed_inputs");
    }

    /** Before version 7 the second array could be laid along an axis of the first one. */
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
            throw new OnnxException(
                    "An array of " + second.dimensions() + " does not fit along axis " + axis + " of " + first + ".");
        }
        int[] longer = Arrays.copyOf(lengths, lengths.length + after);
        Arrays.fill(longer, lengths.length, longer.length, 1);
        return second.reshaped(Dimensions.of(longer));
    }

    private static long divide(ElementType type, long a, long b) {
        if (b == 0) {
            throw new OnnxException("A whole number is divided by zero.");
        }
        return type == ElementType.UINT64 ? Long.divideUnsigned(a, b) : a / b;
    }

    private static long larger(ElementType type, long a, long b) {
        return type == ElementType.UINT64 ? (Long.compareUnsigned(a, b) > 0 ? a : b) : Math.max(a, b);
    }

    private static long smaller(ElementType type, long a, long b) {
        return type == ElementType.UINT64 ? (Long.compareUnsigned(a, b) < 0 ? a : b) : Math.min(a, b);
    }

    /** The exponent may be of another type than the base; the result has the base's. */
    private static Array power(Call call) {
        Array base = call.input(0);
        Array exponent = second(call);
        if (base.type().isWhole() && exponent.type().isWhole()) {
            return Elementwise.combine(
                    base,
                    exponent.as(base.type()),
                    Math::pow,
                    (type, a, b) -> b < 0 ? (long) Math.pow(a, b) : power(a, b));
        }
        return Elementwise.combine(
                        base.as(ElementType.FLOAT64), exponent.as(ElementType.FLOAT64), Math::pow, (t, a, b) -> a)
                .as(base.type());
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long left = exponent; left > 0; left >>= 1) {
            result *= (left & 1) == 1 ? square : 1;
            square *= square;
        }
        return result;
    }

    /** With the divisor's sign, or with the dividend's where the attribute fmod says so. */
    private static Array remainder(Call call) {
        boolean likeTheDividend = call.attributes().flag("fmod", false);
        return Elementwise.combine(
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
                .reduce((a, b) -> Elementwise.combine(a, b, Double::sum, (type, c, d) -> c + d))
                .orElseThrow()
                .map(sum -> sum / all.size(), sum -> sum / all.size());
    }

    /** The limits were attributes before version 11; where both contradict each other the upper one wins. */
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
