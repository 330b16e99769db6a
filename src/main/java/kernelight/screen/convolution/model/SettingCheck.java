package kernelight.screen.convolution.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelight.engine.kernel.PaddingMode;
import kernelight.walk.SlidingAxis;
import kernelight.walk.TransposedConvolution;
import kernelight.words.Message;

/** Says why settings are impossible and which single change makes them possible. */
final class SettingCheck {
    /** A transposed output with more cells along a side is no picture of anything. */
    static final int LARGEST_TRANSPOSED = 48;

    /** In this order changes are offered: first what the person is likely to have meant. */
    private static final List<Setting.Kind> MENDING = List.of(
            Setting.Kind.PADDING,
            Setting.Kind.FILTER,
            Setting.Kind.INPUT,
            Setting.Kind.DILATION,
            Setting.Kind.GROUPS,
            Setting.Kind.CHANNELS,
            Setting.Kind.FILTERS,
            Setting.Kind.OUTPUT_PADDING,
            Setting.Kind.STRIDE);

    private static final int MOST_OFFERS = 3;

    private SettingCheck() {}

    /**
     * What is wrong with these settings after {@code changed} was set; empty when a window fits.
     *
     * @param before what was set until now: offered where no single change mends it
     */
    static Optional<SettingProblem> problem(
            Setting.Kind changed, CaseSettings wanted, ViewKind view, CaseSettings before) {
        return reason(wanted, view).map(why -> {
            List<SettingProblem.Offer> offers = offers(changed, wanted, view);
            SettingProblem.Offer back = new SettingProblem.Offer(Message.of("convolution.offer.back"), before);
            return new SettingProblem(changed, why, offers.isEmpty() ? List.of(back) : offers);
        });
    }

    static boolean isPossible(CaseSettings settings, ViewKind view) {
        return reason(settings, view).isEmpty();
    }

    private static Optional<Message> reason(CaseSettings wanted, ViewKind view) {
        int channels = wanted.get(Setting.CHANNELS);
        int filters = wanted.get(Setting.FILTERS);
        int groups = wanted.get(Setting.GROUPS);
        if (channels % groups != 0 || filters % groups != 0) {
            return Optional.of(Message.of("convolution.impossible.groups", groups, channels, filters));
        }
        for (Direction direction : Direction.values()) {
            Optional<Message> why =
                    direction.isIn(wanted.dimensions()) ? reason(wanted, direction, view) : Optional.empty();
            if (why.isPresent()) {
                return why;
            }
        }
        return Optional.empty();
    }

    private static Optional<Message> reason(CaseSettings wanted, Direction direction, ViewKind view) {
        SlidingAxis axis = wanted.slidingAxis(direction);
        String where = wanted.isAlike(Setting.Kind.INPUT) && wanted.isAlike(Setting.Kind.FILTER)
                ? "all"
                : direction.name().toLowerCase(java.util.Locale.ROOT);
        if (axis.travel() < 0) {
            return Optional.of(Message.of(
                    "convolution.impossible." + where,
                    axis.window().reach(),
                    axis.length(),
                    axis.padded() - axis.length(),
                    axis.padded()));
        }
        int padding = Math.max(axis.window().paddingBefore(), axis.window().paddingAfter());
        PaddingMode mode = wanted.paddingMode();
        if (mode == PaddingMode.REFLECT && padding > axis.length() - 1
                || mode == PaddingMode.CIRCULAR && padding > axis.length()) {
            return Optional.of(Message.of("convolution.impossible." + mode, padding, axis.length()));
        }
        if (view == ViewKind.TRANSPOSED) {
            int size = TransposedConvolution.size(axis.length(), axis.window(), wanted.get(Setting.OUTPUT_PADDING));
            if (size < 1) {
                return Optional.of(Message.of("convolution.impossible.transposedEmpty", padding));
            }
            if (size > LARGEST_TRANSPOSED) {
                return Optional.of(Message.of("convolution.impossible.transposedLarge", size, LARGEST_TRANSPOSED));
            }
            if (wanted.get(Setting.OUTPUT_PADDING)
                            >= Math.max(axis.window().stride(), axis.window().dilation())
                    && wanted.get(Setting.OUTPUT_PADDING) > 0) {
                return Optional.of(Message.of(
                        "convolution.impossible.outputPadding",
                        wanted.get(Setting.OUTPUT_PADDING),
                        axis.window().stride()));
            }
        }
        return Optional.empty();
    }

    /** Single changes that mend it, each with the value nearest to what was asked for. */
    private static List<SettingProblem.Offer> offers(Setting.Kind changed, CaseSettings wanted, ViewKind view) {
        Map<CaseSettings, SettingProblem.Offer> offers = new LinkedHashMap<>();
        List<Setting.Kind> kinds = new ArrayList<>(MENDING);
        for (Setting.Kind kind : kinds) {
            if (wanted.isAlike(kind)) {
                mended(wanted, kind, view).ifPresent(offer -> offers.putIfAbsent(offer.settings(), offer));
            } else {
                for (Setting setting : Setting.of(kind)) {
                    mended(wanted, setting, view).ifPresent(offer -> offers.putIfAbsent(offer.settings(), offer));
                }
            }
        }
        if (wanted.paddingMode() != PaddingMode.ZEROS) {
            CaseSettings zeros = wanted.with(PaddingMode.ZEROS);
            if (reason(zeros, view).isEmpty()) {
                offers.put(zeros, new SettingProblem.Offer(Message.of("convolution.offer.ZEROS"), zeros));
            }
        }
        // What was just changed was meant: undoing it comes last.
        return offers.values().stream()
                .sorted(Comparator.comparing(offer -> isAbout(offer, changed)))
                .limit(MOST_OFFERS)
                .toList();
    }

    private static boolean isAbout(SettingProblem.Offer offer, Setting.Kind kind) {
        return offer.label().key().startsWith("convolution.offer." + kind);
    }

    private static Optional<SettingProblem.Offer> mended(CaseSettings wanted, Setting.Kind kind, ViewKind view) {
        Setting first = Setting.of(kind).getLast();
        return values(wanted, first)
                .map(value -> new SettingProblem.Offer(
                        Message.of("convolution.offer." + kind, value), wanted.withAll(kind, value)))
                .filter(offer -> reason(offer.settings(), view).isEmpty())
                .findFirst();
    }

    private static Optional<SettingProblem.Offer> mended(CaseSettings wanted, Setting setting, ViewKind view) {
        if (!setting.isIn(wanted.dimensions())) {
            return Optional.empty();
        }
        return values(wanted, setting)
                .map(value -> new SettingProblem.Offer(
                        Message.of("convolution.offer." + setting, value), wanted.with(setting, value)))
                .filter(offer -> reason(offer.settings(), view).isEmpty())
                .findFirst();
    }

    private static java.util.stream.Stream<Integer> values(CaseSettings wanted, Setting setting) {
        return IntStream.rangeClosed(setting.smallest(), setting.largest())
                .boxed()
                .sorted(Comparator.comparingInt(value -> Math.abs(value - wanted.get(setting))));
    }
}
