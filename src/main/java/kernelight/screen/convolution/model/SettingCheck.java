package kernelight.screen.convolution.model;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelight.walk.square.WindowAxis;

/** Says why settings are impossible and which single change makes them possible. */
final class SettingCheck {

    private static final List<Setting> SQUARE = List.of(Setting.PADDING, Setting.FILTER_SIZE, Setting.INPUT_SIZE);

    private static final List<Setting> APART = List.of(
            Setting.PADDING,
            Setting.FILTER_ROWS,
            Setting.FILTER_COLUMNS,
            Setting.INPUT_ROWS,
            Setting.INPUT_COLUMNS,
            Setting.FILTER_SIZE);

    private SettingCheck() {}

    /** What is wrong with these settings after {@code changed} was set; empty when a window fits. */
    static Optional<SettingProblem> problem(Setting changed, CaseSettings wanted) {
        if (wanted.isPossible()) {
            return Optional.empty();
        }
        boolean inRows = !wanted.rowAxis().isPossible();
        WindowAxis axis = inRows ? wanted.rowAxis() : wanted.columnAxis();
        String direction = wanted.isSquare() ? "square" : inRows ? "rows" : "columns";
        Message why = Message.of(
                "convolution.impossible." + direction, axis.filter(), axis.input(), axis.padding(), axis.padded());
        return Optional.of(new SettingProblem(changed, why, offers(wanted)));
    }

    /** Single changes that mend it, each with the value nearest to what was asked for. */
    private static List<SettingProblem.Offer> offers(CaseSettings wanted) {
        Map<CaseSettings, SettingProblem.Offer> offers = new LinkedHashMap<>();
        for (Setting setting : wanted.isSquare() ? SQUARE : APART) {
            mended(wanted, setting).ifPresent(offer -> offers.putIfAbsent(offer.settings(), offer));
        }
        return List.copyOf(offers.values());
    }

    private static Optional<SettingProblem.Offer> mended(CaseSettings wanted, Setting setting) {
        return IntStream.rangeClosed(setting.smallest(), setting.largest())
                .boxed()
                .sorted(Comparator.comparingInt(value -> Math.abs(value - setting.in(wanted))))
                .map(value -> new SettingProblem.Offer(
                        Message.of("convolution.offer." + setting.name(), value), setting.set(wanted, value)))
                .filter(offer -> offer.settings().isPossible())
                .findFirst();
    }
}
