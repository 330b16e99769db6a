package kernelight.ui.component;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Shows a node only while a condition holds, and takes no space otherwise. */
public final class ShownWhen {
    private ShownWhen() {}

    public static void when(ObservableValue<Boolean> shown, Node node) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
    }
}
