package kernelight.worksheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kernelight.exercise.topic.Topic;
import kernelight.words.Translation;
import kernelight.worksheet.format.QuestionJson;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answers of worksheets, recomputed from their JSON by a program that knows nothing of ours. */
class WorksheetNumPyTest {
    private static final Path PROGRAM = Path.of("src", "test", "python", "recompute_worksheets.py");
    private static final int SHEETS = 12;
    private static final int QUESTIONS = 90;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("NumPy finds the same answers to questions of every topic")
    void recomputed() throws IOException, InterruptedException {
        Optional<String> python = Stream.of("python3", "/usr/bin/python3")
                .filter(WorksheetNumPyTest::hasNumPy)
                .findFirst();
        assumeTrue(python.isPresent(), "Skipped: there is no python3 with numpy here (Debian: python3-numpy).");
        List<Topic> topics = List.of(Topic.values());
        for (int seed = 0; seed < SHEETS; seed++) {
            Variant variant = new Worksheet(topics, QUESTIONS, 1, Worksheet.ALL_LEVELS, seed)
                    .variants()
                    .getFirst();
            Files.writeString(
                    folder.resolve(seed + ".json"), QuestionJson.text(variant, new Translation(Locale.ENGLISH)));
        }
        Process process = new ProcessBuilder(python.get(), "-B", PROGRAM.toString(), folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        List<String> topicsChecked = Arrays.stream(said.strip().split("\n"))
                .filter(line -> Integer.parseInt(line.split(": ")[1]) >= SHEETS * (QUESTIONS / topics.size()))
                .map(line -> line.split(": ")[0])
                .toList();
        assertTrue(topicsChecked.containsAll(List.of("size", "cell", "output", "pool", "parameters", "im2col")), said);
    }

    private static boolean hasNumPy(String python) {
        try {
            return new ProcessBuilder(python, "-c", "import numpy").start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
