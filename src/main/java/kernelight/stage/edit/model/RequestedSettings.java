package kernelight.stage.edit.model;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What is asked for. Where it cannot be, the case stays as it is, the wish is kept, and the problem says why: another
 * setting may make it possible after all.
 */
final class RequestedSettings<K, W> {
    private final ReadOnlyObjectWrapper<W> settings = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<SettingProblem<K, W>>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /** What there is: nothing else is asked for any more. */
    void settle(W now) {
        settings.set(now);
        problem.set(Optional.empty());
    }

    /** @param grant what makes it so where nothing is wrong with it */
    void ask(W wanted, Optional<SettingProblem<K, W>> found, Consumer<W> grant) {
        settings.set(wanted);
        if (found.isEmpty()) {
            grant.accept(wanted);
        }
        problem.set(found);
    }

    /** Says what is wrong with something that was asked for otherwise. */
    void object(SettingProblem<K, W> found) {
        problem.set(Optional.of(found));
    }

    ReadOnlyObjectProperty<W> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<SettingProblem<K, W>>> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
