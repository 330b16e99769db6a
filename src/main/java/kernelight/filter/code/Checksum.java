package kernelight.filter.code;

import java.util.Locale;
import java.util.SplittableRandom;
import kernelight.filter.Combination;
import kernelight.filter.Filter;
import kernelight.filter.Kernel;
import kernelight.filter.Planes;
import kernelight.filter.chain.ChainRun;
import kernelight.filter.chain.Step;
import kernelight.interchange.code.PythonText;
import kernelight.walk.ExactNumber;

/**
 * Asserts that a program's numbers are those that came out of a chain: their sum, the sum of their absolute values, and
 * some of them. The engine computes with 32 bits and the programs with 64, so they may differ by {@value #TOLERANCE} of
 * the largest sum of products that could occur.
 */
final class Checksum {
    private static final double TOLERANCE = 1e-6;
    private static final int SAMPLES = 5;

    /** Whole numbers up to here are exact in 32 bits. */
    private static final double LARGEST_EXACT = 1 << 24;

    private static final int HALF_TURN = 180;

    private final ChainRun run;

    Checksum(ChainRun run) {
        this.run = run;
    }

    void write(PythonText text) {
        Planes shown = run.output();
        text.line()
                .line("# What Kernelight showed")
                .line("assert x.shape == (" + shown.planes().size() + ", " + shown.height() + ", " + shown.width()
                        + ")");
        if (hasInexactAngle()) {
            text.line("# No more is asserted: where hardly anything changes, the last digits decide on an angle.")
                    .line("print(x)");
            return;
        }
        double sum = 0;
        double absolute = 0;
        for (float[] plane : shown.planes()) {
            for (float number : plane) {
                sum += number;
                absolute += Math.abs(number);
            }
        }
        long count = (long) shown.planes().size() * shown.height() * shown.width();
        double each = TOLERANCE * Math.max(scale(), Float.MIN_NORMAL);
        text.line("assert abs(np.sum(x) - ", text(sum), ") <= ", text(each * count))
                .line("assert abs(np.sum(np.abs(x)) - ", text(absolute), ") <= ", text(each * count))
                .line("for place, number in [");
        SplittableRandom random = new SplittableRandom(count);
        for (int sample = 0; sample < SAMPLES; sample++) {
            int map = random.nextInt(shown.planes().size());
            int row = random.nextInt(shown.height());
            int column = random.nextInt(shown.width());
            text.line(
                    "    ((" + map + ", " + row + ", " + column + "), ",
                    PythonText.number(ExactNumber.of(shown.at(map, row, column))),
                    "),");
        }
        text.line("]:")
                .line("    assert abs(x[place] - number) <= ", text(10 * each))
                .line("print(\"The numbers are those that Kernelight showed.\")");
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.9g", number);
    }

    /** What the sums of products are at most, added up without signs, if all pixels were as far from 0 as the furthest. */
    private double scale() {
        double scale = furthest(run.picture());
        for (int index = 0; index < run.chain().steps().size(); index++) {
            if (run.chain().steps().get(index) instanceof Step.Filters step) {
                double most = 0;
                for (Filter filter : step.filters()) {
                    int channels = step.origins(run.before(index).planes().size()).stream()
                            .filter(origin -> origin.filter() == filter)
                            .mapToInt(origin -> origin.read().size())
                            .max()
                            .orElse(1);
                    most = Math.max(
                            most,
                            filter.combination() == Combination.ANGLE
                                    ? HALF_TURN
                                    : scale
                                            * absoluteSum(filter)
                                            * (filter.combination() == Combination.CHANNELS ? 1 : channels));
                }
                scale = most + Math.abs(step.settings().bias());
            }
        }
        return scale;
    }

    private static double furthest(Planes planes) {
        return Math.max(Math.abs(planes.smallest()), Math.abs(planes.largest()));
    }

    private static double absoluteSum(Filter filter) {
        double sum = 0;
        for (Kernel kernel : filter.kernels()) {
            for (float weight : kernel.weights()) {
                sum += Math.abs(weight);
            }
        }
        return sum;
    }

    /** Whether an angle is taken of numbers that are rounded. */
    private boolean hasInexactAngle() {
        for (int index = 0; index < run.chain().steps().size(); index++) {
            if (run.chain().steps().get(index) instanceof Step.Filters step) {
                Planes before = run.before(index);
                for (Filter filter : step.filters()) {
                    if (filter.combination() == Combination.ANGLE && !isExact(filter, before)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isExact(Filter filter, Planes before) {
        return before.planes().stream().allMatch(Checksum::areWhole)
                && filter.kernels().stream().allMatch(kernel -> areWhole(kernel.weights()))
                && furthest(before) * absoluteSum(filter) * before.planes().size() < LARGEST_EXACT;
    }

    private static boolean areWhole(float[] numbers) {
        for (float number : numbers) {
            if (number != Math.rint(number)) {
                return false;
            }
        }
        return true;
    }
}
