package kernelight.worksheet.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import kernelight.exercise.topic.Exercise;
import kernelight.exercise.topic.Given;
import kernelight.exercise.topic.Value;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.files.json.JsonWriter;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import kernelight.words.Translation;
import kernelight.worksheet.Variant;

/**
 * A variant for scripts: {@code {"variant", "questions": [{"topic", "given": {...}, "text", "answer"}]}}. Numbers are JSON
 * numbers; what differs for rows and columns is {@code [rows, columns]}; a table is a list of rows, of several channels a
 * list of tables.
 */
public final class QuestionJson {
    private QuestionJson() {}

    public static String text(Variant variant, Translation words) {
        List<JsonValue> questions = variant.exercises().stream()
                .<JsonValue>map(exercise -> question(exercise, words))
                .toList();
        return JsonWriter.text(new FieldsWriter()
                .put("variant", variant.letter())
                .put("questions", JsonValue.of(questions))
                .fields());
    }

    private static JsonValue.Fields question(Exercise exercise, Translation words) {
        FieldsWriter given = new FieldsWriter();
        for (Given one : exercise.given()) {
            given.put(one.name(), value(one.value()));
        }
        return new FieldsWriter()
                .put("topic", exercise.id().topic().id())
                .put("given", given.fields())
                .put("text", words.get(exercise.text()))
                .put("answer", value(exercise.answer()))
                .fields();
    }

    private static JsonValue value(Value value) {
        return switch (value) {
            case Value.Whole(int number) -> JsonValue.of(number);
            case Value.Decimal(BigDecimal number) -> JsonValue.of(number);
            case Value.Pair(int rows, int columns) -> JsonValue.of(List.of(JsonValue.of(rows), JsonValue.of(columns)));
            case Value.Numbers(List<BigDecimal> numbers) -> numbers(numbers);
            case Value.Table(NumberTable numbers) -> table(numbers);
            case Value.Word(String text) -> JsonValue.of(text);
            case Value.Flag(boolean holds) -> JsonValue.of(holds);
            case Value.Row(List<Value> values) ->
                JsonValue.of(values.stream().map(QuestionJson::value).toList());
        };
    }

    /** Rows of columns; around them a list for each further axis along which there is more than one. */
    private static JsonValue table(NumberTable table) {
        Sizes sizes = table.sizes();
        List<JsonValue> parts =
                table.values().stream().<JsonValue>map(JsonValue::of).toList();
        parts = inLists(inLists(parts, sizes.columns()), sizes.rows());
        for (int size : new int[] {sizes.planes(), sizes.channels(), sizes.filters()}) {
            parts = size > 1 ? inLists(parts, size) : parts;
        }
        return parts.getFirst();
    }

    private static JsonValue numbers(List<BigDecimal> numbers) {
        return JsonValue.of(numbers.stream().<JsonValue>map(JsonValue::of).toList());
    }

    private static List<JsonValue> inLists(List<JsonValue> parts, int length) {
        List<JsonValue> lists = new ArrayList<>();
        for (int first = 0; first < parts.size(); first += length) {
            lists.add(JsonValue.of(parts.subList(first, first + length)));
        }
        return lists;
    }
}
