package kernelight.engine.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/**
 * How one convolution is divided into panels of terms (a cell of the window in a channel of the group) by columns (an
 * output position of one image). Computed once for its shapes and cached.
 */
final class PanelPlan {
    private static final int MAX_TERMS = 512;
    private static final int MAX_VALUES = 1 << 16;
    private static final int MIN_COLUMNS = 64;

    final Shape input;
    final Shape output;
    final int images;
    /** The number of channels in a group: C / G. */
    final int channels;
    /** The number of filters in a group: K / G. */
    final int filters;
    /** The number of terms of an output, which is the number of weights of a filter. */
    final int terms;
    /** The length of a panel's rows: the columns, rounded up to full vectors. */
    final int width;
    /** All panels, sorted by columns and then by terms. */
    final List<Panel> panels = new ArrayList<>();

    private final Window window;
    private final int groups;
    private final int columns;
    private final int[] sources;

    /**
     * One panel.
     *
     * @param forward from the panel to the outputs of its columns
     * @param backward from the gradient with respect to these outputs to the gradient with respect to the panel, whose
     *     rows take the part of the filters
     * @param weights for the gradient with respect to the weights of its rows, stored filter by filter
     */
    record Panel(
            int firstTerm,
            int terms,
            int firstColumn,
            int columns,
            MatrixProduct forward,
            MatrixProduct backward,
            MatrixProduct weights) {}

    PanelPlan(Window window, int groups, Tensor input, Tensor output, int lanes) {
        this.window = window;
        this.groups = groups;
        this.input = input.shape();
        this.output = output.shape();
        this.images = input.images();
        channels = this.input.channels() / groups;
        filters = this.output.channels() / groups;
        terms = channels * window.cells();
        columns = this.output.channelSize() * images;
        int maxWidth = Math.max(MIN_COLUMNS, MAX_VALUES / Math.min(terms, MAX_TERMS));
        width = Math.ceilDiv(Math.min(maxWidth, columns), lanes) * lanes;
        sources = new int[window.cells() * columns];
        findSources();
        divide(lanes);
    }

    boolean fits(Window otherWindow, int otherGroups, Tensor otherInput, Tensor otherOutput) {
        return images == otherInput.images()
                && groups == otherGroups
                && input.equals(otherInput.shape())
                && output.equals(otherOutput.shape())
                && window.equals(otherWindow);
    }

    /** The distance between two channels in the copy of the input, where each is followed by a cell of padding. */
    int channelStep() {
        return (input.channelSize() + 1) * images;
    }

    /** The index, in the copy of the input, of the channel that a row of the panel reads. */
    int firstSource(Panel panel, int row) {
        return (panel.firstTerm + row) / window.cells() * channelStep();
    }

    /** The index of a row's first column in {@link #sources()}, whose values count from {@link #firstSource}. */
    int firstOffset(Panel panel, int row) {
        return (panel.firstTerm + row) % window.cells() * columns + panel.firstColumn;
    }

    /** The largest number of rows of a panel. */
    int rows() {
        return Math.min(terms, MAX_TERMS);
    }

    /** For each cell of the window and each column, the index of the value that is read, counted within its channel. */
    int[] sources() {
        return sources;
    }

    private void findSources() {
        for (int i = 0; i < sources.length; i++) {
            sources[i] = input.channelSize() * images + i % images;
        }
        WindowCells.visit(window, input, output, (position, cell, source) -> {
            for (int n = 0; n < images; n++) {
                sources[cell * columns + position * images + n] = source * images + n;
            }
        });
    }

    private void divide(int lanes) {
        Map<List<Integer>, Panel> panelsBySize = new HashMap<>();
        for (int column = 0; column < columns; column += width) {
            int columnsHere = Math.min(width, columns - column);
            for (int term = 0; term < terms; term += MAX_TERMS) {
                int termsHere = Math.min(MAX_TERMS, terms - term);
                Panel sameSize = panelsBySize.computeIfAbsent(
                        List.of(termsHere, columnsHere), key -> panel(termsHere, columnsHere, lanes));
                panels.add(new Panel(
                        term, termsHere, column, columnsHere, sameSize.forward, sameSize.backward, sameSize.weights));
            }
        }
    }

    private Panel panel(int termsHere, int columnsHere, int lanes) {
        int[] positions = multiples(Math.ceilDiv(columnsHere, lanes), lanes);
        PositionGroup rows =
                new PositionGroup(multiples(termsHere, 1), multiples(termsHere, width), positions, positions);
        PositionGroup outputs =
                new PositionGroup(multiples(filters, terms), multiples(filters, width), positions, positions);
        return new Panel(
                0,
                termsHere,
                0,
                columnsHere,
                new MatrixProduct(filters, terms, width, rows),
                new MatrixProduct(termsHere, 1, width, outputs),
                new MatrixProduct(filters, termsHere, width, rows));
    }

    private static int[] multiples(int count, int step) {
        return IntStream.range(0, count).map(i -> i * step).toArray();
    }
}
