package kernelight.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;

/**
 * A window sliding along one direction of an input of {@code length} cells. Rows, columns and planes each have one.
 *
 * @param window its cells, stride, dilation and padding along this direction
 * @param rounding what happens to a last window for which there is not room enough
 */
public record SlidingAxis(int length, Axis window, Rounding rounding) {
    /** As convolutions are: rounded down. */
    public SlidingAxis(int length, Axis window) {
        this(length, window, Rounding.DOWN);
    }

    /** One cell of a window on one of its places. */
    public record Reader(int place, int cell) {}

    /** Whether at least one window fits: only then may the other questions be asked. */
    public boolean isPossible() {
        return travel() >= 0;
    }

    /** N + 2P: the cells the window can see. */
    public int padded() {
        return length + window.paddingBefore() + window.paddingAfter();
    }

    /** N + 2P - (D(F - 1) + 1): how far the window can travel from its first place. */
    public int travel() {
        return padded() - window.reach();
    }

    /** What is left of the travel after the last whole stride. */
    public int remainder() {
        return travel() % window.stride();
    }

    /** The number of places the window takes, which is the output's size. */
    public int places() {
        return window.outputLength(length, rounding);
    }

    /** On which input cell, or cell of the padding, a cell of the window lies. */
    public int position(int place, int cell) {
        return window.position(place, cell);
    }

    /** Everything that reads the number of this input cell, its copies on the padding included, place after place. */
    public List<Reader> readers(int index, PaddingMode mode) {
        List<Reader> readers = new ArrayList<>();
        for (int place = 0; place < places(); place++) {
            for (int cell = 0; cell < window.size(); cell++) {
                if (mode.source(position(place, cell), length) == index) {
                    readers.add(new Reader(place, cell));
                }
            }
        }
        return readers;
    }

    /** The windows that lie with one of their cells on this position, which may be one of the padding. */
    public List<Reader> readersAt(int position) {
        List<Reader> readers = new ArrayList<>();
        for (int cell = window.size() - 1; cell >= 0; cell--) {
            int way = way(position, cell);
            if (isPlace(way)) {
                readers.add(new Reader(way / window.stride(), cell));
            }
        }
        return readers;
    }

    /** Whether a window lies on this position, which may be one of the padding, with one of its cells. */
    public boolean isRead(int position) {
        for (int cell = 0; cell < window.size(); cell++) {
            if (isPlace(way(position, cell))) {
                return true;
            }
        }
        return false;
    }

    /** How far the window has to travel from its first place until this cell of it lies on the position. */
    private int way(int position, int cell) {
        return position + window.paddingBefore() - cell * window.dilation();
    }

    private boolean isPlace(int way) {
        return way >= 0 && way % window.stride() == 0 && way / window.stride() < places();
    }

    /** The input cells (without padding) that no window ever reads, gaps of a dilated window included. */
    public List<Integer> neverRead() {
        return neverRead(PaddingMode.ZEROS);
    }

    /** The same where the padding repeats input cells: one that is read there is read. */
    public List<Integer> neverRead(PaddingMode mode) {
        return IntStream.range(0, length)
                .filter(index -> readers(index, mode).isEmpty())
                .boxed()
                .toList();
    }
}
