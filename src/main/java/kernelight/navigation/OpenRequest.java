package kernelight.navigation;

import java.nio.file.Path;
import kernelight.network.model.NetworkNumber;

/** Something to be opened in the window. */
public sealed interface OpenRequest {
    /** A screen, as it was left. */
    record Show(ScreenId screen) implements OpenRequest {}

    /** A person's own case, on the screen that it was saved from. */
    record CaseFile(Path file) implements OpenRequest {}

    /** A network that is to read what is drawn. */
    record NetworkFile(Path file) implements OpenRequest {}

    /** A number of a network, to be opened into the arithmetic that made it. */
    record Explain(NetworkNumber number) implements OpenRequest {}
}
