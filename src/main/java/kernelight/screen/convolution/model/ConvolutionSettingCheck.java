package kernelight.screen.convolution.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kernelight.engine.kernel.PaddingMode;
import kernelight.stage.edit.model.SettingKind;
import kernelight.stage.edit.model.SettingProblem;
import kernelight.stage.edit.model.SuggestedFix;
import kernelight.stage.edit.model.SuggestedFixes;
import kernelight.walk.SlidingAxis;
import kernelight.walk.TransposedConvolution;
import kernelight.words.LocalizedMessage;

/** Finds out why settings are impossible and which single changes make them possible. */
final class ConvolutionSettingCheck {
    /** A transposed output with more cells along a side would be too large to show. */
    static final int LARGEST_TRANSPOSED = 48;

    /** The most numbers of the input and of the output: what the largest single image has. Only batches of volumes can have more. */
    static final int MOST_INPUTS = 4 * 16 * 16 * 16;

    static final int MOST_OUTPUTS = 4 * LARGEST_TRANSPOSED * LARGEST_TRANSPOSED * LARGEST_TRANSPOSED;

    /** The order in which changes are suggested: first what the user most likely meant. */
    private static final List<ConvolutionSetting.Kind> ORDER_OF_FIXES = List.of(
            ConvolutionSetting.Kind.BATCH,
            ConvolutionSetting.Kind.PADDING,
            ConvolutionSetting.Kind.FILTER,
            ConvolutionSetting.Kind.INPUT,
            ConvolutionSetting.Kind.DILATION,
            ConvolutionSetting.Kind.GROUPS,
            ConvolutionSetting.Kind.CHANNELS,
            ConvolutionSetting.Kind.FILTERS,
            ConvolutionSetting.Kind.OUTPUT_PADDING,
            ConvolutionSetting.Kind.STRIDE);

    private static final int MOST_FIXES = 3;

    private ConvolutionSettingCheck() {}

    /**
     * What is wrong with these settings after {@code changed} was set; empty when the view can show them.
     *
     * @param before the settings until now, which are suggested where no single change helps
     */
    static Optional<SettingProblem<ConvolutionSettings>> problem(
            SettingKind changed, ConvolutionSettings wanted, ConvolutionView view, ConvolutionSettings before) {
        return reason(wanted, view).map(why -> {
            List<SuggestedFix<ConvolutionSettings>> suggested = suggested(changed, wanted, view);
            SuggestedFix<ConvolutionSettings> back =
                    new SuggestedFix<>(LocalizedMessage.of("convolution.offer.back"), before);
            return new SettingProblem<>(changed, why, suggested.isEmpty() ? List.of(back) : suggested);
        });
    }

    static boolean isPossible(ConvolutionSettings settings, ConvolutionView view) {
        return reason(settings, view).isEmpty();
    }

    /** Why the view cannot show these settings; empty when it can. */
    static Optional<LocalizedMessage> reason(ConvolutionSettings wanted, ConvolutionView view) {
        int channels = wanted.get(ConvolutionSetting.CHANNELS);
        int filters = wanted.get(ConvolutionSetting.FILTERS);
        int groups = wanted.get(ConvolutionSetting.GROUPS);
        if (channels % groups != 0 || filters % groups != 0) {
            return Optional.of(LocalizedMessage.of("convolution.impossible.groups", groups, channels, filters));
        }
        for (Direction direction : Direction.values()) {
            Optional<LocalizedMessage> why =
                    direction.isIn(wanted.dimensions()) ? reason(wanted, direction, view) : Optional.empty();
            if (why.isPresent()) {
                return why;
            }
        }
        return tooLarge(wanted, view);
    }

    private static Optional<LocalizedMessage> tooLarge(ConvolutionSettings wanted, ConvolutionView view) {
        int images = wanted.get(ConvolutionSetting.BATCH);
        int inputs = wanted.inputSizes().count();
        if (inputs > MOST_INPUTS) {
            return Optional.of(LocalizedMessage.of("convolution.impossible.batch.input", images, inputs, MOST_INPUTS));
        }
        long outputs = (long) images * wanted.get(ConvolutionSetting.FILTERS);
        for (Direction direction : Direction.values()) {
            outputs *=
                    direction.isIn(wanted.dimensions()) ? outputSize(wanted, wanted.slidingAxis(direction), view) : 1;
        }
        return outputs > MOST_OUTPUTS
                ? Optional.of(LocalizedMessage.of("convolution.impossible.batch.output", images, outputs, MOST_OUTPUTS))
                : Optional.empty();
    }

