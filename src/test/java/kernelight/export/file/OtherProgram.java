package kernelight.export.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Opens our files with a program that is not ours; where it is not installed, the test says so and is skipped. */
final class OtherProgram {
    private OtherProgram() {}

    /** Runs {@code name arguments... file} and gives what it printed. */
    static String output(String name, byte[] content, String extension, String... arguments) throws IOException {
        assumeInstalled(name);
        Path file = Files.createTempFile("kernelight", extension);
        try {
            Files.write(file, content);
            List<String> command = new ArrayList<>(List.of(name));
            command.addAll(List.of(arguments));
            command.add(file.toString());
            return run(command);
        } finally {
            Files.delete(file);
        }
    }

    static String run(List<String> command) throws IOException {
        assumeInstalled(command.getFirst());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertEquals(0, process.waitFor(), command + " says: " + output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return output;
    }

    static void assumeInstalled(String name) {
        boolean installed = Files.isExecutable(Path.of(name))
                || Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
        assumeTrue(installed, name + " is not installed here, so nobody else opened this file");
    }
}
