package kernelight.interchange.operator;

import java.util.Locale;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.onnx.Attributes;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.TypeCodes;
import kernelight.interchange.onnx.UnsupportedOnnxException;

/** Numbers from nothing, and numbers of another type. */
final class ConstantOperators {
    private ConstantOperators() {}

    static void addTo(OperatorTable table) {
        table.addSingle(
                "Constant",
                ConstantOperators::constant,
                "value",
                "value_float",
                "value_floats",
                "value_int",
                "value_ints");
        table.addSingle("ConstantOfShape", ConstantOperators::ofShape, "value");
        table.addSingle("Range", ConstantOperators::range);
        table.addSingle("Cast", ConstantOperators::cast, "to", "saturate", "round_mode");
        table.addSingle("CastLike", call -> call.input(0).as(call.input(1).type()), "saturate", "round_mode");
    }

    private static Array constant(Call call) {
        Attributes attributes = call.attributes();
        if (attributes.names().size() != 1) {
            throw new OnnxException("It needs exactly one value.");
        }
        return switch (attributes.names().iterator().next()) {
            case "value_float" -> Array.scalar(attributes.number("value_float", 0));
            case "value_int" -> Array.scalar(attributes.integer("value_int", 0));
            case "value_ints" -> Array.row(attributes.integers("value_ints").orElseThrow());
            case "value_floats" -> {
                float[] values = attributes.numbers("value_floats").orElseThrow();
                yield Array.floats(Dimensions.of(values.length), values);
            }
            default -> attributes.tensor("value").orElseThrow();
        };
    }

    private static Array ofShape(Call call) {
        Dimensions dimensions = Dimensions.of(call.input(0).whole());
        return call.attributes()
                .tensor("value")
                .orElseGet(() -> Array.scalar(0f))
                .single()
                .repeated(dimensions);
    }

    private static Array range(Call call) {
        Array start = call.input(0).single();
        Array end = call.input(1).single();
        Array step = call.input(2).single();
        double length = Math.ceil((end.doubleAt(0) - start.doubleAt(0)) / step.doubleAt(0));
        if (!(Math.abs(length) <= Dimensions.MOST_ELEMENTS)) {
            throw new OnnxException("A row of " + length + " numbers does not fit.");
        }
        int count = (int) Math.max(0, length);
        if (start.type().isWhole()) {
            long[] values = new long[count];
            for (int i = 0; i < count; i++) {
                values[i] = start.longAt(0) + i * step.longAt(0);
            }
            return Array.whole(start.type(), Dimensions.of(count), values);
        }
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = start.doubleAt(0) + i * step.doubleAt(0);
        }
        return Array.doubles(Dimensions.of(count), values).as(start.type());
    }

    private static Array cast(Call call) {
        return call.input(0).as(target(call));
    }

    /** Before version 6 the type was written as a word. */
    private static ElementType target(Call call) {
        if (call.opset() >= 6) {
            return TypeCodes.type(call.attributes().integer("to", 0));
        }
        String word = call.attributes().text("to", "").toUpperCase(Locale.ROOT);
        try {
            return switch (word) {
                case "FLOAT" -> ElementType.FLOAT32;
                case "DOUBLE" -> ElementType.FLOAT64;
                default -> ElementType.valueOf(word);
            };
        } catch (IllegalArgumentException unknown) {
            throw new UnsupportedOnnxException("Numbers of type " + word + " are not supported.");
        }
    }
}
