package kernelight.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.Shape;
import kernelight.engine.training.BatchRunner;

/** Applies a filter to each plane of a picture, with the engine's convolution, tile by tile. */
public final class PictureFilter {
    private PictureFilter() {}

    /**
     * The response: for each plane and each position of the kernel, bias + sum over r, s of weights[r, s] * picture[row *
     * stride + r * dilation - before, column * stride + s * dilation - before], where before is the distance from the
     * kernel's first weight to its middle one. H' x W' numbers for each plane: H / stride x W / stride, rounded up, or (H
     * - reach) / stride + 1, rounded down, with {@link EdgeRule#NONE}.
     *
     * @param runner shares the tiles among threads; the numbers do not depend on how many
     * @throws FilterProblem if the kernel is larger than the picture, or reaches further over its edge than the edge rule
     *     can continue it
     */
    public static Planes apply(Filter filter, FilterSettings settings, Planes picture, BatchRunner runner)
            throws FilterProblem {
        Window window = window(filter, settings);
        requireFits(window, settings.edges(), picture);
        Shape output = window.outputShape(new Shape(1, picture.height(), picture.width()), 1);
        Tiles tiles = new Tiles(window, output.height(), output.width());
        List<float[]> responses = new ArrayList<>();
        for (int plane = 0; plane < picture.planes().size(); plane++) {
            responses.add(new float[output.size()]);
        }
        AtomicInteger next = new AtomicInteger();
        int all = tiles.count() * responses.size();
        runner.run(Math.min(runner.threads(), all), worker -> {
            TileConvolution convolution = new TileConvolution(filter, settings, tiles);
            for (int tile = next.getAndIncrement(); tile < all; tile = next.getAndIncrement()) {
                int plane = tile / tiles.count();
                convolution.compute(
                        tile % tiles.count(),
                        picture.planes().get(plane),
                        picture.height(),
                        picture.width(),
                        responses.get(plane));
            }
        });
        return new Planes(output.height(), output.width(), responses);
    }

    private static Window window(Filter filter, FilterSettings settings) {
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

    private static void requireFits(Window window, EdgeRule edges, Planes picture) throws FilterProblem {
        int rows = window.rows().reach();
        int columns = window.columns().reach();
        if (edges == EdgeRule.NONE && (rows > picture.height() || columns > picture.width())) {
            throw new FilterProblem("filter.problem.noRoom", rows, columns, picture.height(), picture.width());
        }
        requireContinued(window.paddingMode(), window.rows(), picture.height(), edges);
        requireContinued(window.paddingMode(), window.columns(), picture.width(), edges);
    }

    private static void requireContinued(PaddingMode mode, Axis axis, int length, EdgeRule edges) throws FilterProblem {
        if (!mode.fits(axis.longerPadding(), length)) {
            throw new FilterProblem("filter.problem.edges", axis.longerPadding(), edges.id(), length);
        }
    }
}
