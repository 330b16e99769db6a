package kernelight.screen.training.view;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.ItemNames;
import kernelight.ui.text.Texts;

/**
 * A choice of one among several from a list that opens, with its name before it. Its state is in a model: what is chosen is
 * asked of the model, and what the model has is shown.
 *
 * @param <T> what is chosen
 */
final class NamedBox<T> extends HBox {
    private final Label name = new Label();
    private final ComboBox<T> box = new ComboBox<>();
    private boolean isShowing;

    /**
     * @param key of the name; that of the explanation ends with {@code .help}
     * @param ask receives what the user chooses
     */
    NamedBox(Texts texts, String id, String key, Consumer<T> ask) {
        super(10);
        getStyleClass().add("number-stepper");
        name.textProperty().bind(texts.bind(key));
        name.setMinWidth(USE_PREF_SIZE);
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        name.setLabelFor(box); // its own accessible text would be read in place of what is chosen
        Explanation.of(box, texts.bind(key + ".help"));
        Explanation.over(name, texts.bind(key + ".help"));
        getChildren().addAll(name, box);
        box.valueProperty().subscribe(chosen -> {
            if (!isShowing && chosen != null) {
                ask.accept(chosen);
            }
        });
    }

    /** Lets a title above it be its name. */
    void nameBy(Label title) {
        name.setLabelFor(null);
        title.setLabelFor(box);
        getChildren().remove(name);
    }

    /** Shows what can be chosen, and what is. */
    void show(List<T> items, T chosen, Function<T, String> names) {
        isShowing = true;
        box.setConverter(new ItemNames<>(names));
        if (!box.getItems().equals(items)) {
            box.getItems().setAll(items);
        }
        box.setValue(chosen);
        isShowing = false;
    }
}