    private static int outputSize(ConvolutionSettings wanted, SlidingAxis axis, ConvolutionView view) {
        return view == ConvolutionView.TRANSPOSED
                ? TransposedConvolution.size(
                        axis.length(), axis.window(), wanted.get(ConvolutionSetting.OUTPUT_PADDING))
                : axis.outputSize();
    }

    private static Optional<LocalizedMessage> reason(
            ConvolutionSettings wanted, Direction direction, ConvolutionView view) {
        return view == ConvolutionView.TRANSPOSED
                ? transposedReason(wanted, wanted.slidingAxis(direction))
                : forwardReason(wanted, direction);
    }

    private static Optional<LocalizedMessage> forwardReason(ConvolutionSettings wanted, Direction direction) {
        SlidingAxis axis = wanted.slidingAxis(direction);
        String where = wanted.isAlike(ConvolutionSetting.Kind.INPUT) && wanted.isAlike(ConvolutionSetting.Kind.FILTER)
                ? "all"
                : direction.name().toLowerCase(Locale.ROOT);
        if (axis.travel() < 0) {
            return Optional.of(LocalizedMessage.of(
                    "convolution.impossible." + where,
                    axis.window().reach(),
                    axis.length(),
                    axis.padded() - axis.length(),
                    axis.padded()));
        }
        int padding = axis.window().longerPadding();
        return wanted.paddingMode().fits(padding, axis.length())
                ? Optional.empty()
                : Optional.of(
                        LocalizedMessage.of("convolution.impossible." + wanted.paddingMode(), padding, axis.length()));
    }

    /** No window has to fit on the input, and the padding is cut off the output, whatever would lie on it. */
    private static Optional<LocalizedMessage> transposedReason(ConvolutionSettings wanted, SlidingAxis axis) {
        int outputPadding = wanted.get(ConvolutionSetting.OUTPUT_PADDING);
        int size = TransposedConvolution.size(axis.length(), axis.window(), outputPadding);
        if (size < 1) {
            return Optional.of(LocalizedMessage.of(
                    "convolution.impossible.transposedEmpty", axis.window().longerPadding()));
        }
        if (size > LARGEST_TRANSPOSED) {
            return Optional.of(LocalizedMessage.of("convolution.impossible.transposedLarge", size, LARGEST_TRANSPOSED));
        }
        return TransposedConvolution.isPossible(axis.window(), outputPadding)
                ? Optional.empty()
                : Optional.of(LocalizedMessage.of(
                        "convolution.impossible.outputPadding",
                        outputPadding,
                        axis.window().stride(),
                        axis.window().dilation()));
    }

    /**
     * Single changes that make the settings possible. The user meant the latest change, so changing that again comes
     * last.
     */
    private static List<SuggestedFix<ConvolutionSettings>> suggested(
            SettingKind changed, ConvolutionSettings wanted, ConvolutionView view) {
        SuggestedFixes<ConvolutionSetting, ConvolutionSettings> fixes =
                new SuggestedFixes<>(wanted, settings -> isPossible(settings, view), "convolution.offer.");
        ConvolutionSettings zeros = wanted.with(PaddingMode.ZEROS);
        Stream<SuggestedFix<ConvolutionSettings>> withZeros =
                wanted.paddingMode() != PaddingMode.ZEROS && isPossible(zeros, view)
                        ? Stream.of(new SuggestedFix<>(LocalizedMessage.of("convolution.offer.ZEROS"), zeros))
                        : Stream.empty();
        Map<ConvolutionSettings, SuggestedFix<ConvolutionSettings>> suggested = new LinkedHashMap<>();
        Stream.of(
                        ORDER_OF_FIXES.stream().filter(kind -> kind != changed).flatMap(fixes::of),
                        withZeros,
                        ORDER_OF_FIXES.stream().filter(kind -> kind == changed).flatMap(fixes::of))
                .flatMap(Function.identity())
                .forEach(fix -> suggested.putIfAbsent(fix.settings(), fix));
        return suggested.values().stream().limit(MOST_FIXES).toList();
    }
}
