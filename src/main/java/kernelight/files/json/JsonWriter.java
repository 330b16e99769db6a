package kernelight.files.json;

import java.io.StringWriter;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** Writes readable JSON: one field per line, one row of numbers per line. */
public final class JsonWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final FileLayout layout = new FileLayout();
    private final JsonGenerator out;

    private JsonWriter(StringWriter text) {
        out = FACTORY.createGenerator(layout, text);
    }

    /** The text of a file. */
    public static String text(JsonValue value) {
        StringWriter text = new StringWriter();
        JsonWriter writer = new JsonWriter(text);
        writer.write(value, true);
        writer.out.close();
        return text.append('\n').toString();
    }

    private void write(JsonValue value, boolean outermost) {
        switch (value) {
            case JsonValue.Text words -> out.writeString(words.text());
            case JsonValue.Number number ->
                out.writeNumber(number.number().stripTrailingZeros().toPlainString());
            case JsonValue.Bool bool -> out.writeBoolean(bool.value());
            case JsonValue.Null _ -> out.writeNull();
            case JsonValue.Items items -> {
                layout.next(items.items().stream().noneMatch(JsonWriter::hasParts));
                out.writeStartArray();
                items.items().forEach(item -> write(item, false));
                out.writeEndArray();
            }
            case JsonValue.Fields fields -> {
                layout.next(!outermost && fields.fields().values().stream().noneMatch(JsonWriter::isLong));
                out.writeStartObject();
                for (Map.Entry<String, JsonValue> field : fields.fields().entrySet()) {
                    out.writeName(field.getKey());
                    write(field.getValue(), false);
                }
                out.writeEndObject();
            }
        }
    }

    private static boolean hasParts(JsonValue value) {
        return value instanceof JsonValue.Items || value instanceof JsonValue.Fields;
    }

    /** Whether the value is too long to share a line with others. */
    private static boolean isLong(JsonValue value) {
        return value instanceof JsonValue.Fields
                || value instanceof JsonValue.Items items
                        && items.items().stream().anyMatch(JsonWriter::hasParts);
    }
}
