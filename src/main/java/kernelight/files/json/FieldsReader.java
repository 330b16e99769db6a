package kernelight.files.json;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kernelight.words.Message;

/**
 * Takes the fields of a file one by one, each with what it has to be; what is wrong is said with its line. Whoever has
 * taken all calls {@link #finish}, which refuses what is left.
 */
public final class FieldsReader {
    private final JsonValue.Fields fields;
    private final Set<String> taken = new HashSet<>();

    public FieldsReader(JsonValue.Fields fields) {
        this.fields = fields;
    }

    /** For a value that has to have fields. */
    public static FieldsReader of(JsonValue value, String name) throws ContentProblem {
        if (value instanceof JsonValue.Fields fields) {
            return new FieldsReader(fields);
        }
        throw new ContentProblem(value.line(), Message.of("file.problem.notFields", name));
    }

    /** The line in which these fields begin. */
    public int line() {
        return fields.line();
    }

    /** In the order of the file. */
    public Set<String> names() {
        return fields.fields().keySet();
    }

    public boolean has(String name) {
        return fields.fields().containsKey(name);
    }

    public JsonValue value(String name) throws ContentProblem {
        JsonValue value = fields.fields().get(name);
        if (value == null) {
            throw new ContentProblem(fields.line(), Message.of("file.problem.missing", name));
        }
        taken.add(name);
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
        throw new ContentProblem(value.line(), Message.of("file.problem.notItems", name));
    }

    public String text(String name) throws ContentProblem {
        JsonValue value = value(name);
        if (value instanceof JsonValue.Text words) {
            return words.text();
        }
        throw new ContentProblem(value.line(), Message.of("file.problem.notText", name));
    }

    public boolean truth(String name) throws ContentProblem {
        JsonValue value = value(name);
        if (value instanceof JsonValue.Truth truth) {
            return truth.truth();
        }
        throw new ContentProblem(value.line(), Message.of("file.problem.notTruth", name));
    }

    public int whole(String name, int smallest, int largest) throws ContentProblem {
        return whole(value(name), name, smallest, largest);
    }

    /** A whole number that is not a field itself. */
    public static int whole(JsonValue value, String name, int smallest, int largest) throws ContentProblem {
        if (value instanceof JsonValue.Number(BigDecimal number, int line)
                && number.compareTo(BigDecimal.valueOf(smallest)) >= 0
                && number.compareTo(BigDecimal.valueOf(largest)) <= 0
                && number.stripTrailingZeros().scale() <= 0) {
            return number.intValueExact();
        }
        throw new ContentProblem(value.line(), Message.of("file.problem.notWhole", name, smallest, largest));
    }

    /** One of the values of an enum, as {@link FieldsWriter} writes it. */
    public <T extends Enum<T>> T choice(String name, Class<T> choices) throws ContentProblem {
        String word = text(name);
        for (T choice : choices.getEnumConstants()) {
            if (FieldsWriter.nameOf(choice).equals(word)) {
                return choice;
            }
        }
        throw new ContentProblem(value(name).line(), Message.of("file.problem.notChoice", name, word));
    }

    /** Refuses fields that nobody has asked for. */
    public void finish() throws ContentProblem {
        for (var field : fields.fields().entrySet()) {
            if (!taken.contains(field.getKey())) {
                throw new ContentProblem(field.getValue().line(), Message.of("file.problem.unknown", field.getKey()));
            }
        }
    }
}
