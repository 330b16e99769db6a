package kernelight.files.json;

import java.util.Iterator;
import java.util.Map;

/** Writes JSON for people: a field a line, a row of numbers a line. */
public final class JsonWriter {
    private final StringBuilder text = new StringBuilder();

    private JsonWriter() {}

    /** The text of a file. */
    public static String text(JsonValue value) {
        JsonWriter writer = new JsonWriter();
        writer.write(value, 0);
        return writer.text.append('\n').toString();
    }

    private void write(JsonValue value, int depth) {
        switch (value) {
            case JsonValue.Text words -> quote(words.text());
            case JsonValue.Number number ->
                text.append(number.number().stripTrailingZeros().toPlainString());
            case JsonValue.Truth truth -> text.append(truth.truth());
            case JsonValue.Nothing _ -> text.append("null");
            case JsonValue.Items items -> items(items, depth);
            case JsonValue.Fields fields -> fields(fields, depth);
        }
    }

    private void items(JsonValue.Items items, int depth) {
        boolean flat = items.items().stream().noneMatch(JsonWriter::hasParts);
        text.append('[');
        for (Iterator<JsonValue> rest = items.items().iterator(); rest.hasNext(); ) {
            if (!flat) {
                line(depth + 1);
            }
            write(rest.next(), depth + 1);
            if (rest.hasNext()) {
                text.append(flat ? ", " : ",");
            }
        }
        if (!flat) {
            line(depth);
        }
        text.append(']');
    }

    private void fields(JsonValue.Fields fields, int depth) {
        boolean flat = depth > 0 && fields.fields().values().stream().noneMatch(JsonWriter::isLong);
        text.append('{');
        for (Iterator<Map.Entry<String, JsonValue>> rest =
                        fields.fields().entrySet().iterator();
                rest.hasNext(); ) {
            if (!flat) {
                line(depth + 1);
            }
            Map.Entry<String, JsonValue> field = rest.next();
            quote(field.getKey());
            text.append(": ");
            write(field.getValue(), depth + 1);
            if (rest.hasNext()) {
                text.append(flat ? ", " : ",");
            }
        }
        if (!flat) {
            line(depth);
        }
        text.append('}');
    }

    private static boolean hasParts(JsonValue value) {
        return value instanceof JsonValue.Items || value instanceof JsonValue.Fields;
    }

    /** Whether it deserves a line of its own. */
    private static boolean isLong(JsonValue value) {
        return value instanceof JsonValue.Fields
                || value instanceof JsonValue.Items items
                        && items.items().stream().anyMatch(JsonWriter::hasParts);
    }

    private void line(int depth) {
        text.append('\n').repeat("  ", depth);
    }

    private void quote(String words) {
        text.append('"');
        words.chars().forEach(character -> {
            switch (character) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                default -> {
                    if (character < ' ') {
                        text.append(String.format("\\u%04x", character));
                    } else {
                        text.append((char) character);
                    }
                }
            }
        });
        text.append('"');
    }
}
