package kernelight.engine.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/**
 * A small convolution of stride 1 for few images. With stride 1, neighbouring outputs read neighbouring inputs. So,
 * over a copy of the input with its padding, all outputs of a filter are computed as one long line, row after row, in
 * full vectors. Between two rows the line contains positions where the window would extend over the right edge; their
 * results are not copied to the output.
 */
final class StrideOneConvolution {
    /** A padded input with more values than this does not stay in the cache. */
    private static final int MAX_PADDED_VALUES = 1 << 15;

    private final InnerLoops loops;
    private final List<Plan> plans = new ArrayList<>();
    private float[] padded = new float[0];
    private float[] lines = new float[0];

    StrideOneConvolution(InnerLoops loops) {
        this.loops = loops;
    }

    /** Whether a convolution can be computed fast here; {@link PanelConvolution} computes all others. */
    static boolean supports(Window window, Tensor input) {
        return window.planes().stride() == 1
                && window.rows().stride() == 1
                && window.columns().stride() == 1
                && window.paddingMode() == PaddingMode.ZEROS
                && (long) padded(window, input.shape()).size() * input.images() <= MAX_PADDED_VALUES;
    }

    void forward(Window window, int groups, Tensor input, float[] weights, float[] bias, Tensor output) {
        Plan plan = plan(window, groups, input, output);
        int paddedSize = groups * plan.channels * plan.channelStep + plan.overhang;
        if (padded.length < paddedSize) {
            padded = new float[paddedSize];
        }
        lines = Scratch.atLeast(plan.product.filters() * plan.product.outputStep(), lines);
        Arrays.fill(padded, 0, paddedSize, 0);
        copyIn(plan, input);
        for (int group = 0; group < groups; group++) {
            int firstFilter = group * plan.product.filters();
            loops.weightedSums(
                    plan.product,
                    weights,
                    firstFilter * plan.product.weightStep(),
                    bias,
                    firstFilter,
                    padded,
                    group * plan.channels * plan.channelStep,
                    lines,
                    0);
            copyOut(plan, firstFilter, output);
        }
    }

    private void copyIn(Plan plan, Tensor input) {
        Shape shape = input.shape();
        int width = shape.width() * input.images();
        int source = 0;
        for (int c = 0; c < shape.channels(); c++) {
            for (int d = 0; d < shape.depth(); d++) {
                for (int h = 0; h < shape.height(); h++) {
                    System.arraycopy(input.data(), source, padded, c * plan.channelStep + plan.start(d, h), width);
                    source += width;
                }
            }
        }
    }

    private void copyOut(Plan plan, int firstFilter, Tensor output) {
        Shape shape = output.shape();
        int width = shape.width() * output.images();
        int target = firstFilter * shape.depth() * shape.height() * width;
        for (int k = 0; k < plan.product.filters(); k++) {
            for (int d = 0; d < shape.depth(); d++) {
                for (int h = 0; h < shape.height(); h++) {
                    int source = k * plan.product.outputStep() + d * plan.depthStep + h * plan.rowStep;
                    System.arraycopy(lines, source, output.data(), target, width);
                    target += width;
                }
            }
        }
    }

    /** The shape of the input with its padding. */
    private static Shape padded(Window window, Shape input) {
        return new Shape(
                input.channels(),
                padded(window.planes(), input.depth()),
                padded(window.rows(), input.height()),
                padded(window.columns(), input.width()));
    }

    private static int padded(Axis axis, int length) {
        return axis.paddingBefore() + length + axis.paddingAfter();
    }

    private Plan plan(Window window, int groups, Tensor input, Tensor output) {
        for (int i = 0; i < plans.size(); i++) {
            if (plans.get(i).fits(window, groups, input, output)) {
                return plans.get(i);
            }
        }
        Plan plan = new Plan(window, groups, input, output, loops.lanes());
        plans.add(plan);
        return plan;
    }

    /** The index lists of one convolution. */
    private static final class Plan {
        private final Window window;
        private final int groups;
        private final Shape input;
        private final Shape output;
        private final int images;
        /** The number of channels in a group: C / G. */
        private final int channels;
        /** The distance between two rows of the padded input, and of a line. */
        private final int rowStep;

        /** The distance between two depth slices of the padded input, and of a line. */
        private final int depthStep;
        /** The distance between two channels of the padded input. */
        private final int channelStep;
        /** How many values after the padded input the last vector of a line may read. */
        private final int overhang;

        private final MatrixProduct product;

        Plan(Window window, int groups, Tensor input, Tensor output, int lanes) {
            this.window = window;
            this.groups = groups;
            this.input = input.shape();
            this.output = output.shape();
            this.images = input.images();
            channels = this.input.channels() / groups;
            Shape padded = padded(window, this.input);
            rowStep = padded.width() * images;
            depthStep = padded.height() * rowStep;
            channelStep = padded.depth() * depthStep;
            overhang = lanes;
            int length = (this.output.depth() - 1) * depthStep
                    + (this.output.height() - 1) * rowStep
                    + this.output.width() * images;
            int positions = Math.ceilDiv(length, lanes);
            int[] bases = multiples(positions, lanes);
            int[] sources = sources();
            product = new MatrixProduct(
                    this.output.channels() / groups,
                    sources.length,
                    positions * lanes,
                    new PositionGroup(multiples(sources.length, 1), sources, bases, bases));
        }

        boolean fits(Window otherWindow, int otherGroups, Tensor otherInput, Tensor otherOutput) {
            return images == otherInput.images()
                    && groups == otherGroups
                    && input.equals(otherInput.shape())
                    && output.equals(otherOutput.shape())
                    && window.equals(otherWindow);
        }

        /** The index in a padded channel of the first value of an input row. */
        int start(int depth, int row) {
            return (window.planes().paddingBefore() + depth) * depthStep
                    + (window.rows().paddingBefore() + row) * rowStep
                    + window.columns().paddingBefore() * images;
        }

        /** For each weight, the index of the value that the first position of a line multiplies by it. */
        private int[] sources() {
            int[] sources = new int[channels * window.cells()];
            int weight = 0;
            for (int c = 0; c < channels; c++) {
                for (int t = 0; t < window.planes().size(); t++) {
                    for (int r = 0; r < window.rows().size(); r++) {
                        for (int s = 0; s < window.columns().size(); s++) {
                            sources[weight++] = c * channelStep
                                    + t * window.planes().dilation() * depthStep
                                    + r * window.rows().dilation() * rowStep
                                    + s * window.columns().dilation() * images;
                        }
                    }
                }
            }
            return sources;
        }

        private static int[] multiples(int count, int step) {
            return IntStream.range(0, count).map(i -> i * step).toArray();
        }
    }
}
