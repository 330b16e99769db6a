package kernelight.walk.layer;

import java.util.List;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.ActivationFunction;
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
import kernelight.engine.layer.LocalResponseNormalization;
import kernelight.engine.layer.LocallyConnected;
import kernelight.engine.layer.LogSoftmax;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.MeanVarianceNormalization;
import kernelight.engine.layer.MinPooling;
import kernelight.engine.layer.Padding;
import kernelight.engine.layer.Permutation;
import kernelight.engine.layer.RadialBasis;
import kernelight.engine.layer.Reshape;
import kernelight.engine.layer.Softmax;
import kernelight.engine.layer.TrainableSubsampling;
import kernelight.engine.layer.TransposedConvolution;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;
import kernelight.engine.tensor.Tensor;
import kernelight.walk.Operation;
import kernelight.walk.Reduction;

/**
 * Creates the operation of any layer. Terms are in the order of the input, row by row and channel after channel; the terms
 * of one channel form a part. The meaning of the coordinates of a {@link kernelight.walk.Cell} in the operands:
 *
 * <ul>
 *   <li>INPUT: channel, plane (depth), row, column; for addition and concatenation, filter is the index of the input.
 *   <li>FILTER of a convolution: filter, and channel within its group. With a connection table, channel is the channel of
 *       the input; weights that are not connected are zeros.
 *   <li>FILTER of a transposed convolution: filter is the input channel, channel is the output channel within its group.
 *   <li>FILTER of a locally connected layer: filter is the index of the output position times the number of output
 *       channels, plus the output channel.
 *   <li>FILTER of a fully connected layer, CENTERS of a radial basis layer: filter is the unit, channel is the input.
 *   <li>BIAS: the output channel; for a locally connected layer, the output cell.
 *   <li>MEAN of mean-variance normalization: the channel, 0 if it is that of the whole image.
 *   <li>MEAN, VARIANCE, SCALE and SHIFT of batch normalization, SCALE (coefficient) and BIAS of subsampling: the channel.
 * </ul>
 */
public final class LayerWalks {
    private LayerWalks() {}

    /**
     * The operation of a layer in inference mode, for one image. Neither the layer's parameters nor the inputs are copied;
     * they must not change while the operation is used.
     *
     * <p>Formulas and results throw an {@link ArithmeticException} if a number they read or compute is not finite.
     *
     * @param inputs the layer's inputs, C x D x H x W each, with one image (N = 1)
     * @throws ShapeException if the layer does not accept these shapes, or an input has more than one image
     */
    public static Operation of(Layer layer, List<Tensor> inputs) {
        return of(layer, inputs, 0);
    }

    /**
     * The same, with the parts of a fully connected layer's sum.
     *
     * @param inputsPerChannel the number of inputs that formed a channel before flattening; they form a part of the sum. 0
     *     if all inputs form one part
     */
    static Operation of(Layer layer, List<Tensor> inputs, int inputsPerChannel) {
        for (Tensor input : inputs) {
            if (input.images() != 1) {
                throw new ShapeException("Only one image can be walked through at a time, but there are "
                        + input.images() + " images of " + input.shape() + ".");
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
                sliding(first, l.window(), ConnectionTableFilters.of(l), Bias.perChannel(l.bias()), output);
            case LocallyConnected l ->
                sliding(
                        first,
                        l.window(),
                        UnsharedFilters.of(l),
                        l.hasBias() ? Bias.perOutput(FloatTable.sizes(output), l.bias()) : Bias.NONE,
                        output);
            case TransposedConvolution l -> LayerFormulas.transposed(l, first, output);
            case MaxPooling l -> WindowReduction.maxOrMin(first, l.window(), Reduction.MAX, output);
            case MinPooling l -> WindowReduction.maxOrMin(first, l.window(), Reduction.MIN, output);
            case AveragePooling l -> WindowReduction.mean(first, l.window(), l.countPadding(), output);
            case GlobalMaxPooling _ -> WindowReduction.maxOrMin(first, whole(shape), Reduction.MAX, output);
            case GlobalAveragePooling _ -> WindowReduction.mean(first, whole(shape), false, output);
            case TrainableSubsampling l -> LayerFormulas.subsampling(l, first, output);
            case Dense l -> LayerFormulas.dense(l, first, inputsPerChannel);
            case RadialBasis l -> LayerFormulas.radialBasis(l, first);
            case BatchNormalization l -> LayerFormulas.batchNormalization(l, first);
            case LocalResponseNormalization l -> new LocalResponse(first, l);
            case MeanVarianceNormalization l -> new Standardized(first, l.wholeImage());
            case ActivationFunction l -> LayerFormulas.activation(first, l);
            case Dropout _ -> new ElementwiseOperation(first, List.of(), cell -> List.of());
            case Softmax _ -> new ChannelSoftmax(first, false);
            case LogSoftmax _ -> new ChannelSoftmax(first, true);
            case Flatten _, Reshape _ -> Rearrangements.reshaped(first, FloatTable.sizes(output));
            case Permutation l -> Rearrangements.permuted(first, FloatTable.sizes(output), l.axes());
            case Padding l -> Rearrangements.padded(first, FloatTable.sizes(output), l.window());
            case Addition _ -> new AddedInputs(tables(inputs));
            case Concatenation _ -> Rearrangements.concatenated(tables(inputs), FloatTable.sizes(output));
        };
    }

    private static Operation sliding(FloatTable input, Window window, Filters filters, Bias bias, Shape output) {
        return new SlidingSum(input, new SlidingWindow(window, input.sizes()), filters, bias, FloatTable.sizes(output));
    }

    /** A window of the size of a channel. */
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
