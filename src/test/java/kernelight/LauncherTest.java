package kernelight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The two launchers, for a shell and for Windows, start the same Java with the same options, and what the options name
 * exists: the JVM passes over a name that it does not know without a word.
 */
class LauncherTest {
    private static final Path FOLDER = Path.of("src/main/launcher");
    private static final String SHELL = "kernelight";
    private static final String WINDOWS = "kernelight.cmd";

    /** Of the shell's launcher alone: start caches and a system without graphics card, which Windows has not got here. */
    private static final Set<String> SHELL_ONLY =
            Set.of("-XX:AOTCache=$cache", "-Xlog:aot=off", "-Xlog:cds=off", "-Dprism.order=sw");

    @Test
    void bothGiveJavaTheSameOptions() throws IOException {
        Set<String> options = optionsOf(SHELL);
        assertTrue(options.containsAll(SHELL_ONLY), options.toString());
        options.removeAll(SHELL_ONLY);
        assertEquals(options, optionsOf(WINDOWS));
        assertEquals(Set.of("--module-path", "--module"), options);
    }

    @Test
    void bothStartTheSameClassFromTheSameLibraries() throws IOException {
        for (String launcher : List.of(SHELL, WINDOWS)) {
            String commands = commands(launcher);
            assertTrue(commands.contains("--module kernelight/kernelight.Main"), launcher);
            assertTrue(Pattern.compile("home%?[/\\\\]lib\"?").matcher(commands).find(), launcher);
            assertTrue(commands.contains("KERNELIGHT_JAVA_OPTIONS"), launcher);
        }
        assertEquals("kernelight.Main", Main.class.getName());
    }

    @Test
    void bothReadEveryFileOfOptionsAndTellTheSameCommandsApart() throws IOException {
        Set<String> files = new TreeSet<>();
        try (Stream<Path> all = Files.list(FOLDER)) {
            all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".options"))
                    .forEach(files::add);
        }
        assertTrue(files.contains("java.options"), files.toString());
        for (String launcher : List.of(SHELL, WINDOWS)) {
            String commands = commands(launcher).replace("$kind", "%kind%");
            Set<String> read = new TreeSet<>();
            for (String name : all("@[^\\s\"]*?([\\w%-]+\\.options)", commands)) {
                if (name.startsWith("%kind%")) {
                    for (String kind : all("\\bkind=(\\w+)", commands)) {
                        read.add(kind + ".options");
                    }
                } else {
                    read.add(name);
                }
            }
            assertEquals(files, read, launcher);
        }
        assertTrue(commands(SHELL).contains("\" \" | \"open \"* | \"bench --ui\" | \"--mnist\"*) kind=window"));
        assertEquals(
                List.of("", "open", "bench --ui", "--mnist"),
                all("== \"(.*)\" set \"kind=window\"", commands(WINDOWS)));
        assertTrue(commands(SHELL).contains("train | bench) networks=own"));
        assertEquals(List.of("train", "bench"), all("== \"(\\w+)\" set \"networks=", commands(WINDOWS)));
    }

    @Test
    void everyMethodThatTheOptionsNameExists() throws IOException {
        List<String> named = new ArrayList<>();
        for (String line : optionLines("commands.options")) {
            Matcher matcher = Pattern.compile("-XX:CompileCommand=\\w+,([\\w.$]+)::([\\w*]+),.*")
                    .matcher(line);
            if (matcher.matches()) {
                String method = matcher.group(2);
                assertTrue(
                        methodsOf(matcher.group(1)).stream()
                                .anyMatch(name -> method.equals("*") || method.equals(name)),
                        line);
                named.add(matcher.group(1).replaceFirst(".*\\.", ""));
            } else {
                assertTrue(line.equals("-XX:CompileCommand=quiet") || !line.contains("kernelight."), line);
            }
        }
        assertEquals(
                List.of(
                        "ProductBlocks",
                        "ProductBlocks",
                        "GradientBlocks",
                        "GradientBlocks",
                        "MaxMinBlocks",
                        "MaxMinBlocks"),
                named);
    }

    @Test
    void everyPackageThatTheOptionsNameExists() throws IOException {
        int packages = 0;
        for (String line : optionLines("java.options")) {
            Matcher matcher = Pattern.compile("--add-exports=([\\w.]+)/([\\w.]+)=kernelight")
                    .matcher(line);
            if (matcher.matches()) {
                Module module = ModuleLayer.boot().findModule(matcher.group(1)).orElseThrow();
                assertTrue(module.getPackages().contains(matcher.group(2)), line);
                packages++;
            }
        }
        assertEquals(2, packages);
    }

    @Test
    void noOptionHasASpace() throws IOException {
        for (String file : List.of("java", "window", "commands", "own-networks")) {
            List<String> lines = optionLines(file + ".options");
            assertFalse(lines.isEmpty(), file);
            for (String line : lines) {
                assertTrue(line.matches("-\\S+"), line); // Java would part the line there
            }
        }
    }

    /** Read from the class file: to load the class, the Vector module would have to be there. */
    private static List<String> methodsOf(String className) throws IOException {
        try (InputStream file = Main.class.getResourceAsStream("/" + className.replace('.', '/') + ".class")) {
            assertNotNull(file, className);
            return ClassFile.of().parse(file.readAllBytes()).methods().stream()
                    .map(method -> method.methodName().stringValue())
                    .filter(name -> !name.startsWith("<"))
                    .toList();
        }
    }

    /** What a launcher hands to Java of its own: the words that begin as Java's options do. */
    private static Set<String> optionsOf(String launcher) throws IOException {
        return new TreeSet<>(all("(?<![\\w-])\"?(-(?:-[a-z]+(?:-[a-z]+)*|[XD][\\w:.=$]+))", commands(launcher)).stream()
                .filter(option -> !Set.of("--ui", "--mnist").contains(option))
                .toList());
    }

    /** A launcher without its comments. */
    private static String commands(String launcher) throws IOException {
        try (Stream<String> lines = Files.lines(FOLDER.resolve(launcher))) {
            return String.join(
                    "\n",
                    lines.filter(line -> !line.strip().startsWith("#") && !line.startsWith("rem "))
                            .toList());
        }
    }

    private static List<String> optionLines(String file) throws IOException {
        try (Stream<String> lines = Files.lines(FOLDER.resolve(file))) {
            return lines.filter(line -> !line.startsWith("#")).toList();
        }
    }

    private static List<String> all(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
