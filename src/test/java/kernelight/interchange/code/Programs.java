package kernelight.interchange.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs Python programs with NumPy, with PyTorch if it is installed, and with a stub of Keras. */
public final class Programs {
    private static final Path RUN_ALL = Path.of("src", "test", "python", "run_all.py");

    private static final Optional<String> PYTHON = python();

    private Programs() {}

    /** Runs all programs and fails if one fails; the test is skipped if NumPy is not installed. */
    public static void run(Path folder, Map<String, String> programs) throws IOException, InterruptedException {
        assumeTrue(PYTHON.isPresent(), "Skipped: there is no python3 with numpy here (Debian: python3-numpy).");
        for (Map.Entry<String, String> program : programs.entrySet()) {
            Files.writeString(folder.resolve(program.getKey() + ".py"), program.getValue());
        }
        Path said = folder.resolve("said.txt");
        ProcessBuilder run = new ProcessBuilder(PYTHON.get(), "-B", RUN_ALL.toString(), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        int exit = run.start().waitFor();
        assertEquals(0, exit, () -> read(said));
        assertEquals(
                programs.size() + " of " + programs.size() + " programs ran",
                read(said).strip());
    }

    /** The first Python with NumPy and PyTorch, or else the first with NumPy. */
    private static Optional<String> python() {
        return Stream.of("import numpy, torch", "import numpy")
                .flatMap(imports -> Stream.of("python3", "/usr/bin/python3").filter(python -> runs(python, imports)))
                .findFirst();
    }

    private static boolean runs(String python, String program) {
        try {
            return new ProcessBuilder(python, "-c", program).start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            return problem.toString();
        }
    }
}
