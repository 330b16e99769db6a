package kernelight.ui.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A name to which an extension is added after the desktop's dialog has asked must not replace a file without a
 * question.
 */
class SaveQuestionTest {
    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();

    private Optional<Path> ask(String... answers) {
        Deque<String> next = new ArrayDeque<>(List.of(answers));
        return new SaveQuestion(".onnx", (name, again) -> {
                    asked.add(name + (again ? " again" : ""));
                    return Optional.ofNullable(next.poll()).map(folder::resolve);
                })
                .ask("lenet.onnx");
    }

    @Test
    void aNameThatIsFreeGetsItsExtension() {
        assertEquals(Optional.of(folder.resolve("mine.onnx")), ask("mine"));
        assertEquals(Optional.of(folder.resolve("mine.ONNX")), ask("mine.ONNX"));
        assertEquals(List.of("lenet.onnx", "lenet.onnx"), asked);
    }

    @Test
    void aNameThatExistsWithItsExtensionIsAskedForAgain() throws IOException {
        Files.createFile(folder.resolve("mine.onnx"));
        assertEquals(Optional.of(folder.resolve("mine.onnx")), ask("mine", "mine.onnx"), "the dialog has asked");
        assertEquals(List.of("lenet.onnx", "mine.onnx again"), asked);
    }

    @Test
    void whoThinksBetterOfItSavesNothing() throws IOException {
        Files.createFile(folder.resolve("mine.onnx"));
        assertEquals(Optional.empty(), ask("mine"));
        assertEquals(Optional.of(folder.resolve("other.onnx")), ask("mine", "other"));
    }
}
