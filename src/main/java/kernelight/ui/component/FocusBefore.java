package kernelight.ui.component;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/** Remembers which node had the focus before an overlay was shown, and returns it when the overlay closes. */
public final class FocusBefore {
    private Optional<Node> before = Optional.empty();

    public void remember(@Nullable Scene scene) {
        before = Optional.ofNullable(scene).map(Scene::getFocusOwner).filter(FocusBefore::isInUse);
    }

    /** @param otherwise gives the focus to another node if none is remembered */
    public void giveBack(Runnable otherwise) {
        before.filter(node -> node.getScene() != null && node.isVisible())
                .ifPresentOrElse(Node::requestFocus, otherwise);
    }

    /** Whether the user works in a node: not in a button that was just clicked, though it has the focus. */
    private static boolean isInUse(Node focused) {
        return focused instanceof TextInputControl || SeenFocus.isOn(focused);
    }
}
