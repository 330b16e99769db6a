package kernelight.lesson;

import static kernelight.lesson.LessonReader.ACCEPTED;
import static kernelight.lesson.LessonReader.AIM;
import static kernelight.lesson.LessonReader.LANGUAGES;
import static kernelight.lesson.LessonReader.LEVEL;
import static kernelight.lesson.LessonReader.LOCKS;
import static kernelight.lesson.LessonReader.MINUTES;
import static kernelight.lesson.LessonReader.MISTAKES;
import static kernelight.lesson.LessonReader.NOTES;
import static kernelight.lesson.LessonReader.OPTIONS;
import static kernelight.lesson.LessonReader.QUESTION;
import static kernelight.lesson.LessonReader.QUESTIONS;
import static kernelight.lesson.LessonReader.RIGHT;
import static kernelight.lesson.LessonReader.SCENES;
import static kernelight.lesson.LessonReader.SCREEN;
import static kernelight.lesson.LessonReader.SEED;
import static kernelight.lesson.LessonReader.STATE;
import static kernelight.lesson.LessonReader.STEPS;
import static kernelight.lesson.LessonReader.TEACHER;
import static kernelight.lesson.LessonReader.TEXT;
import static kernelight.lesson.LessonReader.TITLE;
import static kernelight.lesson.LessonReader.TOPIC;
import static kernelight.lesson.LessonReader.WHY;

import java.util.List;
import kernelight.exercise.topic.ExerciseId;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;

/** Writes the fields of a lesson as {@link LessonReader} reads them; what is not there is not written. */
final class LessonWriter {
    private final Lesson lesson;

    LessonWriter(Lesson lesson) {
        this.lesson = lesson;
    }

    JsonValue.Fields fields() {
        FieldsWriter fields = new FieldsWriter()
                .put(
                        LANGUAGES,
                        JsonValue.of(
                                lesson.languages().stream().map(JsonValue::of).toList()))
                .put(TITLE, text(lesson.title()));
        TeacherPage teacher = lesson.teacher();
        if (!teacher.equals(TeacherPage.NONE)) {
            fields.put(
                    TEACHER,
                    new FieldsWriter()
                            .put(AIM, text(teacher.aim()))
                            .put(QUESTIONS, texts(teacher.questions()))
                            .put(MISTAKES, texts(teacher.mistakes()))
                            .fields());
        }
        return fields.put(
                        SCENES,
                        JsonValue.of(lesson.scenes().stream().map(this::scene).toList()))
                .fields();
    }

    private JsonValue scene(LessonScene scene) {
        FieldsWriter fields = new FieldsWriter().put(TITLE, text(scene.title())).put(TEXT, text(scene.text()));
        scene.question().ifPresent(question -> fields.put(QUESTION, question(question)));
        if (!scene.notes().isBlank()) {
            fields.put(NOTES, text(scene.notes()));
        }
        if (scene.minutes() > 0) {
            fields.put(MINUTES, scene.minutes());
        }
        if (scene.steps() > 0) {
            fields.put(STEPS, scene.steps());
        }
        if (!scene.locks().isEmpty()) {
            fields.put(
                    LOCKS,
                    JsonValue.of(scene.locks().stream()
                            .sorted()
                            .map(lock -> JsonValue.of(lock.groupName()))
                            .toList()));
        }
        return fields.put(SCREEN, scene.screen()).put(STATE, scene.state()).fields();
    }

    private JsonValue question(Question question) {
        return switch (question) {
            case Question.Typed typed ->
                withWhy(
                        typed.why(),
                        new FieldsWriter()
                                .put(TEXT, text(typed.text()))
                                .put(
                                        ACCEPTED,
                                        JsonValue.of(typed.accepted().stream()
                                                .map(JsonValue::of)
                                                .toList())));
            case Question.Choice choice ->
                withWhy(
                        choice.why(),
                        new FieldsWriter()
                                .put(TEXT, text(choice.text()))
                                .put(OPTIONS, texts(choice.options()))
                                .put(RIGHT, choice.right() + 1));
            case Question.Exercise(ExerciseId id) ->
                new FieldsWriter()
                        .put(TOPIC, id.topic().id())
                        .put(LEVEL, id.level())
                        .put(SEED, id.seed())
                        .fields();
        };
    }

    private JsonValue withWhy(LessonText why, FieldsWriter fields) {
        return (why.isBlank() ? fields : fields.put(WHY, text(why))).fields();
    }

    private JsonValue texts(List<LessonText> texts) {
        return JsonValue.of(texts.stream().map(this::text).toList());
    }

    private JsonValue text(LessonText text) {
        if (lesson.languages().size() == 1) {
            return JsonValue.of(text.in(lesson.languages().getFirst()));
        }
        FieldsWriter words = new FieldsWriter();
        lesson.languages()
                .forEach(language -> words.put(language, text.byLanguage().getOrDefault(language, "")));
        return words.fields();
    }
}
