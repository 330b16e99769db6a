package kernelight.interchange.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs Python programs with the real NumPy; PyTorch and Keras are stand-ins. */
public final class Programs {
    private static final Path STAND_INS = Path.of("src", "test", "python");

    private Programs() {}

    /** Runs them all; those of which one fails fail the test, and where there is no NumPy it says that it is skipped. */
    public static void run(Path folder, Map<String, String> programs) throws IOException, InterruptedException {
        Optional<String> python = pythonWithNumPy();
        assumeTrue(python.isPresent(), "Skipped: there is no python3 with numpy here (Debian: python3-numpy).");
        for (Map.Entry<String, String> program : programs.entrySet()) {
            Files.writeString(folder.resolve(program.getKey() + ".py"), program.getValue());
        }
        Path said = folder.resolve("said.txt");
        ProcessBuilder run = new ProcessBuilder(
                        python.get(), "-B", STAND_INS.resolve("run_all.py").toString(), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        run.environment().put("PYTHONPATH", STAND_INS.toString());
        int exit = run.start().waitFor();
        assertEquals(0, exit, () -> read(said));
        assertEquals(
                programs.size() + " of " + programs.size() + " programs ran",
                read(said).strip());
    }

    private static Optional<String> pythonWithNumPy() throws InterruptedException {
        for (String python : List.of("python3", "/usr/bin/python3")) {
            try {
                if (new ProcessBuilder(python, "-c", "import numpy").start().waitFor() == 0) {
                    return Optional.of(python);
                }
            } catch (IOException notThere) {
                // the next one, then
            }
        }
        return Optional.empty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            return problem.toString();
        }
    }
}
