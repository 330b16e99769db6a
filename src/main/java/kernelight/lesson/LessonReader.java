package kernelight.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import kernelight.exercise.topic.ExerciseId;
import kernelight.exercise.topic.Topic;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.JsonValue;
import kernelight.words.LocalizedMessage;

/** Reads the fields of a lesson. What is wrong with one scene does not keep it from reading the others. */
final class LessonReader {
    static final String LANGUAGES = "languages";
    static final String TITLE = "title";
    static final String TEACHER = "teacher";
    static final String AIM = "aim";
    static final String QUESTIONS = "questions";
    static final String MISTAKES = "mistakes";
    static final String SCENES = "scenes";
    static final String TEXT = "text";
    static final String SCREEN = "screen";
    static final String STATE = "state";
    static final String STEPS = "steps";
    static final String LOCKS = "locks";
    static final String QUESTION = "question";
    static final String NOTES = "notes";
    static final String MINUTES = "minutes";
    static final String ACCEPTED = "accepted";
    static final String OPTIONS = "options";
    static final String RIGHT = "right";
    static final String WHY = "why";
    static final String TOPIC = "topic";
    static final String LEVEL = "level";
    static final String SEED = "seed";

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_TEXT = 1_200;
    static final int LONGEST_NOTES = 4_000;
    private static final int MOST_LANGUAGES = 8;
    private static final int MOST_LINES = 20;

    private final StateCheck states;
    private final List<LessonProblem> problems = new ArrayList<>();
    private List<String> languages = List.of();

    LessonReader(StateCheck states) {
        this.states = states;
    }

    /** What is wrong with the scenes that were read, in their order. */
    List<LessonProblem> problems() {
        return List.copyOf(problems);
    }

