package kernelight.interchange.operator;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.array.Reduction;

/** Reductions along axes: sum, mean, maximum, ArgMax and others. */
final class ReductionOperators {
    private ReductionOperators() {}

    static void addTo(OperatorTable table) {
        add(table, "ReduceSum", numbers -> Arrays.stream(numbers).sum());
        add(table, "ReduceMean", numbers -> Arrays.stream(numbers).sum() / numbers.length);
        add(table, "ReduceMax", numbers -> Arrays.stream(numbers).reduce(Double.NEGATIVE_INFINITY, Math::max));
        add(table, "ReduceMin", numbers -> Arrays.stream(numbers).reduce(Double.POSITIVE_INFINITY, Math::min));
        add(table, "ReduceProd", numbers -> Arrays.stream(numbers).reduce(1, (a, b) -> a * b));
        add(table, "ReduceL1", numbers -> Arrays.stream(numbers).map(Math::abs).sum());
        add(table, "ReduceL2", numbers -> Math.sqrt(squares(numbers)));
        add(table, "ReduceSumSquare", ReductionOperators::squares);
        add(table, "ReduceLogSum", numbers -> Math.log(Arrays.stream(numbers).sum()));
        add(table, "ReduceLogSumExp", ReductionOperators::logSumExp);
        addArg(table, "ArgMax", 1);
        addArg(table, "ArgMin", -1);
    }

    private static void add(OperatorTable table, String name, ToDoubleFunction<double[]> reduction) {
        table.addSingleOutput(name, call -> reduce(call, reduction), "axes", "keepdims", "noop_with_empty_axes");
    }

    private static Array reduce(Call call, ToDoubleFunction<double[]> reduction) {
        Array input = call.input(0);
        Dimensions old = input.dimensions();
        Optional<long[]> axes = call.list("axes", 1).filter(given -> given.length > 0);
        boolean[] reduced = new boolean[old.rank()];
        if (axes.isEmpty()) {
            if (call.attributes().flag("noop_with_empty_axes", false)) {
                return Reduction.reduce(input, reduced, true, reduction);
            }
            Arrays.fill(reduced, true);
        }
        for (long axis : axes.orElse(new long[0])) {
            reduced[old.axis(axis)] = true;
        }
        return Reduction.reduce(input, reduced, call.attributes().flag("keepdims", true), reduction);
    }

    private static double squares(double[] numbers) {
        return Arrays.stream(numbers).map(number -> number * number).sum();
    }

    /** Subtracts the largest number first, so that exp does not overflow. */
    private static double logSumExp(double[] numbers) {
        double largest = Arrays.stream(numbers).max().orElse(Double.NEGATIVE_INFINITY);
        if (Double.isInfinite(largest)) {
            return largest;
        }
        return largest
                + Math.log(Arrays.stream(numbers)
                        .map(number -> Math.exp(number - largest))
                        .sum());
    }

    /** Adds an operator for the index of the largest number along an axis, or with sign -1 of the smallest. */
    private static void addArg(OperatorTable table, String name, int sign) {
        table.addSingleOutput(
                name,
                call -> {
                    Dimensions old = call.input(0).dimensions();
                    boolean[] reduced = new boolean[old.rank()];
                    reduced[old.axis(call.attributes().integer("axis", 0))] = true;
                    boolean last = call.attributes().flag("select_last_index", false);
                    return Reduction.reduce(
                                    call.input(0).as(ElementType.FLOAT64),
                                    reduced,
                                    call.attributes().flag("keepdims", true),
                                    numbers -> indexOfBest(numbers, sign, last))
                            .as(ElementType.INT64);
                },
                "axis",
                "keepdims",
                "select_last_index");
    }

    private static int indexOfBest(double[] numbers, int sign, boolean last) {
        int best = 0;
        for (int i = 1; i < numbers.length; i++) {
            int order = Double.compare(sign * numbers[i], sign * numbers[best]);
            best = order > 0 || order == 0 && last ? i : best;
        }
        return best;
    }
}
