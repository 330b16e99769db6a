package kernelight.screencheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.JsonWriter;
import kernelight.lesson.BuiltInLesson;
import kernelight.lesson.Lesson;
import kernelight.lesson.LessonFile;
import kernelight.lesson.LessonScene;
import kernelight.lesson.LessonText;
import kernelight.lesson.Question;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lessons that come with the app. */
class BuiltInLessonsTest {
    private static final List<String> LANGUAGES = List.of("en", "ko");

    @ParameterizedTest
    @EnumSource
    void eachChecksCleanAndIsWrittenAsTheAppWritesIt(BuiltInLesson builtIn) throws Exception {
        Path file = Path.of("assets/lessons", builtIn.id() + ".json");
        assertEquals(List.of(), LessonFile.problems(file, new SceneStates()));
        assertEquals(Files.readString(file), LessonFile.text(builtIn.read()));
    }

    @ParameterizedTest
    @EnumSource
    void eachSceneIsRestoredExactly(BuiltInLesson builtIn) throws ContentProblem {
        int number = 0;
        for (LessonScene scene : builtIn.read().scenes()) {
            number++;
            String restored = JsonWriter.text(new SceneStates()
                    .restored(scene.screen(), 0, new FieldsReader(scene.state()))
                    .state());
            assertEquals(JsonWriter.text(scene.state()), restored, builtIn + ", scene " + number);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachHasItsWordsInBothLanguagesAndATeachersPage(BuiltInLesson builtIn) {
        Lesson lesson = builtIn.read();
        assertEquals(LANGUAGES, lesson.languages());
        assertTrue(lesson.scenes().size() >= 5 && lesson.scenes().size() <= 8, "scenes");
        assertTrue(lesson.minutes() >= 15 && lesson.minutes() <= 45, "minutes");
        assertFalse(lesson.teacher().questions().isEmpty());
        assertFalse(lesson.teacher().mistakes().isEmpty());
        assertWords(lesson.title());
        assertWords(lesson.teacher().aim());
        lesson.teacher().questions().forEach(BuiltInLessonsTest::assertWords);
        lesson.teacher().mistakes().forEach(BuiltInLessonsTest::assertWords);
        assertTrue(lesson.scenes().stream().anyMatch(scene -> scene.question().isPresent()), "a question");
        for (LessonScene scene : lesson.scenes()) {
            assertWords(scene.title());
            assertWords(scene.text());
            for (String language : LANGUAGES) {
                assertTrue(
                        scene.text().in(language).length() <= 320,
                        "too long: " + scene.text().in(language));
            }
            scene.question().ifPresent(BuiltInLessonsTest::assertWords);
        }
    }

    private static void assertWords(Question question) {
        switch (question) {
            case Question.Typed typed -> {
                assertWords(typed.text());
                assertWords(typed.why());
                assertTrue(typed.accepts(typed.accepted().getFirst()));
            }
            case Question.Choice choice -> {
                assertWords(choice.text());
                assertWords(choice.why());
                choice.options().forEach(BuiltInLessonsTest::assertWords);
            }
            case Question.Exercise exercise -> throw new AssertionError("not among the built-in ones yet");
        }
    }

    private static void assertWords(LessonText text) {
        for (String language : LANGUAGES) {
            assertFalse(text.byLanguage().getOrDefault(language, "").isBlank(), text + " in " + language);
        }
    }
}
