package kernelight;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;

/**
 * What the window is started with.
 *
 * @param file to be opened in it
 * @param mnist the folder of MNIST
 * @param present whether it starts in presentation mode
 */
record WindowArguments(Optional<Path> file, Optional<Path> mnist, boolean present) {
    private static final String MNIST = "mnist";
    private static final String PRESENT = "present";

    static WindowArguments of(Application.Parameters given) {
        return new WindowArguments(
                given.getUnnamed().stream().findFirst().map(Path::of),
                Optional.ofNullable(given.getNamed().get(MNIST)).map(Path::of),
                Boolean.parseBoolean(given.getNamed().get(PRESENT)));
    }

    /** As JavaFX takes them; an absolute path is never taken for a named one. */
    String[] toParameters() {
        return Stream.of(
                        file.map(path -> path.toAbsolutePath().toString()).stream(),
                        mnist.map(folder -> "--" + MNIST + "=" + folder.toAbsolutePath()).stream(),
                        present ? Stream.of("--" + PRESENT + "=true") : Stream.<String>empty())
                .flatMap(part -> part)
                .toArray(String[]::new);
    }
}
