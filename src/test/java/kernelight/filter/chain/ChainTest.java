package kernelight.filter.chain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import kernelight.concurrent.ComputePool;
import kernelight.engine.tensor.Shape;
import kernelight.engine.training.BatchRunner;
import kernelight.filter.Combination;
import kernelight.filter.DefinedFilter;
import kernelight.filter.EdgeRule;
import kernelight.filter.Filter;
import kernelight.filter.FilterProblem;
import kernelight.filter.FilterSettings;
import kernelight.filter.FilterText;
import kernelight.filter.Kernel;
import kernelight.filter.Planes;
import kernelight.walk.PoolingKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChainTest {
    private static final FilterSettings VALID = FilterSettings.plain(EdgeRule.NONE);
    private static final double TOLERANCE = 1e-3;

    private final SplittableRandom random = new SplittableRandom(42);

    @Test
    @DisplayName("the sizes after each step are those of LeNet-5")
    void sizes() throws ChainProblem {
        Chain chain = Chain.of(
                new Step.Filters(kernels(6, 5), VALID, Maps.ALL),
                new Step.Relu(),
                Step.Pooling.ofTwo(PoolingKind.MAX),
                new Step.Filters(kernels(16, 5), VALID, Maps.ALL),
                new Step.Relu(),
                Step.Pooling.ofTwo(PoolingKind.AVERAGE));
        List<Shape> shapes = chain.shapes(new Shape(1, 32, 32));
        assertEquals(
                "1 @ 32 x 32 → 6 @ 28 x 28 → 6 @ 28 x 28 → 6 @ 14 x 14 → 16 @ 10 x 10 → 16 @ 10 x 10 → 16 @ 5 x 5",
                Chain.sizesText(shapes));
        ChainRun run = chain.run(DefinedFilter.picture(1, 32, 32, random), BatchRunner.onCallingThread());
        assertEquals(shapes, run.planes().stream().map(Chain::shape).toList());
        assertSame(run.after(2), run.before(3));
    }

    private List<Filter> kernels(int count, int side) {
        List<Filter> filters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            filters.add(Filter.of("own " + (i + 1), DefinedFilter.kernel(side, side, random)));
        }
        return filters;
    }

    @Test
    @DisplayName("each map by itself: the maps of the first filter come first")
    void everyMapByItself() throws ChainProblem {
        Planes picture = DefinedFilter.picture(3, 20, 26, random);
        Step.Filters step = new Step.Filters(kernels(2, 3), VALID, Maps.EACH);
        Planes output =
                Chain.of(step).run(picture, BatchRunner.onCallingThread()).output();
        assertEquals(new Shape(6, 18, 24), Chain.shape(output));
        List<MapOrigin> origins = step.origins(3);
        assertEquals(6, origins.size());
        for (int map = 0; map < 6; map++) {
            assertSame(step.filters().get(map / 3), origins.get(map).filter());
            assertEquals(List.of(map % 3), origins.get(map).read());
            assertMap(sumOver(origins.get(map), VALID, picture), output, map);
        }
    }

    @Test
    @DisplayName(
            "all maps together: the sums of all channels are added before bias and ReLU, by kernels of their own too")
    void allMaps() throws ChainProblem {
        Planes picture = DefinedFilter.picture(3, 220, 190, random); // of several tiles
        Kernel[] own = {
            DefinedFilter.kernel(4, 5, random), DefinedFilter.kernel(4, 5, random), DefinedFilter.kernel(4, 5, random)
        };
        Filter ofChannels = new Filter("own", List.of(own), Combination.CHANNELS);
        Filter shared = Filter.of("shared", own[0]);
        FilterSettings settings = new FilterSettings(EdgeRule.REFLECT, 1, 2, true, -3, true);
        Step.Filters step = new Step.Filters(List.of(ofChannels, shared), settings, Maps.ALL);
        Planes output =
                Chain.of(step).run(picture, BatchRunner.onCallingThread()).output();
        assertEquals(new Shape(2, 220, 190), Chain.shape(output));
        for (int map = 0; map < 2; map++) {
            assertMap(sumOver(step.origins(3).get(map), settings, picture), output, map);
        }
    }

    @Test
    @DisplayName("a filter with a kernel for each channel makes one map, whatever the others do")
    void channelsAreAlwaysAdded() throws ChainProblem {
        Kernel kernel = DefinedFilter.kernel(3, 3, random);
        Filter ofChannels = new Filter("own", Collections.nCopies(3, kernel), Combination.CHANNELS);
        Step.Filters step = new Step.Filters(List.of(ofChannels, Filter.of("shared", kernel)), VALID, Maps.EACH);
        Planes picture = DefinedFilter.picture(3, 9, 9, random);
        Planes output =
                Chain.of(step).run(picture, BatchRunner.onCallingThread()).output();
        assertEquals(4, output.planes().size());
        assertMap(sumOver(step.origins(3).getFirst(), VALID, picture), output, 0);
    }

    @Test
    @DisplayName("a magnitude of all maps is that of the added sums")
    void magnitudeOfAll() throws ChainProblem, FilterProblem {
        Planes picture = Planes.grey(1, 3, 1, 2, 5);
        Planes both = new Planes(1, 3, List.of(picture.planes().getFirst(), new float[] {4, 0, 2}));
        Filter sobel = FilterText.parse("sobel");
        Step.Filters step = new Step.Filters(List.of(sobel), FilterSettings.plain(EdgeRule.REPLICATE), Maps.ALL);
        Planes output = Chain.of(step).run(both, BatchRunner.onCallingThread()).output();
        // The sum of both: 5 2 7, and nothing changes downwards.
        assertArrayEquals(new float[] {12, 8, 20}, output.planes().getFirst());
    }

    private static double[][] sumOver(MapOrigin origin, FilterSettings settings, Planes picture) {
        double[][] sum = null;
        for (int i = 0; i < origin.read().size(); i++) {
            List<Kernel> kernels = origin.filter().kernels();
            double[][] part = DefinedFilter.response(
                    kernels.get(kernels.size() == 1 ? 0 : i),
                    settings,
                    picture.planes().get(origin.read().get(i)),
                    picture.height(),
                    picture.width());
            if (sum == null) {
                sum = part;
            } else {
                for (int row = 0; row < sum.length; row++) {
                    for (int column = 0; column < sum[0].length; column++) {
                        sum[row][column] += part[row][column];
                    }
                }
            }
        }
        for (double[] row : sum) {
            for (int column = 0; column < row.length; column++) {
                double value = row[column] + settings.bias();
                row[column] = settings.relu() ? Math.max(0, value) : value;
            }
        }
        return sum;
    }

    private static void assertMap(double[][] expected, Planes output, int map) {
        for (int row = 0; row < expected.length; row++) {
            for (int column = 0; column < expected[0].length; column++) {
                assertEquals(expected[row][column], output.at(map, row, column), TOLERANCE);
            }
        }
    }

    @Test
    @DisplayName("ReLU and pooling by hand; what is left over at the edge is dropped")
    void reluAndPooling() throws ChainProblem {
        Planes picture =
                new Planes(3, 5, List.of(new float[] {1, -2, 3, 4, 9, -5, 6, -7, 8, 9, 9, 9, 9, 9, 9}, new float[15]));
        Chain max = Chain.of(new Step.Relu(), Step.Pooling.ofTwo(PoolingKind.MAX));
        ChainRun run = max.run(picture, BatchRunner.onCallingThread());
        assertArrayEquals(
                new float[] {1, 0, 3, 4, 9, 0, 6, 0, 8, 9, 9, 9, 9, 9, 9},
                run.after(0).planes().getFirst());
        assertArrayEquals(new float[] {6, 8}, run.output().planes().getFirst());
        assertEquals(new Shape(2, 1, 2), Chain.shape(run.output()));
        Planes means = Chain.of(new Step.Pooling(PoolingKind.AVERAGE, 2, 1))
                .run(picture, BatchRunner.onCallingThread())
                .output();
        assertEquals(new Shape(2, 2, 4), Chain.shape(means));
        assertArrayEquals(
                new float[] {0, 0, 2, 7.5f, 4.75f, 4.25f, 4.75f, 8.75f},
                means.planes().getFirst());
    }

    @Test
    @DisplayName("the numbers do not depend on the threads")
    void threads() throws ChainProblem {
        Chain chain = Chain.of(
                new Step.Filters(kernels(3, 5), VALID, Maps.EACH),
                Step.Pooling.ofTwo(PoolingKind.MAX),
                new Step.Filters(kernels(2, 3), VALID, Maps.ALL));
        Planes picture = DefinedFilter.picture(3, 250, 260, random);
        Planes alone = chain.run(picture, BatchRunner.onCallingThread()).output();
        try (ComputePool pool = new ComputePool(3)) {
            Planes together = chain.run(picture, pool.runner()).output();
            for (int map = 0; map < 2; map++) {
                assertArrayEquals(alone.planes().get(map), together.planes().get(map));
            }
        }
    }

    @Test
    @DisplayName("what is the same as before is not computed again")
    void earlierRun() throws ChainProblem {
        Step first = new Step.Filters(kernels(1, 3), VALID, Maps.EACH);
        Planes picture = DefinedFilter.picture(1, 12, 12, random);
        ChainRun before = Chain.of(first, new Step.Relu()).run(picture, BatchRunner.onCallingThread());
        Chain changed = Chain.of(first, Step.Pooling.ofTwo(PoolingKind.MAX));
        ChainRun after = changed.run(picture, Optional.of(before), BatchRunner.onCallingThread());
        assertSame(before.after(0), after.after(0));
        assertEquals(new Shape(1, 5, 5), Chain.shape(after.output()));
        Planes other = DefinedFilter.picture(1, 12, 12, random);
        assertNotSame(
                before.after(0),
                changed.run(other, Optional.of(before), BatchRunner.onCallingThread())
                        .after(0));
    }

    @Test
    @DisplayName("what cannot be done names its step, and nothing is computed before it is said")
    void problems() throws FilterProblem {
        Step pooling = Step.Pooling.ofTwo(PoolingKind.MAX);
        Filter sobel = FilterText.parse("sobel-x");
        assertProblem(
                2,
                "Step 3, max pooling 2 x 2: The pooling window spans 2 x 2 pixels, but the maps before it have only 1 x 2.",
                Chain.of(pooling, pooling, pooling));
        assertProblem(
                1,
                "Step 2, sobel-x: The kernel spans 3 x 3 pixels, but the picture has only 2 x 4.",
                Chain.of(pooling, new Step.Filters(List.of(sobel), VALID, Maps.EACH)));
        Filter ofThree =
                new Filter("C1 2", Collections.nCopies(3, sobel.kernels().getFirst()), Combination.CHANNELS);
        assertProblem(
                0,
                "C1 2 has a kernel for each of 3 channels, but there are 1 here.",
                Chain.of(new Step.Filters(List.of(ofThree), FilterSettings.plain(EdgeRule.ZERO), Maps.EACH)));
        assertProblem(
                1,
                "It makes 100 maps of 4 x 8 pixels; at most 64 of them fit.",
                Chain.of(
                        new Step.Filters(
                                Collections.nCopies(10, sobel), FilterSettings.plain(EdgeRule.ZERO), Maps.EACH),
                        new Step.Filters(
                                Collections.nCopies(10, sobel), FilterSettings.plain(EdgeRule.ZERO), Maps.EACH)));
    }

    private static void assertProblem(int step, String sentence, Chain chain) {
        ChainProblem problem = assertThrows(ChainProblem.class, () -> chain.shapes(new Shape(1, 4, 8)));
        assertEquals(step, problem.step());
        assertTrue(String.valueOf(problem.getMessage()).contains(sentence), problem.getMessage());
    }

    @Test
    @DisplayName("filters of two sizes without an edge rule make no stack")
    void sizesOfAStack() throws FilterProblem {
        Step.Filters step =
                new Step.Filters(List.of(FilterText.parse("sobel-x"), FilterText.parse("box:5")), VALID, Maps.EACH);
        ChainProblem problem =
                assertThrows(ChainProblem.class, () -> Chain.of(step).shapes(new Shape(1, 10, 12)));
        assertTrue(
                String.valueOf(problem.getMessage())
                        .contains("Step 1, sobel-x, box:5: sobel-x makes maps of 8 x 10 pixels and box:5 of 6 x 8"),
                problem.getMessage());
    }

    @Test
    @DisplayName("numbers that become infinite are refused where they do")
    void infiniteNumbers() {
        Step huge =
                new Step.Filters(List.of(Filter.of("huge", new Kernel(1, 1, new float[] {1e6f}))), VALID, Maps.EACH);
        Chain chain = new Chain(Collections.nCopies(8, huge));
        ChainProblem problem = assertThrows(
                ChainProblem.class, () -> chain.run(Planes.grey(1, 1, 255), BatchRunner.onCallingThread()));
        assertEquals(6, problem.step()); // 255e36 is a float, 255e42 is none
        assertTrue(String.valueOf(problem.getMessage()).contains("too large to be computed with"));
    }
}
