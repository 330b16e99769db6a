package kernelight.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;

/**
 * A window sliding along one axis (depth, rows or columns) of an input of {@code length} cells. Letters in formulas: N the
 * length, P padding, F the window's size, D its dilation.
 *
 * @param window the window's size, stride, dilation and padding along this axis
 * @param rounding whether a last window that does not fit completely is dropped (DOWN) or kept (UP)
 */
public record SlidingAxis(int length, Axis window, Rounding rounding) {
    /** An axis whose output size is rounded down, as for convolutions. */
    public SlidingAxis(int length, Axis window) {
        this(length, window, Rounding.DOWN);
    }

    /**
     * A cell of one of the windows.
     *
     * @param window the index of the window, which is also the index of its output
     * @param cell the index of the cell within the window
     */
    public record WindowCell(int window, int cell) {}

    /** Whether at least one window fits. If not, the results of the other methods have no meaning. */
    public boolean isPossible() {
        return travel() >= 0;
    }

    /** N + 2P: the length with padding. */
    public int padded() {
        return length + window.paddingBefore() + window.paddingAfter();
    }

    /** N + 2P - (D(F - 1) + 1): how far the window can move from its first position. */
    public int travel() {
        return padded() - window.reach();
    }

    /** The cells left over after the last whole stride. */
    public int remainder() {
        return travel() % window.stride();
    }

    /** The number of windows, which is the size of the output along this axis. */
    public int outputSize() {
        return window.outputLength(length, rounding);
    }

    /** The input position of a cell of a window; less than 0 or at least {@code length} on the padding. */
    public int position(int windowIndex, int cell) {
        return window.position(windowIndex, cell);
    }

    /** All window cells that read the value of this input cell, also through copies on the padding, in the order of windows. */
    public List<WindowCell> readers(int index, PaddingMode mode) {
        List<WindowCell> readers = new ArrayList<>();
        for (int windowIndex = 0; windowIndex < outputSize(); windowIndex++) {
            for (int cell = 0; cell < window.size(); cell++) {
                if (mode.source(position(windowIndex, cell), length) == index) {
                    readers.add(new WindowCell(windowIndex, cell));
                }
            }
        }
        return readers;
    }

    /** All window cells that lie on this position, which may be on the padding. */
    public List<WindowCell> readersAt(int position) {
        List<WindowCell> readers = new ArrayList<>();
        for (int cell = window.size() - 1; cell >= 0; cell--) {
            int distance = distance(position, cell);
            if (isWindow(distance)) {
                readers.add(new WindowCell(distance / window.stride(), cell));
            }
        }
        return readers;
    }

    /** Whether any window cell lies on this position, which may be on the padding. */
    public boolean isRead(int position) {
        for (int cell = 0; cell < window.size(); cell++) {
            if (isWindow(distance(position, cell))) {
                return true;
            }
        }
        return false;
    }

    /** How far the window has to move from its first position until this cell of it lies on the position. */
    private int distance(int position, int cell) {
        return position + window.paddingBefore() - cell * window.dilation();
    }

    private boolean isWindow(int distance) {
        return distance >= 0 && distance % window.stride() == 0 && distance / window.stride() < outputSize();
    }

    /** The input cells that no window reads, including those in the gaps of a dilated window. */
    public List<Integer> neverRead() {
        return neverRead(PaddingMode.ZEROS);
    }

    /** The same for a padding mode that repeats input cells: a cell that is read on the padding counts as read. */
    public List<Integer> neverRead(PaddingMode mode) {
        return IntStream.range(0, length)
                .filter(index -> readers(index, mode).isEmpty())
                .boxed()
                .toList();
    }
}
