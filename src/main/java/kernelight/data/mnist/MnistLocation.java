package kernelight.data.mnist;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import kernelight.data.UserFolders;

/**
 * The folder in which MNIST is looked for, and who named it.
 *
 * @param folder need not exist yet
 */
public record MnistLocation(Path folder, NamedBy namedBy) {
    /** The environment variable that names the folder. */
    public static final String VARIABLE = "KERNELIGHT_MNIST";

    /** In the order in which they are asked. */
    public enum NamedBy {
        /** {@code --mnist DIR} on the command line. */
        OPTION,
        /** The environment variable {@code KERNELIGHT_MNIST}. */
        VARIABLE,
        /** Nobody: the person's data folder, by the platform's convention. */
        CONVENTION
    }

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
