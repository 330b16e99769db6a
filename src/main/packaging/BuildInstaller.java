import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes what a person without Java installs, for the system it runs on: a folder that runs anywhere, packed as an archive,
 * and the system's own installer. The app's modules are linked into a trimmed runtime (jlink), which jpackage puts beside a
 * launcher.
 *
 * <p>usage: java BuildInstaller.java PACKAGED_APP OUTPUT_FOLDER VERSION
 *
 * <p>PACKAGED_APP is what the package phase makes: bin, lib. The start caches are written by the runtime that is shipped.
 * With the modules inside the runtime they hold wherever the folder is moved, which they do not with a module path.
 */
public final class BuildInstaller {
    private static final String NAME = "Kernelight";

    /** What the app's own modules do not ask for: the Vector module, HTTPS, Korean dates, and East Asian text files. */
    private static final String MORE_MODULES = "jdk.incubator.vector,jdk.crypto.ec,jdk.localedata";

    /** Parts of the JDK's modules that take room and are never called: Swing, sound, XSLT. */
    private static final Map<String, List<String>> NEVER_CALLED = Map.of(
            "java.desktop",
            List.of("javax/swing/", "sun/swing/", "com/sun/java/swing/", "javax/sound/", "com/sun/media/sound/"),
            "java.xml",
            List.of("com/sun/org/apache/xalan/", "com/sun/org/apache/bcel/"));

    /** Tables for reading East Asian PDF files, and JavaFX's native parts, which lie elsewhere. */
    private static final List<String> LEFT_OUT = List.of(
            "regex:/org\\.apache\\.fontbox/org/apache/fontbox/cmap/(?!Identity|Adobe-Identity)[^.]*",
            "/javafx.graphics/**.so",
            "/javafx.graphics/**.dll",
            "/javafx.graphics/**.dylib");

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");
    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

    private final Path packaged;
    private final Path out;
    private final String version;
    private final Path packaging = Path.of("src", "main", "packaging");
    private final Path icons = Path.of("assets", "icon");

    private BuildInstaller(Path packaged, Path out, String version) {
        this.packaged = packaged;
        this.out = out;
        this.version = version;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        // Installers of all systems take numbers only.
        String version = arguments[2].replaceFirst("-.*", "");
        new BuildInstaller(Path.of(arguments[0]), Path.of(arguments[1]), version).build();
    }

    private void build() throws IOException, InterruptedException {
        remove(out);
        Files.createDirectories(out);
        Path work = out.resolve("work");
        Path modules = work.resolve("modules");
        Path runtime = work.resolve("runtime");
        copyModules(modules);
        describeAutomaticModules(modules, work);
        link(modules, runtime);
        strip(runtime.resolve("lib/server/libjvm.so"));
        Path image = appImage(runtime, work);
        Files.copy(Path.of("README.md"), Files.createDirectories(inside(image)).resolve("README.md"));
        writeStartCaches(image);
        List<Path> made = new ArrayList<>(List.of(archive(image)));
        installer(image, work).ifPresent(made::add);
        writeSums(made);
        remove(work);
        for (Path file : made) {
            System.out.println(file + "  " + megabytes(Files.size(file)) + " MB");
        }
        System.out.println(image + "  " + megabytes(size(image)) + " MB");
    }

    /** All libraries but the empty jars that Maven has for JavaFX on every system. */
    private void copyModules(Path modules) throws IOException {
        Files.createDirectories(modules);
        for (Path jar : list(packaged.resolve("lib"))) {
            String name = jar.getFileName().toString();
            boolean empty = name.startsWith("javafx-") && Files.size(jar) < 1000;
            if (name.endsWith(".jar") && !empty) {
                Files.copy(jar, modules.resolve(name));
            }
        }
    }

    /** jlink takes modules with a description only; jdeps writes one for libraries that have none. */
    private void describeAutomaticModules(Path modules, Path work) throws IOException {
        List<ModuleReference> automatic = ModuleFinder.of(modules).findAll().stream()
                .filter(module -> module.descriptor().isAutomatic())
                .sorted(Comparator.comparing(module -> module.descriptor().name()))
                .toList();
        Path sources = work.resolve("descriptions");
        List<String> jdeps = new ArrayList<>(List.of(
                "--module-path",
                modules.toString(),
                "--multi-release",
                String.valueOf(Runtime.version().feature()),
                "--ignore-missing-deps", // of parts that are left out, such as PDFBox's encryption
                "--generate-module-info",
                sources.toString()));
        automatic.forEach(module -> jdeps.add(jar(module).toString()));
        run("jdeps", jdeps);
        for (ModuleReference module : automatic) {
            String name = module.descriptor().name();
            Path classes = work.resolve("classes").resolve(name);
            Path source = walk(sources.resolve(name)).stream()
                    .filter(file -> file.endsWith("module-info.java"))
                    .findFirst()
                    .orElseThrow();
            run(
                    "javac",
                    List.of(
                            "-Xlint:none",
                            "--module-path",
                            modules.toString(),
                            "--patch-module",
                            name + "=" + jar(module),
                            "-d",
                            classes.toString(),
                            source.toString()));
            run(
                    "jar",
                    List.of(
                            "--update",
                            "--file",
                            jar(module).toString(),
                            "-C",
                            classes.toString(),
                            "module-info.class"));
        }
    }

