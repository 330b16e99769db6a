package kernelight.interchange.code;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelight.engine.kernel.PaddingMode;
import kernelight.walk.BackwardCase;
import kernelight.walk.ConvolutionCase;

/** The backward pass of a convolution in NumPy with explicit loops: a sum of products for each number of each gradient. */
final class NumPyBackward {
    private NumPyBackward() {}

    static String write(BackwardCase backward) {
        ConvolutionCase example = backward.example();
        List<Direction> directions = Direction.of(example);
        PythonText text = NumPyConvolution.head();
        CaseArrays.write(text, example, "np.array", "");
        CaseArrays.writeGradient(text, backward.outputGradient(), example.dimensions(), "np.array", "");
        NumPyConvolution.rotate(text, example);
        if (example.input().sizes().images() == 1) {
            gradients(text, example, directions);
        } else {
            ofBatch(text, example, directions);
        }
        CaseArrays.checkGradients(
                text, backward, NumPyConvolution.comparison(CaseArrays.areWhole(backward)), "np.array", "");
        return text.toString();
    }

    /** The images share filters and biases, so their gradients are added up. */
    private static void ofBatch(PythonText text, ConvolutionCase example, List<Direction> directions) {
        String zeros = example.hasBias() ? ", np.zeros(b.shape)" : "";
        String names = example.hasBias() ? "all_dw, all_db" : "all_dw";
        text.line("images, gradients = x, g")
                .line(names, " = np.zeros(w.shape)", zeros)
                .line("all_dx = []")
                .line("for x, g in zip(images, gradients):  # image by image")
                .indented(() -> {
                    gradients(text, example, directions);
                    text.line()
                            .line("all_dw += dw  # the filters met every image")
                            .line("all_dx.append(dx)");
                    if (example.hasBias()) {
                        text.line("all_db += db");
                    }
                })
                .line("dw, dx = all_dw, np.stack(all_dx)");
        if (example.hasBias()) {
            text.line("db = all_db");
        }
    }

    /** Writes the gradients of a single image. */
    private static void gradients(PythonText text, ConvolutionCase example, List<Direction> directions) {
        NumPyConvolution.pad(text, example, directions, 1);
        if (example.relu()) {
            NumPyConvolution.loops(text, example, directions);
            text.line("g = g * (y > 0)  # ReLU passes the gradient only where its input was positive")
                    .line();
        }
        filterGradient(text, example, directions);
        inputGradient(text, example, directions);
        if (example.hasBias()) {
            String axes = PythonText.tuple(Stream.of(1, 2, 3).limit(directions.size()));
            text.line()
                    .line("# With respect to the bias, which was added to every output of its filter")
                    .line("db = np.sum(g, axis=", axes, ")");
        }
    }

    private static void filterGradient(PythonText text, ConvolutionCase example, List<Direction> directions) {
        int filters = example.filters().sizes().filters();
        text.line("# With respect to a weight: the inputs it was multiplied by times the output's gradients")
                .line("dw = np.zeros(w.shape)")
                .line("for k in range(" + filters + "):  # filter by filter");
        String indent = "    ";
        String channel = "c";
        if (example.groups() > 1) {
            text.line(
                    indent,
                    "first = k // " + filters / example.groups() + " * " + example.channelsPerGroup(),
                    "  # the first channel of its group");
            channel = "first + c";
        }
        text.line(indent, "for c in range(" + example.channelsPerGroup() + "):");
        indent += "    ";
        for (Direction direction : directions) {
            text.line(
                    indent,
                    "for ",
                    direction.weight(),
                    " in range(" + direction.window().size() + "):");
            indent += "    ";
        }
        text.line(indent, "inputs = x[", channel, ", ", Direction.each(directions, Direction::inputsOfWeight), "]")
                .line(indent, "dw[k, c, ", Direction.each(directions, Direction::weight), "] = np.sum(inputs * g[k])");
        if (example.flipped()) {
            text.line("dw = dw[:, :", ", ::-1".repeat(example.dimensions()), "]  # rotated back");
        }
    }

    /** The input gradient is a convolution of the padded and spread output gradient with the filters rotated by 180 degrees. */
    private static void inputGradient(PythonText text, ConvolutionCase example, List<Direction> directions) {
        int filters = example.filters().sizes().filters();
        int channels = example.input().sizes().channels();
        boolean strided = Direction.isAnyStrided(directions);
        text.line()
                .line("# With respect to an input: the gradients of the outputs computed from it times the weights,")
                .line("# a convolution of the gradient in a border of zeros with the filter rotated by 180 degrees")
                .line(
                        "spread = np.zeros((" + filters + ", ",
                        Direction.each(directions, direction -> direction.axis().padded() + margin(direction)),
                        "))")
                .line(
                        "spread[:, ",
                        Direction.each(directions, direction -> direction.starts(margin(direction))),
                        "] = g",
                        strided ? "  # a stride apart, like the windows" : "")
                .line(
                        "dx = np.zeros((" + channels + ", ",
                        Direction.each(directions, direction -> direction.axis().padded()),
                        "))")
                .line("for c in range(" + channels + "):  # channel by channel");
        String indent = "    ";
        String filterSlice = ":";
        String channel = "c";
        if (example.groups() > 1) {
            int perGroup = filters / example.groups();
            text.line(
                    indent,
                    "first = c // " + example.channelsPerGroup() + " * " + perGroup,
                    "  # the first filter that reads it");
            filterSlice = "first : first + " + perGroup;
            channel = "c % " + example.channelsPerGroup();
        }
        for (Direction direction : directions) {
            text.line(
                    indent,
                    "for ",
                    direction.cell(),
                    " in range(" + direction.axis().padded() + "):");
            indent += "    ";
        }
        text.line(
                        indent,
                        "window = spread[",
                        filterSlice,
                        ", ",
                        Direction.each(directions, Direction::sliceAtCell),
                        "]")
                .line(
                        indent,
                        "dx[c, ",
                        Direction.each(directions, Direction::cell),
                        "] = np.sum(window * w[",
                        filterSlice,
                        ", ",
                        channel,
                        ", ::-1".repeat(directions.size()),
                        "])");
        if (Direction.isAnyPadded(directions)) {
            padding(text, example, directions);
        }
    }

    private static int margin(Direction direction) {
        return direction.window().reach() - 1;
    }

    private static void padding(PythonText text, ConvolutionCase example, List<Direction> directions) {
        PaddingMode mode = example.window().paddingMode();
        if (mode == PaddingMode.ZEROS) {
            text.line(
                    "dx = dx[:, ",
                    Direction.each(
                            directions,
                            direction -> direction.before() + " : "
                                    + (direction.before() + direction.axis().length())),
                    "]  # without the padding");
            return;
        }
        text.line()
                .line("# The padding was copied from the input: those cells get its gradient, too")
                .line("padded = dx")
                .line(
                        "dx = np.zeros((" + example.input().sizes().channels() + ", ",
                        Direction.each(directions, direction -> direction.axis().length()),
                        "))");
        for (Direction direction : directions) {
            text.line(
                    direction.cell(),
                    " = np.pad(np.arange(" + direction.axis().length() + "), (" + direction.before() + ", "
                            + direction.after() + "), mode=\"",
                    CaseArrays.numPyMode(mode),
                    "\")");
        }
        text.line(
                "np.add.at(dx, np.ix_(range(" + example.input().sizes().channels() + "), ",
                directions.stream().map(Direction::cell).collect(Collectors.joining(", ")),
                "), padded)");
    }
}
