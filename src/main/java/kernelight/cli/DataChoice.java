package kernelight.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** What is learned from or measured on: data with a name on the command line, or a folder of images. */
sealed interface DataChoice {
    /** The constants are lower case because they are the values on the command line. */
    enum Named implements DataChoice {
        mnist,
        generated,
        /** MNIST and as many generated digits, for more variety of handwriting than MNIST has. */
        both,
        /** The digits that were drawn and filed in the window. */
        own,
        /** Neither MNIST nor generated digits: only the pen strokes given. */
        none
    }

    record Folder(Path path) implements DataChoice {}

    /** The data of this name, or the folder; a name comes before a folder called so, which can be written as ./NAME. */
    static Optional<DataChoice> of(String nameOrFolder) {
        Optional<DataChoice> named = Arrays.stream(Named.values())
                .filter(known -> known.name().equals(nameOrFolder))
                .<DataChoice>map(known -> known)
                .findFirst();
        return named.or(() -> folder(nameOrFolder));
    }

    private static Optional<DataChoice> folder(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::exists).map(Folder::new);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /** As it is written on a command line: of a folder the name only, the rest is specific to this machine. */
    default String written() {
        return switch (this) {
            case Named named -> named.name();
            case Folder(Path path) ->
                String.valueOf(path.toAbsolutePath().normalize().getFileName());
        };
    }
}
