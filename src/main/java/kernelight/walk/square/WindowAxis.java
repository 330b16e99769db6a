package kernelight.walk.square;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A window sliding along one direction: {@code input} cells, {@code padding} more on either side, a window of {@code
 * filter} cells that moves by {@code stride}. Rows and columns each have one.
 */
public record WindowAxis(int input, int filter, int padding, int stride) {

    /** Whether at least one window fits: only then may the other questions be asked. */
    public boolean isPossible() {
        return input >= 1 && filter >= 1 && padding >= 0 && stride >= 1 && filter <= padded();
    }

    /** N + 2P: the cells the window can see. */
    public int padded() {
        return input + 2 * padding;
    }

    /** N + 2P - F: how far the window can travel from its first place. */
    public int travel() {
        return padded() - filter;
    }

    /** What is left of the travel after the last whole stride: so many cells at the far end are never read. */
    public int remainder() {
        return travel() % stride;
    }

    /** floor((N + 2P - F) / S) + 1: the number of places the window takes, which is the output's size. */
    public int output() {
        return travel() / stride + 1;
    }

    /** The first input cell under the window at this output cell; negative inside the padding. */
    public int windowStart(int outputIndex) {
        return outputIndex * stride - padding;
    }

    /** The output cells whose window covers this input cell (a cell of the padding counts too), in order. */
    public IntStream outputsReading(int inputIndex) {
        int first = Math.max(0, Math.ceilDiv(inputIndex + padding - filter + 1, stride));
        int last = Math.min(output() - 1, Math.floorDiv(inputIndex + padding, stride));
        return IntStream.rangeClosed(first, last);
    }

    public boolean isRead(int inputIndex) {
        return outputsReading(inputIndex).findAny().isPresent();
    }

    /** The input cells (without padding) that no window ever covers. */
    public List<Integer> neverRead() {
        return IntStream.range(0, input).filter(index -> !isRead(index)).boxed().toList();
    }
}
