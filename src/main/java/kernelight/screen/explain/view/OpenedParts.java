package kernelight.screen.explain.view;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/** What is opened in a screen: it takes the places of the screen's own parts. */
public interface OpenedParts {
    Node stage();

    /** In the place of the settings. */
    Node panel();

    Node footer();

    /** A button at the top right: it exports what is shown. */
    Node exportButton();

    /** Beside the stage in presentation mode. */
    default Optional<Node> aside() {
        return Optional.empty();
    }

    /** It is not shown any more. */
    void hidden();

    /** What is typed is meant for it now. */
    void takeKeys();

    /** A key that nobody in focus needs; consumed if it means something here. */
    void handleKey(KeyEvent key);

    /** Whether keys that mean nothing here are for the screen: a part of it can be used here too. */
    default boolean sharesKeys() {
        return false;
    }
}
