package kernelight.walk.layer;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.walk.Cell;
import kernelight.walk.Operand;
import kernelight.walk.Sizes;

/** The filters of a layer whose window slides: which weight meets which channel of the input. */
interface Filters {
    /** The channels of the input that the filter of this output channel reads, in the order of the terms. */
    IntStream channels(int filter);

    /**
     * A weight.
     *
     * @param channel of the input
     * @param inWindow the plane, row and column of the window that it lies on
     */
    Cell weight(Cell output, int channel, Cell inWindow);

    /** The channel of the input that a weight meets. */
    int inputChannel(Cell weight);

    /** The outputs of these sizes in which a weight has a part. */
    Stream<Cell> readers(Cell weight, Sizes outputs);

    float floatAt(Cell weight);

    BigDecimal at(Cell weight);

    Operand operand();
}
