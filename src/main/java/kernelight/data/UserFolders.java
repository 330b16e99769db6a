package kernelight.data;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The folders that belong to this person, by the platform's convention: XDG base directories on Linux and other Unix,
 * Library on macOS, LOCALAPPDATA on Windows. Nothing here touches the disk.
 *
 * @param data what was downloaded or saved, to be kept
 * @param settings what the person chose, and where the person was
 * @param logs the app's log files
 */
public record UserFolders(Path data, Path settings, Path logs) {
    /** Of somebody without a home, as containers set HOME: mostly not writable, and so said to be. */
    private static final Path ROOT = Path.of("/").toAbsolutePath();

    /**
     * @param environment the environment variables, {@code System.getenv()}
     * @param systemName the property {@code os.name}
     * @param userHome the property {@code user.home}, which Java takes from the list of users; it counts where the
     *     variable HOME says nothing
     */
    public static UserFolders of(Map<String, String> environment, String systemName, String userHome) {
        String system = systemName.toLowerCase(Locale.ROOT);
        boolean isWindows = system.startsWith("windows");
        Path home = (isWindows ? Optional.<Path>empty() : absolute(environment, "HOME"))
                .or(() -> absolute(userHome))
                .orElse(ROOT);
        if (isWindows) {
            Path local = absolute(environment, "LOCALAPPDATA")
                    .orElse(home.resolve("AppData").resolve("Local"))
                    .resolve("Kernelight");
            return new UserFolders(local, local.resolve("Settings"), local.resolve("Logs"));
        }
        if (system.startsWith("mac")) {
            Path library = home.resolve("Library");
            return new UserFolders(
                    library.resolve("Application Support").resolve("Kernelight"),
                    library.resolve("Application Support").resolve("Kernelight").resolve("Settings"),
                    library.resolve("Logs").resolve("Kernelight"));
        }
        Path data = absolute(environment, "XDG_DATA_HOME").orElse(home.resolve(".local/share"));
        Path settings = absolute(environment, "XDG_CONFIG_HOME").orElse(home.resolve(".config"));
        Path state = absolute(environment, "XDG_STATE_HOME").orElse(home.resolve(".local/state"));
        return new UserFolders(data.resolve("kernelight"), settings.resolve("kernelight"), state.resolve("kernelight"));
    }

    /** The folders on this machine, as its environment and the Java runtime tell. */
    public static UserFolders onThisMachine() {
        return of(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home", ""));
    }

    /** Where MNIST is looked for, and downloaded to, when nothing else is said. */
    public Path mnist() {
        return data.resolve("mnist");
    }

    /** Where what comes back at the next start is kept. */
    public Path session() {
        return data.resolve("last-session.json");
    }

    /** Where the networks that were trained in the window are kept. */
    public Path trained() {
        return data.resolve("trained");
    }

    /** The XDG specification: a relative path is invalid and ignored. */
    private static Optional<Path> absolute(Map<String, String> environment, String variable) {
        return absolute(environment.getOrDefault(variable, ""));
    }

    private static Optional<Path> absolute(String value) {
        try {
            return value.isBlank()
                    ? Optional.empty()
                    : Optional.of(Path.of(value)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty(); // letters that this Java cannot write in names of files
        }
    }
}
