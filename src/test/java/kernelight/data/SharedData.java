package kernelight.data;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import kernelight.data.mnist.MnistFiles;

/** Real data beside the project. A test that needs it is skipped with a reason if it is missing. */
public final class SharedData {
    private static final Path FOLDER = Path.of("..", "shared", "data");

    private SharedData() {}

    public static Path mnist() {
        Path folder = FOLDER.resolve("mnist");
        skipUnless(MnistFiles.areIn(folder), "the real MNIST is not at " + folder);
        return folder;
    }

    public static Path penStrokes(String name) {
        Path file = FOLDER.resolve("pen-strokes").resolve(name);
        skipUnless(Files.isRegularFile(file), "the pen strokes are not at " + file);
        return file;
    }

    /** Printed as well, because Surefire keeps the reasons of skipped tests to its report files. */
    private static void skipUnless(boolean present, String reason) {
        if (!present) {
            System.out.println("A test is skipped: " + reason + ".");
        }
        assumeTrue(present, reason);
    }
}
