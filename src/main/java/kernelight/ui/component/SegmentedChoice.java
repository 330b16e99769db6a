package kernelight.ui.component;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * A few options side by side of which exactly one is chosen.
 *
 * @param <T> what is chosen
 */
public final class SegmentedChoice<T> extends HBox {
    private final ObjectProperty<T> value;
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final ToggleGroup group = new ToggleGroup();

    /** @param names the names of the options, in order */
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

    /** Sets what is chosen, which a screen reader says before each option: alone, "off" would tell nothing. */
    public void nameForReaders(ObservableValue<String> name) {
        buttons.values()
                .forEach(button -> button.accessibleTextProperty()
                        .bind(Bindings.createStringBinding(
                                () -> name.getValue() + ": " + button.getText(), name, button.textProperty())));
    }

    /** Sets a sentence for each option that says what it means. */
    public void explain(Function<T, ObservableValue<String>> sentences) {
        buttons.forEach((option, button) -> Explanation.of(button, sentences.apply(option)));
    }

    /** Shows or hides one of the options. */
    public void offer(T option, boolean offered) {
        buttons.get(option).setVisible(offered);
        buttons.get(option).setManaged(offered);
    }

    private void choose(Toggle chosen) {
        buttons.forEach((option, button) -> {
            if (button == chosen) {
                value.set(option);
            }
        });
    }

    private void addButton(T option, ObservableValue<String> name) {
        ToggleButton button = new ToggleButton();
        button.textProperty().bind(name);
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        buttons.put(option, button);
        getChildren().add(button);
    }
}
