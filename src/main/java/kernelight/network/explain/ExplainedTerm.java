package kernelight.network.explain;

import java.math.BigDecimal;
import java.util.Optional;
import kernelight.network.model.LayerCell;
import kernelight.walk.GridName;
import kernelight.walk.Term;

/**
 * One of the terms that are reduced to a number.
 *
 * @param term the term of the layer's formula
 * @param place the cell of the node's input that was read; on the padding, it lies outside of that output
 * @param source the number that was read, as a cell of the node that computed it, or of the image; empty for a zero of the
 *     padding
 * @param padding whether the place that was read lies on the padding; it has a source if the padding copies the image's
 *     edge
 * @param winner whether this is the maximum or minimum that a pooling keeps
 */
public record ExplainedTerm(Term term, LayerCell place, Optional<LayerCell> source, boolean padding, boolean winner) {
    /** The number that was read. */
    public BigDecimal value() {
        return term.firstValue();
    }

    /** The weight that it is multiplied by; empty if the layer has none. */
    public Optional<BigDecimal> weight() {
        return term.second().filter(second -> second.grid() == GridName.FILTER).map(weight -> term.secondValue());
    }

    /** The number subtracted before squaring or exponentiation: a center, a mean, the largest score. */
    public Optional<BigDecimal> subtracted() {
        return term.second().filter(second -> second.grid() != GridName.FILTER).map(number -> term.secondValue());
    }

    /** What the term adds to the sum; for a pooling that keeps one number, what it compares. */
    public BigDecimal product() {
        return term.value();
    }
}
