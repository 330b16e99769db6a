package kernelight.walk;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Window;
import org.jspecify.annotations.Nullable;

/**
 * A transposed convolution spread: input cell after input cell stamps the filters, multiplied by its value, onto the
 * output, where the stamps add up. Every step is one weight of one stamp; its formula is what the output cell has so far
 * plus input times weight, and the last step of an output cell also adds the bias and applies ReLU. The steps of one
 * stamp form a row of the target.
 *
 * <p>Stamps also land on the border of the output that the padding then cuts off: there, a {@link #place} lies outside of
 * the output. An output cell that no stamp reaches has no step.
 *
 * @see TransposedConvolution the same, gathered for each output cell
 */
public final class TransposedStamps implements Operation {
    private static final int NEVER = -1;

    private final TransposedConvolution gathered;
    private final ConvolutionCase example;
    /** The same without cutting anything off; its cells are those of the output with the border. */
    private final TransposedConvolution uncut;

    private final Sizes input;
    private final Sizes filters;
    private final Sizes output;
    private final Sizes uncutSizes;
    private final Sizes steps;
    private final StampAxis planes;
    private final StampAxis rows;
    private final StampAxis columns;
    /** For each input cell and each cell of its stamp: added up, the index on the uncut output. */
    private final int[] outputOfInput;

    private final int[] outputOfStamp;
    /** Added up, the index of the weight. */
    private final int[] weightOfInput;

    private final int[] weightOfStamp;
    private final boolean hasFinishingSteps;
    /** The output state used last: most often, the next one asked for is a few steps later. A race is harmless. */
    private volatile @Nullable State last;
    /** For each cell of the uncut output, its first step. A race is harmless. */
    private volatile int @Nullable [] firstSteps;

    public TransposedStamps(TransposedConvolution gathered) {
        this.gathered = gathered;
        example = gathered.example();
        Window window = example.window();
        uncut = new TransposedConvolution(
                example.withWindow(new Window(
                        window.planes().withPadding(0),
                        window.rows().withPadding(0),
                        window.columns().withPadding(0),
                        window.paddingMode(),
                        window.rounding())),
                gathered.outputPadding());
        input = example.input().sizes();
        filters = example.filters().sizes();
        output = gathered.targetSizes();
        uncutSizes = uncut.targetSizes();
        steps = Sizes.of(input.count(), stampSize());
        planes = StampAxis.of(window.planes(), input.planes(), output.planes());
        rows = StampAxis.of(window.rows(), input.rows(), output.rows());
        columns = StampAxis.of(window.columns(), input.columns(), output.columns());
        hasFinishingSteps = example.hasBias() || example.relu();
        outputOfInput = IntStream.range(0, steps.rows())
                .map(row -> uncutSizes.index(uncutCell(outputOf(Cell.at(row, 0)))))
                .toArray();
        outputOfStamp = IntStream.range(0, steps.columns())
                .map(column -> uncutSizes.index(uncutCell(outputOf(Cell.at(0, column)))))
                .toArray();
        weightOfInput = IntStream.range(0, steps.rows())
                .map(row -> filters.index(windowCellOf(Cell.at(row, 0))))
                .toArray();
        weightOfStamp = IntStream.range(0, steps.columns())
                .map(column -> filters.index(example.flippedIfNeeded(windowCellOf(Cell.at(0, column)))))
                .toArray();
    }

    /** The index of a step's output cell on the uncut output. */
    private int outputIndex(int step) {
        return outputOfInput[step / outputOfStamp.length] + outputOfStamp[step % outputOfStamp.length];
    }

    private BigDecimal product(int step) {
        int from = step / weightOfStamp.length;
        int weight = weightOfInput[from] + weightOfStamp[step % weightOfStamp.length];
        return example.input()
                .values()
                .get(from)
                .multiply(example.filters().values().get(weight));
    }