    /**
     * Reads a lesson; a scene that cannot be read is left out and is one of the {@link #problems}.
     *
     * @throws ContentProblem if something else than a scene cannot be read
     */
    Lesson read(FieldsReader fields) throws ContentProblem {
        languages = languages(fields);
        LessonText title = text(fields, TITLE, LONGEST_TITLE);
        TeacherPage teacher = fields.has(TEACHER) ? teacher(fields.fields(TEACHER)) : TeacherPage.NONE;
        List<JsonValue> items = fields.items(SCENES);
        fields.finish();
        int line = fields.value(SCENES).line();
        if (items.isEmpty()) {
            throw new ContentProblem(line, LocalizedMessage.of("lesson.problem.noScene"));
        }
        if (items.size() > Lesson.MOST_SCENES) {
            throw new ContentProblem(
                    line, LocalizedMessage.of("file.problem.count", SCENES, items.size(), Lesson.MOST_SCENES));
        }
        List<LessonScene> scenes = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            try {
                scenes.add(scene(FieldsReader.of(items.get(i), SCENES)));
            } catch (ContentProblem problem) {
                problems.add(new LessonProblem(i + 1, problem.line(), problem.why()));
            }
        }
        return new Lesson(languages, title, teacher, scenes);
    }

    private static List<String> languages(FieldsReader fields) throws ContentProblem {
        List<String> codes = new ArrayList<>();
        for (JsonValue item : fields.items(LANGUAGES)) {
            if (!(item instanceof JsonValue.Text code) || !code.text().matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
                throw new ContentProblem(item.line(), LocalizedMessage.of("lesson.problem.language"));
            }
            codes.add(code.text());
        }
        if (codes.isEmpty() || codes.size() > MOST_LANGUAGES || new HashSet<>(codes).size() < codes.size()) {
            throw new ContentProblem(fields.value(LANGUAGES).line(), LocalizedMessage.of("lesson.problem.language"));
        }
        return codes;
    }

    private TeacherPage teacher(FieldsReader fields) throws ContentProblem {
        TeacherPage page = new TeacherPage(
                fields.has(AIM) ? text(fields, AIM, LONGEST_TEXT) : LessonText.NONE,
                texts(fields, QUESTIONS),
                texts(fields, MISTAKES));
        fields.finish();
        return page;
    }

    private LessonScene scene(FieldsReader fields) throws ContentProblem {
        LessonText title = text(fields, TITLE, LONGEST_TITLE);
        LessonText text = text(fields, TEXT, LONGEST_TEXT);
        String screen = fields.text(SCREEN);
        JsonValue value = fields.value(STATE);
        FieldsReader state = FieldsReader.of(value, STATE);
        int steps = fields.has(STEPS) ? fields.whole(STEPS, 0, LessonScene.MOST_STEPS) : 0;
        Set<Lock> locks = locks(fields);
        Optional<Question> question =
                fields.has(QUESTION) ? Optional.of(question(fields.fields(QUESTION))) : Optional.empty();
        LessonText notes = fields.has(NOTES) ? text(fields, NOTES, LONGEST_NOTES) : LessonText.NONE;
        int minutes = fields.has(MINUTES) ? fields.whole(MINUTES, 0, LessonScene.MOST_MINUTES) : 0;
        fields.finish();
        states.check(screen, fields.value(SCREEN).line(), state);
        return new LessonScene(title, text, screen, (JsonValue.Fields) value, steps, locks, question, notes, minutes);
    }

    private static Set<Lock> locks(FieldsReader fields) throws ContentProblem {
        Set<Lock> locks = EnumSet.noneOf(Lock.class);
        if (!fields.has(LOCKS)) {
            return locks;
        }
        for (JsonValue item : fields.items(LOCKS)) {
            String name = item instanceof JsonValue.Text words ? words.text() : "";
            Lock lock = Arrays.stream(Lock.values())
                    .filter(one -> one.groupName().equals(name))
                    .findFirst()
                    .orElseThrow(
                            () -> new ContentProblem(item.line(), LocalizedMessage.of("lesson.problem.lock", name)));
            locks.add(lock);
        }
        return locks;
    }

    private Question question(FieldsReader fields) throws ContentProblem {
        Question question;
        if (fields.has(TOPIC)) {
            String name = fields.text(TOPIC);
            int line = fields.value(TOPIC).line();
            Topic topic = Topic.ofId(name)
                    .orElseThrow(() -> new ContentProblem(line, LocalizedMessage.of("lesson.problem.topic", name)));
            question = new Question.Exercise(new ExerciseId(
                    topic, fields.whole(LEVEL, 1, ExerciseId.LEVELS), fields.whole(SEED, 0, Integer.MAX_VALUE)));
        } else if (fields.has(OPTIONS)) {
            List<LessonText> options = texts(fields, OPTIONS);
            if (options.size() < 2) {
                throw new ContentProblem(fields.value(OPTIONS).line(), LocalizedMessage.of("lesson.problem.options"));
            }
            question = new Question.Choice(
                    text(fields, TEXT, LONGEST_TEXT), options, fields.whole(RIGHT, 1, options.size()) - 1, why(fields));
        } else {
            question = new Question.Typed(text(fields, TEXT, LONGEST_TEXT), accepted(fields), why(fields));
        }
        fields.finish();
        return question;
    }

    private LessonText why(FieldsReader fields) throws ContentProblem {
        return fields.has(WHY) ? text(fields, WHY, LONGEST_TEXT) : LessonText.NONE;
    }

    private static List<String> accepted(FieldsReader fields) throws ContentProblem {
        List<String> accepted = new ArrayList<>();
        for (JsonValue item : fields.items(ACCEPTED)) {
            if (!(item instanceof JsonValue.Text answer)
                    || answer.text().isBlank()
                    || answer.text().length() > LONGEST_TITLE) {
                throw new ContentProblem(item.line(), LocalizedMessage.of("lesson.problem.accepted"));
            }
            accepted.add(answer.text());
        }
        if (accepted.isEmpty() || accepted.size() > MOST_LINES) {
            throw new ContentProblem(fields.value(ACCEPTED).line(), LocalizedMessage.of("lesson.problem.accepted"));
        }
        return accepted;
    }

    private List<LessonText> texts(FieldsReader fields, String name) throws ContentProblem {
        List<LessonText> texts = new ArrayList<>();
        if (fields.has(name)) {
            for (JsonValue item : fields.items(name)) {
                texts.add(text(item, name, LONGEST_TEXT));
            }
            if (texts.size() > MOST_LINES) {
                throw new ContentProblem(
                        fields.value(name).line(),
                        LocalizedMessage.of("file.problem.count", name, texts.size(), MOST_LINES));
            }
        }
        return texts;
    }

    private LessonText text(FieldsReader fields, String name, int longest) throws ContentProblem {
        return text(fields.value(name), name, longest);
    }

    /** Words of the only language, or an object with those of each language. */
    private LessonText text(JsonValue value, String name, int longest) throws ContentProblem {
        SequencedMap<String, String> words = new LinkedHashMap<>();
        if (value instanceof JsonValue.Text only && languages.size() == 1) {
            words.put(languages.getFirst(), only.text());
        } else {
            FieldsReader fields = FieldsReader.of(value, name);
            for (String language : languages) {
                words.put(language, fields.text(language));
            }
            fields.finish();
        }
        for (String text : words.values()) {
            if (text.length() > longest) {
                throw new ContentProblem(
                        value.line(), LocalizedMessage.of("lesson.problem.long", name, text.length(), longest));
            }
        }
        return new LessonText(words);
    }
}
