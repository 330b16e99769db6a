package kernelight.interchange.code;

import java.util.List;
import kernelight.walk.Pooling;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingKind;

/** A pooling in NumPy as im2col: every window of every channel a row, and one number kept of each. */
final class NumPyPoolingIm2col {
    private NumPyPoolingIm2col() {}

    static String write(Pooling pooling) {
        PoolingCase example = pooling.example();
        List<Direction> directions = Direction.of(example);
        int channels = example.input().sizes().channels();
        int cells = directions.stream().mapToInt(way -> way.window().size()).reduce(1, Math::multiplyExact);
        boolean hangs = directions.stream().anyMatch(way -> way.hangsOver() > 0);
        PythonText text = NumPyConvolution.head();
        CaseArrays.write(text, example.input(), "np.array", "");
        NumPyPooling.pad(text, example, directions);
        if (hangs) {
            text.line("# What the last windows hang over is left out")
                    .line(
                            "x = np.pad(x.astype(float), ((0, 0), ",
                            Direction.each(directions, way -> "(0, " + way.hangsOver() + ")"),
                            "), constant_values=",
                            beyond(example.kind()),
                            ")")
                    .line();
        }
        NumPyPooling.sizes(text, directions);
        text.line()
                .line("# Every window becomes a row: place after place, and at each place channel after channel")
                .line("windows = np.array([")
                .line("    x[c, ", Direction.each(directions, Direction::slice), "].reshape(-1)")
                .line("    for i in range(rows)")
                .line("    for j in range(columns)")
                .line("    for c in range(" + channels + ")")
                .line("])")
                .line("assert windows.shape == (" + pooling.targetSizes().count() + ", " + cells + ")")
                .line()
                .line(
                        "kept = np.",
                        example.kind().isAverage() && hangs
                                ? "nanmean"
                                : NumPyPooling.function(example, Direction.isAnyPadded(directions)),
                        "(windows, axis=1)  # one number of each row")
                .line("y = kept.reshape(rows, columns, " + channels + ").transpose(2, 0, 1)  # and reshaped");
        CaseArrays.check(text, pooling.result(), 2, NumPyPooling.comparison(example), "np.array", "");
        return text.toString();
    }

    private static String beyond(PoolingKind kind) {
        return switch (kind) {
            case MAX, GLOBAL_MAX -> "-np.inf";
            case MIN -> "np.inf";
            case AVERAGE, GLOBAL_AVERAGE -> "np.nan";
        };
    }
}
