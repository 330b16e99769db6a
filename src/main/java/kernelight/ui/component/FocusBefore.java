package kernelight.ui.component;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/** Whoever had the focus before something lay over the window, and gets it back when that goes. */
public final class FocusBefore {
    private Optional<Node> before = Optional.empty();

    public void remember(@Nullable Scene scene) {
        before = Optional.ofNullable(scene).map(Scene::getFocusOwner).filter(FocusBefore::isInUse);
    }

    /** @param otherwise gives it to somebody else, where nobody was at anything */
    public void giveBack(Runnable otherwise) {
        before.filter(node -> node.getScene() != null && node.isVisible())
                .ifPresentOrElse(Node::requestFocus, otherwise);
    }

    /** A button that was clicked has the focus too, but whoever clicked it means the stage next. */
    private static boolean isInUse(Node focused) {
        return focused instanceof TextInputControl || SeenFocus.isOn(focused);
    }
}
