package kernelight.engine.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/**
 * How one convolution is cut into panels: terms (a cell of the window in a channel of the group) by columns (a place of
 * the output for one image). Made once and kept.
 */
final class PanelPlan {
    private static final int MOST_TERMS = 512;
    private static final int MOST_NUMBERS = 1 << 16;
    private static final int LEAST_COLUMNS = 64;

    final Shape input;
    final Shape output;
    final int images;
    /** Channels and filters in a group. */
    final int channels;

    final int filters;
    /** How many terms an output has: the weights of a filter. */
    final int terms;
    /** How many numbers a row of a panel has room for. */
    final int width;
    /** All panels, for each stretch of columns those with its terms one after the other. */
    final List<Panel> panels = new ArrayList<>();

    private final Window window;
    private final int groups;
    private final int columns;
    private final int[] sources;

    /**
     * One panel.
     *
     * @param forward from the panel to the outputs of its columns
     * @param backward from the gradients by these outputs to the gradient by the panel; there each row is a filter
     * @param weights for the gradient by the weights of its rows, which lie side by side for each filter
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
        int room = Math.max(LEAST_COLUMNS, MOST_NUMBERS / Math.min(terms, MOST_TERMS));
        width = Math.ceilDiv(Math.min(room, columns), lanes) * lanes;
        sources = new int[window.cells() * columns];
        findSources();
        cut(lanes);
    }

    boolean fits(Window otherWindow, int otherGroups, Tensor otherInput, Tensor otherOutput) {
        return images == otherInput.images()
                && groups == otherGroups
                && input.equals(otherInput.shape())
                && output.equals(otherOutput.shape())
                && window.equals(otherWindow);
    }

    /** How far apart two channels of a copy of the input lie: behind each there is a cell of padding. */
    int channelStep() {
        return (input.channelSize() + 1) * images;
    }

    /** For the panel's row {@code row}, where in a copy of the input the numbers of its channel begin. */
    int firstSource(Panel panel, int row) {
        return (panel.firstTerm + row) / window.cells() * channelStep();
    }

    /** Where in {@link #sources} the row's columns begin; what stands there counts from {@link #firstSource}. */
    int firstOffset(Panel panel, int row) {
        return (panel.firstTerm + row) % window.cells() * columns + panel.firstColumn;
    }

    /** How many rows a panel has at most. */
    int rows() {
        return Math.min(terms, MOST_TERMS);
    }

    int[] sources() {
        return sources;
    }

    private void findSources() {
        for (int i = 0; i < sources.length; i++) {
            sources[i] = input.channelSize() * images + i % images;
        }
        WindowCells.visit(window, input, output, (place, cell, source) -> {
            for (int n = 0; n < images; n++) {
                sources[cell * columns + place * images + n] = source * images + n;
            }
        });
    }

    private void cut(int lanes) {
        Map<List<Integer>, Panel> alike = new HashMap<>();
        for (int column = 0; column < columns; column += width) {
            int columnsHere = Math.min(width, columns - column);
            for (int term = 0; term < terms; term += MOST_TERMS) {
                int termsHere = Math.min(MOST_TERMS, terms - term);
                Panel like = alike.computeIfAbsent(
                        List.of(termsHere, columnsHere), key -> panel(termsHere, columnsHere, lanes));
                panels.add(new Panel(term, termsHere, column, columnsHere, like.forward, like.backward, like.weights));
            }
        }
    }

    private Panel panel(int termsHere, int columnsHere, int lanes) {
        int[] places = multiples(Math.ceilDiv(columnsHere, lanes), lanes);
        PositionGroup rows = new PositionGroup(multiples(termsHere, 1), multiples(termsHere, width), places, places);
        PositionGroup gradients =
                new PositionGroup(multiples(filters, terms), multiples(filters, width), places, places);
        return new Panel(
                0,
                termsHere,
                0,
                columnsHere,
                new MatrixProduct(filters, terms, width, rows),
                new MatrixProduct(termsHere, 1, width, gradients),
                new MatrixProduct(filters, termsHere, width, rows));
    }

    private static int[] multiples(int count, int step) {
        return IntStream.range(0, count).map(i -> i * step).toArray();
    }
}
