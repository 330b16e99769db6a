package kernelight.walk;

import java.util.random.RandomGenerator;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;

/** Random transposed convolutions whose output is not empty after the padding is cut off. */
public final class TransposedCases {
    private TransposedCases() {}

    public static TransposedConvolution one(RandomGenerator random) {
        while (true) {
            ConvolutionCase example = RandomCases.small(random, 1).findFirst().orElseThrow();
            ConvolutionCase zeros = example.withWindow(example.window().with(PaddingMode.ZEROS));
            int outputPadding = random.nextInt(3);
            if (isPossible(zeros, outputPadding)) {
                return new TransposedConvolution(zeros, outputPadding);
            }
        }
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
        return outputPadding < Math.max(axis.stride(), axis.dilation())
                && TransposedConvolution.size(length, axis, outputPadding) >= 1;
    }
}
