package kernelight.screen.practice.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kernelight.exercise.topic.ExerciseId;
import kernelight.exercise.topic.Topic;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.words.LocalizedMessage;

/** Progress in files: a row for each topic at each level. */
final class ProgressFields {
    private static final int MOST = 1_000_000;
    private static final int MOST_MISTAKES = 500;
    private static final Pattern MISTAKE = Pattern.compile("[a-zA-Z0-9.]{1,60}\\.[A-Z0-9_]{1,60}");
    private static final Pattern TOPIC = Pattern.compile("[a-z0-9-]{1,40}");

    /**
     * A row.
     *
     * @param topic its name, perhaps of a newer version
     */
    record Row(String topic, int level, TopicProgress progress) {}

    private ProgressFields() {}

    static List<Row> rows(Progress progress) {
        return progress.kinds().entrySet().stream()
                .map(entry ->
                        new Row(entry.getKey().topic().id(), entry.getKey().level(), entry.getValue()))
                .sorted(Comparator.comparing(Row::topic).thenComparing(Row::level))
                .toList();
    }

    /** What is known here of these rows. */
    static Progress progress(List<Row> rows) {
        Map<Progress.Kind, TopicProgress> kinds = new HashMap<>();
        for (Row row : rows) {
            Optional<Topic> topic = Topic.ofId(row.topic());
            topic.ifPresent(known -> kinds.put(new Progress.Kind(known, row.level()), row.progress()));
        }
        return new Progress(kinds);
    }

    static JsonValue write(Progress progress) {
        return write(rows(progress));
    }

    static JsonValue write(List<Row> rows) {
        return JsonValue.of(rows.stream().map(ProgressFields::write).toList());
    }

    private static JsonValue write(Row row) {
        FieldsWriter mistakes = new FieldsWriter();
        new TreeMap<>(row.progress().mistakes()).forEach((mistake, count) -> mistakes.put(mistake, count));
        return new FieldsWriter()
                .put("topic", row.topic())
                .put("level", row.level())
                .put("asked", row.progress().asked())
                .put("first", row.progress().first())
                .put("again", row.progress().again())
                .put("mistakes", mistakes.fields())
                .fields();
    }

    static Progress read(FieldsReader fields, String name) throws ContentProblem {
        return progress(readRows(fields, name));
    }

    static List<Row> readRows(FieldsReader fields, String name) throws ContentProblem {
        List<Row> rows = new ArrayList<>();
        for (JsonValue item : fields.items(name)) {
            rows.add(read(FieldsReader.of(item, name)));
        }
        return rows;
    }

    private static Row read(FieldsReader fields) throws ContentProblem {
        String topic = fields.text("topic");
        int level = fields.whole("level", 1, ExerciseId.LEVELS);
        int asked = fields.whole("asked", 0, MOST);
        int first = fields.whole("first", 0, asked);
        int again = fields.whole("again", 0, asked - first);
        FieldsReader counts = fields.fields("mistakes");
        Map<String, Integer> mistakes = new TreeMap<>();
        for (String mistake : counts.names()) {
            int count = counts.whole(mistake, 1, MOST);
            if (!MISTAKE.matcher(mistake).matches() || mistakes.size() >= MOST_MISTAKES) {
                throw new ContentProblem(
                        counts.value(mistake).line(), LocalizedMessage.of("file.problem.unknown", quoted(mistake)));
            }
            mistakes.put(mistake, count);
        }
        if (!TOPIC.matcher(topic).matches()) {
            throw new ContentProblem(
                    fields.value("topic").line(), LocalizedMessage.of("file.problem.unknown", quoted(topic)));
        }
        fields.finish();
        return new Row(topic, level, new TopicProgress(asked, first, again, mistakes));
    }

    private static String quoted(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
