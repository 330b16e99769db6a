package kernelight.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kernelight.files.FileProblem;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonFileTest {
    private static final StateCheck ANY = (screen, line, state) -> {};

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("lesson.json");
    }

    @RepeatedTest(20)
    void whatIsWrittenIsReadAgain(RepetitionInfo repetition) throws Exception {
        Lesson lesson = ExampleLesson.of(8, new Random(repetition.getCurrentRepetition()));
        LessonFile.write(lesson, file());
        Lesson read = LessonFile.read(file(), ANY);
        assertEquals(LessonFile.text(lesson), LessonFile.text(read));
        assertEquals(lesson.title(), read.title());
        assertEquals(lesson.teacher(), read.teacher());
        assertEquals(
                lesson.scenes().stream().map(LessonScene::question).toList(),
                read.scenes().stream().map(LessonScene::question).toList());
        assertEquals(List.of(), LessonFile.problems(file(), ANY));
        assertTrue(LessonFile.holds(file(), lesson));
    }

    @Test
    void textsOfALessonInOneLanguageArePlain() throws Exception {
        write("""
                {
                  "kernelight": "lesson",
                  "version": 1,
                  "languages": ["de"],
                  "title": "Faltung",
                  "scenes": [{"title": "Eins", "text": "Ein Satz.", "screen": "convolution", "state": {}}]
                }
                """);
        Lesson lesson = LessonFile.read(file(), ANY);
        assertEquals("Faltung", lesson.title().in("en"));
        assertEquals("Ein Satz.", lesson.scenes().getFirst().text().in("ko"));
        assertEquals(0, lesson.scenes().getFirst().steps());
    }

    private static final String WHOLE = """
            {
              "kernelight": "lesson",
              "version": 1,
              "languages": ["en", "ko"],
              "title": {"en": "A", "ko": "가"},
              "scenes": [
                {"title": {"en": "B", "ko": "나"}, "text": {"en": "C", "ko": "다"}, "screen": "pooling", "state": {}},
                {
                  "title": {"en": "D", "ko": "라"},
                  "text": {"en": "E", "ko": "마"},
                  "question": {"text": {"en": "F", "ko": "바"}, "accepted": ["4"]},
                  "steps": 3,
                  "locks": ["view"],
                  "minutes": 5,
                  "screen": "convolution",
                  "state": {"a": 1}
                }
              ]
            }
            """;

    /** The part of the file that is replaced, by what, and then the line, the scene and the key of the reason. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"steps\": 3|\"steps\": -1|12|2|file.problem.notWhole",
                "\"steps\": 3|\"strid\": 3|12|2|file.problem.unknown",
                "\"minutes\": 5|\"minutes\": \"5\"|14|2|file.problem.notWhole",
                "[\"view\"]|[\"door\"]|13|2|lesson.problem.lock",
                "\"accepted\": [\"4\"]|\"accepted\": []|11|2|lesson.problem.accepted",
                "\"accepted\": [\"4\"]|\"options\": [{\"en\": \"x\", \"ko\": \"y\"}]|11|2|lesson.problem.options",
                "\"state\": {\"a\": 1}|\"state\": 1|16|2|file.problem.notFields",
                "{\"en\": \"C\", \"ko\": \"다\"}|{\"en\": \"C\"}|7|1|file.problem.missing",
                "{\"en\": \"C\", \"ko\": \"다\"}|\"C\"|7|1|file.problem.notFields",
                "[\"en\", \"ko\"]|[\"en\", \"en\"]|4|0|lesson.problem.language",
                "[\"en\", \"ko\"]|[1]|4|0|lesson.problem.language",
                "\"version\": 1|\"version\": 99|3|0|file.problem.newer",
                "\"kernelight\": \"lesson\"|\"kernelight\": \"pooling\"|1|0|lesson.problem.otherKind",
                "\"title\": {\"en\": \"A\"|\"titel\": {\"en\": \"A\"|1|0|file.problem.missing",
            })
    void whatIsWrongIsSaidWithItsLineAndScene(String part, String by, int line, int scene, String key)
            throws Exception {
        assertTrue(WHOLE.contains(part), part);
        write(WHOLE.replace(part, by));
        LessonProblem problem = LessonFile.problems(file(), ANY).getFirst();
        assertEquals(
                List.of(line, scene, key),
                List.of(problem.line(), problem.scene(), problem.why().key()));
        ContentProblem refused = assertThrows(ContentProblem.class, () -> LessonFile.read(file(), ANY));
        assertEquals(line, refused.line());
        assertEquals(problem.message(), refused.why());
    }

    @Test
    void everyFaultyScenesFaultIsListed() throws Exception {
        write(WHOLE.replace("\"state\": {}", "\"state\": 0").replace("\"steps\": 3", "\"steps\": \"all\""));
        assertEquals(
                List.of(1, 2),
                LessonFile.problems(file(), ANY).stream()
                        .map(LessonProblem::scene)
                        .toList());
    }

    @Test
    void aStateThatItsScreenRefusesIsSaidWithItsScene() throws Exception {
        write(WHOLE);
        StateCheck refusing = (screen, line, state) -> {
            if (screen.equals("convolution")) {
                throw new ContentProblem(state.line(), LocalizedMessage.of("file.problem.impossible"));
            }
        };
        assertEquals(
                List.of(new LessonProblem(2, 16, LocalizedMessage.of("file.problem.impossible"))),
                LessonFile.problems(file(), refusing));
        assertEquals(
                "scene 2: these sizes do not go together",
                LessonFile.problems(file(), refusing).getFirst().message().inEnglish());
    }

    @Test
    void whatIsNoLessonAtAllIsRefused() throws Exception {
        Lesson none = Lesson.empty("en", "Nothing");
        write(LessonFile.text(none));
        assertEquals("lesson.problem.noScene", onlyProblem());
        write("");
        assertEquals("file.problem.isOther", onlyProblem());
        write(WHOLE.substring(0, WHOLE.length() / 2));
        assertEquals("file.problem.endsEarly", onlyProblem());
        write("[1, 2]");
        assertEquals("file.problem.notOurs", onlyProblem());
        write(WHOLE + " ".repeat(100_000));
        assertEquals("lesson.problem.tooLarge", onlyProblem());
        Files.write(file(), new byte[] {'{', (byte) 0xff, '}'});
        assertEquals("file.problem.notOurs", onlyProblem());
        assertThrows(FileProblem.class, () -> LessonFile.read(folder.resolve("none.json"), ANY));
        assertThrows(FileProblem.class, () -> LessonFile.problems(folder, ANY));
    }

    private String onlyProblem() throws FileProblem {
        List<LessonProblem> problems = LessonFile.problems(file(), ANY);
        assertEquals(1, problems.size());
        return problems.getFirst().why().key();
    }

    @Test
    void aLessonThatIsTooLongIsNotWrittenOverTheOneBefore() throws Exception {
        Lesson lesson = ExampleLesson.of(2, new Random(1));
        LessonFile.write(lesson, file());
        LessonText notes = ExampleLesson.both("n".repeat(4_000), "노".repeat(4_000));
        Lesson long60 = ExampleLesson.of(Lesson.MOST_SCENES, new Random(1));
        Lesson tooLong = long60.withScenes(
                long60.scenes().stream().map(scene -> scene.withNotes(notes)).toList());
        ContentProblem refused = assertThrows(ContentProblem.class, () -> LessonFile.write(tooLong, file()));
        assertEquals("lesson.problem.tooLarge", refused.why().key());
        assertTrue(LessonFile.holds(file(), lesson));
        assertFalse(LessonFile.holds(file(), tooLong));
    }

    @Test
    void picturesLieBesideTheFileByTheirNames() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path one = Files.writeString(elsewhere.resolve("bird.png"), "one picture");
        Path there = Files.writeString(folder.resolve("bird.png"), "another picture");
        Lesson lesson = withPicture("file", one.toString());
        Lesson written = LessonFile.write(lesson, file());
        assertEquals("another picture", Files.readString(there));
        assertEquals("one picture", Files.readString(folder.resolve("bird-2.png")));
        assertTrue(Files.readString(file()).contains("\"id\": \"bird-2.png\""));
        assertEquals(folder.resolve("bird-2.png").toString(), picture(written));
        Path moved = Files.createDirectory(folder.resolve("moved"));
        Files.copy(file(), moved.resolve("l.json"));
        ContentProblem missing =
                assertThrows(ContentProblem.class, () -> LessonFile.read(moved.resolve("l.json"), ANY));
        assertEquals(
                "scene 1: “bird-2.png” does not lie beside the lesson",
                missing.why().inEnglish());
        Files.copy(folder.resolve("bird-2.png"), moved.resolve("bird-2.png"));
        assertEquals(moved.resolve("bird-2.png").toString(), picture(LessonFile.read(moved.resolve("l.json"), ANY)));
    }

    @Test
    void aPastedPictureIsNoFile() {
        ContentProblem refused =
                assertThrows(ContentProblem.class, () -> LessonFile.write(withPicture("clipboard", ""), file()));
        assertEquals("lesson.problem.scene", refused.why().key());
        assertFalse(Files.exists(file()));
    }

    private static Lesson withPicture(String origin, String id) {
        JsonValue.Fields picture =
                new FieldsWriter().put("origin", origin).put("id", id).fields();
        Lesson lesson = ExampleLesson.of(1, new Random(1));
        return lesson.withScenes(lesson.scenes().stream()
                .map(scene -> scene.withState(
                        "filters", new FieldsWriter().put("picture", picture).fields(), 0))
                .toList());
    }

    private static String picture(Lesson lesson) {
        JsonValue.Fields picture =
                (JsonValue.Fields) lesson.scenes().getFirst().state().fields().get("picture");
        return ((JsonValue.Text) picture.fields().get("id")).text();
    }

    @Test
    void aDraftIsKeptWithTheFileThatItBelongsTo() throws Exception {
        Path drafts = folder.resolve("data").resolve("drafts");
        assertEquals(List.of(), LessonDraft.in(drafts));
        LessonDraft draft = LessonDraft.fresh(drafts);
        Lesson lesson = ExampleLesson.of(3, new Random(4));
        draft.write(new OpenedLesson(lesson, Optional.of(file())));
        OpenedLesson read = LessonDraft.in(drafts).getFirst().lesson();
        assertEquals(Optional.of(file()), read.file());
        assertEquals(LessonFile.text(lesson), LessonFile.text(read.lesson()));
        Files.writeString(drafts.resolve("draft-broken.json"), "{\"kernelight\": \"lesson draft\"");
        assertEquals(1, LessonDraft.in(drafts).size());
        draft.delete();
        assertEquals(List.of(), LessonDraft.in(drafts));
    }

    private void write(String text) throws IOException {
        Files.writeString(file(), text);
    }
}
