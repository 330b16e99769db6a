package kernelight.interchange.code;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.ForwardConvolution;
import kernelight.walk.NumberTable;

/**
 * A convolution with Keras' Conv1D, Conv2D or Conv3D. Keras uses channels last and pads with zeros only, and only as much
 * as its "same" does, so the program transposes the data and does any other padding before the layer.
 */
final class KerasConvolution {
    private KerasConvolution() {}

    static String write(ForwardConvolution convolution) {
        ConvolutionCase example = convolution.example();
        List<Direction> directions = Direction.of(example);
        PythonText text = head();
        CaseArrays.write(text, example, "np.array", "");
        NumPyConvolution.rotate(text, example);
        channelsLast(text, example.input());
        boolean same = isSame(example, directions);
        if (Direction.isAnyPadded(directions) && !same) {
            text.line(
                    "x = np.pad(x, ",
                    Direction.pads(directions, 1, 1, false),
                    ", mode=\"",
                    CaseArrays.numPyMode(example.window().paddingMode()),
                    "\")  # padding: ",
                    CaseArrays.padding(example.window().paddingMode()));
        }
        layer(text, example, directions, same ? "same" : "valid");
        text.line("layer.build(x.shape)");
        setWeights(text, example);
        text.line("y = keras.ops.convert_to_numpy(layer(x))");
        channelsFirst(text, "y", "y", example.input());
        CaseArrays.check(
                text, convolution.result(), example.dimensions(), NumPyConvolution.comparison(example), "np.array", "");
        return text.toString();
    }

    /** Whether the padding is that of Keras' "same". */
    private static boolean isSame(ConvolutionCase example, List<Direction> directions) {
        return example.window().paddingMode() == PaddingMode.ZEROS
                && Direction.isAnyPadded(directions)
                && directions.stream().allMatch(Direction::isSame);
    }

    /** Keras does not support dilation together with strides. */
    static boolean needsExplicitGaps(List<Direction> directions) {
        return Direction.isAnyDilated(directions) && Direction.isAnyStrided(directions);
    }

    /** Writes the filters in Keras' order and the layer with its kind of padding. */
    static void layer(PythonText text, ConvolutionCase example, List<Direction> directions, String padding) {
        boolean explicitGaps = needsExplicitGaps(directions);
        text.line(
                "kernel = np.transpose(w, ",
                order(Stream.concat(IntStream.range(2, 2 + directions.size()).boxed(), Stream.of(1, 0))),
                ")  # to rows x columns x C x K".replace("rows x columns", names(directions)));
        if (explicitGaps) {
            gaps(text, directions, 0);
        }
        text.line()
                .line("layer = keras.layers.Conv", example.dimensions() + "D(")
                .line("    filters=" + example.filters().sizes().filters() + ",")
                .line("    kernel_size=", sizes(directions, explicitGaps), ",")
                .line("    strides=", PyTorchConvolution.of(directions, Axis::stride), ",")
                .line("    padding=\"", padding, "\",")
                .line("    data_format=\"channels_last\",")
                .line("    dilation_rate=", explicitGaps ? "1" : PyTorchConvolution.of(directions, Axis::dilation), ",")
                .line("    groups=" + example.groups() + ",");
        lastArguments(text, example);
    }

    static PythonText head() {
        return new PythonText().line("import keras").line("import numpy as np").line();
    }

    /** The imports for a gradient tape, which needs TensorFlow. */
    static PythonText headWithTape() {
        return new PythonText()
                .line("import os")
                .line()
                .line("os.environ[\"KERAS_BACKEND\"] = \"tensorflow\"  # for its gradient tape")
                .line("import keras")
                .line("import numpy as np")
                .line("import tensorflow as tf")
                .line();
    }

    /** Writes the beginning of the gradient tape, and the output gradient with channels last. */
    static void beginTape(PythonText text, NumberTable input) {
        text.line()
                .line("x = tf.constant(x)")
                .line("g = ", channelsLast("g", input), ".astype(\"float64\")")
                .line("with tf.GradientTape() as tape:")
                .line("    tape.watch(x)");
    }

    static void channelsLast(PythonText text, NumberTable input) {
        String images = input.sizes().images() == 1 ? "1" : "N";
        text.line("# Keras uses channels last and a batch axis: ", images, " x ... x C")
                .line("x = ", channelsLast("x", input), ".astype(\"float64\")");
    }

    /** An array of the shape of the input, or of the output, with its channels last and a batch axis. */
    private static String channelsLast(String array, NumberTable input) {
        return input.sizes().images() == 1
                ? "np.moveaxis(" + array + ", 0, -1)[np.newaxis]"
                : "np.moveaxis(" + array + ", 1, -1)";
    }

    /** The inverse: writes {@code array} with its channels first as {@code name}. */
    static void channelsFirst(PythonText text, String name, String array, NumberTable input) {
        text.line(
                name,
                " = np.moveaxis(",
                array,
                input.sizes().images() == 1 ? "[0], -1, 0)" : ", -1, 1)",
                "  # channels first again");
    }

    static String order(Stream<Integer> axes) {
        return axes.map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    static String names(List<Direction> directions) {
        return directions.stream().map(Direction::name).collect(Collectors.joining(" x "));
    }

    /** Writes a dilated filter as a larger filter with zeros in its gaps. */
    static void gaps(PythonText text, List<Direction> directions, int more) {
        text.line()
                .line("# Keras has no arguments for this: the filter is written with zeros in its gaps")
                .line("dilated = np.zeros((", reaches(directions, more), ", *kernel.shape[-2:]))")
                .line(
                        "dilated[",
                        directions.stream()
                                .map(direction -> " : " + direction.window().reach() + " : "
                                        + direction.window().dilation())
                                .map(String::strip)
                                .collect(Collectors.joining(", ")),
                        "] = kernel")
                .line("kernel = dilated");
    }

    private static String reaches(List<Direction> directions, int more) {
        return directions.stream()
                .map(direction -> String.valueOf(direction.window().reach() + more))
                .collect(Collectors.joining(", "));
    }

    static String sizes(List<Direction> directions, boolean explicitGaps) {
        return PyTorchConvolution.of(directions, explicitGaps ? Axis::reach : Axis::size);
    }

    static void lastArguments(PythonText text, ConvolutionCase example) {
        text.line("    activation=", example.relu() ? "\"relu\"" : "None", ",")
                .line("    use_bias=", example.hasBias() ? "True" : "False", ",")
                .line("    dtype=\"float64\",")
                .line(")");
    }

    static void setWeights(PythonText text, ConvolutionCase example) {
        text.line("layer.set_weights([kernel", example.hasBias() ? ", b" : "", "])");
    }
}
