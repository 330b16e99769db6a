package kernelight.walk.square;

import java.math.BigDecimal;
import kernelight.walk.ExactNumber;

/**
 * Everything that is set: a grid, a filter that slides over it, zero padding, stride, and a bias added to every
 * output cell. A case is always possible: at least one window fits.
 */
public record ConvolutionCase(NumberGrid input, NumberGrid filter, int padding, int stride, BigDecimal bias) {

    public ConvolutionCase {
        bias = ExactNumber.normal(bias);
        if (!new WindowAxis(input.rows(), filter.rows(), padding, stride).isPossible()
                || !new WindowAxis(input.columns(), filter.columns(), padding, stride).isPossible()) {
            throw new IllegalArgumentException("No window fits: input " + input.rows() + " x " + input.columns()
                    + ", filter " + filter.rows() + " x " + filter.columns() + ", padding " + padding + ", stride "
                    + stride);
        }
    }

    public WindowAxis rowAxis() {
        return new WindowAxis(input.rows(), filter.rows(), padding, stride);
    }

    public WindowAxis columnAxis() {
        return new WindowAxis(input.columns(), filter.columns(), padding, stride);
    }

    /** A bias of 0 changes nothing, so it is no step of its own and no parameter. */
    public boolean hasBias() {
        return bias.signum() != 0;
    }

    /** The number at a cell of the input; 0 in its padding. */
    public BigDecimal inputAt(Cell cell) {
        return input.contains(cell) ? input.at(cell) : BigDecimal.ZERO;
    }

    public ConvolutionCase withInput(NumberGrid changed) {
        return new ConvolutionCase(changed, filter, padding, stride, bias);
    }

    public ConvolutionCase withFilter(NumberGrid changed) {
        return new ConvolutionCase(input, changed, padding, stride, bias);
    }
}
