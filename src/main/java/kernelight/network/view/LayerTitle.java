package kernelight.network.view;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkView;
import kernelight.ui.component.PressedKey;
import kernelight.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** A layer's name and output shape in one line; what the layer is and does on hover, on focus and for screen readers. */
final class LayerTitle extends HBox {
    private static final double WIDEST_EXPLANATION = 420;
    private static final double BELOW = 4;

    private final NetworkView network;
    private final LayerView layer;
    private final NetworkTexts words;
    /** There while the title has the focus: a tooltip is a window of its own. */
    private @Nullable Tooltip explanation;

    LayerTitle(NetworkView network, LayerView layer, Texts texts) {
        super(5);
        this.network = network;
        this.layer = layer;
        words = new NetworkTexts(texts);
        Label name = new Label(layer.name());
        name.getStyleClass().add("layer-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // long names differ most at their ends
        name.setMinWidth(0);
        Label output = new Label(words.output(layer));
        output.getStyleClass().add("layer-makes");
        output.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("layer-title");
        setAlignment(Pos.BASELINE_LEFT);
        setMinWidth(0);
        getChildren().addAll(name, output);
        LayerTooltip.install(this, network, layer, texts);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(name.getText() + ", " + output.getText());
        setAccessibleHelp(words.description(layer));
        focusVisibleProperty().subscribe(this::explain);
    }

    /** Makes these titles one stop of the Tab key; the arrow keys go from one to the next. */
    static void link(List<LayerTitle> titles) {
        for (int i = 0; i < titles.size(); i++) {
            LayerTitle title = titles.get(i);
            LayerTitle before = titles.get(Math.max(0, i - 1));
            LayerTitle after = titles.get(Math.min(titles.size() - 1, i + 1));
            title.setFocusTraversable(i == 0);
            title.setOnKeyPressed(key -> title.pressed(key, before, after));
            title.focusedProperty().subscribe(focused -> {
                if (focused) {
                    titles.forEach(one -> one.setFocusTraversable(one == title));
                    title.scrollIntoSight();
                }
            });
        }
    }

    private void pressed(KeyEvent key, LayerTitle before, LayerTitle after) {
        switch (PressedKey.code(key)) {
            case LEFT, UP -> before.requestFocus();
            case RIGHT, DOWN -> after.requestFocus();
            default -> {
                return;
            }
        }
        key.consume();
    }

    /** Scrolls so that what is below the title is seen too, if the title is not in sight. */
    private void scrollIntoSight() {
        Parent parent = getParent();
        while (parent != null && !(parent instanceof ScrollPane)) {
            parent = parent.getParent();
        }
        if (parent instanceof ScrollPane scroll) {
            Bounds place = scroll.getContent().sceneToLocal(localToScene(getLayoutBounds()));
            double seen = scroll.getViewportBounds().getHeight();
            double hidden = scroll.getContent().getLayoutBounds().getHeight() - seen;
            double top = scroll.getVvalue() * hidden;
            if (hidden > 0 && (place.getMinY() < top || place.getMaxY() > top + seen)) {
                scroll.setVvalue(Math.clamp(place.getMinY() / hidden, 0, 1));
                scroll.layout();
            }
        }
    }

    private void explain(boolean isFocused) {
        if (explanation != null) {
            explanation.hide();
            explanation = null;
        }
        Bounds place = isFocused ? localToScreen(getLayoutBounds()) : null;
        if (place != null) {
            explanation = new Tooltip(words.explanation(network, layer));
            explanation.setWrapText(true);
            explanation.setMaxWidth(WIDEST_EXPLANATION);
            explanation.show(this, place.getMinX(), place.getMaxY() + BELOW);
        }
    }
}
