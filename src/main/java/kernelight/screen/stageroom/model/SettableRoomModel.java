package kernelight.screen.stageroom.model;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import kernelight.stage.edit.model.RandomNumbers;
import kernelight.stage.edit.model.AdjustableSettings;
import kernelight.stage.edit.model.RequestedSettings;
import kernelight.stage.edit.model.SettingProblem;
import kernelight.stage.edit.model.WholeSetting;
import kernelight.stage.edit.model.WholeSettings;
import kernelight.stage.player.WalkTables;

/**
 * A stage whose case has whole numbers to be set.
 *
 * @param <S> everything that can be edited
 * @param <H> the sheets of such a state
 * @param <T> the numbers that can be set
 * @param <K> their kinds
 * @param <W> all of them, as they are asked for
 */
public abstract class SettableRoomModel<
                S,
                H extends WalkTables,
                T extends WholeSetting<K>,
                K extends Enum<K>,
                W extends WholeSettings<T, K, W>>
        extends StageRoomModel<S, H> implements AdjustableSettings<T, K, W> {
    private final RequestedSettings<K, W> wish = new RequestedSettings<>();

    protected SettableRoomModel(S opening, H first) {
        super(opening, first);
    }

    /** The settings that a state has. */
    protected abstract W settingsOf(S shown);

    /** What is wrong with settings after a kind of them was changed; empty where they work. */
    protected abstract Optional<SettingProblem<K, W>> problem(K changed, W wanted);

    /** The state with other settings, which work. */
    protected abstract S resized(W wanted, RandomNumbers random);

    /** Takes over what else is kept of a state: its numbers, which a smaller one may cut off. */
    protected abstract void remember(S shown);

    /** What a rule makes of settings that were asked for. */
    protected W ruled(W asked) {
        return asked;
    }

    @Override
    protected final void settle(S shown) {
        remember(shown);
        wish.settle(settingsOf(shown));
    }

    protected final W wanted() {
        return wish.settingsProperty().get();
    }

    /** Where it cannot be, the case stays as it is, and the problem says why. */
    protected final void ask(K changed, W asked) {
        W wanted = ruled(asked);
        wish.ask(wanted, problem(changed, wanted), this::grant);
    }

    private void grant(W wanted) {
        change(resized(wanted, new RandomNumbers(seedProperty().get())));
    }

    /** Says what is wrong with something else that was asked for. */
    protected final void object(SettingProblem<K, W> found) {
        wish.object(found);
    }

    @Override
    public final void set(T setting, int value) {
        ask(setting.kind(), wanted().with(setting, value));
    }

    @Override
    public final void setAll(K kind, int value) {
        ask(kind, wanted().withAll(kind, value));
    }

    @Override
    public final void accept(SettingProblem.Offer<W> offer) {
        grant(offer.settings());
    }

    @Override
    public final ReadOnlyObjectProperty<W> settingsProperty() {
        return wish.settingsProperty();
    }

    @Override
    public final ReadOnlyObjectProperty<Optional<SettingProblem<K, W>>> problemProperty() {
        return wish.problemProperty();
    }
}
