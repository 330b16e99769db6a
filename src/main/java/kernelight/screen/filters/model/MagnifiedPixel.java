package kernelight.screen.filters.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Window;
import kernelight.filter.Combination;
import kernelight.filter.EdgeRule;
import kernelight.filter.Filter;
import kernelight.filter.FilterProblem;
import kernelight.filter.FilterSettings;
import kernelight.filter.Kernel;
import kernelight.filter.PictureFilter;
import kernelight.filter.Planes;
import kernelight.filter.chain.MapOrigin;
import kernelight.filter.chain.Step;

/**
 * One number of what a step made: the window that it was computed from, the products, their sum.
 *
 * @param place of the number and of its window
 * @param before what the step read
 * @param after what it made
 * @param plane the index of the plane of {@code after} that the number is in
 * @param read the indices of the planes of {@code before} that it was computed from
 * @param channel which of those is looked at
 * @param kernels the weights as they lie on the window: for each of the responses that are combined, a kernel for each
 *     plane that is read; none where nothing is multiplied
 * @param beyond what lies beyond the edge of what was read
 * @param settings how the kernels slide; of other steps, without effect
 * @param combination what becomes of the responses
 */
public record MagnifiedPixel(
        Place place,
        Planes before,
        Planes after,
        int plane,
        List<Integer> read,
        int channel,
        List<List<Kernel>> kernels,
        PaddingMode beyond,
        FilterSettings settings,
        Combination combination) {
    /**
     * Where a number lies, and its window.
     *
     * @param row of the number in the output
     * @param column of the number in the output
     * @param firstRow of the window in the input; negative where it begins beyond the edge
     * @param firstColumn of the window in the input
     * @param rows how many rows of the input the window reads
     * @param columns how many columns of the input the window reads
     * @param dilation how many rows or columns lie between those that are read, plus one
     */
    public record Place(int row, int column, int firstRow, int firstColumn, int rows, int columns, int dilation) {
        static Place of(int row, int column, Window window) {
            return new Place(
                    row,
                    column,
                    window.rows().position(row, 0),
                    window.columns().position(column, 0),
                    window.rows().size(),
                    window.columns().size(),
                    window.rows().dilation());
        }

        /** How many rows the window spans, with those that are skipped. */
        public int spanRows() {
            return (rows - 1) * dilation + 1;
        }

        public int spanColumns() {
            return (columns - 1) * dilation + 1;
        }

        /** The row of the input in the middle of the window. */
        public int middleRow() {
            return firstRow + rows / 2 * dilation;
        }

        public int middleColumn() {
            return firstColumn + columns / 2 * dilation;
        }

        /** Whether the window reads a pixel of the input. */
        public boolean reads(int inputRow, int inputColumn) {
            return isRead(inputRow - firstRow, rows) && isRead(inputColumn - firstColumn, columns);
        }

        private boolean isRead(int distance, int count) {
            return distance >= 0 && distance % dilation == 0 && distance / dilation < count;
        }
    }

    /** A pixel of the window and the weight that lies on it. */
    public record Term(float value, float weight) {
        /** Exact: the product of two floats fits into a double. */
        public double product() {
            return (double) value * weight;
        }
    }

    /** A number that a step made, in the plane that is looked at. */
    public static MagnifiedPixel of(Responses responses, int row, int column) {
        Planes before = responses.before();
        int plane = responses.plane();
        int channel = responses.state().channel();
        Step step = responses.state().step().step();
        Window window = window(responses);
        Place place = Place.of(row, column, window);
        if (!(step instanceof Step.Filters filters)) {
            return new MagnifiedPixel(
                    place,
                    before,
                    responses.after(),
                    plane,
                    List.of(plane),
                    0,
                    List.of(),
                    window.paddingMode(),
                    FilterSettings.plain(EdgeRule.NONE),
                    Combination.ONE);
        }
        MapOrigin origin = filters.origins(before.planes().size()).get(plane);
        return new MagnifiedPixel(
                place,
                before,
                responses.after(),
                plane,
                origin.read(),
                Math.min(channel, origin.read().size() - 1),
                laid(origin, filters.settings()),
                window.paddingMode(),
                filters.settings(),
                origin.filter().combination());
    }

    private static List<List<Kernel>> laid(MapOrigin origin, FilterSettings settings) {
        try {
            return origin.filter().kernelsFor(origin.read().size()).stream()
                    .map(kernels -> kernels.stream().map(settings::laid).toList())
                    .toList();
        } catch (FilterProblem impossible) {
            throw new IllegalStateException(impossible); // it has made this map
        }
    }

    /** How the window moves over what the step reads. */
    static Window window(Responses responses) {
        return switch (responses.state().step().step()) {
            case Step.Filters filters -> {
                Filter filter = filters.origins(responses.before().planes().size())
                        .get(responses.plane())
                        .filter();
                yield PictureFilter.window(filter, filters.settings());
            }
            case Step.Pooling pooling -> pooling.window();
            case Step.Relu _ -> Window.of(1, 1);
        };
    }

    /** The number itself. */
    public float value() {
        return after.at(plane, place.row(), place.column());
    }

    /** Whether a pixel lies beyond the edge of what the step read. */
    public boolean isBeyond(int row, int column) {
        return row < 0 || column < 0 || row >= before.height() || column >= before.width();
    }

    /** The number of a pixel of the channel that is looked at; beyond the edge, what the edge rule puts there. */
    public float input(int row, int column) {
        return input(channel, row, column);
    }

    private float input(int ofChannel, int row, int column) {
        int sourceRow = beyond.source(row, before.height());
        int sourceColumn = beyond.source(column, before.width());
        return sourceRow < 0 || sourceColumn < 0 ? 0 : before.at(read.get(ofChannel), sourceRow, sourceColumn);
    }

    /**
     * The products of one row of a kernel.
     *
     * @param response the index of one of the responses that are combined
     * @param ofChannel the index of one of the planes that are read
     */
    public List<Term> terms(int response, int ofChannel, int row) {
        Kernel kernel = kernels.get(response).get(ofChannel);
        List<Term> terms = new ArrayList<>();
        for (int column = 0; column < place.columns(); column++) {
            float value = input(
                    ofChannel,
                    place.firstRow() + row * place.dilation(),
                    place.firstColumn() + column * place.dilation());
            terms.add(new Term(value, kernel.at(row, column)));
        }
        return terms;
    }

    /** The products of one channel, row after row. */
    public List<Term> terms(int response, int ofChannel) {
        return IntStream.range(0, place.rows())
                .boxed()
                .flatMap(row -> terms(response, ofChannel, row).stream())
                .toList();
    }

    /** The sum of the products of one row. */
    public double rowSum(int response, int ofChannel, int row) {
        return terms(response, ofChannel, row).stream()
                .mapToDouble(Term::product)
                .sum();
    }

    /** The sum of the products of one channel. */
    public double channelSum(int response, int ofChannel) {
        return terms(response, ofChannel).stream().mapToDouble(Term::product).sum();
    }

    /** The sum of all products of a response. */
    public double sum(int response) {
        return IntStream.range(0, read.size())
                .mapToDouble(ofChannel -> channelSum(response, ofChannel))
                .sum();
    }
}
