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

    /** A way to look at the stage. */
    public OptionBox(Texts texts, String key, Property<Boolean> on) {
        this(texts, key);
        selectedProperty().bindBidirectional(on);
    }

    /** A part of the state: the model sets it, and is asked for it. */
    public OptionBox(Texts texts, String key, ObservableValue<Boolean> on, Consumer<Boolean> ask) {
        this(texts, key);
        setOnAction(event -> ask.accept(isSelected()));
        on.subscribe(now -> setSelected(now));
    }
}
