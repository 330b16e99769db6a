package kernelight.ui.component;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * Lets a node follow a value that outlives it, such as the palette, only while it is in a scene. A node that subscribed
 * directly would be kept alive by the value after it was replaced.
 */
public final class WhileInScene {
    private WhileInScene() {}

    /**
     * Calls the action now, at every change while the node is in a scene, and when it comes back into one after the
     * value has changed.
     */
    public static <T> void follow(Node node, ObservableValue<T> value, Consumer<? super T> action) {
        value.when(node.sceneProperty().map(scene -> true).orElse(false)).subscribe(action);
    }
}
