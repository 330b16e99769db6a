package kernelight.interchange.code;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.ForwardConvolution;

/** A convolution in NumPy by im2col: windows as rows, filters as columns, a matrix product, and a reshape. */
final class NumPyIm2col {
    private NumPyIm2col() {}

    static String write(ForwardConvolution convolution) {
        ConvolutionCase example = convolution.example();
        List<Direction> directions = Direction.of(example);
        boolean grouped = example.groups() > 1;
        int filters = example.filters().sizes().filters() / example.groups();
        int channels = example.channelsPerGroup();
        int images = example.input().sizes().images();
        int axesBefore = images == 1 ? 1 : 2;
        int outputs = images * example.outputSizes().channelCount();
        String sides = Direction.each(directions, Direction::name);
        PythonText text = NumPyConvolution.head();
        CaseArrays.write(text, example, "np.array", "");
        NumPyConvolution.rotate(text, example);
        NumPyConvolution.pad(text, example, directions, axesBefore);
        NumPyConvolution.sizes(text, directions, axesBefore);
        text.line();
        String indent = grouped ? "    " : "";
        if (grouped) {
            text.line("maps = []").line("for group in range(" + example.groups() + "):  # each group separately");
        }
        text.line(
                        indent,
                        "# Every window becomes a row, in row-major order, channel after channel",
                        images == 1 ? "" : "; image after image")
                .line(indent, "windows = np.array([")
                .line(
                        indent,
                        images == 1 ? "    x[" : "    x[n, ",
                        Stream.concat(
                                        Stream.of(grouped ? part(channels) : ":"),
                                        directions.stream().map(Direction::slice))
                                .collect(Collectors.joining(", ")),
                        "].reshape(-1)");
        if (images > 1) {
            text.line(indent, "    for n in range(" + images + ")");
        }
        for (Direction direction : directions) {
            text.line(indent, "    for ", direction.index(), " in range(", direction.name(), ")");
        }
        text.line(indent, "])")
                .line(indent, "assert windows.shape == (" + outputs + ", " + convolution.weightsPerFilter() + ")")
                .line()
                .line(indent, "# Every filter becomes a column, and one matrix product is the convolution")
                .line(
                        indent,
                        "filters = w",
                        grouped ? "[" + part(filters) + "]" : "",
                        ".reshape(" + filters + ", -1).T")
                .line(indent, "product = windows @ filters")
                .line(indent, "assert product.shape == (" + outputs + ", " + filters + ")");
        if (example.hasBias()) {
            text.line(indent, "product = product + b", grouped ? "[" + part(filters) + "]" : "", "  # one per column");
        }
        if (example.relu()) {
            text.line(indent, "product = np.maximum(product, 0)  # ReLU");
        }
        text.line().line(indent, "# Reshape: each column becomes a feature map", images == 1 ? "" : " of each image");
        String map = images == 1
                ? "product.T.reshape(" + filters + ", " + sides + ")"
                : "np.moveaxis(product.reshape(" + images + ", " + sides + ", " + filters + "), -1, 1)";
        if (grouped) {
            text.line(indent, "maps.append(", map, ")")
                    .line("y = np.concatenate(maps", images == 1 ? "" : ", axis=1", ")");
        } else {
            text.line("y = ", map);
        }
        CaseArrays.check(
                text, convolution.result(), example.dimensions(), NumPyConvolution.comparison(example), "np.array", "");
        return text.toString();
    }

    private static String part(int count) {
        return "group * " + count + " : (group + 1) * " + count;
    }
}
