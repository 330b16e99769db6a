package kernelight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The shell script that finds a JDK for ./mvnw and for the launcher, run with JDKs that only look like ones. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a shell script")
class FindJdkTest {
    @TempDir
    private Path home;

    private Path old;
    private Path young;

    @BeforeEach
    void makeJdks() throws IOException {
        old = jdk(home.resolve("jdk-17"), "17.0.15");
        young = jdk(home.resolve(".jdks/temurin-99"), "99.0.1");
        jdk(home.resolve(".jdks/temurin-25"), "25.0.3");
    }

    @Test
    void aJavaHomeThatIsNewEnoughIsKept() throws IOException, InterruptedException {
        assertEquals(
                home.resolve(".jdks/temurin-25").toString(),
                find(home.resolve(".jdks/temurin-25").toString(), ""));
    }

    @Test
    void anOldJavaHomeGivesWayToTheNewestThereIs() throws IOException, InterruptedException {
        assertEquals(young.toString(), find(old.toString(), ""));
        assertEquals(young.toString(), find("/no/such/folder", ""));
        assertEquals(young.toString(), find("", ""));
    }

    @Test
    void aRuntimeWithoutTheCompilerIsNotEnoughForMaven() throws IOException, InterruptedException {
        Files.delete(young.resolve("bin/javac"));
        assertEquals(young.toString(), find("", ""));
        assertNotEquals(young.toString(), find("", "need_tool=javac; "));
    }

    private String find(String javaHome, String before) throws IOException, InterruptedException {
        Path script = Path.of(".mvn/find-jdk.sh").toAbsolutePath();
        ProcessBuilder builder =
                new ProcessBuilder("/bin/sh", "-euf", "-c", before + ". '" + script + "'; printf %s \"$JAVA_HOME\"");
        builder.environment().put("HOME", home.toString());
        builder.environment().put("JAVA_HOME", javaHome);
        builder.environment().put("PATH", "/usr/bin:/bin");
        Process process = builder.redirectErrorStream(true).start();
        String found = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), found);
        return found;
    }

    private static Path jdk(Path folder, String version) throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        for (String tool : List.of("java", "javac")) {
            Path program = Files.createFile(folder.resolve("bin").resolve(tool));
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return folder;
    }
}
