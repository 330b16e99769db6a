package kernelight.walk;

import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.ShapeException;

/** Random valid convolutions with all settings; half of them have integers only. */
public final class RandomCases {
    private static final PaddingMode[] MODES = PaddingMode.values();

    /** The largest input size along an axis, for one to three dimensions. */
    private static final int[] LARGE = {0, 16, 9, 5};

    private static final int[] SMALL = {0, 8, 5, 3};

    private RandomCases() {}

    /** Cases of many sizes. */
    public static Stream<ConvolutionCase> of(RandomGenerator random, int count) {
        return Stream.generate(() -> one(random, LARGE)).limit(count);
    }

    /** Small cases, for tests that check every cell or every position. */
    public static Stream<ConvolutionCase> small(RandomGenerator random, int count) {
        return Stream.generate(() -> one(random, SMALL)).limit(count);
    }

    /** Backward passes in which no sum is so close to 0 that float32 could give it another sign before ReLU. */
    public static BackwardCase backward(RandomGenerator random, ConvolutionCase example) {
        ConvolutionCase clear = example.withRelu(example.relu() && !hasZero(example));
        return new BackwardCase(clear, numbers(random, clear.outputSizes(), random.nextInt(3)));
    }

    /** Random poolings of pictures with all settings; many numbers are equal, so that windows have several maxima. */
    public static Stream<PoolingCase> poolings(RandomGenerator random, int count) {
        return Stream.generate(() -> pooling(random)).limit(count);
    }

    private static PoolingCase pooling(RandomGenerator random) {
        PoolingKind kind = PoolingKind.values()[random.nextInt(PoolingKind.values().length)];
        Sizes sizes =
                new Sizes(images(random), 1 + random.nextInt(4), 1, 1 + random.nextInt(10), 1 + random.nextInt(10));
        int decimals = random.nextInt(2);
        int most = random.nextBoolean() ? 3 : 99;
        NumberTable input =
                NumberTable.filled(sizes, cell -> BigDecimal.valueOf(random.nextInt(-most, most + 1), decimals));
        while (true) {
            Window window = new Window(
                    Axis.SINGLE,
                    axis(random, sizes.rows(), PaddingMode.ZEROS).withDilation(1),
                    axis(random, sizes.columns(), PaddingMode.ZEROS).withDilation(1),
                    PaddingMode.ZEROS,
                    random.nextBoolean() ? Rounding.DOWN : Rounding.UP);
            try {
                return new PoolingCase(input, kind, window, random.nextBoolean());
            } catch (ShapeException liesOnPaddingAlone) {
                // not valid: try another one
            }
        }
    }

    /** Integers from -99 to 99, or such digits with a decimal point. */
    public static NumberTable numbers(RandomGenerator random, Sizes sizes, int decimals) {
        return NumberTable.filled(sizes, cell -> number(random, decimals));
    }

    /** A window that fits on an input of this length. */
    public static Axis axis(RandomGenerator random, int length, PaddingMode mode) {
        int most = switch (mode) {
            case ZEROS, REPLICATE -> 3;
            case REFLECT -> Math.min(3, length - 1);
            case CIRCULAR -> Math.min(3, length);
        };
        while (true) {
            Axis axis = new Axis(
                    1 + random.nextInt(Math.min(7, length + 2)),
                    1 + random.nextInt(4),
                    random.nextBoolean() ? 1 : 1 + random.nextInt(3),
                    random.nextInt(most + 1),
                    random.nextInt(most + 1));
            if (axis.reach() <= length + axis.paddingBefore() + axis.paddingAfter()) {
                return axis;
            }
        }
    }

    private static ConvolutionCase one(RandomGenerator random, int[] longest) {
        int dimensions = 1 + random.nextInt(3);
        int most = longest[dimensions];
        int groups = 1 + random.nextInt(4);
        int channels = groups * (1 + random.nextInt(4 / groups));
        int filters = groups * (1 + random.nextInt(4 / groups));
        PaddingMode mode = MODES[random.nextInt(MODES.length)];
        int planes = dimensions < 3 ? 1 : 1 + random.nextInt(most);
        int rows = dimensions < 2 ? 1 : 1 + random.nextInt(most);
        int columns = 1 + random.nextInt(most);
        Window window = new Window(
                dimensions < 3 ? Axis.SINGLE : axis(random, planes, mode),
                dimensions < 2 ? Axis.SINGLE : axis(random, rows, mode),
                axis(random, columns, mode),
                mode,
                Rounding.DOWN);
        Sizes filter = new Sizes(
                filters,
                channels / groups,
                window.planes().size(),
                window.rows().size(),
                window.columns().size());
        int decimals = random.nextBoolean() ? 0 : 1 + random.nextInt(3);
        return new ConvolutionCase(
                dimensions,
                numbers(random, new Sizes(images(random), channels, planes, rows, columns), decimals),
                numbers(random, filter, decimals),
                random.nextBoolean() ? bias(random, filters, decimals) : List.of(),
                window,
                groups,
                random.nextInt(4) == 0,
                random.nextInt(3) == 0);
    }

    /** A third of the cases have a batch of two or three images. */
    private static int images(RandomGenerator random) {
        return Math.max(1, random.nextInt(6) - 2);
    }

    private static List<BigDecimal> bias(RandomGenerator random, int filters, int decimals) {
        return IntStream.range(0, filters)
                .mapToObj(filter -> number(random, decimals))
                .toList();
    }

    private static boolean hasZero(ConvolutionCase example) {
        return new ForwardConvolution(example.withRelu(false))
                .result().values().stream().anyMatch(sum -> sum.signum() == 0);
    }

    private static BigDecimal number(RandomGenerator random, int decimals) {
        return BigDecimal.valueOf(random.nextInt(-99, 100), decimals);
    }
}
