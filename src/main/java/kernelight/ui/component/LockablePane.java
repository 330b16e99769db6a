package kernelight.ui.component;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/**
 * A group of controls that can be locked, for example by a scene of a lesson: they are disabled, and where the pointer is over
 * them, why. Found by its style class.
 */
public final class LockablePane extends StackPane {
    /** What all such panes are found by. */
    public static final String STYLE_CLASS = "lockable";

    private static final Duration SHOW_DELAY = Duration.millis(200);
    private static final double WIDEST_TOOLTIP = 320;

    private final String group;
    private final Tooltip tooltip = new Tooltip();
    private boolean locked;

    /** @param group the name of the group */
    public LockablePane(String group, Node... content) {
        super(content);
        this.group = group;
        getStyleClass().add(STYLE_CLASS);
        setMinWidth(0);
        setAlignment(Pos.CENTER_LEFT);
        tooltip.setShowDelay(SHOW_DELAY);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST_TOOLTIP);
    }

    public String group() {
        return group;
    }

    /** Puts other controls in the place of those that are there; they are locked as those were. */
    public void show(Node content) {
        getChildren().forEach(node -> node.setDisable(false));
        getChildren().setAll(content);
        content.setDisable(locked);
    }

    /** @param why the controls are locked; empty if they are not */
    public void lock(Optional<ObservableValue<String>> why) {
        if (why.isEmpty() && !locked) {
            return;
        }
        tooltip.textProperty().unbind();
        why.ifPresent(sentence -> tooltip.textProperty().bind(sentence));
        if (why.isPresent() && !locked) {
            Tooltip.install(this, tooltip);
        } else if (why.isEmpty()) {
            Tooltip.uninstall(this, tooltip);
        }
        locked = why.isPresent();
        getChildren().forEach(node -> node.setDisable(locked));
    }
}
