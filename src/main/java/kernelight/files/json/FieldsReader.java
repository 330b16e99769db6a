package kernelight.files.json;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kernelight.words.LocalizedMessage;

/**
 * Reads the fields of a JSON object one by one and checks their types. Every method throws a {@link ContentProblem} with
 * the line if the field is missing or has another type. After the last field, call {@link #finish}, which rejects unknown
 * fields.
 */
public final class FieldsReader {
    private final JsonValue.Fields fields;
    private final Set<String> read = new HashSet<>();

    public FieldsReader(JsonValue.Fields fields) {
        this.fields = fields;
    }

    /**
     * A reader for a value that must be an object.
     *
     * @throws ContentProblem if it is not
     */
    public static FieldsReader of(JsonValue value, String name) throws ContentProblem {
        if (value instanceof JsonValue.Fields fields) {
            return new FieldsReader(fields);
        }
        throw new ContentProblem(value.line(), LocalizedMessage.of("file.problem.notFields", name));
    }

    /** The line in which these fields begin. */
    public int line() {
        return fields.line();
    }

    /** The names of all fields, in the order of the file. */
    public Set<String> names() {
        return fields.fields().keySet();
    }

    public boolean has(String name) {
        return fields.fields().containsKey(name);
    }

    public JsonValue value(String name) throws ContentProblem {
        JsonValue value = fields.fields().get(name);
        if (value == null) {
            throw new ContentProblem(fields.line(), LocalizedMessage.of("file.problem.missing", name));
        }
        read.add(name);
        return value;
    }

    public FieldsReader fields(String name) throws ContentProblem {
        return of(value(name), name);
    }

    public List<JsonValue> items(String name) throws ContentProblem {
        JsonValue value = value(name);
        if (value instanceof JsonValue.Items items) {
            return items.items();
        }
        throw new ContentProblem(value.line(), LocalizedMessage.of("file.problem.notItems", name));
    }

    public String text(String name) throws ContentProblem {
        JsonValue value = value(name);
        if (value instanceof JsonValue.Text words) {
            return words.text();
        }
        throw new ContentProblem(value.line(), LocalizedMessage.of("file.problem.notText", name));
    }

    public boolean bool(String name) throws ContentProblem {
        JsonValue value = value(name);
        if (value instanceof JsonValue.Bool bool) {
            return bool.value();
        }
        throw new ContentProblem(value.line(), LocalizedMessage.of("file.problem.notTruth", name));
    }

    public int whole(String name, int smallest, int largest) throws ContentProblem {
        return whole(value(name), name, smallest, largest);
    }

    /**
     * An integer from {@code smallest} to {@code largest}, for a value that is not a field itself.
     *
     * @throws ContentProblem if the value is no integer in this range
     */
    public static int whole(JsonValue value, String name, int smallest, int largest) throws ContentProblem {
        if (value instanceof JsonValue.Number(BigDecimal number, int line)
                && number.compareTo(BigDecimal.valueOf(smallest)) >= 0
                && number.compareTo(BigDecimal.valueOf(largest)) <= 0
                && number.stripTrailingZeros().scale() <= 0) {
            return number.intValueExact();
        }
        throw new ContentProblem(value.line(), LocalizedMessage.of("file.problem.notWhole", name, smallest, largest));
    }

    /** An enum constant, as {@link FieldsWriter} writes it. */
    public <T extends Enum<T>> T choice(String name, Class<T> choices) throws ContentProblem {
        String word = text(name);
        for (T choice : choices.getEnumConstants()) {
            if (FieldsWriter.nameOf(choice).equals(word)) {
                return choice;
            }
        }
        throw new ContentProblem(value(name).line(), LocalizedMessage.of("file.problem.notChoice", name, word));
    }

    /**
     * Rejects fields that were not read.
     *
     * @throws ContentProblem if there is one
     */
    public void finish() throws ContentProblem {
        for (var field : fields.fields().entrySet()) {
            if (!read.contains(field.getKey())) {
                throw new ContentProblem(
                        field.getValue().line(), LocalizedMessage.of("file.problem.unknown", field.getKey()));
            }
        }
    }
}
