package kernelight.interchange.operator;

import kernelight.interchange.array.Array;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.array.Elementwise;

/** Comparisons, logical operators and Where. */
final class ComparisonOperators {
    private ComparisonOperators() {}

    static void addTo(OperatorTable table) {
        add(table, "Equal", (a, b) -> a == b);
        add(table, "Less", (a, b) -> a < b);
        add(table, "LessOrEqual", (a, b) -> a <= b);
        add(table, "Greater", (a, b) -> a > b);
        add(table, "GreaterOrEqual", (a, b) -> a >= b);
        add(table, "And", (a, b) -> a != 0 && b != 0);
        add(table, "Or", (a, b) -> a != 0 || b != 0);
        add(table, "Xor", (a, b) -> (a != 0) != (b != 0));
        table.addSingleOutput("Not", call -> call.input(0).map(a -> a, a -> 1 - a));
        table.addSingleOutput("Where", ComparisonOperators::where);
    }

    private static void add(OperatorTable table, String name, Elementwise.Test test) {
        table.addSingleOutput(
                name, call -> Elementwise.compare(call.grown(call.input(0), call.input(1)), call.input(1), test));
    }

    private static Array where(Call call) {
        return Elementwise.where(
                call.grown(call.grown(call.input(0).as(ElementType.BOOL), call.input(1)), call.input(2)),
                call.input(1),
                call.input(2));
    }
}
