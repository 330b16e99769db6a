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
import kernelight.stage.sheet.WalkSheet;
import kernelight.walk.GridCell;

/** How the stage is looked at: what is pointed at, what is hidden, how numbers are coloured. */
final class DisplayOptions {
    private final ObjectProperty<Optional<GridCell>> pointedAt = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Hidden> hidden = new SimpleObjectProperty<>(Hidden.NOTHING);
    private final BooleanProperty shaded = new SimpleBooleanProperty();
    private final BooleanProperty weightColors = new SimpleBooleanProperty();
    private final StringProperty soFar = new SimpleStringProperty("");

    void whenChanged(Runnable action) {
        for (Property<?> part : List.of(pointedAt, hidden, shaded, weightColors, soFar)) {
            part.subscribe(action);
        }
    }

    /** What was pointed at or hidden may not be there any more. */
    void startAnew() {
        hidden.set(Hidden.NOTHING);
        pointedAt.set(Optional.empty());
    }

    WalkSheet.Options options() {
        return new WalkSheet.Options(shaded.get(), weightColors.get(), hidden.get()::hides, soFar.get());
    }

    ObjectProperty<Optional<GridCell>> pointedAt() {
        return pointedAt;
    }

    ObjectProperty<Hidden> hidden() {
        return hidden;
    }

    BooleanProperty shaded() {
        return shaded;
    }

    BooleanProperty weightColors() {
        return weightColors;
    }

    StringProperty soFar() {
        return soFar;
    }
}
