package kernelight.screen.stageroom.view;

import java.util.function.Consumer;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;

/** Something that is on or off, with a sentence that explains it. */
public final class FlagBox extends CheckBox {
    private FlagBox(Texts texts, String key) {
        textProperty().bind(texts.bind(key));
        setWrapText(true);
        Explanation.of(this, texts.bind(key + ".explained"));
    }

    /** A way to look at the stage. */
    public FlagBox(Texts texts, String key, Property<Boolean> on) {
        this(texts, key);
        selectedProperty().bindBidirectional(on);
    }

    /** A part of the state: the model sets it, and is asked for it. */
    public FlagBox(Texts texts, String key, ObservableValue<Boolean> on, Consumer<Boolean> ask) {
        this(texts, key);
        setOnAction(event -> ask.accept(isSelected()));
        on.subscribe(now -> setSelected(now));
    }
}
