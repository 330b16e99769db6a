package kernelight.screen.practice.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.exercise.topic.ExerciseId;
import kernelight.exercise.topic.Topic;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.navigation.ScreenId;
import kernelight.session.Persistent;
import kernelight.words.LocalizedMessage;

/**
 * Keeps for the next start: the progress of every topic, and the questions at hand with what was typed. Of topics that this
 * version does not know, the questions are left out.
 */
public final class SavedPractice implements Persistent {
    private static final int MOST_SECONDS = 1_000_000;
    private static final int MOST_TRIES = 100_000;
    private static final int LONGEST_ANSWER = 100;
    private static final int MOST_WRONG = 1_000;

    private final PracticeModel model;

    public SavedPractice(PracticeModel model) {
        this.model = model;
    }

    @Override
    public String kind() {
        return ScreenId.PRACTICE.kind();
    }

    @Override
    public JsonValue.Fields state() {
        PracticeState now = model.now();
        TestPlan plan = model.planProperty().get();
        return new FieldsWriter()
                .put("round", round(now.round()))
                .put(
                        "test",
                        new FieldsWriter()
                                .put("questions", plan.questions())
                                .put("timed", plan.isTimed())
                                .put("mixed", plan.isMixed())
                                .fields())
                .put("progress", ProgressFields.write(now.progress()))
                .fields();
    }

    private static JsonValue round(Round round) {
        return new FieldsWriter()
                .put("kind", round.kind())
                .put("length", round.length())
                .put("current", round.current())
                .put("finished", round.isFinished())
                .put("seconds", round.seconds())
                .put(
                        "questions",
                        JsonValue.of(round.attempts().stream()
                                .map(SavedPractice::attempt)
                                .toList()))
                .fields();
    }

    private static JsonValue attempt(Attempt attempt) {
        FieldsWriter fields = new FieldsWriter()
                .put("topic", attempt.id().topic().id())
                .put("level", attempt.id().level())
                .put("seed", attempt.id().seed())
                .put("support", attempt.support())
                .put(
                        "answers",
                        JsonValue.of(attempt.typed().stream().map(JsonValue::of).toList()))
                .put("tries", attempt.tries())
                .put("hint", attempt.hinted())
                .put("status", attempt.status());
        attempt.outcome().ifPresent(outcome -> fields.put("outcome", outcome));
        return fields.put(
                        "wrong",
                        JsonValue.of(attempt.wrongs().stream()
                                .<JsonValue>map(wrong -> new FieldsWriter()
                                        .put("blank", wrong.blank())
                                        .put("answer", wrong.typed())
                                        .fields())
                                .toList()))
                .fields();
    }

    @Override
    public void restore(FieldsReader state) throws ContentProblem {
        Optional<Round> round = round(state.fields("round"));
        FieldsReader test = state.fields("test");
        TestPlan plan = new TestPlan(
                test.whole("questions", TestPlan.FEWEST, TestPlan.MOST), test.bool("timed"), test.bool("mixed"));
        test.finish();
        Progress progress = ProgressFields.read(state, "progress");
        state.finish();
        model.planProperty().set(plan);
        PracticeState now = model.now();
        model.restore(round.map(now::with)
                .map(restored -> restored.with(
                        Fading.chosen(restored.attempt().support()).reason()))
                .orElse(now)
                .with(progress));
    }

    /** Empty if there are questions of topics that are not known here. */
    private static Optional<Round> round(FieldsReader fields) throws ContentProblem {
        Round.Kind kind = fields.choice("kind", Round.Kind.class);
        int length = fields.whole("length", 1, TestPlan.MOST);
        List<JsonValue> items = fields.items("questions");
        int current = fields.whole("current", 0, Math.max(0, items.size() - 1));
        boolean isFinished = fields.bool("finished");
        int seconds = fields.whole("seconds", 0, MOST_SECONDS);
        int line = fields.line();
        fields.finish();
        if (items.isEmpty() || items.size() > length || kind == Round.Kind.TEST && items.size() != length) {
            throw new ContentProblem(line, LocalizedMessage.of("file.problem.impossible"));
        }
        List<Attempt> attempts = new ArrayList<>();
        for (JsonValue item : items) {
            Optional<Attempt> attempt = attempt(FieldsReader.of(item, "questions"));
            if (attempt.isEmpty()) {
                return Optional.empty();
            }
            attempts.add(attempt.get());
        }
        return Optional.of(new Round(kind, length, attempts, current, isFinished, false, seconds));
    }

    private static Optional<Attempt> attempt(FieldsReader fields) throws ContentProblem {
        Optional<Topic> topic = Topic.ofId(fields.text("topic"));
        int level = fields.whole("level", 1, ExerciseId.LEVELS);
        int seed = fields.whole("seed", PracticeModel.SMALLEST_SEED, PracticeModel.LARGEST_SEED);
        Support support = fields.choice("support", Support.class);
        List<String> typed = texts(fields.items("answers"), "answers");
        int tries = fields.whole("tries", 0, MOST_TRIES);
        boolean hinted = fields.bool("hint");
        Attempt.Status status = fields.choice("status", Attempt.Status.class);
        Optional<Outcome> outcome =
                fields.has("outcome") ? Optional.of(fields.choice("outcome", Outcome.class)) : Optional.empty();
        List<JsonValue> wrong = fields.items("wrong");
        int line = fields.line();
        if (topic.isEmpty()) {
            return Optional.empty();
        }
        Attempt fresh = Attempt.of(new ExerciseId(topic.get(), level, seed), support);
        List<Attempt.Wrong> wrongs = wrongs(wrong, fresh.typed().size());
        fields.finish();
        if (typed.size() != fresh.typed().size()) {
            throw new ContentProblem(line, LocalizedMessage.of("file.problem.impossible"));
        }
        Attempt restored = new Attempt(
                fresh.exercise(), support, typed, fresh.checks(), tries, hinted, status, outcome, 0, wrongs);
        return Optional.of(restored.isOpen() || support == Support.EXAMPLE ? restored : restored.judgedAgain());
    }

    private static List<Attempt.Wrong> wrongs(List<JsonValue> items, int blanks) throws ContentProblem {
        List<Attempt.Wrong> wrongs = new ArrayList<>();
        for (JsonValue item : items.subList(0, Math.min(items.size(), MOST_WRONG))) {
            FieldsReader fields = FieldsReader.of(item, "wrong");
            wrongs.add(new Attempt.Wrong(fields.whole("blank", 0, blanks - 1), text(fields.value("answer"), "answer")));
            fields.finish();
        }
        return wrongs;
    }

    private static List<String> texts(List<JsonValue> items, String name) throws ContentProblem {
        List<String> texts = new ArrayList<>();
        for (JsonValue item : items) {
            texts.add(text(item, name));
        }
        return texts;
    }

    private static String text(JsonValue value, String name) throws ContentProblem {
        if (value instanceof JsonValue.Text words && words.text().length() <= LONGEST_ANSWER) {
            return words.text();
        }
        throw new ContentProblem(value.line(), LocalizedMessage.of("file.problem.notText", name));
    }

    @Override
    public void clearUndoHistory() {
        model.forgetTyped();
    }

    @Override
    public void whenChanged(Runnable action) {
        model.stateProperty().subscribe(now -> action.run());
        model.planProperty().subscribe(now -> action.run());
    }
}
