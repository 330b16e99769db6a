package kernelight.data;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The real data beside the project. A test that asks for it skips, and says why, where it is absent. */
public final class SharedData {
    private static final Path FOLDER = Path.of("..", "shared", "data");

    private SharedData() {}

    public static Path mnist() {
        Path folder = FOLDER.resolve("mnist");
        assumeTrue(MnistFiles.areIn(folder), () -> "skipped: the real MNIST is not at " + folder);
        return folder;
    }

    public static Path penStrokes() {
        Path file = FOLDER.resolve("pen-strokes").resolve("pendigits-orig.tra.gz");
        assumeTrue(Files.isRegularFile(file), () -> "skipped: the pen strokes are not at " + file);
        return file;
    }
}
