package kernelight.stage.edit.model;

import java.util.Comparator;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.words.Message;

/**
 * Single changes that make impossible settings possible, each with the value nearest to what was asked for.
 *
 * @param wanted what is asked for
 * @param isPossible whether settings work
 * @param words the beginning of the keys of the offers' words
 */
public record SuggestedFixes<T extends WholeSetting<K>, K extends Enum<K>, W extends WholeSettings<T, K, W>>(
        W wanted, Predicate<W> isPossible, String words) {
    /** Changes of one kind: in all directions together where they are alike, otherwise in each. */
    public Stream<SettingProblem.Offer<W>> offers(K kind) {
        if (wanted.isAlike(kind)) {
            T setting = wanted.settingsOf(kind).getLast();
            return nearest(setting, kind.name(), value -> wanted.withAll(kind, value));
        }
        return wanted.settingsOf(kind).stream()
                .flatMap(setting -> nearest(setting, setting.name(), value -> wanted.with(setting, value)));
    }

    private Stream<SettingProblem.Offer<W>> nearest(T setting, String name, IntFunction<W> changed) {
        return IntStream.rangeClosed(setting.smallest(), setting.largest())
                .boxed()
                .sorted(Comparator.comparingInt(value -> Math.abs(value - wanted.get(setting))))
                .map(value -> new SettingProblem.Offer<>(Message.of(words + name, value), changed.apply(value)))
                .filter(offer -> isPossible.test(offer.settings()))
                .limit(1);
    }
}
