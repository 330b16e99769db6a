package kernelight.ui.component;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** Buttons side by side, on further lines where there is no room; a button of many words wraps instead of reaching out. */
public final class ButtonFlow extends FlowPane {
    public ButtonFlow(double gap, Node... buttons) {
        super(gap, gap);
        setMinWidth(0);
        getChildren().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::limit);
            }
        });
        getChildren().addAll(buttons);
    }

    private void limit(Node button) {
        if (button instanceof Region region) {
            region.maxWidthProperty().bind(widthProperty());
        }
    }
}