    /** The number of steps: the products of all input cells and the weights of the filters that read them. */
    public static long steps(ConvolutionCase example) {
        return (long) example.input().sizes().count()
                * (example.filters().sizes().filters() / example.groups())
                * example.filters().sizes().channelCount();
    }

    /** One axis of a stamp. */
    private record StampAxis(Axis axis, int length, int output, boolean[][] finishes) {
        /** @param output the size of the output that is not cut off */
        static StampAxis of(Axis axis, int length, int output) {
            boolean[][] finishes = new boolean[length][axis.size()];
            StampAxis stamp = new StampAxis(axis, length, output, finishes);
            for (int from = 0; from < length; from++) {
                for (int cell = 0; cell < axis.size(); cell++) {
                    finishes[from][cell] = stamp.isWithin(stamp.position(from, cell)) && stamp.isLast(from, cell);
                }
            }
            return stamp;
        }

        /** The position on the output of a cell of an input cell's stamp; on the border that is cut off, maybe outside. */
        int position(int from, int cell) {
            return from * axis.stride() + cell * axis.dilation() - axis.paddingBefore();
        }

        boolean isWithin(int position) {
            return position >= 0 && position < output;
        }

        /** Whether no later input cell's stamp reaches the same position. */
        private boolean isLast(int from, int cell) {
            for (int later = from + 1; later < length; later++) {
                int distance = cell * axis.dilation() - (later - from) * axis.stride();
                if (distance < 0) {
                    return true;
                }
                if (distance % axis.dilation() == 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The same convolution gathered. */
    public TransposedConvolution gathered() {
        return gathered;
    }

    @Override
    public GridName target() {
        return GridName.STAMPS;
    }

    /** A row for each input cell, with a column for each weight of its stamp. */
    @Override
    public Sizes targetSizes() {
        return steps;
    }

    @Override
    public List<Operand> operands() {
        return gathered.operands();
    }

    private int stampSize() {
        return filters.filters() / example.groups() * filters.channelCount();
    }

    private Cell inputOf(Cell step) {
        return input.cell(step.row());
    }

    private int filterOf(Cell step) {
        int group = inputOf(step).channel() / example.channelsPerGroup();
        return group * (filters.filters() / example.groups()) + step.column() / filters.channelCount();
    }

    /** The cell of the window that a step stamps: of a filter that is not flipped, the weight. */
    private Cell windowCellOf(Cell step) {
        Cell position = filters.cell(step.column() % filters.channelCount());
        return new Cell(
                filterOf(step),
                inputOf(step).channel() % example.channelsPerGroup(),
                position.plane(),
                position.row(),
                position.column());
    }

    /** The cell of the output that a step adds to; outside of the output where the padding cuts it off. */
    @Override
    public GridCell place(Cell step) {
        return new GridCell(GridName.OUTPUT, outputOf(step));
    }

    private Cell outputOf(Cell step) {
        Cell from = inputOf(step);
        Cell cell = windowCellOf(step);
        return new Cell(
                from.image(),
                cell.filter(),
                planes.position(from.plane(), cell.plane()),
                rows.position(from.row(), cell.row()),
                columns.position(from.column(), cell.column()));
    }

    /** The cells of the output and its border that an input cell's stamp lands on. */
    public Set<Cell> stamp(Cell step) {
        Set<Cell> cells = new LinkedHashSet<>();
        for (int column = 0; column < steps.columns(); column++) {
            cells.add(outputOf(Cell.at(step.row(), column)));
        }
        return cells;
    }

    /** The same step in the stamp of another filter. */
    public Cell inFilter(Cell step, int filter) {
        Cell from = inputOf(step);
        Cell channel = from.inChannel(example.firstChannel(filter) + from.channel() % example.channelsPerGroup());
        int inGroup = filter % (filters.filters() / example.groups());
        return Cell.at(input.index(channel), inGroup * filters.channelCount() + step.column() % filters.channelCount());
    }

    @Override
    public Cell inImage(Cell step, int image) {
        return Cell.at(input.index(inputOf(step).inImage(image)), step.column());
    }

    @Override
    public CellFormula formula(Cell step) {
        Cell from = inputOf(step);
        Cell to = outputOf(step);
        Cell weight = example.flippedIfNeeded(windowCellOf(step));
        GridCell read = new GridCell(GridName.INPUT, from);
        List<Term> all = uncut.formula(uncutCell(to)).terms();
        int before = 0;
        while (!all.get(before).first().equals(read)) {
            before++;
        }
        return CellFormula.sum(
                List.of(
                        Term.number(
                                new GridCell(GridName.OUTPUT, to),
                                CellFormula.sum(all.subList(0, before)).result(),
                                0),
                        Term.product(
                                read,
                                example.input().at(from),
                                new GridCell(GridName.FILTER, weight),
                                example.filters().at(weight),
                                0)),
                finishes(step) ? example.finishingSteps(to.channel()) : List.of());
    }

    @Override
    public int microSteps(Cell step) {
        return 3
                + (hasFinishingSteps && finishes(step)
                        ? example.finishingSteps(filterOf(step)).size()
                        : 0);
    }

    /** Whether this is the last step of a cell that is not cut off. */
    private boolean finishes(Cell step) {
        Cell from = inputOf(step);
        Cell cell = filters.cell(step.column() % filters.channelCount());
        return from.channel() % example.channelsPerGroup() == example.channelsPerGroup() - 1
                && planes.finishes[from.plane()][cell.plane()]
                && rows.finishes[from.row()][cell.row()]
                && columns.finishes[from.column()][cell.column()];
    }

    /** Whether a cell belongs to the output, and not to the border that is cut off. */
    public boolean isWithin(Cell place) {
        return planes.isWithin(place.plane()) && rows.isWithin(place.row()) && columns.isWithin(place.column());
    }

    /** The sizes of the output with the border that is cut off. */
    public Sizes uncutSizes() {
        return uncutSizes;
    }

    /** The first cell of the output with the border that is cut off. */
    public Cell first() {
        return placeAt(0);
    }

    private Cell uncutCell(Cell place) {
        Window window = example.window();
        return new Cell(
                place.image(),
                place.channel(),
                place.plane() + window.planes().paddingBefore(),
                place.row() + window.rows().paddingBefore(),
                place.column() + window.columns().paddingBefore());
    }

    private Cell placeAt(int uncutIndex) {
        Window window = example.window();
        Cell cell = uncutSizes.cell(uncutIndex);
        return new Cell(
                cell.image(),
                cell.channel(),
                cell.plane() - window.planes().paddingBefore(),
                cell.row() - window.rows().paddingBefore(),
                cell.column() - window.columns().paddingBefore());
    }

    /**
     * What the output has come to after some steps.
     *
     * @param done the number of steps
     */
    public State after(int done) {
        State known = last;
        State now = known != null && known.done <= done ? known.goOn(done) : start().goOn(done);
        last = now;
        return now;
    }

    /** A cell that no stamp reaches is finished from the start. */
    private State start() {
        int[] first = firstSteps();
        BigDecimal[] values = new BigDecimal[uncutSizes.count()];
        int[] latest = new int[values.length];
        for (int index = 0; index < values.length; index++) {
            Cell place = placeAt(index);
            values[index] = first[index] == NEVER && isWithin(place)
                    ? finished(BigDecimal.ZERO, place.channel())
                    : BigDecimal.ZERO;
            latest[index] = NEVER;
        }
        return new State(0, values, latest);
    }

    private int[] firstSteps() {
        int[] known = firstSteps;
        if (known == null) {
            known = new int[uncutSizes.count()];
            Arrays.fill(known, NEVER);
            for (int step = steps.count() - 1; step >= 0; step--) {
                known[outputIndex(step)] = step;
            }
            firstSteps = known;
        }
        return known;
    }

    /** What an output cell becomes of what it had before a step. */
    private BigDecimal after(int index, BigDecimal before) {
        BigDecimal sum = before.add(product(index));
        if (!hasFinishingSteps) {
            return sum;
        }
        Cell step = steps.cell(index);
        return finishes(step) ? finished(sum, filterOf(step)) : sum;
    }

    private BigDecimal finished(BigDecimal sum, int filter) {
        BigDecimal value = sum;
        for (FinishingStep step : example.finishingSteps(filter)) {
            value = step.after(value);
        }
        return value;
    }

    /** The numbers of the output after some steps. Immutable. */
    public final class State {
        private final int done;
        private final BigDecimal[] values;
        private final int[] latest;

        private State(int done, BigDecimal[] values, int[] latest) {
            this.done = done;
            this.values = values;
            this.latest = latest;
        }

        private State goOn(int until) {
            if (until == done) {
                return this;
            }
            BigDecimal[] changed = values.clone();
            int[] written = latest.clone();
            for (int index = done; index < until; index++) {
                int at = outputIndex(index);
                changed[at] = after(index, changed[at]);
                written[at] = index;
            }
            return new State(until, changed, written);
        }

        /** What a cell of the output or its border has come to. */
        public BigDecimal at(Cell place) {
            return ExactNumber.normal(values[index(place)]);
        }

        /**
         * The cell of {@link GridName#STAMPS} that a cell of the output or its border shows: its latest step, or its first
         * one if it is still to come; the cell itself if no stamp reaches it.
         */
        public GridCell source(Cell place) {
            int step = latest[index(place)] == NEVER ? firstSteps()[index(place)] : latest[index(place)];
            return step == NEVER
                    ? new GridCell(GridName.OUTPUT, place)
                    : new GridCell(GridName.STAMPS, steps.cell(step));
        }

        /** Whether this cell has got its part of this step's stamp. */
        public boolean hasStamp(Cell place, Cell step) {
            return latest[index(place)] >= step.row() * steps.columns();
        }

        private int index(Cell place) {
            return uncutSizes.index(uncutCell(place));
        }
    }

    @Override
    public Dependencies dependencies(GridCell pointed) {
        Cell cell = pointed.cell();
        return switch (pointed.grid()) {
            case STAMPS ->
                new Dependencies(Map.of(
                        GridName.INPUT, Set.of(inputOf(cell)),
                        GridName.FILTER, Set.of(example.flippedIfNeeded(windowCellOf(cell))),
                        GridName.OUTPUT, Set.of(outputOf(cell))));
            case INPUT, FILTER -> withBorder(uncut.dependencies(pointed));
            case BIAS -> gathered.dependencies(pointed);
            default -> new Dependencies(Map.of(pointed.grid(), Set.of(cell)));
        };
    }

    private Dependencies withBorder(Dependencies connected) {
        Set<Cell> outputs = new LinkedHashSet<>();
        connected.in(GridName.OUTPUT).forEach(cell -> outputs.add(placeAt(uncutSizes.index(cell))));
        return new Dependencies(Map.of(
                GridName.INPUT,
                connected.in(GridName.INPUT),
                GridName.FILTER,
                connected.in(GridName.FILTER),
                GridName.OUTPUT,
                outputs));
    }

    /** Every number that a cell of the output or its border ever shows, each once. */
    public NumberTable shown() {
        BigDecimal[] values = start().values;
        Set<BigDecimal> shown = new LinkedHashSet<>(Arrays.asList(values));
        for (int index = 0; index < steps.count(); index++) {
            int at = outputIndex(index);
            values[at] = after(index, values[at]);
            shown.add(values[at]);
        }
        return new NumberTable(
                Sizes.of(1, shown.size()),
                shown.stream().map(ExactNumber::normal).toList());
    }
}
