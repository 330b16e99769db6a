package kernelight.walk.layer;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.walk.Cell;
import kernelight.walk.Operand;
import kernelight.walk.Sizes;

/** The filters of a layer with a sliding window: which weight is multiplied by which channel of the input. */
interface Filters {
    /** The input channels that the filter of this output channel reads, in the order of the terms. */
    IntStream channels(int filter);

    /**
     * The weight for an output cell.
     *
     * @param channel the input channel
     * @param inWindow the depth slice, row and column within the window
     */
    Cell weight(Cell output, int channel, Cell inWindow);

    /** The input channel that a weight is multiplied by. */
    int inputChannel(Cell weight);

    /** The outputs that depend on a weight. */
    Stream<Cell> readers(Cell weight, Sizes outputs);

    float floatAt(Cell weight);

    BigDecimal at(Cell weight);

    Operand operand();
}
