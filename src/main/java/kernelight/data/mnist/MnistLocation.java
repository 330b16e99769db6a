package kernelight.data.mnist;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import kernelight.data.UserFolders;

/**
 * The folder of MNIST's files, and where its name came from.
 *
 * @param folder need not exist yet
 */
public record MnistLocation(Path folder, NamedBy namedBy) {
    /** The environment variable that names the folder. */
    public static final String VARIABLE = "KERNELIGHT_MNIST";

    /** The sources of the folder's name, in the order of precedence. */
    public enum NamedBy {
        /** {@code --mnist DIR} on the command line. */
        OPTION,
        /** The environment variable {@code KERNELIGHT_MNIST}. */
        VARIABLE,
        /** Neither: the user's data folder, by the platform's convention. */
        CONVENTION
    }

    /**
     * The folder from the first source that names one.
     *
     * @throws java.nio.file.InvalidPathException if the environment variable is not a path
     */
    public static MnistLocation find(Optional<Path> option, Map<String, String> environment, UserFolders folders) {
        if (option.isPresent()) {
            return new MnistLocation(option.get(), NamedBy.OPTION);
        }
        String variable = environment.getOrDefault(VARIABLE, "");
        if (!variable.isBlank()) {
            return new MnistLocation(Path.of(variable), NamedBy.VARIABLE);
        }
        return new MnistLocation(folders.mnist(), NamedBy.CONVENTION);
    }
}
