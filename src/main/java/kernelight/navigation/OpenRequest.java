package kernelight.navigation;

import java.nio.file.Path;
import kernelight.network.model.NetworkNumber;

/** A request to open something in the window. */
public sealed interface OpenRequest {
    /** Show a screen in its current state. */
    record Show(ScreenId screen) implements OpenRequest {}

    /** Open a case file on the screen it was saved from. */
    record CaseFile(Path file) implements OpenRequest {}

    /** Use a network to classify drawings. */
    record NetworkFile(Path file) implements OpenRequest {}

    /** A number of a network, to be opened into the arithmetic that made it. */
    record Explain(NetworkNumber number) implements OpenRequest {}
}
