package kernelight.interchange.code;

import java.util.List;
import kernelight.engine.kernel.Axis;
import kernelight.walk.Pooling;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingKind;

/** A pooling with Keras' layers. The program pads the data before, because the layers cannot pad as given. */
final class KerasPooling {
    private KerasPooling() {}

    static String write(Pooling pooling) {
        PoolingCase example = pooling.example();
        List<Direction> directions = Direction.of(example);
        PythonText text = KerasConvolution.head();
        CaseArrays.write(text, example.input(), "np.array", "");
        KerasConvolution.channelsLast(text, example.input());
        if (example.kind().isGlobal()) {
            globalLayer(text, example);
            text.line("y = keras.ops.convert_to_numpy(layer(x))");
        } else {
            windows(text, example, directions);
        }
        KerasConvolution.channelsFirst(text, "y", "y", example.input());
        CaseArrays.check(text, pooling.result(), 2, NumPyPooling.comparison(example), "np.array", "");
        return text.toString();
    }

    private static void windows(PythonText text, PoolingCase example, List<Direction> directions) {
        boolean needsCounts = needsCounts(example, directions);
        if (needsCounts) {
            counts(text, example, directions);
        }
        if (example.kind() == PoolingKind.MIN) {
            text.line("x = -x  # min(x) is -max(-x)");
        }
        if (isPadded(directions)) {
            text.line("x = np.pad(x, ", padding(example, directions));
        }
        layer(text, example, directions);
        text.line("y = keras.ops.convert_to_numpy(layer(x))");
        if (needsCounts) {
            text.line("y = y / keras.ops.convert_to_numpy(layer(counts))");
        }
        if (example.kind() == PoolingKind.MIN) {
            text.line("y = -y");
        }
    }

    static boolean isPadded(List<Direction> directions) {
        return hasOverhang(directions) || Direction.isAnyPadded(directions);
    }

    private static boolean hasOverhang(List<Direction> directions) {
        return directions.stream().anyMatch(direction -> direction.overhang() > 0);
    }

    /** Whether the average of some windows must be divided by another number than the window's size. */
    static boolean needsCounts(PoolingCase example, List<Direction> directions) {
        return example.kind().isAverage()
                && isPadded(directions)
                && (hasOverhang(directions) || !example.countPadding());
    }

    static void counts(PythonText text, PoolingCase example, List<Direction> directions) {
        text.line("counts = np.ones_like(x)  # the cells that count");
        if (example.countPadding()) {
            text.line("counts = np.pad(counts, ", Direction.pads(directions, 1, 1, false), ", constant_values=1)")
                    .line("counts = np.pad(counts, ", overhang(directions), ")");
        } else {
            text.line("counts = np.pad(counts, ", Direction.pads(directions, 1, 1, true), ")");
        }
    }

    /** The arguments of a padding function after the first one. */
    static String padding(PoolingCase example, List<Direction> directions) {
        return Direction.pads(directions, 1, 1, true)
                + (example.kind().isAverage() ? ")" : ", constant_values=-np.inf)  # never the maximum");
    }

    static void globalLayer(PythonText text, PoolingCase example) {
        text.line()
                .line(
                        "layer = keras.layers.Global",
                        example.kind() == PoolingKind.GLOBAL_MAX ? "Max" : "Average",
                        "Pooling2D(")
                .line("    data_format=\"channels_last\",")
                .line("    keepdims=True,")
                .line("    dtype=\"float64\",")
                .line(")");
    }

    static void layer(PythonText text, PoolingCase example, List<Direction> directions) {
        text.line()
                .line("layer = keras.layers.", example.kind().isAverage() ? "Average" : "Max", "Pooling2D(")
                .line("    pool_size=", PyTorchConvolution.of(directions, Axis::size), ",")
                .line("    strides=", PyTorchConvolution.of(directions, Axis::stride), ",")
                .line("    padding=\"valid\",")
                .line("    data_format=\"channels_last\",")
                .line("    dtype=\"float64\",")
                .line(")");
    }

    /** The cells by which the last windows extend beyond the padding, as NumPy pads. */
    private static String overhang(List<Direction> directions) {
        return "((0, 0), (0, " + directions.getFirst().overhang() + "), (0, "
                + directions.getLast().overhang() + "), (0, 0))";
    }
}
