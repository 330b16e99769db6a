package kernelight.screen.training.setup.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.ItemNames;
import kernelight.ui.component.NumberRange;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.text.Texts;

/** Makes the rows of settings: a name, a control bound to a property, and a sentence that explains it. */
public final class SettingRows {
    private final Texts texts;

    public SettingRows(Texts texts) {
        this.texts = texts;
    }

    /** A number; the sentence has the key with {@code .help}. */
    public NumberStepper number(String key, NumberRange range, DoubleProperty value) {
        NumberStepper stepper = new NumberStepper(texts, texts.bind(key), "", range, value.get());
        stepper.valueProperty().bindBidirectional(value);
        stepper.explain(texts.bind(key + ".help"));
        return stepper;
    }

    /**
     * A few options side by side, below their name.
     *
     * @param prefix of the keys of the options' names
     */
    public <T> VBox options(String key, String prefix, List<T> values, Property<T> value) {
        Label name = name(key);
        Map<T, ObservableValue<String>> names = new LinkedHashMap<>();
        values.forEach(option -> names.put(option, texts.bind(prefix + option)));
        SegmentedChoice<T> choice = new SegmentedChoice<>(names, value.getValue());
        choice.valueProperty().bindBidirectional(value);
        choice.nameForReaders(name.textProperty());
        choice.explain(option -> texts.bind(key + ".help"));
        return new VBox(4, name, choice);
    }

    /**
     * A list to choose from, below its name.
     *
     * @param prefix of the keys of the options' names
     */
    public <T> VBox list(String key, String prefix, List<T> values, Property<T> value) {
        Label name = name(key);
        ComboBox<T> box = new ComboBox<>();
        box.setMaxWidth(Double.MAX_VALUE);
        name.setLabelFor(box); // its own accessible text would be read in place of what is chosen
        Explanation.of(box, texts.bind(key + ".help"));
        box.getItems().setAll(values);
        texts.languageProperty().subscribe(language -> {
            box.setConverter(new ItemNames<>(option -> texts.get(prefix + option)));
            box.getItems().setAll(values); // so that the open list is written anew, too
            box.setValue(value.getValue());
        });
        box.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                value.setValue(now);
            }
        });
        value.subscribe(now -> box.setValue(now));
        return new VBox(4, name, box);
    }

    /** The name of a setting, with its sentence. */
    Label name(String key) {
        Label name = new Label();
        name.textProperty().bind(texts.bind(key));
        name.setWrapText(true);
        Explanation.over(name, texts.bind(key + ".help"));
        return name;
    }

    /** The name of a group of settings. */
    Label group(String key) {
        Label name = new Label();
        name.textProperty().bind(texts.bind(key));
        name.getStyleClass().add("setting-group");
        return name;
    }
}
