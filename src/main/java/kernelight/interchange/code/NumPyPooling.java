package kernelight.interchange.code;

import java.util.List;
import kernelight.walk.Pooling;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingGradient;
import kernelight.walk.PoolingKind;

/** A pooling in NumPy: loops over windows. Slices end at the end of the padded input, as NumPy's slices do. */
final class NumPyPooling {
    private NumPyPooling() {}

    static String write(Pooling pooling) {
        PoolingCase example = pooling.example();
        PythonText text = NumPyConvolution.head();
        CaseArrays.write(text, example.input(), "np.array", "");
        if (example.kind().isGlobal()) {
            text.line(
                    "y = np.",
                    example.kind() == PoolingKind.GLOBAL_MAX ? "max" : "mean",
                    example.input().sizes().images() == 1
                            ? "(x, axis=(1, 2), keepdims=True)"
                            : "(x, axis=(2, 3), keepdims=True)");
        } else {
            NumPyConvolution.eachImage(text, example.input(), () -> windows(text, example));
        }
        CaseArrays.check(text, pooling.result(), 2, comparison(example), "np.array", "");
        return text.toString();
    }

    static String comparison(PoolingCase example) {
        return NumPyConvolution.comparison(isExact(example));
    }

    static boolean isExact(PoolingCase example) {
        return !example.kind().isAverage()
                && PythonText.areWhole(example.input().values());
    }

    static boolean isExact(PoolingGradient gradient) {
        return isExact(gradient.example())
                && PythonText.areWhole(gradient.outputGradient().values());
    }

    private static void windows(PythonText text, PoolingCase example) {
        List<Direction> directions = Direction.of(example);
        pad(text, example, directions, 1);
        sizes(text, directions);
        text.line("y = np.zeros((" + example.input().sizes().channels() + ", rows, columns))")
                .line()
                .line("for c in range(" + example.input().sizes().channels() + "):  # each channel separately")
                .line("    for i in range(rows):")
                .line("        for j in range(columns):")
                .line(
                        "            window = x[c, ",
                        directions.getFirst().slice(),
                        ", ",
                        directions.getLast().slice(),
                        "]")
                .line("            y[c, i, j] = np.", function(example, Direction.isAnyPadded(directions)), "(window)");
    }

    /** @param axesBefore the number of axes before rows and columns: images, if {@code x} is a batch, and channels */
    static void pad(PythonText text, PoolingCase example, List<Direction> directions, int axesBefore) {
        if (Direction.isAnyPadded(directions)) {
            text.line("# Padding: ", describePadding(example))
                    .line(
                            "x = np.pad(x" + (needsFloat(example) ? ".astype(float)" : ""),
                            ", ",
                            Direction.pads(directions, axesBefore, 0, false),
                            ", constant_values=",
                            filler(example),
                            ")")
                    .line();
        }
    }

    static void sizes(PythonText text, List<Direction> directions) {
        directions.forEach(direction ->
                text.line(direction.name() + " = " + direction.axis().outputSize(), "  # ", describeSize(direction)));
    }

    private static String describeSize(Direction direction) {
        int travel = direction.axis().travel();
        int stride = direction.window().stride();
        return travel + " / " + stride + " + 1"
                + (travel % stride == 0 ? "" : direction.overhang() > 0 ? ", rounded up" : ", rounded down");
    }

    static String function(PoolingCase example, boolean padded) {
        return switch (example.kind()) {
            case MAX, GLOBAL_MAX -> "max";
            case MIN -> "min";
            case AVERAGE, GLOBAL_AVERAGE -> padded && !example.countPadding() ? "nanmean" : "mean";
        };
    }

    private static String describePadding(PoolingCase example) {
        return switch (example.kind()) {
            case MAX, GLOBAL_MAX -> "below every number, so that it is never the maximum";
            case MIN -> "above every number, so that it is never the minimum";
            case AVERAGE, GLOBAL_AVERAGE -> example.countPadding() ? "zeros that count" : "ignored by the mean";
        };
    }

    private static boolean needsFloat(PoolingCase example) {
        return !(example.kind().isAverage() && example.countPadding());
    }

    private static String filler(PoolingCase example) {
        return switch (example.kind()) {
            case MAX, GLOBAL_MAX -> "-np.inf";
            case MIN -> "np.inf";
            case AVERAGE, GLOBAL_AVERAGE -> example.countPadding() ? "0" : "np.nan";
        };
    }
}
