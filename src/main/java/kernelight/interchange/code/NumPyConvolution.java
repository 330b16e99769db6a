package kernelight.interchange.code;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.ForwardConvolution;
import kernelight.walk.NumberTable;

/** A convolution in NumPy: loops over filters and windows, with a sum of products for each output. */
final class NumPyConvolution {
    private NumPyConvolution() {}

    static String write(ForwardConvolution convolution) {
        ConvolutionCase example = convolution.example();
        List<Direction> directions = Direction.of(example);
        PythonText text = head();
        CaseArrays.write(text, example, "np.array", "");
        rotate(text, example);
        eachImage(text, example.input(), () -> {
            pad(text, example, directions, 1);
            loops(text, example, directions);
            if (example.relu()) {
                text.line().line("y = np.maximum(y, 0)  # ReLU");
            }
        });
        CaseArrays.check(text, convolution.result(), example.dimensions(), comparison(example), "np.array", "");
        return text.toString();
    }

    /** Writes what makes {@code y} of {@code x} for a single image, in a loop over the images of a batch. */
    static void eachImage(PythonText text, NumberTable input, Runnable body) {
        if (input.sizes().images() == 1) {
            body.run();
            return;
        }
        text.line("images = x")
                .line("outputs = []")
                .line("for x in images:  # image by image")
                .indented(() -> {
                    body.run();
                    text.line("outputs.append(y)");
                })
                .line("y = np.stack(outputs)");
    }

    static PythonText head() {
        return new PythonText().line("import numpy as np").line();
    }

    static String comparison(ConvolutionCase example) {
        return comparison(CaseArrays.areWhole(example));
    }

    static String comparison(boolean exact) {
        return exact ? "np.array_equal" : "np.allclose";
    }

    /** Rotates the filters for the convolution of mathematics. */
    static void rotate(PythonText text, ConvolutionCase example) {
        if (example.flipped()) {
            text.line("# A true convolution rotates each filter by 180 degrees first")
                    .line("w = w[:, :", ", ::-1".repeat(example.dimensions()), "]")
                    .line();
        }
    }

    /** @param axesBefore the number of axes before the padded ones: images, if {@code x} is a batch, and channels */
    static void pad(PythonText text, ConvolutionCase example, List<Direction> directions, int axesBefore) {
        if (Direction.isAnyPadded(directions)) {
            text.line("# Padding: ", CaseArrays.padding(example.window().paddingMode()))
                    .line(
                            "x = np.pad(x, ",
                            Direction.pads(directions, axesBefore, 0, false),
                            ", mode=\"",
                            CaseArrays.numPyMode(example.window().paddingMode()),
                            "\")")
                    .line();
        }
    }

    static void sizes(PythonText text, List<Direction> directions, int axesBefore) {
        text.line("# Output size: (N + 2P - (D(F - 1) + 1)) // S + 1");
        for (int at = 0; at < directions.size(); at++) {
            Direction direction = directions.get(at);
            text.line(
                    direction.name(),
                    " = (x.shape[" + (at + axesBefore) + "] - "
                            + direction.window().reach() + ") // "
                            + direction.window().stride() + " + 1");
        }
    }

    static void loops(PythonText text, ConvolutionCase example, List<Direction> directions) {
        sizes(text, directions, 1);
        int filters = example.filters().sizes().filters();
        text.line(
                        "y = np.zeros((" + filters + ", ",
                        directions.stream().map(Direction::name).collect(Collectors.joining(", ")),
                        "))")
                .line()
                .line("for k in range(" + filters + "):  # filter by filter");
        String indent = "    ";
        String channels = ":";
        if (example.groups() > 1) {
            text.line(
                    indent,
                    "first = k // " + filters / example.groups() + " * " + example.channelsPerGroup(),
                    "  # the first channel of its group");
            channels = "first : first + " + example.channelsPerGroup();
        }
        for (Direction direction : directions) {
            text.line(indent, "for ", direction.index(), " in range(", direction.name(), "):");
            indent += "    ";
        }
        text.line(
                        indent,
                        "window = x[",
                        Stream.concat(Stream.of(channels), directions.stream().map(Direction::slice))
                                .collect(Collectors.joining(", ")),
                        "]")
                .line(
                        indent,
                        "y[k, ",
                        directions.stream().map(Direction::index).collect(Collectors.joining(", ")),
                        "] = np.sum(window * w[k])",
                        example.hasBias() ? " + b[k]" : "");
    }
}
