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
 */
record WindowArguments(Optional<Path> file, Optional<Path> mnist) {
    private static final String MNIST = "mnist";

    static WindowArguments of(Application.Parameters given) {
        return new WindowArguments(
                given.getUnnamed().stream().findFirst().map(Path::of),
                Optional.ofNullable(given.getNamed().get(MNIST)).map(Path::of));
    }

    /** As JavaFX takes them; an absolute path is never taken for a named one. */
    String[] toParameters() {
        return Stream.concat(
                        file.map(path -> path.toAbsolutePath().toString()).stream(),
                        mnist.map(folder -> "--" + MNIST + "=" + folder.toAbsolutePath()).stream())
                .toArray(String[]::new);
    }
}
