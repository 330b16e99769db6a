package kernelight.walk.layer;

import java.math.BigDecimal;
import java.util.List;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.RadialBasis;
import kernelight.engine.layer.TrainableSubsampling;
import kernelight.engine.layer.TransposedConvolution;
import kernelight.engine.tensor.Shape;
import kernelight.walk.Cell;
import kernelight.walk.ExactNumber;
import kernelight.walk.FinishingStep;
import kernelight.walk.FinishingStep.Arithmetic;
import kernelight.walk.FinishingStep.Arithmetic.Operator;
import kernelight.walk.FinishingStep.DivideByRoot;
import kernelight.walk.GridName;
import kernelight.walk.Operation;
import kernelight.walk.Reduction;
import kernelight.walk.ScalarFunction;
import kernelight.walk.Sizes;
import kernelight.walk.Term;

/** Creates operations for layers: which parameters they read, and in which finishing steps. */
final class LayerFormulas {
    private LayerFormulas() {}

    static Operation activation(FloatTable input, ScalarFunction function) {
        List<FinishingStep> steps = List.of(new FinishingStep.Apply(function));
        return new ElementwiseOperation(input, List.of(), cell -> steps);
    }

    static Operation transposed(TransposedConvolution layer, FloatTable input, Shape output) {
        Sizes weights = new Sizes(
                layer.inputChannels(),
                layer.filters() / layer.groups(),
                layer.window().planes().size(),
                layer.window().rows().size(),
                layer.window().columns().size());
        return new TransposedSum(
                input,
                new FloatTable(GridName.FILTER, weights, layer.weights()),
                layer.hasBias() ? Bias.perChannel(layer.bias()) : Bias.NONE,
                layer.window(),
                layer.groups(),
                FloatTable.sizes(output));
    }

    static Operation dense(Dense layer, FloatTable input, int inputsPerChannel) {
        Sizes weights = new Sizes(layer.outputs(), layer.inputs(), 1, 1, 1);
        return new UnitSum(
                input,
                new FloatTable(GridName.FILTER, weights, layer.weights()),
                Term.Form.PRODUCT,
                layer.hasBias() ? Bias.perChannel(layer.bias()) : Bias.NONE,
                List.of(),
                inputsPerChannel > 0 ? inputsPerChannel : layer.inputs());
    }

    /** -1/2 times the squared distance from a center. */
    static Operation radialBasis(RadialBasis layer, FloatTable input) {
        Sizes centers = new Sizes(layer.outputs(), layer.inputs(), 1, 1, 1);
        return new UnitSum(
                input,
                new FloatTable(GridName.CENTERS, centers, layer.centers()),
                Term.Form.SQUARED_DIFFERENCE,
                Bias.NONE,
                List.of(new Arithmetic(Operator.TIMES, new BigDecimal("-0.5"))),
                layer.inputs());
    }

    /** The sum of the window times a coefficient plus a bias, both per channel. */
    static Operation subsampling(TrainableSubsampling layer, FloatTable input, Shape output) {
        FloatTable coefficients = FloatTable.perChannel(GridName.SCALE, layer.coefficients());
        FloatTable bias = FloatTable.perChannel(GridName.BIAS, layer.bias());
        return new WindowReduction(
                input,
                new SlidingWindow(layer.window(), input.sizes()),
                Reduction.SUM,
                false,
                List.of(coefficients, bias),
                (cell, count) -> {
                    Cell channel = channel(cell);
                    return List.of(
                            new Arithmetic(Operator.TIMES, coefficients.gridCell(channel), coefficients.at(channel)),
                            new FinishingStep.AddBias(bias.gridCell(channel), bias.at(channel)));
                },
                FloatTable.sizes(output));
    }

    /** (x - mean) / sqrt(variance + epsilon) * scale + shift, all per channel. */
    static Operation batchNormalization(BatchNormalization layer, FloatTable input) {
        FloatTable mean = FloatTable.perChannel(GridName.MEAN, layer.runningMean());
        FloatTable variance = FloatTable.perChannel(GridName.VARIANCE, layer.runningVariance());
        FloatTable scale = FloatTable.perChannel(GridName.SCALE, layer.scale());
        FloatTable shift = FloatTable.perChannel(GridName.SHIFT, layer.shift());
        BigDecimal epsilon = ExactNumber.of(layer.epsilon());
        return new ElementwiseOperation(input, List.of(mean, variance, scale, shift), cell -> {
            Cell channel = channel(cell);
            return List.of(
                    new Arithmetic(Operator.MINUS, mean.gridCell(channel), mean.at(channel)),
                    new DivideByRoot(variance.gridCell(channel), variance.at(channel), epsilon),
                    new Arithmetic(Operator.TIMES, scale.gridCell(channel), scale.at(channel)),
                    new Arithmetic(Operator.PLUS, shift.gridCell(channel), shift.at(channel)));
        });
    }

    /** The cell of a per-channel parameter. */
    private static Cell channel(Cell cell) {
        return new Cell(0, cell.channel(), 0, 0, 0);
    }
}
