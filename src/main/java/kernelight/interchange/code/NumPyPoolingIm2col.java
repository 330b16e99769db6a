package kernelight.interchange.code;

import java.util.List;
import kernelight.walk.Pooling;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingKind;

/** A pooling in NumPy by im2col: every window of every channel becomes a row, which is reduced to one number. */
final class NumPyPoolingIm2col {
    private NumPyPoolingIm2col() {}

    static String write(Pooling pooling) {
        PoolingCase example = pooling.example();
        List<Direction> directions = Direction.of(example);
        int channels = example.input().sizes().channels();
        int images = example.input().sizes().images();
        int axesBefore = images == 1 ? 1 : 2;
        int cells = directions.stream()
                .mapToInt(direction -> direction.window().size())
                .reduce(1, Math::multiplyExact);
        boolean hasOverhang = directions.stream().anyMatch(direction -> direction.overhang() > 0);
        PythonText text = NumPyConvolution.head();
        CaseArrays.write(text, example.input(), "np.array", "");
        NumPyPooling.pad(text, example, directions, axesBefore);
        if (hasOverhang) {
            text.line("# Cells beyond the input are ignored")
                    .line(
                            "x = np.pad(x.astype(float), (",
                            "(0, 0), ".repeat(axesBefore),
                            Direction.each(directions, direction -> "(0, " + direction.overhang() + ")"),
                            "), constant_values=",
                            fillerBeyondInput(example.kind()),
                            ")")
                    .line();
        }
        NumPyPooling.sizes(text, directions);
        text.line()
                .line("# Every window becomes a row: position by position, and for each position channel by channel")
                .line("windows = np.array([")
                .line(
                        images == 1 ? "    x[c, " : "    x[n, c, ",
                        Direction.each(directions, Direction::slice),
                        "].reshape(-1)");
        if (images > 1) {
            text.line("    for n in range(" + images + ")  # image by image");
        }
        text.line("    for i in range(rows)")
                .line("    for j in range(columns)")
                .line("    for c in range(" + channels + ")")
                .line("])")
                .line("assert windows.shape == (" + pooling.targetSizes().count() + ", " + cells + ")")
                .line()
                .line(
                        "reduced = np.",
                        example.kind().isAverage() && hasOverhang
                                ? "nanmean"
                                : NumPyPooling.function(example, Direction.isAnyPadded(directions)),
                        "(windows, axis=1)  # one number per row")
                .line(
                        images == 1
                                ? "y = reduced.reshape(rows, columns, " + channels + ").transpose(2, 0, 1)  # reshape"
                                : "y = np.moveaxis(reduced.reshape(" + images + ", rows, columns, " + channels
                                        + "), -1, 1)  # reshape");
        CaseArrays.check(text, pooling.result(), 2, NumPyPooling.comparison(example), "np.array", "");
        return text.toString();
    }

    private static String fillerBeyondInput(PoolingKind kind) {
        return switch (kind) {
            case MAX, GLOBAL_MAX -> "-np.inf";
            case MIN -> "np.inf";
            case AVERAGE, GLOBAL_AVERAGE -> "np.nan";
        };
    }
}
