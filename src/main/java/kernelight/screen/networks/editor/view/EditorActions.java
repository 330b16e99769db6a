package kernelight.screen.networks.editor.view;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.stage.Window;
import kernelight.engine.network.Network;
import kernelight.plan.NetworkPlan;
import kernelight.screen.LearnedImages;

/** What the editor asks of the rest of the window. */
public interface EditorActions {
    /** Shows the training screen, with a network for the next run. */
    void train(NetworkPlan plan);

    /** What the training screen learns from. */
    ObservableValue<LearnedImages> learned();

    /** Asks for the file of a network, in front of a window. */
    Optional<Path> whichFile(Window window);

    /** Asks where to save a network, suggesting a name. */
    Optional<Path> whereToSave(Window window, String name);

    /** The network that the rest of the screen shows. */
    Network shown();

    /** Shows a network of one's own in the rest of the screen. */
    void show(Network own);
}
