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

    /** Large kernels that are sums of a few products of a row and a column, and one that is none. */
    @ParameterizedTest
    @EnumSource(EdgeRule.class)
    void largeKernelsAreTakenApart(EdgeRule edges) throws FilterProblem {
        Planes picture = DefinedFilter.picture(3, 190, 170, random);
        Kernel noise = DefinedFilter.kernel(31, 25, random);
        Kernel gaussian = NamedFilter.GAUSSIAN.with(4.5).kernels().getFirst();
        Kernel unsharp = NamedFilter.UNSHARP.with(3, 2).kernels().getFirst();
        Kernel laplacian = NamedFilter.LOG.with(3).kernels().getFirst();
        assertEquals(1, LowRank.of(gaussian, 1).orElseThrow().rows().size());
        assertEquals(2, LowRank.of(unsharp, 1).orElseThrow().rows().size());
        assertEquals(3, LowRank.of(laplacian, 1).orElseThrow().rows().size());
        assertTrue(LowRank.of(noise, 1).isEmpty());
        for (Kernel kernel : List.of(gaussian, unsharp, laplacian, noise)) {
            for (int stride : new int[] {1, 2, 9}) {
                FilterSettings settings =
                        new FilterSettings(edges, stride, random.nextInt(1, 3), random.nextBoolean(), 7, true);
                assertResponse(kernel, settings, picture);
            }
        }
        assertTrue(LowRank.of(NamedFilter.GAUSSIAN.with(10).kernels().getFirst(), 2)
                .isPresent());
        assertTrue(LowRank.of(NamedFilter.GAUSSIAN.with(10).kernels().getFirst(), 9)
                .isEmpty());
    }

    /** Summed over all planes, as one filter of a convolutional layer. */
    @Test
    void largeKernelsReadAllPlanes() throws FilterProblem {
        Planes picture = DefinedFilter.picture(3, 60, 70, random);
        Filter gaussian = NamedFilter.GAUSSIAN.with(3);
        FilterSettings settings = new FilterSettings(EdgeRule.REFLECT, 1, 1, false, -300, true);
        Planes each = apply(gaussian, FilterSettings.plain(EdgeRule.REFLECT), picture);
        Planes all = PictureFilter.applyToAll(gaussian, settings, picture, BatchRunner.onCallingThread());
        assertEquals(1, all.planes().size());
        for (int row = 0; row < 60; row++) {
            for (int column = 0; column < 70; column++) {
                float sum = each.at(0, row, column) + each.at(1, row, column) + each.at(2, row, column);
                assertEquals(Math.max(0, sum - 300), all.at(0, row, column), 3 * TOLERANCE);
            }
        }
    }

    private static void assertResponse(Kernel kernel, FilterSettings settings, Planes picture) throws FilterProblem {
        Planes response =
                PictureFilter.apply(Filter.of("own", kernel), settings, picture, BatchRunner.onCallingThread());
        assertEquals(picture.planes().size(), response.planes().size());
        double tolerance = tolerance(kernel);
        for (int plane = 0; plane < picture.planes().size(); plane++) {
            double[][] expected = DefinedFilter.response(
                    kernel, settings, picture.planes().get(plane), picture.height(), picture.width());
            assertEquals(expected.length, response.height());
            assertEquals(expected[0].length, response.width());
            for (int row = 0; row < expected.length; row++) {
                for (int column = 0; column < expected[0].length; column++) {
                    double value = expected[row][column] + settings.bias();
                    assertEquals(
                            settings.relu() ? Math.max(0, value) : value,
                            response.at(plane, row, column),
                            tolerance,
                            () -> settings + " " + kernel.rows() + " x " + kernel.columns());
                }
            }
        }
    }

    /** Of weights that add up to much more than 1 without their signs, a share of the largest sum of products. */
    private static double tolerance(Kernel kernel) {
        double sum = sumWithoutSigns(kernel);
        return sum < 1.5 ? TOLERANCE : RELATIVE * Planes.BRIGHTEST * sum;
    }

    private static double sumWithoutSigns(Kernel kernel) {
        double sum = 0;
        for (float weight : kernel.weights()) {
            sum += Math.abs(weight);
        }
        return sum;
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
