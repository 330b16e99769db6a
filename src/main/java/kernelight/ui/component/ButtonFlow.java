package kernelight.ui.component;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/**
 * Buttons side by side, on more lines where they do not fit; a button with a long text wraps instead of sticking out.
 */
public final class ButtonFlow extends FlowPane {
    private static final double MAX_WIDTH = Double.MAX_VALUE;

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
            // Before the first layout there is no width yet: with a width of 0 the text would wrap after every letter.
            region.maxWidthProperty().bind(widthProperty().map(width -> width.doubleValue() > 0 ? width : MAX_WIDTH));
        }
    }
}
