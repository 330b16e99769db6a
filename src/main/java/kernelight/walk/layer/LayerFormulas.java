package kernelight.walk.layer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kernelight.engine.layer.ActivationFunction;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.layer.Clip;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Gelu;
import kernelight.engine.layer.HardSigmoid;
import kernelight.engine.layer.HardSwish;
import kernelight.engine.layer.LeakyRelu;
import kernelight.engine.layer.Logarithm;
import kernelight.engine.layer.RadialBasis;
import kernelight.engine.layer.Relu;
import kernelight.engine.layer.Sigmoid;
import kernelight.engine.layer.Silu;
import kernelight.engine.layer.Tanh;
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

    static Operation activation(FloatTable input, ActivationFunction layer) {
        List<FinishingStep> steps = List.of(new FinishingStep.Apply(function(layer)));
        return new ElementwiseOperation(input, List.of(), cell -> steps);
    }

    private static ScalarFunction function(ActivationFunction layer) {
        return switch (layer) {
            case Relu _ -> new ScalarFunction.Relu();
            case LeakyRelu l -> new ScalarFunction.LeakyRelu(ExactNumber.of(l.slope()));
            case Clip l -> new ScalarFunction.Clip(limit(l.least()), limit(l.most()));
            case Sigmoid _ -> new ScalarFunction.Sigmoid();
            case HardSigmoid l -> new ScalarFunction.HardSigmoid(ExactNumber.of(l.slope()), ExactNumber.of(l.offset()));
            case Tanh _ -> new ScalarFunction.Tanh();
            case Gelu l -> new ScalarFunction.Gelu(l.approximate() ? Optional.of(Gelu.CUBIC) : Optional.empty());
            case Silu _ -> new ScalarFunction.Silu();
            case HardSwish _ -> new ScalarFunction.HardSwish();
            case Logarithm _ -> new ScalarFunction.Logarithm();
        };
    }

    /** Empty for an infinite limit, which is none. */
    private static Optional<BigDecimal> limit(float limit) {
        return Float.isInfinite(limit) ? Optional.empty() : Optional.of(ExactNumber.of(limit));
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
