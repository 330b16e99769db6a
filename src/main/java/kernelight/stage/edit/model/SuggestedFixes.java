package kernelight.stage.edit.model;

import java.util.Comparator;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.words.LocalizedMessage;

/**
 * Single changes that make impossible settings possible, each with the value nearest to what was asked for.
 *
 * @param requested what is asked for
 * @param isPossible whether settings work
 * @param words the first part of the fixes' text keys
 */
public record SuggestedFixes<T extends WholeSetting, W extends WholeSettings<T, W>>(
        W requested, Predicate<W> isPossible, String words) {
    /** Changes of one kind: in all directions together where they are equal, otherwise in each. */
    public Stream<SuggestedFix<W>> of(SettingKind kind) {
        if (requested.isAlike(kind)) {
            T setting = requested.settingsOf(kind).getLast();
            return nearest(setting, kind.name(), value -> requested.withAll(kind, value));
        }
        return requested.settingsOf(kind).stream()
                .flatMap(setting -> nearest(setting, setting.name(), value -> requested.with(setting, value)));
    }

    private Stream<SuggestedFix<W>> nearest(T setting, String name, IntFunction<W> changed) {
        return IntStream.rangeClosed(setting.smallest(), setting.largest())
                .boxed()
                .sorted(Comparator.comparingInt(value -> Math.abs(value - requested.get(setting))))
                .map(value -> new SuggestedFix<>(LocalizedMessage.of(words + name, value), changed.apply(value)))
                .filter(fix -> isPossible.test(fix.settings()))
                .limit(1);
    }
}
