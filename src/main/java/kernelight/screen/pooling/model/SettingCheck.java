package kernelight.screen.pooling.model;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.walk.SlidingAxis;
import kernelight.words.Message;

/** Says why settings are impossible and which single change makes them possible. */
final class SettingCheck {
    /** In this order changes are offered: first what the person is likely to have meant. */
    private static final List<Setting.Kind> MENDING =
            List.of(Setting.Kind.PADDING, Setting.Kind.WINDOW, Setting.Kind.INPUT);

    private SettingCheck() {}

    /**
     * What is wrong with these settings after {@code changed} was set; empty when a window fits.
     *
     * @param before what was set until now: offered where no single change mends it
     */
    static Optional<SettingProblem> problem(Setting.Kind changed, PoolingSettings wanted, PoolingSettings before) {
        return reason(wanted).map(why -> {
            List<SettingProblem.Offer> offers = offers(changed, wanted);
            SettingProblem.Offer back = new SettingProblem.Offer(Message.of("pooling.offer.back"), before);
            return new SettingProblem(changed, why, offers.isEmpty() ? List.of(back) : offers);
        });
    }

    private static Optional<Message> reason(PoolingSettings wanted) {
        if (wanted.kind().isGlobal()) {
            return Optional.empty();
        }
        boolean alike = wanted.isAlike(Setting.Kind.INPUT)
                && wanted.isAlike(Setting.Kind.WINDOW)
                && wanted.isAlike(Setting.Kind.PADDING);
        return reason(wanted.rowAxis(), alike ? "both" : "rows")
                .or(() -> reason(wanted.columnAxis(), alike ? "both" : "columns"));
    }

    private static Optional<Message> reason(SlidingAxis axis, String where) {
        int size = axis.window().size();
        int padding = axis.window().paddingBefore();
        if (axis.travel() < 0) {
            return Optional.of(Message.of(
                    "pooling.impossible." + where, size, axis.length(), axis.padded() - axis.length(), axis.padded()));
        }
        boolean firstIsAlone = padding >= size;
        boolean lastIsAlone = axis.position(axis.places() - 1, 0) >= axis.length();
        return firstIsAlone || lastIsAlone
                ? Optional.of(Message.of("pooling.impossible.alone." + where, size, padding))
                : Optional.empty();
    }

    /** Single changes that mend it, each with the value nearest to what was asked for. */
    private static List<SettingProblem.Offer> offers(Setting.Kind changed, PoolingSettings wanted) {
        Map<PoolingSettings, SettingProblem.Offer> offers = new LinkedHashMap<>();
        // What was just changed was meant: undoing it comes last.
        MENDING.stream()
                .sorted(Comparator.comparing(kind -> kind == changed))
                .flatMap(kind -> wanted.isAlike(kind)
                        ? mended(wanted, kind).stream()
                        : Setting.of(kind).stream().flatMap(setting -> mended(wanted, setting).stream()))
                .forEach(offer -> offers.putIfAbsent(offer.settings(), offer));
        return List.copyOf(offers.values());
    }

    private static Optional<SettingProblem.Offer> mended(PoolingSettings wanted, Setting.Kind kind) {
        return values(wanted, Setting.of(kind).getFirst())
                .map(value -> new SettingProblem.Offer(
                        Message.of("pooling.offer." + kind, value), wanted.withAll(kind, value)))
                .filter(offer -> reason(offer.settings()).isEmpty())
                .findFirst();
    }

    private static Optional<SettingProblem.Offer> mended(PoolingSettings wanted, Setting setting) {
        return values(wanted, setting)
                .map(value -> new SettingProblem.Offer(
                        Message.of("pooling.offer." + setting, value), wanted.with(setting, value)))
                .filter(offer -> reason(offer.settings()).isEmpty())
                .findFirst();
    }

    private static Stream<Integer> values(PoolingSettings wanted, Setting setting) {
        return IntStream.rangeClosed(setting.smallest(), setting.largest())
                .boxed()
                .sorted(Comparator.comparingInt(value -> Math.abs(value - wanted.get(setting))));
    }
}
