package kernelight.walk;

import java.util.random.RandomGenerator;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Window;

/**
 * Random transposed convolutions whose output is not empty after the padding is cut off. In half of them the input may be
 * smaller than the filter, so that no window of the convolution fits.
 */
public final class TransposedCases {
    private TransposedCases() {}

    public static TransposedConvolution one(RandomGenerator random) {
        while (true) {
            ConvolutionCase fitting = RandomCases.small(random, 1).findFirst().orElseThrow();
            ConvolutionCase example = random.nextBoolean() ? fitting : withSmallInput(random, fitting);
            int outputPadding = random.nextInt(4);
            if (isPossible(example, outputPadding)) {
                return new TransposedConvolution(example, outputPadding);
            }
        }
    }

    private static ConvolutionCase withSmallInput(RandomGenerator random, ConvolutionCase example) {
        Sizes sizes = example.input().sizes();
        Sizes small = new Sizes(
                sizes.images(),
                sizes.channels(),
                Math.min(sizes.planes(), 1 + random.nextInt(2)),
                Math.min(sizes.rows(), 1 + random.nextInt(2)),
                1 + random.nextInt(3));
        Window window = example.window();
        return example.withInput(RandomCases.numbers(random, small, 0))
                .withWindow(new Window(
                        example.dimensions() < 3 ? window.planes() : any(random, window.planes()),
                        example.dimensions() < 2 ? window.rows() : any(random, window.rows()),
                        any(random, window.columns()),
                        window.paddingMode(),
                        window.rounding()));
    }

    private static Axis any(RandomGenerator random, Axis axis) {
        return new Axis(
                axis.size(), 1 + random.nextInt(4), 1 + random.nextInt(4), random.nextInt(3), random.nextInt(3));
    }

    private static boolean isPossible(ConvolutionCase example, int outputPadding) {
        Sizes input = example.input().sizes();
        return (example.dimensions() < 3
                        || fits(input.planes(), example.window().planes(), outputPadding))
                && (example.dimensions() < 2
                        || fits(input.rows(), example.window().rows(), outputPadding))
                && fits(input.columns(), example.window().columns(), outputPadding);
    }

    private static boolean fits(int length, Axis axis, int outputPadding) {
        return TransposedConvolution.isPossible(axis, outputPadding)
                && TransposedConvolution.size(length, axis, outputPadding) >= 1;
    }
}
