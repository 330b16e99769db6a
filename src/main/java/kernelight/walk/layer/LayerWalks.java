package kernelight.walk.layer;

import java.util.List;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Addition;
import kernelight.engine.layer.AveragePooling;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.layer.Concatenation;
import kernelight.engine.layer.ConnectionTableConvolution;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Dropout;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.GlobalAveragePooling;
import kernelight.engine.layer.GlobalMaxPooling;
import kernelight.engine.layer.Layer;
import kernelight.engine.layer.LeakyRelu;
import kernelight.engine.layer.LocalResponseNormalization;
import kernelight.engine.layer.LocallyConnected;
import kernelight.engine.layer.LogSoftmax;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.MinPooling;
import kernelight.engine.layer.Padding;
import kernelight.engine.layer.Permutation;
import kernelight.engine.layer.RadialBasis;
import kernelight.engine.layer.Relu;
import kernelight.engine.layer.Reshape;
import kernelight.engine.layer.Sigmoid;
import kernelight.engine.layer.Softmax;
import kernelight.engine.layer.Tanh;
import kernelight.engine.layer.TrainableSubsampling;
import kernelight.engine.layer.TransposedConvolution;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;
import kernelight.walk.ExactNumber;
import kernelight.walk.Operation;
import kernelight.walk.Reduction;
import kernelight.walk.ScalarFunction;

/**
 * The walk of every layer. Terms are in the order of the input, row by row and channel after channel; terms of one
 * channel have one part. What stands in the operands, by the coordinates of a {@link kernelight.walk.Cell}:
 *
 * <ul>
 *   <li>INPUT: channel, plane, row, column; of an addition or a concatenation, filter is the number of the input.
 *   <li>FILTER of a convolution: filter, and a sheet for each channel of its group. With a connection table there is a
 *       sheet for each channel of the input, of zeros where it is not connected.
 *   <li>FILTER of a transposed convolution: filter is the channel of the input, channel that of the output in its group.
 *   <li>FILTER of a locally connected layer: filter is the number of the place times the output's channels, plus the
 *       output's channel.
 *   <li>FILTER of a fully connected layer, CENTERS of a radial basis layer: filter is the unit, channel the input.
 *   <li>BIAS: channel of the output; of a locally connected layer, the output's own cell.
 *   <li>MEAN, VARIANCE, SCALE and SHIFT of batch normalization, SCALE (the coefficient) and BIAS of a subsampling: channel.
 * </ul>
 */
public final class LayerWalks {
    private LayerWalks() {}

    /**
     * A layer in use as an operation over one image's numbers. Neither the layer's numbers nor the inputs' are copied:
     * they must not change while the operation is used.
     *
     * <p>Where the layer's numbers or the inputs' are not finite, or a step's result is not (a division by a standard
     * deviation of zero), the formulas and results concerned throw an {@link ArithmeticException}.
     *
     * @param inputs what the layer reads, of one image each
     * @throws ShapeException where the layer does not take these shapes, or an input has more than one image
     */
    public static Operation of(Layer layer, List<Tensor> inputs) {
        return of(layer, inputs, 0);
    }

    /**
     * The same; of a fully connected layer it is known how many inputs were a channel before they were flattened.
     *
     * @param inputsPerChannel so many inputs have one part; 0 where all have
     */
    static Operation of(Layer layer, List<Tensor> inputs, int inputsPerChannel) {
        for (Tensor input : inputs) {
            if (input.images() != 1) {
                throw new ShapeException("One image can be walked through at a time, but there are " + input.images()
                        + " images of " + input.shape() + ".");
            }
        }
        Shape output = layer.outputShape(inputs.stream().map(Tensor::shape).toList());
        FloatTable first = FloatTable.input(inputs.getFirst());
        Shape shape = inputs.getFirst().shape();
        return switch (layer) {
            case Convolution l ->
                sliding(
                        first,
                        l.window(),
                        SharedFilters.of(l),
                        l.hasBias() ? Bias.perChannel(l.bias()) : Bias.NONE,
                        output);
            case ConnectionTableConvolution l ->
                sliding(first, l.window(), ConnectedFilters.of(l), Bias.perChannel(l.bias()), output);
            case LocallyConnected l ->
                sliding(
                        first,
                        l.window(),
                        PlaceFilters.of(l),
                        l.hasBias() ? Bias.perNumber(FloatTable.sizes(output), l.bias()) : Bias.NONE,
                        output);
            case TransposedConvolution l -> LayerFormulas.transposed(l, first, output);
            case MaxPooling l -> WindowReduction.extreme(first, l.window(), Reduction.MAX, output);
            case MinPooling l -> WindowReduction.extreme(first, l.window(), Reduction.MIN, output);
            case AveragePooling l -> WindowReduction.mean(first, l.window(), l.countPadding(), output);
            case GlobalMaxPooling _ -> WindowReduction.extreme(first, whole(shape), Reduction.MAX, output);
            case GlobalAveragePooling _ -> WindowReduction.mean(first, whole(shape), false, output);
            case TrainableSubsampling l -> LayerFormulas.subsampling(l, first, output);
            case Dense l -> LayerFormulas.dense(l, first, inputsPerChannel);
            case RadialBasis l -> LayerFormulas.radialBasis(l, first);
            case BatchNormalization l -> LayerFormulas.batchNormalization(l, first);
            case LocalResponseNormalization l -> new LocalResponse(first, l);
            case Relu _ -> LayerFormulas.activation(first, new ScalarFunction.Relu());
            case LeakyRelu l ->
                LayerFormulas.activation(first, new ScalarFunction.LeakyRelu(ExactNumber.of(l.slope())));
            case Sigmoid _ -> LayerFormulas.activation(first, new ScalarFunction.Sigmoid());
            case Tanh _ -> LayerFormulas.activation(first, new ScalarFunction.Tanh());
            case Dropout _ -> new NumberByNumber(first, List.of(), cell -> List.of());
            case Softmax _ -> new ChannelShares(first, false);
            case LogSoftmax _ -> new ChannelShares(first, true);
            case Flatten _, Reshape _ -> Moves.reshaped(first, FloatTable.sizes(output));
            case Permutation l -> Moves.permuted(first, FloatTable.sizes(output), l.axes());
            case Padding l -> Moves.padded(first, FloatTable.sizes(output), l.window());
            case Addition _ -> new AddedInputs(tables(inputs));
            case Concatenation _ -> Moves.concatenated(tables(inputs), FloatTable.sizes(output));
        };
    }

    private static Operation sliding(FloatTable input, Window window, Filters filters, Bias bias, Shape output) {
        return new SlidingSum(input, new SlidingWindow(window, input.sizes()), filters, bias, FloatTable.sizes(output));
    }

    /** A window as large as each channel. */
    private static Window whole(Shape shape) {
        return new Window(
                Axis.of(shape.depth()),
                Axis.of(shape.height()),
                Axis.of(shape.width()),
                PaddingMode.ZEROS,
                Rounding.DOWN);
    }

    private static List<FloatTable> tables(List<Tensor> inputs) {
        return inputs.stream().map(FloatTable::input).toList();
    }
}
