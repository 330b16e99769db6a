package kernelight.ui.component;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * A few things side by side of which exactly one is chosen.
 *
 * @param <T> what is chosen
 */
public final class SegmentedChoice<T> extends HBox {
    private final ObjectProperty<T> value;
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final ToggleGroup group = new ToggleGroup();

    /** @param names of the things, in their order */
    public SegmentedChoice(Map<T, ? extends ObservableValue<String>> names, T initial) {
        value = new SimpleObjectProperty<>(initial);
        getStyleClass().add("segmented");
        names.forEach(this::addButton);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                group.selectToggle(before); // a second click must not leave nothing chosen
            } else {
                choose(now); // by a click or by the arrow keys
            }
        });
        value.subscribe(now -> group.selectToggle(buttons.get(now)));
    }

    /** What is chosen; set it to choose something else. */
    public ObjectProperty<T> valueProperty() {
        return value;
    }

    /** What each of the things means, in a sentence. */
    public void explain(Function<T, ObservableValue<String>> sentences) {
        buttons.forEach((thing, button) -> Explanation.of(button, sentences.apply(thing)));
    }

    /** Whether one of the things can be chosen; the others close up. */
    public void offer(T thing, boolean offered) {
        buttons.get(thing).setVisible(offered);
        buttons.get(thing).setManaged(offered);
    }

    private void choose(Toggle chosen) {
        buttons.forEach((thing, button) -> {
            if (button == chosen) {
                value.set(thing);
            }
        });
    }

    private void addButton(T thing, ObservableValue<String> name) {
        ToggleButton button = new ToggleButton();
        button.textProperty().bind(name);
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        buttons.put(thing, button);
        getChildren().add(button);
    }
}
