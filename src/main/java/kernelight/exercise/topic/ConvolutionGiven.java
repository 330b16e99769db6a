package kernelight.exercise.topic;

import java.util.ArrayList;
import java.util.List;
import kernelight.engine.kernel.Axis;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.ExactNumber;
import kernelight.walk.SlidingAxis;
import kernelight.words.LocalizedMessage;

/** How an exercise tells the settings of a convolution. */
final class ConvolutionGiven {
    private ConvolutionGiven() {}

    /** Input, filter, padding, stride and dilation as sizes: {@code size}. */
    static List<Given> sizes(SlidingAxis rows, SlidingAxis columns) {
        List<Given> given = new ArrayList<>();
        given.add(Given.ofAxes("input", rows.length(), columns.length()));
        given.add(Given.ofAxes("filter", rows.window().size(), columns.window().size()));
        given.addAll(settings(rows.window(), columns.window()));
        return given;
    }

    /** The tables of a case, its settings and its bias, which is 0 if it has none. */
    static List<Given> tables(ConvolutionCase example) {
        List<Given> given = new ArrayList<>();
        given.add(new Given("input", new Value.Table(example.input())));
        given.add(new Given("filter", new Value.Table(example.filters())));
        given.addAll(settings(example.window().rows(), example.window().columns()));
        given.add(new Given(
                "bias", example.hasBias() ? new Value.Decimal(example.bias().getFirst()) : new Value.Whole(0)));
        return given;
    }

    private static List<Given> settings(Axis rows, Axis columns) {
        return List.of(
                Given.ofAxes("padding", rows.paddingBefore(), columns.paddingBefore()),
                Given.ofAxes("stride", rows.stride(), columns.stride()),
                Given.ofAxes("dilation", rows.dilation(), columns.dilation()));
    }

    /** "Input 5 × 5, filter 3 × 3, padding 1, stride 2, dilation 1"; a dilation of 1 is not told. */
    static LocalizedMessage situation(SlidingAxis rows, SlidingAxis columns) {
        boolean isDilated = rows.window().dilation() > 1 || columns.window().dilation() > 1;
        return LocalizedMessage.of(
                isDilated ? "exercise.given.dilated" : "exercise.given.sizes",
                RowsAndColumns.size(rows.length(), columns.length()),
                RowsAndColumns.size(rows.window().size(), columns.window().size()),
                RowsAndColumns.setting(
                        rows.window().paddingBefore(), columns.window().paddingBefore()),
                RowsAndColumns.setting(rows.window().stride(), columns.window().stride()),
                RowsAndColumns.setting(
                        rows.window().dilation(), columns.window().dilation()));
    }

    /** The same of a case of one channel and one filter, with its bias. */
    static LocalizedMessage situation(ConvolutionCase example) {
        LocalizedMessage sizes = situation(example.rowAxis(), example.columnAxis());
        return example.hasBias()
                ? LocalizedMessage.of(
                        "exercise.given.bias",
                        sizes,
                        ExactNumber.text(example.bias().getFirst()))
                : sizes;
    }
}
