package kernelight.interchange.operator;

import java.util.Locale;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.onnx.Attributes;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.Quoted;
import kernelight.interchange.onnx.TypeCodes;
import kernelight.interchange.onnx.UnsupportedOnnxException;
import kernelight.words.LocalizedMessage;

/** Constants, ranges and casts. */
final class ConstantOperators {
    private ConstantOperators() {}

    static void addTo(OperatorTable table) {
        table.addSingleOutput(
                "Constant",
                ConstantOperators::constant,
                "value",
                "value_float",
                "value_floats",
                "value_int",
                "value_ints");
        table.addSingleOutput("ConstantOfShape", ConstantOperators::ofShape, "value");
        table.addSingleOutput("Range", ConstantOperators::range);
        table.addSingleOutput("Cast", ConstantOperators::cast, "to", "saturate", "round_mode");
        table.addSingleOutput("CastLike", call -> call.input(0).as(call.input(1).type()), "saturate", "round_mode");
    }

    private static Array constant(Call call) {
        Attributes attributes = call.attributes();
        if (attributes.names().size() != 1) {
            throw new OnnxException(LocalizedMessage.of("modelFile.operator.oneValue"));
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
        Dimensions dimensions =
                call.budget().reserve(Dimensions.of(call.input(0).whole()));
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
        if (!(Math.abs(length) <= Dimensions.MAX_ELEMENTS)) {
            throw new OnnxException(LocalizedMessage.of("modelFile.operator.range"));
        }
        int count = (int) Math.max(0, length);
        call.budget().reserve(count);
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

    /** Before opset 6, the type was a text. */
    private static ElementType target(Call call) {
        if (call.opset() >= 6) {
            return TypeCodes.type(call.attributes().integer("to", 0));
        }
        String name = call.attributes().text("to", "").toUpperCase(Locale.ROOT);
        try {
            return switch (name) {
                case "FLOAT" -> ElementType.FLOAT32;
                case "DOUBLE" -> ElementType.FLOAT64;
                default -> ElementType.valueOf(name);
            };
        } catch (IllegalArgumentException unknown) {
            throw UnsupportedOnnxException.ofOperator(
                    LocalizedMessage.of("modelFile.operator.type", Quoted.text(name)));
        }
    }
}
