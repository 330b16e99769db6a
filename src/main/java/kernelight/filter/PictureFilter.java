package kernelight.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.engine.training.BatchRunner;

/** Applies a filter to each plane of a picture, or to all together, with the engine's convolution, tile by tile. */
public final class PictureFilter {
    private PictureFilter() {}

    /**
     * The response: for each plane and each position of the kernel, bias + sum over r, s of weights[r, s] * picture[row *
     * stride + r * dilation - before, column * stride + s * dilation - before], where before is the distance from the
     * kernel's first weight to its middle one. H' x W' numbers for each plane: H / stride x W / stride, rounded up, or (H
     * - reach) / stride + 1, rounded down, with {@link EdgeRule#NONE}. A filter with a kernel for each plane makes one
     * map: see {@link #applyToAll}.
     *
     * @param runner shares the tiles among threads; the numbers do not depend on how many
     * @throws FilterProblem if the kernel is larger than the picture, or reaches further over its edge than the edge rule
     *     can continue it, or if the filter has a kernel for each of another number of planes
     */
    public static Planes apply(Filter filter, FilterSettings settings, Planes picture, BatchRunner runner)
            throws FilterProblem {
        if (filter.combination() == Combination.CHANNELS) {
            return applyToAll(filter, settings, picture, runner);
        }
        return apply(
                filter,
                settings,
                picture,
                picture.planes().stream().map(List::of).toList(),
                runner);
    }

    /**
     * The response to all planes in one map, as a filter of a convolutional layer makes it: the sums over r, s of all
     * planes are added, then the two of a magnitude or an angle combined, then the bias added. A filter without a kernel
     * for each plane has the same weights for all of them.
     *
     * @param runner as in {@link #apply}
     * @throws FilterProblem as {@link #apply}
     */
    public static Planes applyToAll(Filter filter, FilterSettings settings, Planes picture, BatchRunner runner)
            throws FilterProblem {
        return apply(filter, settings, picture, List.of(picture.planes()), runner);
    }

    /** @param read for each map of the response, the planes that it is made of */
    private static Planes apply(
            Filter filter, FilterSettings settings, Planes picture, List<List<float[]>> read, BatchRunner runner)
            throws FilterProblem {
        Shape output = outputShape(filter, settings, picture.height(), picture.width());
        List<List<Kernel>> kernels = filter.kernelsFor(read.getFirst().size());
        if (filter.combination() == Combination.ONE) {
            Optional<LowRank> products = LowRank.of(filter.kernels().getFirst(), settings.stride());
            if (products.isPresent()) {
                return apply(products.get(), settings, picture, read, output, runner);
            }
        }
        Window window = window(filter, settings);
        Tiles tiles = new Tiles(new Phases(window).window(), output.height(), output.width());
        List<float[]> responses = new ArrayList<>();
        for (int map = 0; map < read.size(); map++) {
            responses.add(new float[output.size()]);
        }
        AtomicInteger next = new AtomicInteger();
        int all = tiles.count() * responses.size();
        runner.run(Math.min(runner.threads(), all), worker -> {
            TileConvolution convolution = new TileConvolution(kernels, filter.combination(), settings, window, tiles);
            for (int tile = next.getAndIncrement(); tile < all; tile = next.getAndIncrement()) {
                int map = tile / tiles.count();
                convolution.compute(
                        tile % tiles.count(), read.get(map), picture.height(), picture.width(), responses.get(map));
            }
        });
        return new Planes(output.height(), output.width(), responses);
    }

    /** The rows of weights, then the columns, for all pixels; the sums of all products are added before the bias. */
    private static Planes apply(
            LowRank products,
            FilterSettings settings,
            Planes picture,
            List<List<float[]>> read,
            Shape output,
            BatchRunner runner)
            throws FilterProblem {
        FilterSettings everywhere =
                new FilterSettings(settings.edges(), 1, settings.dilation(), settings.convolution(), 0, false);
        List<float[]> responses = new ArrayList<>();
        for (List<float[]> planes : read) {
            float[] response = new float[output.size()];
            Planes together = new Planes(picture.height(), picture.width(), planes);
            for (int product = 0; product < products.rows().size(); product++) {
                Filter row = Filter.of("row", products.rows().get(product));
                Filter column = Filter.of("column", products.columns().get(product));
                Planes along = applyToAll(row, everywhere, together, runner);
                add(apply(column, everywhere, along, runner), settings.stride(), response, output.width());
            }
            finish(response, settings);
            responses.add(response);
        }
        return new Planes(output.height(), output.width(), responses);
    }

    private static void add(Planes everywhere, int stride, float[] response, int width) {
        for (int i = 0; i < response.length; i++) {
            response[i] += everywhere.at(0, i / width * stride, i % width * stride);
        }
    }

    private static void finish(float[] response, FilterSettings settings) {
        for (int i = 0; i < response.length; i++) {
            float value = response[i] + settings.bias();
            response[i] = settings.relu() ? Math.max(0, value) : value;
        }
    }

    /**
     * The shape of one map of a response: 1 x H' x W'.
     *
     * @throws FilterProblem if the filter does not fit on such a picture, as in {@link #apply}
     */
    public static Shape outputShape(Filter filter, FilterSettings settings, int height, int width)
            throws FilterProblem {
        Window window = window(filter, settings);
        requireFits(window, settings.edges(), height, width);
        return window.outputShape(new Shape(1, height, width), 1);
    }

    /** How the kernel moves over the picture: with so much padding that its middle weight lies on each pixel. */
    public static Window window(Filter filter, FilterSettings settings) {
        return new Window(
                Axis.SINGLE,
                axis(filter.rows(), settings),
                axis(filter.columns(), settings),
                settings.edges().paddingMode(),
                Rounding.DOWN);
    }

    /** With as much padding on both sides of the middle weight as the kernel has weights there. */
    private static Axis axis(int size, FilterSettings settings) {
        Axis axis = Axis.of(size).withStride(settings.stride()).withDilation(settings.dilation());
        if (settings.edges() == EdgeRule.NONE) {
            return axis;
        }
        int longer = settings.dilation() * (size / 2);
        int shorter = settings.dilation() * (size - 1 - size / 2);
        return settings.convolution() ? axis.withPadding(shorter, longer) : axis.withPadding(longer, shorter);
    }

    private static void requireFits(Window window, EdgeRule edges, int height, int width) throws FilterProblem {
        int rows = window.rows().reach();
        int columns = window.columns().reach();
        if (edges == EdgeRule.NONE && (rows > height || columns > width)) {
            throw new FilterProblem("filter.problem.noRoom", rows, columns, height, width);
        }
        requireContinued(window.paddingMode(), window.rows(), height, edges);
        requireContinued(window.paddingMode(), window.columns(), width, edges);
    }

    private static void requireContinued(PaddingMode mode, Axis axis, int length, EdgeRule edges) throws FilterProblem {
        if (!mode.fits(axis.longerPadding(), length)) {
            throw new FilterProblem("filter.problem.edges", axis.longerPadding(), edges.id(), length);
        }
    }
}
