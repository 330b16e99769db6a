package kernelight.stage.edit.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.words.LocalizedMessage;

/**
 * The settings that are asked for. Unlike a case they may be impossible together.
 *
 * @param <T> one setting
 * @param <W> these settings themselves
 */
public interface WholeSettings<T extends WholeSetting, W> {
    int get(T setting);

    W with(T setting, int value);

    /** The same number in all directions. */
    W withAll(SettingKind kind, int value);

    /** Whether all directions have the same number. */
    boolean isAlike(SettingKind kind);

    /** Whether that is so of every kind. */
    boolean isAlike();

    /** The settings of a kind that are in use now, with that of the columns last. */
    List<T> settingsOf(SettingKind kind);

    /** Whether the numbers of these kinds are within the ranges that the screen allows. */
    default boolean isWithinRange(SettingKind[] kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> settingsOf(kind).stream())
                .allMatch(setting -> get(setting) >= setting.smallest() && get(setting) <= setting.largest());
    }

    /**
     * Checks settings read from a file: they must be within the ranges that the screen allows.
     *
     * @throws ContentProblem naming the first kind of number that is too small or too large
     */
    default void requireWithinRange(SettingKind[] kinds, FieldsReader fields) throws ContentProblem {
        for (SettingKind kind : kinds) {
            for (T setting : settingsOf(kind)) {
                int value = get(setting);
                if (value < setting.smallest() || value > setting.largest()) {
                    throw new ContentProblem(
                            fields.line(),
                            LocalizedMessage.of(
                                    "file.problem.notWhole",
                                    kind.name().toLowerCase(Locale.ROOT),
                                    setting.smallest(),
                                    setting.largest()));
                }
            }
        }
    }
}
