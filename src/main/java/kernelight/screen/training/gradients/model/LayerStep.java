package kernelight.screen.training.gradients.model;

import java.util.Optional;
import kernelight.engine.training.ParameterStep;
import kernelight.engine.training.ReluActivity;

/**
 * What the next batch would change in the weights of a layer. Immutable.
 *
 * @param update the step of each weight
 * @param ratio the size of the step against that of the weights
 * @param gradientNorm the L2 norm of the gradient
 * @param relu which of its outputs the ReLU behind it ever lets through; empty without one
 */
public record LayerStep(
        ParameterStep weights,
        float[] update,
        double ratio,
        double gradientNorm,
        StepSize size,
        Optional<ReluActivity> relu) {
    static LayerStep of(ParameterStep step, boolean isFinite, Optional<ReluActivity> relu) {
        double ratio = step.ratio();
        StepSize size = isFinite ? StepSize.of(ratio) : StepSize.NOT_FINITE;
        return new LayerStep(step, step.update(), ratio, step.gradientNorm(), size, relu);
    }

    public String name() {
        return weights.node();
    }

    /** How many filters or units it has. */
    public int parts() {
        return weights.dimensions()[0];
    }

    /** Whether its weights form windows, which are seen as pictures; otherwise they are those of units. */
    public boolean hasFilters() {
        return weights.dimensions().length > 2;
    }

    /**
     * The weights of one filter or unit, their gradient or their step, as pictures: of a filter one for each channel and
     * depth slice; of a unit one that is about square, whose last row is filled up with zeros.
     */
    public WeightPictures part(int part, float[] values) {
        int size = values.length / parts();
        int[] dimensions = weights.dimensions();
        int columns = hasFilters() ? dimensions[dimensions.length - 1] : (int) Math.ceil(Math.sqrt(size));
        int rows = hasFilters() ? dimensions[dimensions.length - 2] : Math.ceilDiv(size, columns);
        int pictures = hasFilters() ? size / (rows * columns) : 1;
        float[] one = new float[pictures * rows * columns];
        System.arraycopy(values, part * size, one, 0, size);
        return new WeightPictures(pictures, rows, columns, one, size);
    }

    /** @param size how many of the values are weights; those behind them fill the last row */
    public record WeightPictures(int pictures, int rows, int columns, float[] values, int size) {}
}
