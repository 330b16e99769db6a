package kernelight.screen.pooling.model;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelight.stage.edit.model.SettingKind;
import kernelight.stage.edit.model.SettingProblem;
import kernelight.stage.edit.model.SuggestedFix;
import kernelight.stage.edit.model.SuggestedFixes;
import kernelight.walk.SlidingAxis;
import kernelight.words.LocalizedMessage;

/** Finds out why settings are impossible and which single changes make them possible. */
final class PoolingSettingCheck {
    /** The order in which changes are suggested: first what the user most likely meant. */
    private static final List<PoolingSetting.Kind> ORDER_OF_FIXES =
            List.of(PoolingSetting.Kind.PADDING, PoolingSetting.Kind.WINDOW, PoolingSetting.Kind.INPUT);

    private PoolingSettingCheck() {}

    /**
     * What is wrong with these settings after {@code changed} was set; empty when a window fits.
     *
     * @param before the settings until now, which are suggested where no single change helps
     */
    static Optional<SettingProblem<PoolingSettings>> problem(
            SettingKind changed, PoolingSettings wanted, PoolingSettings before) {
        return reason(wanted).map(why -> {
            List<SuggestedFix<PoolingSettings>> suggested = suggested(changed, wanted);
            SuggestedFix<PoolingSettings> back = new SuggestedFix<>(LocalizedMessage.of("pooling.offer.back"), before);
            return new SettingProblem<>(changed, why, suggested.isEmpty() ? List.of(back) : suggested);
        });
    }

    private static Optional<LocalizedMessage> reason(PoolingSettings wanted) {
        if (wanted.kind().isGlobal()) {
            return Optional.empty();
        }
        boolean alike = wanted.isAlike(PoolingSetting.Kind.INPUT)
                && wanted.isAlike(PoolingSetting.Kind.WINDOW)
                && wanted.isAlike(PoolingSetting.Kind.PADDING);
        return reason(wanted.rowAxis(), alike ? "both" : "rows")
                .or(() -> reason(wanted.columnAxis(), alike ? "both" : "columns"));
    }

    private static Optional<LocalizedMessage> reason(SlidingAxis axis, String where) {
        int size = axis.window().size();
        int padding = axis.window().paddingBefore();
        if (axis.travel() < 0) {
            return Optional.of(LocalizedMessage.of(
                    "pooling.impossible." + where, size, axis.length(), axis.padded() - axis.length(), axis.padded()));
        }
        boolean firstIsOnPadding = padding >= size;
        boolean lastIsOnPadding = axis.position(axis.outputSize() - 1, 0) >= axis.length();
        return firstIsOnPadding || lastIsOnPadding
                ? Optional.of(LocalizedMessage.of("pooling.impossible.alone." + where, size, padding))
                : Optional.empty();
    }

    /**
     * Single changes that make the settings possible. The user meant the latest change, so changing that again comes
     * last.
     */
    private static List<SuggestedFix<PoolingSettings>> suggested(SettingKind changed, PoolingSettings wanted) {
        SuggestedFixes<PoolingSetting, PoolingSettings> fixes =
                new SuggestedFixes<>(wanted, settings -> reason(settings).isEmpty(), "pooling.offer.");
        Map<PoolingSettings, SuggestedFix<PoolingSettings>> suggested = new LinkedHashMap<>();
        ORDER_OF_FIXES.stream()
                .sorted(Comparator.comparing(kind -> kind == changed))
                .flatMap(fixes::of)
                .forEach(fix -> suggested.putIfAbsent(fix.settings(), fix));
        return List.copyOf(suggested.values());
    }
}
