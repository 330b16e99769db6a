package kernelight.interchange.code;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.TransposedConvolution;

/** A transposed convolution in NumPy: every input cell adds a copy of the filter to the output. */
final class NumPyTransposed {
    private NumPyTransposed() {}

    static String write(TransposedConvolution transposed) {
        ConvolutionCase example = transposed.example();
        List<Direction> directions = Direction.of(example);
        PythonText text = new PythonText().line("import numpy as np").line();
        CaseArrays.write(text, example, "np.array", "");
        NumPyConvolution.rotate(text, example);
        NumPyConvolution.eachImage(text, example.input(), () -> output(text, transposed, directions));
        CaseArrays.check(
                text, transposed.result(), example.dimensions(), NumPyConvolution.comparison(example), "np.array", "");
        return text.toString();
    }

    /** Writes the output of a single image. */
    private static void output(PythonText text, TransposedConvolution transposed, List<Direction> directions) {
        ConvolutionCase example = transposed.example();
        int filters = example.filters().sizes().filters();
        int outputPadding = transposed.outputPadding();
        text.line("# Size before the padding is cut off: (N - 1) S + D(F - 1) + 1")
                .line(
                        "y = np.zeros((" + filters + ", ",
                        directions.stream()
                                .map(direction -> String.valueOf(size(direction, outputPadding)))
                                .collect(Collectors.joining(", ")),
                        "))")
                .line()
                .line("for k in range(" + filters + "):  # filter by filter")
                .line("    for c in range(" + example.channelsPerGroup() + "):  # channel by channel");
        String indent = "        ";
        String channel = "c";
        if (example.groups() > 1) {
            channel = "channel";
            text.line(
                    indent,
                    "channel = k // " + filters / example.groups() + " * " + example.channelsPerGroup(),
                    " + c  # of the filter's group");
        }
        for (Direction direction : directions) {
            text.line(
                    indent,
                    "for ",
                    direction.index(),
                    " in range(" + direction.axis().length() + "):");
            indent += "    ";
        }
        text.line(
                indent,
                "y[k, ",
                directions.stream().map(Direction::slice).collect(Collectors.joining(", ")),
                "] += x[" + channel + ", ",
                directions.stream().map(Direction::index).collect(Collectors.joining(", ")),
                "] * w[k, c]");
        crop(text, directions, outputPadding, Stream.of(":"), Stream.empty());
        if (example.hasBias()) {
            text.line().line("y = y + b[:", ", np.newaxis".repeat(directions.size()), "]  # one bias for each filter");
        }
        if (example.relu()) {
            text.line().line("y = np.maximum(y, 0)  # ReLU");
        }
    }

    /** The output size before the padding is cut off. */
    static int size(Direction direction, int outputPadding) {
        return TransposedConvolution.size(
                direction.axis().length(), direction.window().withPadding(0), outputPadding);
    }

    /** Writes the cropping of the padding, with the slices of the axes before and after the spatial ones. */
    static void crop(
            PythonText text,
            List<Direction> directions,
            int outputPadding,
            Stream<String> before,
            Stream<String> after) {
        if (Direction.isAnyPadded(directions)) {
            text.line().line("# Padding cuts the border off");
            cut(text, directions, outputPadding, before, after);
        }
    }

    /** Writes the line that crops the output. */
    static void cut(
            PythonText text,
            List<Direction> directions,
            int outputPadding,
            Stream<String> before,
            Stream<String> after) {
        Stream<String> kept = directions.stream()
                .map(direction -> direction.before() + " : " + (size(direction, outputPadding) - direction.after()));
        text.line("y = y[", Stream.concat(before, Stream.concat(kept, after)).collect(Collectors.joining(", ")), "]");
    }
}
