package kernelight.stage.edit.model;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * The settings that were asked for, and what is wrong with them. Where they are impossible the case stays as it is and
 * they are kept: another setting may make them possible after all.
 */
public final class RequestedSettings<W extends WholeSettings<?, W>> {
    private final ReadOnlyObjectWrapper<W> settings;
    private final ReadOnlyObjectWrapper<Optional<SettingProblem<W>>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private final BooleanProperty separateDirections = new SimpleBooleanProperty(this, "separateDirections");

    public RequestedSettings(W opening) {
        settings = new ReadOnlyObjectWrapper<>(opening);
        fitDirections();
        settings.subscribe(now -> {
            if (!now.isAlike()) {
                separateDirections.set(true);
            }
        });
    }

    /** Another case was opened: directions are set separately if it needs that, and otherwise together. */
    public void fitDirections() {
        separateDirections.set(!now().isAlike());
    }

    public W now() {
        return settings.get();
    }

    /** The case has these settings now, so there is no problem any more. */
    public void apply(W applied) {
        settings.set(applied);
        problem.set(Optional.empty());
    }

    /** Keeps settings that were asked for, and says what is wrong with them. */
    public void reject(W requested, SettingProblem<W> found) {
        settings.set(requested);
        problem.set(Optional.of(found));
    }

    /** Whether every direction has its own number; on while some differ. */
    public BooleanProperty separateDirectionsProperty() {
        return separateDirections;
    }

    public ReadOnlyObjectProperty<W> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<SettingProblem<W>>> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
