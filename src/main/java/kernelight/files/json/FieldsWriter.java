package kernelight.files.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Builds a JSON object; fields are written in the order in which they are put. */
public final class FieldsWriter {
    private final Map<String, JsonValue> fields = new LinkedHashMap<>();

    public FieldsWriter put(String name, JsonValue value) {
        fields.put(name, value);
        return this;
    }

    public FieldsWriter put(String name, String text) {
        return put(name, JsonValue.of(text));
    }

    public FieldsWriter put(String name, long number) {
        return put(name, JsonValue.of(number));
    }

    public FieldsWriter put(String name, boolean value) {
        return put(name, JsonValue.of(value));
    }

    /** Writes the constant's name in lower case with hyphens. */
    public FieldsWriter put(String name, Enum<?> choice) {
        return put(name, nameOf(choice));
    }

    public FieldsWriter put(String name, List<BigDecimal> numbers) {
        return put(name, JsonValue.of(numbers.stream().map(JsonValue::of).toList()));
    }

    public JsonValue.Fields fields() {
        return new JsonValue.Fields(new LinkedHashMap<>(fields), 0);
    }

    static String nameOf(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
