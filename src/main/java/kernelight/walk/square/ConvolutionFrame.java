package kernelight.walk.square;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kernelight.walk.ExactNumber;

/**
 * What there is to see at one position of a walk. Derived from the position whenever it is needed, never kept; picture
 * and formula read the same frame, so they cannot disagree.
 *
 * @param position micro-steps taken since the start
 * @param outputCell the output cell being computed, or just written
 * @param windowStart the input cell under the window's first weight; negative inside the padding
 * @param products all terms of this output cell, those still to come included
 * @param productsDone how many of them are in the sum
 * @param biasDone whether the bias is in the sum
 * @param sum the running sum; the output cell's value once all terms are in
 * @param writtenCells how many output cells, row by row, hold their value
 */
public record ConvolutionFrame(
        int position,
        Phase phase,
        Cell outputCell,
        Cell windowStart,
        List<Product> products,
        int productsDone,
        boolean biasDone,
        BigDecimal sum,
        int writtenCells) {

    /** The product this micro-step added, if it added one. */
    public Optional<Product> currentProduct() {
        return phase == Phase.PRODUCT ? Optional.of(products.get(productsDone - 1)) : Optional.empty();
    }

    public boolean isWritten() {
        return phase == Phase.WRITTEN;
    }

    /** What the first {@code count} products add up to, for a formula that shows only the rest of them. */
    public BigDecimal sumOfFirst(int count) {
        return ExactNumber.normal(
                products.subList(0, count).stream().map(Product::value).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
