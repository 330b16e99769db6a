package kernelight.stage.player;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kernelight.stage.state.WalkState;
import kernelight.walk.GridCell;

/** How a walk is displayed: what is pointed at, what is hidden, how numbers are coloured. */
public final class DisplayOptions {
    private final ObjectProperty<Optional<GridCell>> pointedAt = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<HiddenOutputs> hidden = new SimpleObjectProperty<>(HiddenOutputs.NOTHING);
    private final BooleanProperty shaded = new SimpleBooleanProperty();
    private final BooleanProperty weightColors = new SimpleBooleanProperty();
    private final StringProperty soFar = new SimpleStringProperty("");

    DisplayOptions() {}

    void whenChanged(Runnable action) {
        for (Property<?> option : List.of(pointedAt, hidden, shaded, weightColors, soFar)) {
            option.subscribe(action);
        }
    }

    /** Nothing is pointed at or hidden any more. */
    void clear() {
        hidden.set(HiddenOutputs.NOTHING);
        pointedAt.set(Optional.empty());
    }

    WalkState.Options ofWalk() {
        return new WalkState.Options(shaded.get(), weightColors.get(), hidden.get()::hides, soFar.get());
    }

    /** The cell under the pointer: what it depends on, and what depends on it, is lit. */
    public ObjectProperty<Optional<GridCell>> pointedAt() {
        return pointedAt;
    }

    /** What a quiz hides from the learner. Showing another walk ends that. */
    public ObjectProperty<HiddenOutputs> hidden() {
        return hidden;
    }

    /** Whether the cells of input and output are coloured by their numbers, as pixels are. */
    public BooleanProperty shaded() {
        return shaded;
    }

    /** Whether every weight, and what it is multiplied by, has a colour of its own. */
    public BooleanProperty weightColors() {
        return weightColors;
    }

    /** The words below a number that is not finished, in the language of the window. */
    public StringProperty soFar() {
        return soFar;
    }
}
