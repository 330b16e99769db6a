package kernelight.interchange.code;

import java.util.List;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Rounding;
import kernelight.walk.Pooling;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingKind;

/** A pooling as PyTorch's layer of that name; PyTorch has no min pooling, which is the max pooling of -x. */
final class PyTorchPooling {
    private PyTorchPooling() {}

    static String write(Pooling pooling) {
        PoolingCase example = pooling.example();
        List<Direction> directions = Direction.of(example);
        boolean asLayer = example.kind().isGlobal() || isLayer(directions);
        PythonText text = PyTorchConvolution.head(!asLayer);
        CaseArrays.write(text, example.input(), "torch.tensor", PyTorchConvolution.TYPE);
        text.line("x = x.unsqueeze(0)  # a batch of one image: N x C x H x W").line();
        if (example.kind().isGlobal()) {
            text.line("pool = nn.Adaptive", example.kind() == PoolingKind.GLOBAL_MAX ? "Max" : "Avg", "Pool2d(1)")
                    .line("y = pool(x)");
        } else if (asLayer) {
            layer(text, example, directions);
        } else {
            padded(text, example, directions);
        }
        text.line("y = y.squeeze(0)");
        boolean exact = NumPyPooling.comparison(example).equals("np.array_equal");
        CaseArrays.check(
                text,
                pooling.result(),
                2,
                PyTorchConvolution.comparison(exact),
                "torch.tensor",
                PyTorchConvolution.TYPE);
        return text.toString();
    }

    /** PyTorch's layers take the same padding on both sides, at most half of the window. */
    private static boolean isLayer(List<Direction> directions) {
        return directions.stream()
                .allMatch(direction -> direction.isEvenlyPadded()
                        && 2 * direction.before() <= direction.window().size());
    }

    private static void layer(PythonText text, PoolingCase example, List<Direction> directions) {
        text.line("pool = nn.", example.kind().isAverage() ? "Avg" : "Max", "Pool2d(");
        sizes(text, directions);
        text.line("    padding=", PyTorchConvolution.of(directions, Axis::paddingBefore), ",")
                .line("    ceil_mode=", example.window().rounding() == Rounding.UP ? "True" : "False", ",");
        if (example.kind().isAverage()) {
            text.line("    count_include_pad=", example.countPadding() ? "True" : "False", ",");
        }
        text.line(")");
        text.line(
                example.kind() == PoolingKind.MIN
                        ? "y = -pool(-x)  # the smallest of x is the largest of -x"
                        : "y = pool(x)");
    }

    private static void sizes(PythonText text, List<Direction> directions) {
        text.line("    kernel_size=", PyTorchConvolution.of(directions, Axis::size), ",")
                .line("    stride=", PyTorchConvolution.of(directions, Axis::stride), ",");
    }

    /** With padding of its own before the layer. */
    private static void padded(PythonText text, PoolingCase example, List<Direction> directions) {
        text.line("# left, right, above, below; what a last window hangs over is padding too")
                .line("padding = ", sides(directions))
                .line("pool = nn.", example.kind().isAverage() ? "Avg" : "Max", "Pool2d(");
        sizes(text, directions);
        text.line(")");
        switch (example.kind()) {
            case MIN -> text.line("y = -pool(functional.pad(-x, padding, value=-torch.inf))");
            case MAX, GLOBAL_MAX -> text.line("y = pool(functional.pad(x, padding, value=-torch.inf))");
            case AVERAGE, GLOBAL_AVERAGE -> average(text, example, directions);
        }
    }

    private static void average(PythonText text, PoolingCase example, List<Direction> directions) {
        text.line("counts = torch.ones_like(x)  # the cells that count");
        if (example.countPadding()) {
            text.line(
                    "counts = functional.pad(counts, ",
                    PythonText.tuple(
                            directions.reversed().stream().flatMap(way -> Stream.of(way.before(), way.after()))),
                    ", value=1)");
            text.line(
                    "counts = functional.pad(counts, ",
                    PythonText.tuple(directions.reversed().stream().flatMap(way -> Stream.of(0, way.hangsOver()))),
                    ")");
        } else {
            text.line("counts = functional.pad(counts, padding)");
        }
        text.line("y = pool(functional.pad(x, padding)) / pool(counts)");
    }

    private static String sides(List<Direction> directions) {
        return PythonText.tuple(
                directions.reversed().stream().flatMap(way -> Stream.of(way.before(), way.after() + way.hangsOver())));
    }
}
