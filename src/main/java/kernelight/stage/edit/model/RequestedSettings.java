package kernelight.stage.edit.model;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The settings that were asked for, and what is wrong with them. Where they are impossible the case stays as it is and
 * they are kept: another setting may make them possible after all.
 */
public final class RequestedSettings<W> {
    private final ReadOnlyObjectWrapper<W> settings;
    private final ReadOnlyObjectWrapper<Optional<SettingProblem<W>>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public RequestedSettings(W opening) {
        settings = new ReadOnlyObjectWrapper<>(opening);
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

    public ReadOnlyObjectProperty<W> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<SettingProblem<W>>> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
