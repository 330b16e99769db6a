package kernelight.stage.edit.model;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/**
 * A screen's model with whole numbers to be set.
 *
 * @param <T> the whole numbers
 * @param <W> all of them together
 */
public interface AdjustableSettings<T extends WholeSetting, W extends WholeSettings<T, W>> {
    /** Sets a number. Where that cannot be, the case stays as it is and the problem says why. */
    void set(T setting, int value);

    /** Sets the number of a kind in all directions. */
    void setAll(SettingKind kind, int value);

    /** Makes the numbers of every kind alike in all directions, as those of the columns are. */
    void makeAlike();

    /** Takes settings that were suggested because they work. */
    void apply(SuggestedFix<W> fix);

    /** What is asked for; differs from the case while there is a problem. */
    ReadOnlyObjectProperty<W> settingsProperty();

    ReadOnlyObjectProperty<Optional<SettingProblem<W>>> problemProperty();
}
