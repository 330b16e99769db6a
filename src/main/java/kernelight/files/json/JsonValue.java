package kernelight.files.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A JSON value and the line in which it begins; 0 if it was not read from a file. */
public sealed interface JsonValue {
    int line();

    record Text(String text, int line) implements JsonValue {}

    record Number(BigDecimal number, int line) implements JsonValue {}

    record Bool(boolean value, int line) implements JsonValue {}

    /** JSON's null. Kernelight's files do not use it. */
    record Null(int line) implements JsonValue {}

    /** A JSON array. */
    record Items(List<JsonValue> items, int line) implements JsonValue {}

    /**
     * A JSON object.
     *
     * @param fields the fields in their order
     */
    record Fields(Map<String, JsonValue> fields, int line) implements JsonValue {}

    static JsonValue of(String text) {
        return new Text(text, 0);
    }

    static JsonValue of(BigDecimal number) {
        return new Number(number, 0);
    }

    static JsonValue of(long number) {
        return new Number(BigDecimal.valueOf(number), 0);
    }

    static JsonValue of(boolean value) {
        return new Bool(value, 0);
    }

    static JsonValue of(List<JsonValue> items) {
        return new Items(List.copyOf(items), 0);
    }
}
