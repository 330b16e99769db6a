package kernelight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackageInfoTest {
    private static final Path SOURCES = Path.of("src/main/java/kernelight");

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        List<Path> packages = folders().filter(PackageInfoTest::hasSources).toList();
        assertTrue(packages.size() > 10, "run the tests from the project's folder");
        assertEquals(
                List.of(),
                packages.stream()
                        .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                        .toList(),
                "packages without a package-info.java");
    }

    private static Stream<Path> folders() throws IOException {
        try (Stream<Path> paths = Files.walk(SOURCES)) {
            return paths.filter(Files::isDirectory).toList().stream();
        }
    }

    private static boolean hasSources(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
