package kernelight.ui.component;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** A node that is only sometimes there, and takes room only then. */
public final class ShownWhen {
    private ShownWhen() {}

    public static void when(ObservableValue<Boolean> shown, Node node) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
    }
}
