package kernelight.interchange.code;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.TransposedConvolution;

/**
 * A transposed convolution with Keras' Conv1DTranspose, Conv2DTranspose or Conv3DTranspose. They support neither groups nor
 * cutting off padding, so the program uses a layer for each group and cuts off the border afterwards.
 */
final class KerasTransposed {
    private KerasTransposed() {}

    static String write(TransposedConvolution transposed) {
        ConvolutionCase example = transposed.example();
        List<Direction> directions = Direction.of(example);
        int more = transposed.outputPadding();
        boolean explicitGaps = Direction.isAnyDilated(directions) || more > 0;
        int filters = example.filters().sizes().filters() / example.groups();
        int channels = example.channelsPerGroup();
        PythonText text = KerasConvolution.head();
        CaseArrays.write(text, example, "np.array", "");
        NumPyConvolution.rotate(text, example);
        KerasConvolution.channelsLast(text, example.input());
        text.line(
                "kernel = np.transpose(w, ",
                KerasConvolution.order(
                        Stream.concat(IntStream.range(2, 2 + directions.size()).boxed(), Stream.of(0, 1))),
                ")  # to ",
                KerasConvolution.names(directions),
                " x K x C");
        if (explicitGaps) {
            KerasConvolution.gaps(text, directions, more);
        }
        text.line();
        boolean grouped = example.groups() > 1;
        String indent = grouped ? "    " : "";
        if (grouped) {
            text.line("maps = []").line("for group in range(" + example.groups() + "):");
        }
        text.line(indent, "layer = keras.layers.Conv", example.dimensions() + "DTranspose(")
                .line(indent, "    filters=" + filters + ",")
                .line(
                        indent,
                        "    kernel_size=",
                        explicitGaps
                                ? PyTorchConvolution.of(directions, axis -> axis.reach() + more)
                                : PyTorchConvolution.of(directions, Axis::size),
                        ",")
                .line(indent, "    strides=", PyTorchConvolution.of(directions, Axis::stride), ",")
                .line(indent, "    padding=\"valid\",")
                .line(indent, "    data_format=\"channels_last\",")
                .line(indent, "    use_bias=False,")
                .line(indent, "    dtype=\"float64\",")
                .line(indent, ")");
        if (grouped) {
            text.line(indent, "part = x[..., group * " + channels + " : (group + 1) * " + channels + "]")
                    .line(indent, "layer.build(part.shape)")
                    .line(
                            indent,
                            "layer.set_weights([kernel[..., group * " + filters + " : (group + 1) * " + filters
                                    + ", :]])")
                    .line(indent, "maps.append(keras.ops.convert_to_numpy(layer(part)))")
                    .line("y = np.concatenate(maps, axis=-1)");
        } else {
            text.line("layer.build(x.shape)")
                    .line("layer.set_weights([kernel])")
                    .line("y = keras.ops.convert_to_numpy(layer(x))");
        }
        crop(text, directions, more);
        if (example.hasBias()) {
            text.line("y = y + b  # one bias for each filter");
        }
        if (example.relu()) {
            text.line("y = np.maximum(y, 0)  # ReLU");
        }
        KerasConvolution.channelsFirst(text, "y", "y", example.input());
        CaseArrays.check(
                text, transposed.result(), example.dimensions(), NumPyConvolution.comparison(example), "np.array", "");
        return text.toString();
    }

    /** Cuts off the padding, and the cells Keras adds if the filter is shorter than the stride. */
    private static void crop(PythonText text, List<Direction> directions, int more) {
        if (directions.stream().map(Direction::window).anyMatch(axis -> axis.reach() + more < axis.stride())) {
            text.line().line("# Keras adds cells if the filter is shorter than the stride; they are cut off");
            NumPyTransposed.cut(text, directions, more, Stream.of(":"), Stream.of(":"));
        } else {
            NumPyTransposed.crop(text, directions, more, Stream.of(":"), Stream.of(":"));
        }
    }
}
