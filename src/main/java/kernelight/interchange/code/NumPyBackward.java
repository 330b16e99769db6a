package kernelight.interchange.code;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelight.engine.kernel.PaddingMode;
import kernelight.walk.BackwardCase;
import kernelight.walk.ConvolutionCase;

/** A convolution's backward pass in NumPy, by hand: number after number of each gradient, one sum of products each. */
final class NumPyBackward {
    private NumPyBackward() {}

    static String write(BackwardCase backward) {
        ConvolutionCase example = backward.example();
        List<Direction> directions = Direction.of(example);
        PythonText text = NumPyConvolution.head();
        CaseArrays.write(text, example, "np.array", "");
        CaseArrays.writeGradient(text, backward.outputGradient(), example.dimensions(), "np.array", "");
        NumPyConvolution.turn(text, example);
        NumPyConvolution.pad(text, example, directions);
        if (example.relu()) {
            NumPyConvolution.loops(text, example, directions);
            text.line("g = g * (y > 0)  # ReLU lets it through only where the sum was above 0")
                    .line();
        }
        byFilter(text, example, directions);
        byInput(text, example, directions);
        if (example.hasBias()) {
            String axes = PythonText.tuple(Stream.of(1, 2, 3).limit(directions.size()));
            text.line()
                    .line("# By a bias: it was added to every output of its filter")
                    .line("db = np.sum(g, axis=", axes, ")");
        }
        CaseArrays.checkGradients(
                text, backward, NumPyConvolution.comparison(CaseArrays.areWhole(backward)), "np.array", "");
        return text.toString();
    }

    private static void byFilter(PythonText text, ConvolutionCase example, List<Direction> directions) {
        int filters = example.filters().sizes().filters();
        text.line("# By a weight: wherever it lay, the input that it met there times the output's gradient")
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
        text.line(indent, "met = x[", channel, ", ", Direction.each(directions, Direction::met), "]")
                .line(indent, "dw[k, c, ", Direction.each(directions, Direction::weight), "] = np.sum(met * g[k])");
        if (example.flipped()) {
            text.line("dw = dw[:, :", ", ::-1".repeat(example.dimensions()), "]  # turned back");
        }
    }

    /** The window that gathers a cell's gradient is the filter turned by half a turn, over the gradient laid out. */
    private static void byInput(PythonText text, ConvolutionCase example, List<Direction> directions) {
        int filters = example.filters().sizes().filters();
        int channels = example.input().sizes().channels();
        boolean strided = Direction.isAnyStrided(directions);
        text.line()
                .line("# By an input cell: the gradient of every output it fed times the weight that carried it there,")
                .line("# which is the filter, turned by half a turn, over the gradient with a border of zeros")
                .line(
                        "laid = np.zeros((" + filters + ", ",
                        Direction.each(directions, way -> way.axis().padded() + edge(way)),
                        "))")
                .line(
                        "laid[:, ",
                        Direction.each(directions, way -> way.beginnings(edge(way))),
                        "] = g",
                        strided ? "  # as far apart as the windows were" : "")
                .line(
                        "dx = np.zeros((" + channels + ", ",
                        Direction.each(directions, way -> way.axis().padded()),
                        "))")
                .line("for c in range(" + channels + "):  # channel by channel");
        String indent = "    ";
        String seeing = ":";
        String channel = "c";
        if (example.groups() > 1) {
            int perGroup = filters / example.groups();
            text.line(
                    indent,
                    "first = c // " + example.channelsPerGroup() + " * " + perGroup,
                    "  # the first filter that sees it");
            seeing = "first : first + " + perGroup;
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
        text.line(indent, "window = laid[", seeing, ", ", Direction.each(directions, Direction::sliceAtCell), "]")
                .line(
                        indent,
                        "dx[c, ",
                        Direction.each(directions, Direction::cell),
                        "] = np.sum(window * w[",
                        seeing,
                        ", ",
                        channel,
                        ", ::-1".repeat(directions.size()),
                        "])");
        if (Direction.isAnyPadded(directions)) {
            padding(text, example, directions);
        }
    }

    private static int edge(Direction direction) {
        return direction.window().reach() - 1;
    }

    private static void padding(PythonText text, ConvolutionCase example, List<Direction> directions) {
        PaddingMode mode = example.window().paddingMode();
        if (mode == PaddingMode.ZEROS) {
            text.line(
                    "dx = dx[:, ",
                    Direction.each(
                            directions,
                            way -> way.before() + " : "
                                    + (way.before() + way.axis().length())),
                    "]  # the padding's zeros need none");
            return;
        }
        text.line()
                .line("# What lay on the padding were cells of the input: they get that gradient too")
                .line("padded = dx")
                .line(
                        "dx = np.zeros((" + example.input().sizes().channels() + ", ",
                        Direction.each(directions, way -> way.axis().length()),
                        "))");
        for (Direction way : directions) {
            text.line(
                    way.cell(),
                    " = np.pad(np.arange(" + way.axis().length() + "), (" + way.before() + ", " + way.after()
                            + "), mode=\"",
                    CaseArrays.numPyMode(mode),
                    "\")");
        }
        text.line(
                "np.add.at(dx, np.ix_(range(" + example.input().sizes().channels() + "), ",
                directions.stream().map(Direction::cell).collect(Collectors.joining(", ")),
                "), padded)");
    }
}
