package kernelight.stage.edit.model;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/**
 * A screen's model with settings that are whole numbers.
 *
 * @param <T> one setting
 * @param <W> all settings together
 */
public interface AdjustableSettings<T extends WholeSetting, W extends WholeSettings<T, W>> {
    /** Sets a number. If the settings are then impossible, the case stays as it is and the problem says why. */
    void set(T setting, int value);

    /** Sets the number of a kind in all directions. */
    void setAll(SettingKind kind, int value);

    /** Sets the numbers of every kind to that of the columns in all directions. */
    void makeAlike();

    /**
     * Whether every direction has its own number. On while some differ; a case that is opened sets it to what its
     * settings need.
     */
    BooleanProperty separateDirectionsProperty();

    /** Applies settings that were suggested because they work. */
    void apply(SuggestedFix<W> fix);

    /** What is asked for; differs from the case while there is a problem. */
    ReadOnlyObjectProperty<W> settingsProperty();

    ReadOnlyObjectProperty<Optional<SettingProblem<W>>> problemProperty();
}
