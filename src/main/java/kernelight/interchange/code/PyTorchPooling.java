package kernelight.interchange.code;

import java.util.List;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Rounding;
import kernelight.walk.Pooling;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingGradient;
import kernelight.walk.PoolingKind;

/** A pooling with PyTorch's layers. PyTorch has no min pooling, so -maxpool(-x) is used. */
final class PyTorchPooling {
    private PyTorchPooling() {}

    static String write(Pooling pooling) {
        PoolingCase example = pooling.example();
        PythonText text = head(example);
        if (isSingle(example)) {
            text.line("x = x.unsqueeze(0)  # a batch of one image: N x C x H x W");
        }
        text.line();
        run(text, example);
        CaseArrays.check(
                text,
                pooling.result(),
                2,
                PyTorchConvolution.comparison(NumPyPooling.isExact(example)),
                "torch.tensor",
                PyTorchConvolution.TYPE);
        return text.toString();
    }

    /** The backward pass of a pooling with PyTorch's autograd. */
    static String write(PoolingGradient gradient) {
        PoolingCase example = gradient.example();
        PythonText text = head(example);
        CaseArrays.writeGradient(text, gradient.outputGradient(), 2, "torch.tensor", PyTorchConvolution.TYPE);
        text.line(
                        isSingle(example)
                                ? "x = x.unsqueeze(0).requires_grad_()  # a batch of one image: N x C x H x W"
                                : "x.requires_grad_()")
                .line();
        run(text, example);
        text.line("y.backward(g)").line("dx = x.grad", isSingle(example) ? ".squeeze(0)" : "");
        CaseArrays.checkGradient(
                text,
                gradient,
                PyTorchConvolution.comparison(NumPyPooling.isExact(gradient)),
                "torch.tensor",
                PyTorchConvolution.TYPE);
        return text.toString();
    }

    private static PythonText head(PoolingCase example) {
        PythonText text = PyTorchConvolution.head(!isLayer(example));
        CaseArrays.write(text, example.input(), "torch.tensor", PyTorchConvolution.TYPE);
        return text;
    }

    private static boolean isLayer(PoolingCase example) {
        return example.kind().isGlobal() || isLayer(Direction.of(example));
    }

    private static void run(PythonText text, PoolingCase example) {
        if (example.kind().isGlobal()) {
            text.line("pool = nn.Adaptive", example.kind() == PoolingKind.GLOBAL_MAX ? "Max" : "Avg", "Pool2d(1)")
                    .line("y = pool(x)");
        } else if (isLayer(example)) {
            layer(text, example, Direction.of(example));
        } else {
            padded(text, example, Direction.of(example));
        }
        if (isSingle(example)) {
            text.line("y = y.squeeze(0)");
        }
    }

    private static boolean isSingle(PoolingCase example) {
        return example.input().sizes().images() == 1;
    }

    /** PyTorch's layers need the same padding on both sides, at most half of the window. */
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
        text.line(example.kind() == PoolingKind.MIN ? "y = -pool(-x)  # min(x) is -max(-x)" : "y = pool(x)");
    }

    private static void sizes(PythonText text, List<Direction> directions) {
        text.line("    kernel_size=", PyTorchConvolution.of(directions, Axis::size), ",")
                .line("    stride=", PyTorchConvolution.of(directions, Axis::stride), ",");
    }

    /** Writes a pooling with explicit padding before the layer. */
    private static void padded(PythonText text, PoolingCase example, List<Direction> directions) {
        text.line("# left, right, above, below; including the cells beyond the input that the last window covers")
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
                    PythonText.tuple(directions.reversed().stream()
                            .flatMap(direction -> Stream.of(direction.before(), direction.after()))),
                    ", value=1)");
            text.line(
                    "counts = functional.pad(counts, ",
                    PythonText.tuple(
                            directions.reversed().stream().flatMap(direction -> Stream.of(0, direction.overhang()))),
                    ")");
        } else {
            text.line("counts = functional.pad(counts, padding)");
        }
        text.line("y = pool(functional.pad(x, padding)) / pool(counts)");
    }

    private static String sides(List<Direction> directions) {
        return PythonText.tuple(directions.reversed().stream()
                .flatMap(direction -> Stream.of(direction.before(), direction.after() + direction.overhang())));
    }
}
