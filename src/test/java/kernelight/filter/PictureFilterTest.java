package kernelight.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import kernelight.concurrent.ComputePool;
import kernelight.engine.training.BatchRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureFilterTest {
    private static final double TOLERANCE = 1e-4;

    /** Floats have seven digits. */
    private static final double RELATIVE = 1e-6;

    private static final int CASES = 60;

    private final SplittableRandom random = new SplittableRandom(17);

    @ParameterizedTest
    @EnumSource(EdgeRule.class)
    void everyPixelIsWhatTheDefinitionSays(EdgeRule edges) throws FilterProblem {
        for (int number = 0; number < CASES; number++) {
            Kernel kernel = DefinedFilter.kernel(random.nextInt(1, 16), random.nextInt(1, 16), random);
            FilterSettings settings = new FilterSettings(
                    edges, random.nextInt(1, 4), random.nextInt(1, 4), random.nextBoolean(), 0, false);
            int height = random.nextInt(43, 80); // at least what the kernel spans: 14 * 3 + 1
            int width = random.nextInt(43, 80);
            Planes picture = DefinedFilter.picture(random.nextBoolean() ? 1 : 3, height, width, random);
            assertResponse(kernel, settings, picture);
        }
    }

    /** Of several tiles each way, the last ones cut off, with strides and without. */
    @ParameterizedTest
    @EnumSource(EdgeRule.class)
    void tilesFitTogether(EdgeRule edges) throws FilterProblem {
        Planes picture = DefinedFilter.picture(1, 401, 383, random);
        for (int stride = 1; stride <= 3; stride++) {
            FilterSettings settings = new FilterSettings(edges, stride, 1, false, 0, false);
            assertResponse(DefinedFilter.kernel(5, 4, random), settings, picture);
        }
        assertResponse(DefinedFilter.kernel(15, 15, random), new FilterSettings(edges, 1, 16, true, 0, false), picture);
    }

    /** Strides and dilations with common divisors and without, kernels shorter than the stride, of several tiles. */
    @ParameterizedTest
    @EnumSource(EdgeRule.class)
    void everyStrideMeetsItsPixels(EdgeRule edges) throws FilterProblem {
        for (int stride : new int[] {2, 3, 4, 6, 9, 64}) {
            for (int dilation : new int[] {1, 2, 3, 4, 6}) {
                FilterSettings settings = new FilterSettings(edges, stride, dilation, random.nextBoolean(), 0, false);
                Planes picture = DefinedFilter.picture(1, random.nextInt(100, 500), random.nextInt(100, 500), random);
                Kernel kernel = DefinedFilter.kernel(random.nextInt(1, 12), random.nextInt(1, 12), random);
                assertResponse(kernel, settings, picture);
            }
        }
    }

    private static void assertResponse(Kernel kernel, FilterSettings settings, Planes picture) throws FilterProblem {
        Planes response =
                PictureFilter.apply(Filter.of("own", kernel), settings, picture, BatchRunner.onCallingThread());
        assertEquals(picture.planes().size(), response.planes().size());
        for (int plane = 0; plane < picture.planes().size(); plane++) {
            double[][] expected = DefinedFilter.response(
                    kernel, settings, picture.planes().get(plane), picture.height(), picture.width());
            assertEquals(expected.length, response.height());
            assertEquals(expected[0].length, response.width());
            for (int row = 0; row < expected.length; row++) {
                for (int column = 0; column < expected[0].length; column++) {
                    assertEquals(
                            expected[row][column],
                            response.at(plane, row, column),
                            TOLERANCE,
                            () -> settings + " " + kernel.rows() + " x " + kernel.columns());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(NamedFilter.class)
    void namedFiltersAreTheirKernelsCombined(NamedFilter named) throws FilterProblem {
        Filter filter = named.with();
        FilterSettings settings = FilterSettings.plain(EdgeRule.REPLICATE);
        Planes picture = DefinedFilter.picture(1, 30, 40, random);
        Planes response = PictureFilter.apply(filter, settings, picture, BatchRunner.onCallingThread());
        List<double[][]> parts = filter.kernels().stream()
                .map(kernel -> DefinedFilter.response(
                        kernel, settings, picture.planes().getFirst(), 30, 40))
                .toList();
        for (int row = 0; row < 30; row++) {
            for (int column = 0; column < 40; column++) {
                double first = parts.getFirst()[row][column];
                double second = parts.getLast()[row][column];
                double expected = switch (named) {
                    case SOBEL -> Math.sqrt(first * first + second * second);
                    case SOBEL_ANGLE -> Math.atan2(second, first) * 180 / Math.PI;
                    default -> first;
                };
                assertEquals(expected, response.at(0, row, column), TOLERANCE + RELATIVE * Math.abs(expected));
            }
        }
    }

    @Test
    void whereNothingChangesThereIsNoAngle() throws FilterProblem {
        Planes response = PictureFilter.apply(
                NamedFilter.SOBEL_ANGLE.with(),
                FilterSettings.plain(EdgeRule.REPLICATE),
                Planes.grey(2, 2, 9, 9, 9, 9),
                BatchRunner.onCallingThread());
        assertArrayEquals(new float[4], response.planes().getFirst());
    }

    @Test
    void biasAndReluComeLast() throws FilterProblem {
        Planes picture = Planes.grey(1, 4, 10, 30, 10, 0);
        Filter difference = FilterText.parse("-1 0 1");
        Planes plain = apply(difference, new FilterSettings(EdgeRule.ZERO, 1, 1, false, 5, false), picture);
        assertArrayEquals(new float[] {35, 5, -25, -5}, plain.planes().getFirst());
        Planes rectified = apply(difference, new FilterSettings(EdgeRule.ZERO, 1, 1, false, 5, true), picture);
        assertArrayEquals(new float[] {35, 5, 0, 0}, rectified.planes().getFirst());
        Planes flipped = apply(difference, new FilterSettings(EdgeRule.ZERO, 1, 1, true, 0, false), picture);
        assertArrayEquals(new float[] {-30, 0, 30, 10}, flipped.planes().getFirst());
    }

    @Test
    void theNumbersDoNotDependOnTheThreads() throws FilterProblem {
        Planes picture = DefinedFilter.picture(3, 300, 400, random);
        Filter filter = Filter.of("own", DefinedFilter.kernel(7, 7, random));
        FilterSettings settings = FilterSettings.plain(EdgeRule.REFLECT);
        Planes alone = apply(filter, settings, picture);
        try (ComputePool pool = new ComputePool(4)) {
            Planes together = PictureFilter.apply(filter, settings, picture, pool.runner());
            for (int plane = 0; plane < 3; plane++) {
                assertArrayEquals(alone.planes().get(plane), together.planes().get(plane));
            }
        }
    }

    @Test
    void whatDoesNotFitIsSaidWithAllSizes() {
        Planes small = Planes.grey(4, 6, new float[24]);
        assertSaid("spans 5 x 5 pixels, but the picture has only 4 x 6", "box:5", EdgeRule.NONE, small);
        assertSaid("reaches 4 pixels over the edge", "box:9", EdgeRule.REFLECT, small);
        assertSaid("the edge rule circular on a side of 4", "box:15", EdgeRule.CIRCULAR, small);
    }

    private static void assertSaid(String sentence, String filter, EdgeRule edges, Planes picture) {
        FilterProblem problem = assertThrows(
                FilterProblem.class, () -> apply(FilterText.parse(filter), FilterSettings.plain(edges), picture));
        assertTrue(String.valueOf(problem.getMessage()).contains(sentence), problem.getMessage());
    }

    private static Planes apply(Filter filter, FilterSettings settings, Planes picture) throws FilterProblem {
        return PictureFilter.apply(filter, settings, picture, BatchRunner.onCallingThread());
    }
}
