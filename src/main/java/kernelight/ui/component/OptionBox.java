package kernelight.ui.component;

import java.util.function.Consumer;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import kernelight.ui.text.Texts;

/** Something that is on or off, with a sentence that explains it. */
public final class OptionBox extends CheckBox {
    private OptionBox(Texts texts, String key) {
        textProperty().bind(texts.bind(key));
        setWrapText(true);
        Explanation.of(this, texts.bind(key + ".explained"));
    }

    /** An option that is bound to a property, such as a display option of the stage. */
    public OptionBox(Texts texts, String key, Property<Boolean> on) {
        this(texts, key);
        selectedProperty().bindBidirectional(on);
    }

    /** An option whose state is in a model: a click asks the model, and the model's value is shown. */
    public OptionBox(Texts texts, String key, ObservableValue<Boolean> on, Consumer<Boolean> ask) {
        this(texts, key);
        setOnAction(event -> ask.accept(isSelected()));
        on.subscribe(now -> setSelected(now));
    }
}