    private static Path jar(ModuleReference module) {
        return Path.of(module.location().orElseThrow());
    }

    private void link(Path modules, Path runtime) throws IOException {
        run(
                "jlink",
                List.of(
                        "--module-path",
                        modules.toString(),
                        "--add-modules",
                        "kernelight," + MORE_MODULES,
                        "--include-locales",
                        "en,ko",
                        "--strip-java-debug-attributes",
                        "--no-header-files",
                        "--no-man-pages",
                        "--compress",
                        "zip-9",
                        "--exclude-resources",
                        "@" + leftOut(runtime.resolveSibling("left-out")),
                        "--output",
                        runtime.toString()));
        // JavaFX finds its native parts where the runtime has its own.
        Path natives = runtime.resolve(WINDOWS ? "bin" : "lib");
        for (Path file : list(packaged.resolve("lib"))) {
            if (file.toString().matches(".*\\.(so|dll|dylib)")) {
                Files.copy(file, natives.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Writes a file with the resources that are left out. jlink wants something left in each package. */
    private static Path leftOut(Path file) throws IOException {
        List<String> patterns = new ArrayList<>(LEFT_OUT);
        for (Map.Entry<String, List<String>> module : NEVER_CALLED.entrySet()) {
            ModuleReference reference =
                    ModuleFinder.ofSystem().find(module.getKey()).orElseThrow();
            Set<String> packages = new HashSet<>();
            try (ModuleReader reader = reference.open()) {
                reader.list()
                        .filter(name -> module.getValue().stream().anyMatch(name::startsWith))
                        .filter(name -> !name.endsWith("/"))
                        .filter(name -> !packages.add(name.substring(0, name.lastIndexOf('/'))))
                        .forEach(name -> patterns.add("/" + module.getKey() + "/" + name));
            }
        }
        return Files.write(file, patterns);
    }

    /** Without the names of the JVM's own functions, which are for those who debug it. */
    private static void strip(Path library) throws IOException, InterruptedException {
        if (!WINDOWS && !MAC) {
            try {
                new ProcessBuilder("strip", "--strip-unneeded", library.toString())
                        .inheritIO()
                        .start()
                        .waitFor();
            } catch (IOException missing) {
                System.out.println("There is no strip here (binutils): the runtime is 5 MB larger.");
            }
        }
    }

    private Path appImage(Path runtime, Path work) throws IOException {
        List<String> jpackage = new ArrayList<>(List.of(
                "--type",
                "app-image",
                "--name",
                NAME,
                "--app-version",
                version,
                "--description",
                "Take convolutional neural networks apart",
                "--runtime-image",
                runtime.toString(),
                "--module",
                "kernelight/kernelight.Main",
                "--icon",
                icon(work).toString(),
                "--dest",
                out.toString()));
        for (String option : windowOptions()) {
            jpackage.addAll(List.of("--java-options", option));
        }
        if (!WINDOWS) {
            String cache = "-XX:AOTCache=$APPDIR" + (MAC ? "/../lib" : "/..") + "/window.aot";
            for (String option : List.of(cache, "-Xlog:aot=off", "-Xlog:cds=off")) {
                jpackage.addAll(List.of("--java-options", option));
            }
        }
        run("jpackage", jpackage);
        Path image = out.resolve(MAC ? NAME + ".app" : NAME);
        // The command line: the launcher of the packaged app, which finds the runtime of the image.
        Path commands = Files.createDirectories(inside(image).resolve("bin"));
        for (Path file : list(packaged.resolve("bin"))) {
            Files.copy(file, commands.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
        }
        return image;
    }

    /** Where bin and lib of the image are. */
    private static Path inside(Path image) {
        return MAC ? image.resolve("Contents") : image;
    }

    private List<String> windowOptions() throws IOException {
        List<String> options = new ArrayList<>();
        for (String file : List.of("java.options", "window.options")) {
            for (String line : Files.readAllLines(packaged.resolve("bin").resolve(file))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    options.add(line.strip());
                }
            }
        }
        return options;
    }

    private void writeStartCaches(Path image) throws IOException, InterruptedException {
        if (WINDOWS) {
            System.out.println("There are no start caches on Windows: the app starts slower.");
            return;
        }
        String script = packaging.resolve("write-start-caches.sh").toString();
        int code = new ProcessBuilder("sh", script, inside(image).toString())
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException("The start caches could not be written: see above.");
        }
        remove(inside(image).resolve("../start-caches").normalize());
    }

    private Path archive(Path image) throws IOException, InterruptedException {
        Path file = out.resolve(fileName() + (WINDOWS ? ".zip" : ".tar.xz"));
        List<String> tar = WINDOWS
                ? List.of(
                        "tar",
                        "-a",
                        "-cf",
                        file.toString(),
                        "-C",
                        out.toString(),
                        image.getFileName().toString())
                : List.of(
                        "tar",
                        "-cJf",
                        file.toString(),
                        "-C",
                        out.toString(),
                        image.getFileName().toString());
        int code = new ProcessBuilder(tar).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("tar ended with " + code + ".");
        }
        return file;
    }

    private String fileName() {
        String system = WINDOWS ? "windows" : MAC ? "macos" : "linux";
        return "kernelight-" + version + "-" + system + "-"
                + System.getProperty("os.arch").toLowerCase(Locale.ROOT).replace("amd64", "x64");
    }

    /** The installer of this system; none where the tools that jpackage needs for it are missing. */
    private Optional<Path> installer(Path image, Path work) throws IOException {
        String type = WINDOWS ? "msi" : MAC ? "dmg" : "deb";
        Path folder = Files.createDirectories(work.resolve("installer"));
        List<String> jpackage = new ArrayList<>(List.of(
                "--type", type,
                "--name", NAME,
                "--app-version", version,
                "--app-image", image.toString(),
                "--vendor", NAME,
                "--description", "Take convolutional neural networks apart",
                "--dest", folder.toString()));
        for (Path association : list(packaging.resolve("associations"))) {
            jpackage.addAll(List.of("--file-associations", association.toString()));
        }
        if (WINDOWS) {
            jpackage.addAll(List.of("--win-per-user-install", "--win-menu", "--win-shortcut"));
        } else if (!MAC) {
            jpackage.addAll(List.of(
                    "--resource-dir",
                    packaging.resolve("linux").toString(),
                    "--linux-package-name",
                    "kernelight",
                    "--linux-menu-group",
                    "Education",
                    "--linux-shortcut"));
        }
        try {
            run("jpackage", jpackage);
        } catch (IllegalStateException missing) {
            System.out.println("No " + type + " was made: " + missing.getMessage());
            return Optional.empty();
        }
        Path made = list(folder).getFirst();
        return Optional.of(Files.move(made, out.resolve(fileName() + "." + type)));
    }

    /** The icon in the form of this system: ICO and ICNS are containers of PNG pictures. */
    private Path icon(Path work) throws IOException {
        Path png = icons.resolve("kernelight-256.png");
        if (!WINDOWS && !MAC) {
            return png;
        }
        byte[] picture = Files.readAllBytes(png);
        Path file = work.resolve(NAME + (WINDOWS ? ".ico" : ".icns"));
        try (OutputStream to = Files.newOutputStream(file)) {
            if (WINDOWS) {
                int header = 22;
                ByteBuffer ico = ByteBuffer.allocate(header).order(ByteOrder.LITTLE_ENDIAN);
                ico.putShort((short) 0).putShort((short) 1).putShort((short) 1); // one icon
                ico.put((byte) 0).put((byte) 0).put((byte) 0).put((byte) 0); // 256 x 256, no palette
                ico.putShort((short) 1)
                        .putShort((short) 32)
                        .putInt(picture.length)
                        .putInt(header);
                to.write(ico.array());
            } else {
                ByteBuffer icns = ByteBuffer.allocate(16);
                icns.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(16 + picture.length);
                icns.put("ic08".getBytes(StandardCharsets.US_ASCII)).putInt(8 + picture.length); // 256 x 256
                to.write(icns.array());
            }
            to.write(picture);
        }
        return file;
    }

    private void writeSums(List<Path> files) throws IOException {
        StringBuilder sums = new StringBuilder();
        for (Path file : files) {
            sums.append(sha256(file)).append("  ").append(file.getFileName()).append('\n');
        }
        Files.writeString(out.resolve("SHA256SUMS"), sums);
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Runs a tool of the JDK; says what it said if it fails. */
    private static void run(String tool, List<String> arguments) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        int code = ToolProvider.findFirst(tool).orElseThrow().run(writer, writer, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException(
                    tool + " ended with " + code + ": " + said.toString().strip());
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static List<Path> walk(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path file : walk(folder).reversed()) {
                Files.delete(file);
            }
        }
    }

    private static long size(Path folder) throws IOException {
        return walk(folder).stream()
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .mapToLong(file -> {
                    try {
                        return Files.size(file);
                    } catch (IOException problem) {
                        throw new UncheckedIOException(problem);
                    }
                })
                .sum();
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1e6);
    }
}
