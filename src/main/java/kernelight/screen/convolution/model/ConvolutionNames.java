package kernelight.screen.convolution.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/** The names of cases. */
public final class ConvolutionNames {
    private ConvolutionNames() {}

    /** The preset's name, or the sizes of a case that is no preset. */
    public static LocalizedMessage title(ConvolutionCase example) {
        return ConvolutionPreset.of(example)
                .map(preset -> LocalizedMessage.of("convolution.preset." + preset.id()))
                .orElseGet(() -> sizes("convolution.own", example));
    }

    /** A name that does not reveal the output's size. */
    static LocalizedMessage asked(ConvolutionCase example) {
        return sizes("convolution.asked", example);
    }

    private static LocalizedMessage sizes(String key, ConvolutionCase example) {
        return LocalizedMessage.of(
                key,
                size(example.dimensions(), example.input().sizes()),
                size(example.dimensions(), example.filters().sizes()));
    }

    /** Rows by columns, with the depth of a volume; the length of a signal. */
    public static LocalizedMessage size(int dimensions, Sizes sizes) {
        return switch (dimensions) {
            case 1 -> LocalizedMessage.of("convolution.size.1", sizes.columns());
            case 2 -> LocalizedMessage.of("convolution.size.2", sizes.rows(), sizes.columns());
            default -> LocalizedMessage.of("convolution.size.3", sizes.planes(), sizes.rows(), sizes.columns());
        };
    }

    /** The operation, padding, stride, and other settings that are not the default. */
    public static List<LocalizedMessage> summary(
            ConvolutionSettings settings, ConvolutionCase example, ConvolutionView view) {
        List<LocalizedMessage> summary = new ArrayList<>();
        summary.add(operation(example, view));
        summary.add(padding(settings));
        summary.add(number(settings, ConvolutionSetting.Kind.STRIDE));
        if (!settings.isAlike(ConvolutionSetting.Kind.DILATION)
                || settings.get(ConvolutionSetting.DILATION_COLUMNS) > 1) {
            summary.add(number(settings, ConvolutionSetting.Kind.DILATION));
        }
        if (example.input().sizes().images() > 1) {
            summary.add(LocalizedMessage.of(
                    "stage.batch.summary", example.input().sizes().images()));
        }
        if (example.groups() > 1) {
            summary.add(LocalizedMessage.of("convolution.summary.groups", example.groups()));
        }
        if (example.hasBias()) {
            summary.add(LocalizedMessage.of("convolution.summary.bias"));
        }
        if (example.relu()) {
            summary.add(LocalizedMessage.of("convolution.summary.relu"));
        }
        if (example.flipped()) {
            summary.add(LocalizedMessage.of("convolution.summary.flipped"));
        }
        return summary;
    }

    /** The padding; before and after the input where the two differ. */
    private static LocalizedMessage padding(ConvolutionSettings settings) {
        List<Direction> directions = Stream.of(Direction.values())
                .filter(direction -> direction.isIn(settings.dimensions()))
                .toList();
        List<Axis> axes = directions.stream().map(settings::axis).toList();
        if (axes.stream().allMatch(axis -> axis.paddingBefore() == axis.paddingAfter())) {
            return number(settings, ConvolutionSetting.Kind.PADDING);
        }
        List<LocalizedMessage> sides = axes.stream()
                .map(axis ->
                        LocalizedMessage.of("convolution.summary.sides", axis.paddingBefore(), axis.paddingAfter()))
                .toList();
        return LocalizedMessage.of(
                "convolution.summary.PADDING",
                sides.stream().distinct().count() == 1
                        ? sides.getFirst()
                        : LocalizedMessage.of("convolution.size." + sides.size(), sides.toArray()));
    }

    /** Cross-correlation and convolution have the same sign, so the one that is meant is always named. */
    private static LocalizedMessage operation(ConvolutionCase example, ConvolutionView view) {
        if (view == ConvolutionView.TRANSPOSED) {
            return LocalizedMessage.of("convolution.summary.transposed");
        }
        return LocalizedMessage.of("convolution.summary." + (example.flipped() ? "convolution" : "correlation"));
    }

    private static LocalizedMessage number(ConvolutionSettings settings, ConvolutionSetting.Kind kind) {
        int columns = settings.get(ConvolutionSetting.of(kind).getLast());
        if (settings.isAlike(kind)) {
            return columns == 0
                    ? LocalizedMessage.of("convolution.summary.noPadding")
                    : LocalizedMessage.of("convolution.summary." + kind, columns);
        }
        int rows = settings.get(ConvolutionSetting.of(kind, Direction.ROWS));
        return LocalizedMessage.of(
                "convolution.summary." + kind,
                settings.dimensions() == 3
                        ? LocalizedMessage.of(
                                "convolution.size.3",
                                settings.get(ConvolutionSetting.of(kind, Direction.PLANES)),
                                rows,
                                columns)
                        : LocalizedMessage.of("convolution.size.2", rows, columns));
    }
}
