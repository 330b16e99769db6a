package kernelight.interchange.code;

import java.util.List;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingGradient;

/** The backward pass of a pooling in NumPy: each output's gradient goes to the maximum or is shared equally. */
final class NumPyPoolingBackward {
    private NumPyPoolingBackward() {}

    static String write(PoolingGradient gradient) {
        PoolingCase example = gradient.example();
        List<Direction> directions = Direction.of(example);
        PythonText text = NumPyConvolution.head();
        CaseArrays.write(text, example.input(), "np.array", "");
        CaseArrays.writeGradient(text, gradient.outputGradient(), 2, "np.array", "");
        if (example.input().sizes().images() == 1) {
            gradient(text, example, directions);
        } else {
            text.line("images, gradients = x, g")
                    .line("all_dx = []")
                    .line("for x, g in zip(images, gradients):  # image by image")
                    .indented(() -> {
                        gradient(text, example, directions);
                        text.line().line("all_dx.append(dx)");
                    })
                    .line("dx = np.stack(all_dx)");
        }
        CaseArrays.checkGradient(
                text, gradient, NumPyConvolution.comparison(NumPyPooling.isExact(gradient)), "np.array", "");
        return text.toString();
    }

    /** Writes the gradient of a single image. */
    private static void gradient(PythonText text, PoolingCase example, List<Direction> directions) {
        Direction rows = directions.getFirst();
        Direction columns = directions.getLast();
        NumPyPooling.pad(text, example, directions, 1);
        NumPyPooling.sizes(text, directions);
        text.line("dx = np.zeros(x.shape)")
                .line()
                .line("for c in range(" + example.input().sizes().channels() + "):  # each channel separately")
                .line("    for i in range(rows):")
                .line("        for j in range(columns):")
                .line("            window = x[c, ", rows.slice(), ", ", columns.slice(), "]");
        if (example.kind().isAverage()) {
            share(text, example, directions);
        } else {
            text.line(
                            "            u, v = np.unravel_index(np.arg",
                            NumPyPooling.function(example, false),
                            "(window), window.shape)  # the first if there are several")
                    .line("            dx[c, ", rows.start(), " + u, ", columns.start(), " + v] += g[c, i, j]");
        }
        if (Direction.isAnyPadded(directions)) {
            text.line()
                    .line(
                            "dx = dx[:, ",
                            Direction.each(
                                    directions,
                                    direction -> direction.before() + " : "
                                            + (direction.before()
                                                    + direction.axis().length())),
                            "]  # without the padding");
        }
    }

    private static void share(PythonText text, PoolingCase example, List<Direction> directions) {
        String slices = Direction.each(directions, Direction::slice);
        if (Direction.isAnyPadded(directions) && !example.countPadding()) {
            text.line("            counts = ~np.isnan(window)  # the padding gets no share")
                    .line("            dx[c, ", slices, "] += g[c, i, j] * counts / np.sum(counts)");
        } else {
            text.line("            dx[c, ", slices, "] += g[c, i, j] / window.size");
        }
    }
}
