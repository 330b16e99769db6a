package kernelight.interchange.code;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.engine.kernel.PaddingMode;
import kernelight.walk.BackwardCase;
import kernelight.walk.ConvolutionCase;

/** The backward pass of a convolution with Keras and TensorFlow's gradient tape, which records padding and layer. */
final class KerasBackward {
    private KerasBackward() {}

    static String write(BackwardCase backward) {
        ConvolutionCase example = backward.example();
        List<Direction> directions = Direction.of(example);
        boolean padded = Direction.isAnyPadded(directions);
        PythonText text = KerasConvolution.headWithTape();
        CaseArrays.write(text, example, "np.array", "");
        CaseArrays.writeGradient(text, backward.outputGradient(), example.dimensions(), "np.array", "");
        NumPyConvolution.rotate(text, example);
        KerasConvolution.channelsLast(text, example.input());
        KerasConvolution.layer(text, example, directions, "valid"); // the tape records the padding
        text.line(
                "layer.build((" + example.input().sizes().images() + ", ",
                Direction.each(directions, direction -> direction.axis().padded()),
                ", " + example.input().sizes().channels() + "))");
        KerasConvolution.setWeights(text, example);
        KerasConvolution.beginTape(text, example.input());
        if (padded) {
            pad(text, example, directions);
        }
        text.line("    y = layer(", padded ? "padded" : "x", ")");
        if (example.groups() > 1) {
            text.line("# Without a GPU, gradients through groups need Keras 3 or later");
        }
        text.line("dx, dw", example.hasBias() ? ", db" : "", " = tape.gradient(")
                .line("    y, [x, *layer.trainable_weights], output_gradients=tf.constant(g)")
                .line(")");
        convertGradients(text, example, directions);
        CaseArrays.checkGradients(
                text, backward, NumPyConvolution.comparison(CaseArrays.areWhole(backward)), "np.array", "");
        return text.toString();
    }

    private static void pad(PythonText text, ConvolutionCase example, List<Direction> directions) {
        PaddingMode mode = example.window().paddingMode();
        if (mode == PaddingMode.ZEROS) {
            text.line("    padded = tf.pad(x, ", Direction.pads(directions, 1, 1, false), ")");
            return;
        }
        text.line("    # Padding: ", CaseArrays.padding(mode));
        String from = "x";
        for (int axis = 0; axis < directions.size(); axis++) {
            Direction direction = directions.get(axis);
            text.line(
                    "    " + direction.cell() + " = np.pad(np.arange("
                            + direction.axis().length() + "), (" + direction.before() + ", " + direction.after()
                            + "), mode=\"",
                    CaseArrays.numPyMode(mode),
                    "\")");
            text.line("    padded = tf.gather(" + from + ", " + direction.cell() + ", axis=" + (axis + 1) + ")");
            from = "padded";
        }
    }

    /** Converts the gradients to channels first, without gaps of dilation, and not rotated. */
    private static void convertGradients(PythonText text, ConvolutionCase example, List<Direction> directions) {
        KerasConvolution.channelsFirst(text, "dx", "dx.numpy()", example.input());
        text.line("dw = dw.numpy()");
        if (KerasConvolution.needsExplicitGaps(directions)) {
            text.line(
                    "dw = dw[",
                    directions.stream()
                            .map(direction -> "::" + direction.window().dilation())
                            .collect(Collectors.joining(", ")),
                    "]  # without the zeros between");
        }
        int last = directions.size();
        text.line(
                "dw = np.transpose(dw, ",
                KerasConvolution.order(Stream.concat(
                        Stream.of(last + 1, last), IntStream.range(0, last).boxed())),
                ")");
        if (example.flipped()) {
            text.line("dw = dw[:, :", ", ::-1".repeat(last), "]  # rotated back");
        }
        if (example.hasBias()) {
            text.line("db = db.numpy()");
        }
    }
}
