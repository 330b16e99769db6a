package kernelight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kernelight.exercise.topic.Topic;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorksheetCommandTest {
    @TempDir
    private Path folder;

    private CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("worksheet"));
        all.addAll(List.of(arguments));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private CommandRun written(String options) {
        List<String> all = new ArrayList<>(List.of(options.split(" ")));
        all.addAll(List.of("--out", folder.resolve("sheets").toString()));
        return run(all.toArray(String[]::new));
    }

    @Test
    @DisplayName("the files are written and named, a line each")
    void files() throws IOException {
        CommandRun run = written("--topics size,cell --count 4 --variants 2 --seed 7 --language ko --format json,md");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals("", run.err());
        List<Path> files = run.out().lines().map(Path::of).toList();
        assertEquals(
                List.of(
                        "worksheet-A.json",
                        "worksheet-A.md",
                        "worksheet-A-key.md",
                        "worksheet-B.json",
                        "worksheet-B.md",
                        "worksheet-B-key.md"),
                files.stream().map(file -> file.getFileName().toString()).toList());
        assertTrue(Files.readString(files.getFirst()).contains("출력의 크기는 얼마입니까?"));
        assertFalse(Files.readString(files.getFirst()).equals(Files.readString(files.get(3))));
    }

    @Test
    @DisplayName("the same options make the same questions, and another level or seed others")
    void options() throws IOException {
        String first = json("--topics size --count 3 --seed 7");
        assertEquals(first, json("--topics SIZE --count 3 --seed 7 --overwrite"));
        assertFalse(first.equals(json("--topics size --count 3 --seed 8 --overwrite")));
        assertFalse(first.equals(json("--topics size --count 3 --seed 7 --level 3 --overwrite")));
        assertTrue(json("--topics all --level 1,2 --overwrite").contains("\"im2col\""));
    }

    private String json(String options) throws IOException {
        CommandRun run = written(options + " --format json");
        assertEquals(0, run.exitCode(), run.err());
        return Files.readString(folder.resolve("sheets").resolve("worksheet-A.json"));
    }

    @Test
    @DisplayName("topics are listed with their names, in either language")
    void topics() {
        CommandRun run = run("--list-topics");
        assertEquals(0, run.exitCode(), run.err());
        assertEquals(Topic.values().length, run.out().lines().count());
        for (Topic topic : Topic.values()) {
            assertTrue(run.out().lines().anyMatch(line -> line.startsWith(topic.id() + " ")), run.out());
        }
        assertTrue(run("--list-topics", "--language", "ko").out().contains("출력 크기"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--topics sise | There is no topic \"sise\". Did you mean size? Choose from size,",
                "--topics cel,size | Did you mean cell?",
                "--topics param | Did you mean parameters?",
                "--topics xyzzy | There is no topic \"xyzzy\". Choose from",
                "--topics , | Name what is asked with --topics",
                "--format pdf | Name what is asked with --topics",
                "--topics size --format docx | There is no format \"docx\". Choose from pdf, md, moodle, qti, gift, json.",
                "--topics size --count 0 | --count has to be from 1 to 100, not 0",
                "--topics size,cell --count 1 | --count has to be from 2 to 100, not 1 (a question for each topic at least)",
                "--topics size --count 101 | --count has to be from 1 to 100",
                "--topics size --count many | 'many' is not a whole number",
                "--topics size --variants 27 | --variants has to be from 1 to 26, not 27.",
                "--topics size --level 4 | --level has to be from 1 to 3, not 4.",
                "--topics size --language fr | There is no language \"fr\". Choose from en, ko.",
                "--topics size --paper a5 | Did you mean a4?",
                "--topics size --working lots | There is no working space \"lots\".",
                "--topics size --seed x | 'x' is not a whole number",
            })
    @DisplayName("a wrong command line is said in a sentence, and nothing is written")
    void wrong(String options, String said) {
        CommandRun run = written(options);
        assertEquals(2, run.exitCode(), run.err());
        assertTrue(run.err().contains(said), run.err());
        assertFalse(Files.exists(folder.resolve("sheets")));
        assertEquals(List.of(), run.logged());
    }

    @Test
    @DisplayName("without a folder it is asked for")
    void noFolder() {
        CommandRun run = run("--topics", "size");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("--out DIR"), run.err());
        assertEquals(2, run("--topics", "size", "--out", "").exitCode());
    }

    @Test
    @DisplayName("a person's files are not replaced unasked")
    void existing() throws IOException {
        Path mine = folder.resolve("sheets").resolve("worksheet-A.md");
        Files.createDirectories(mine.getParent());
        Files.writeString(mine, "mine");
        CommandRun run = written("--topics size --format md");
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("worksheet-A.md"), run.err());
        assertTrue(run.err().contains("--overwrite"), run.err());
        assertEquals("mine", Files.readString(mine));
        assertEquals(0, written("--topics size --format md --overwrite").exitCode());
        assertFalse(Files.readString(mine).contains("mine"));
    }

    @Test
    @DisplayName("a folder that is a file is refused with a sentence")
    void folderIsAFile() throws IOException {
        Files.writeString(folder.resolve("sheets"), "mine");
        CommandRun run = written("--topics size --format md");
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("is a file, not a folder"), run.err());
        assertFalse(run.err().contains("--overwrite"), run.err());
        assertEquals(List.of(), run.logged());
    }
}
