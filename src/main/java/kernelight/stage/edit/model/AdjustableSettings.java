package kernelight.stage.edit.model;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/** A screen with whole numbers to be set. */
public interface AdjustableSettings<T extends WholeSetting<K>, K extends Enum<K>, W extends WholeSettings<T, K, W>> {
    /** Sets a number. Where that cannot be, the case stays as it is and the problem says why. */
    void set(T setting, int value);

    /** Sets the number of a kind in all directions. */
    void setAll(K kind, int value);

    /** Makes the numbers of every kind alike in all directions, as those of the columns are. */
    void makeAlike();

    /** Takes settings that were offered because they work. */
    void accept(SettingProblem.Offer<W> offer);

    /** What is asked for; differs from the case while there is a problem. */
    ReadOnlyObjectProperty<W> settingsProperty();

    ReadOnlyObjectProperty<Optional<SettingProblem<K, W>>> problemProperty();
}
