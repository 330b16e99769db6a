package kernelight.files.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A value of a JSON file, and the line in which it begins; 0 for one that was not read. */
public sealed interface JsonValue {
    int line();

    record Text(String text, int line) implements JsonValue {}

    record Number(BigDecimal number, int line) implements JsonValue {}

    record Truth(boolean truth, int line) implements JsonValue {}

    /** What JSON calls null; none of our files has it. */
    record Nothing(int line) implements JsonValue {}

    record Items(List<JsonValue> items, int line) implements JsonValue {}

    /** @param fields in their order */
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

    static JsonValue of(boolean truth) {
        return new Truth(truth, 0);
    }

    static JsonValue of(List<JsonValue> items) {
        return new Items(List.copyOf(items), 0);
    }
}
