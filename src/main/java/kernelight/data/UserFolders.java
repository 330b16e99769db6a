package kernelight.data;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The user's folders for this app, by the platform's convention: XDG base directories on Linux and other Unix,
 * Library on macOS, LOCALAPPDATA on Windows. Nothing here touches the disk.
 *
 * @param data downloads, trained networks and the last session
 * @param settings the user's choices
 * @param logs the app's log files
 */
public record UserFolders(Path data, Path settings, Path logs) {
    /** The home of a user without one, as in many containers. It is mostly not writable, which is then reported. */
    private static final Path ROOT = Path.of("/").toAbsolutePath();

    /**
     * The folders for the given environment.
     *
     * @param environment the environment variables, {@code System.getenv()}
     * @param systemName the property {@code os.name}
     * @param userHome the property {@code user.home}, which Java takes from the list of users; used if the variable
     *     HOME is not set
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

    /** The folders on this machine. */
    public static UserFolders onThisMachine() {
        return of(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home", ""));
    }

    /** The default folder of MNIST, for reading and downloading. */
    public Path mnist() {
        return data.resolve("mnist");
    }

    /** The file of the last session, which is restored at the next start. */
    public Path session() {
        return data.resolve("last-session.json");
    }

    /** The file of the digits that the person drew and filed. */
    public Path ownDigits() {
        return data.resolve("own-digits.kernelight");
    }

    /** The folder of the lessons that are made and were not saved yet. */
    public Path lessonDrafts() {
        return data.resolve("lesson-drafts");
    }

    /** The file of the runs that were made on the training screen. */
    public Path runs() {
        return data.resolve("runs.json");
    }

    /** The folder of the networks that were trained in the window. */
    public Path trained() {
        return data.resolve("trained");
    }

    /** The folder of the run that is kept for the next start. */
    public Path keptRun() {
        return data.resolve("kept-run");
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
            return Optional.empty(); // it has characters that file names cannot have here
        }
    }
}
