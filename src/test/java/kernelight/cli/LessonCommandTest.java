package kernelight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kernelight.lesson.BuiltInLesson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonCommandTest {
    private static final Path GOOD = Path.of("assets/lessons/step-by-step.json");

    @TempDir
    Path folder;

    @Test
    void theLessonsThatComeWithTheAppAreListedInTheirOrder() {
        CommandRun run = CommandRun.of("lesson", "list");
        assertEquals(0, run.exitCode());
        List<String> lines = run.out().lines().toList();
        assertEquals(BuiltInLesson.values().length, lines.size());
        assertEquals("why-convolution\t7\t20\tWhy convolution", lines.getFirst());
        assertTrue(CommandRun.of("lesson", "list", "--language", "ko").out().contains("\t왜 합성곱인가"));
        assertEquals(2, CommandRun.of("lesson", "list", "--language", "fr").exitCode());
    }

    @Test
    void aLessonWithoutAFaultIsALine() {
        CommandRun run = CommandRun.of("lesson", "check", GOOD.toString());
        assertEquals(0, run.exitCode());
        assertEquals(
                GOOD + ": no fault; scenes 7, minutes 24, languages en, ko",
                run.out().strip());
        assertEquals("", run.err());
    }

    @Test
    void whatIsWrongIsSaidAtItsLineAndScene() throws Exception {
        String text = Files.readString(GOOD);
        Path bad = Files.writeString(
                folder.resolve("bad.json"),
                text.replaceFirst("\"view\": \"sliding\"", "\"view\": \"circling\"")
                        .replaceFirst("(?s)(.*)\"screen\": \"convolution\"", "$1\"screen\": \"symphony\""));
        CommandRun run = CommandRun.of("lesson", "check", bad.toString(), GOOD.toString());
        assertEquals(1, run.exitCode());
        assertTrue(run.out().startsWith(GOOD + ": no fault"), run.out());
        List<String> lines = run.err().lines().toList();
        assertEquals(2, lines.size(), run.err());
        assertTrue(
                lines.getFirst().matches("kernelight: .*bad.json, line \\d+: scene 1: “view” cannot be “circling”\\."),
                lines.getFirst());
        assertTrue(
                lines.getLast().contains("scene 7: there is no screen “symphony”; there are convolution, pooling"),
                lines.getLast());
    }

    @Test
    void filesThatAreNoLessonsAreNamed() throws Exception {
        Path picture = Files.write(
                folder.resolve("a.json"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13});
        Path none = folder.resolve("none.json");
        CommandRun run = CommandRun.of("lesson", "check", picture.toString(), none.toString(), folder.toString());
        assertEquals(1, run.exitCode());
        assertEquals(3, run.err().lines().count(), run.err());
        assertEquals(List.of(), run.logged());
    }

    @Test
    void withoutWhatToDoTheCommandLineIsWrong() {
        assertEquals(2, CommandRun.of("lesson").exitCode());
        assertEquals(2, CommandRun.of("lesson", "check").exitCode());
        assertEquals(2, CommandRun.of("lesson", "sing").exitCode());
    }

    @Test
    void aLessonIsPresented() {
        CommandRun run = CommandRun.of("--present", GOOD.toString());
        assertEquals(List.of(Path.of("--present").resolve(GOOD)), run.opened());
        assertEquals(2, CommandRun.of("--present", GOOD.toString(), "networks").exitCode());
        assertEquals(2, CommandRun.of("--present").exitCode());
    }
}
