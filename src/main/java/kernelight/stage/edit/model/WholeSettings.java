package kernelight.stage.edit.model;

import java.util.List;

/**
 * What is asked for. Unlike a case it may be impossible together.
 *
 * @param <T> the whole numbers that can be set
 * @param <K> their kinds
 * @param <W> these settings themselves
 */
public interface WholeSettings<T extends WholeSetting<K>, K extends Enum<K>, W> {
    int get(T setting);

    W with(T setting, int value);

    /** The same number in all directions. */
    W withAll(K kind, int value);

    /** Whether all directions have the same number, so that one says them all. */
    boolean isAlike(K kind);

    /** Those of a kind that mean something now, the columns' last. */
    List<T> settingsOf(K kind);
}
