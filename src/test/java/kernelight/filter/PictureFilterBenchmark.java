package kernelight.filter;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import kernelight.concurrent.ComputePool;
import org.junit.jupiter.api.Test;

/** How long a filter takes on a grey picture of 1,024 x 1,024: {@code ./mvnw test -Dtest=PictureFilterBenchmark}. */
class PictureFilterBenchmark {
    private static final int SIDE = 1024;
    private static final int WARM_UP = 15;
    private static final int ROUNDS = 25;

    private record Case(String filter, FilterSettings settings, double mostMilliseconds) {}

    @Test
    void aChangeIsComputedBeforeItIsNoticed() throws FilterProblem {
        SplittableRandom random = new SplittableRandom(1024);
        Planes picture = DefinedFilter.picture(1, SIDE, SIDE, random);
        FilterSettings plain = FilterSettings.plain(EdgeRule.REPLICATE);
        Kernel large = DefinedFilter.kernel(15, 15, random);
        List<Case> cases = List.of(
                new Case("sobel-x", plain, 50),
                new Case("sobel", plain, 50),
                new Case("sobel-angle", plain, Double.POSITIVE_INFINITY),
                new Case("15 x 15", plain, 150),
                new Case("15 x 15", strideAndDilation(2, 1), 150),
                new Case("15 x 15", strideAndDilation(1, 2), 150),
                new Case("15 x 15", strideAndDilation(1, 16), Double.POSITIVE_INFINITY),
                new Case("gaussian:10", plain, 150),
                new Case("gaussian:10", strideAndDilation(2, 1), 150),
                new Case("unsharp:10", plain, 150));
        for (int threads = 1; threads <= 2; threads++) {
            try (ComputePool pool = new ComputePool(threads)) {
                for (Case one : cases) {
                    Filter filter =
                            one.filter.equals("15 x 15") ? Filter.of(one.filter, large) : FilterText.parse(one.filter);
                    double[] milliseconds = new double[ROUNDS];
                    for (int round = -WARM_UP; round < ROUNDS; round++) {
                        long start = System.nanoTime();
                        PictureFilter.apply(filter, one.settings, picture, pool.runner());
                        double took = (System.nanoTime() - start) / 1e6;
                        if (round >= 0) {
                            milliseconds[round] = took;
                        } else if (round == -WARM_UP) {
                            System.out.printf(Locale.ROOT, "first %.0f ms; ", took);
                        }
                    }
                    Arrays.sort(milliseconds);
                    System.out.printf(
                            Locale.ROOT,
                            "%s, stride %d, dilation %d, %d threads: median %.1f ms, longest %.1f ms%n",
                            one.filter,
                            one.settings.stride(),
                            one.settings.dilation(),
                            threads,
                            milliseconds[ROUNDS / 2],
                            milliseconds[ROUNDS - 1]);
                    assertTrue(milliseconds[ROUNDS / 2] < one.mostMilliseconds, one.filter);
                }
            }
        }
    }

    private static FilterSettings strideAndDilation(int stride, int dilation) {
        return new FilterSettings(EdgeRule.REPLICATE, stride, dilation, false, 0, false);
    }
}
