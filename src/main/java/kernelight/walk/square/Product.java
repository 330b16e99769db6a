package kernelight.walk.square;

import java.math.BigDecimal;

/**
 * One term of an output cell's sum: an input cell times the weight that lies on it.
 *
 * @param input where the factor stands in the input; outside of it for a cell of the padding
 * @param weight where the factor stands in the filter
 */
public record Product(Cell input, Cell weight, BigDecimal inputValue, BigDecimal weightValue) {

    public BigDecimal value() {
        return inputValue.multiply(weightValue);
    }
}
