package kernelight.walk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.walk.exact.ScaledNumbers;

/**
 * All results of a convolution or of its gradients at once, in plain loops over whole numbers: what the formulas say cell
 * by cell, without a formula for each of a million terms. The tests hold the one against the other.
 */
final class FastSums {
    private final ConvolutionCase example;
    private final Sizes input;
    private final Sizes filters;
    private final Sizes output;

    FastSums(ConvolutionCase example) {
        this.example = example;
        this.input = example.input().sizes();
        this.filters = example.filters().sizes();
        this.output = example.outputSizes();
    }

    /** What happens where a weight meets an input cell for an output; all three by their numbers. */
    private interface Meeting {
        void meet(int outputIndex, int weightIndex, int inputIndex);
    }

    /** The sums of products; without bias and activation. Empty where the numbers are too long for this. */
    Optional<NumberTable> forward() {
        return summed(
                example.input().values(),
                example.filters().values(),
                output,
                (x, w, sums) -> (o, k, i) -> sums[o] += x[i] * w[k]);
    }

    Optional<NumberTable> filterGradient(NumberTable flowing) {
        return summed(
                example.input().values(),
                flowing.values(),
                filters,
                (x, g, sums) -> (o, k, i) -> sums[k] += x[i] * g[o]);
    }

    Optional<NumberTable> inputGradient(NumberTable flowing) {
        return summed(
                example.filters().values(),
                flowing.values(),
                input,
                (w, g, sums) -> (o, k, i) -> sums[i] += w[k] * g[o]);
    }

    private interface Adding {
        Meeting into(long[] first, long[] second, long[] sums);
    }

    private Optional<NumberTable> summed(List<BigDecimal> first, List<BigDecimal> second, Sizes target, Adding adding) {
        ScaledNumbers a = ScaledNumbers.of(first);
        ScaledNumbers b = ScaledNumbers.of(second);
        if (!a.isSmall() || !b.isSmall()) {
            return Optional.empty();
        }
        long[] sums = new long[target.count()];
        visit(adding.into(a.values(), b.values(), sums));
        int scale = a.scale() + b.scale();
        return Optional.of(NumberTable.filled(target, cell -> BigDecimal.valueOf(sums[target.index(cell)], scale)));
    }

    /** Every meeting once; zeros of the padding meet nobody. */
    private void visit(Meeting meeting) {
        int[][] planes = sources(example.window().planes(), output.planes(), input.planes());
        int[][] rows = sources(example.window().rows(), output.rows(), input.rows());
        int[][] columns = sources(example.window().columns(), output.columns(), input.columns());
        int outputIndex = 0;
        for (int filter = 0; filter < output.channels(); filter++) {
            int firstChannel = example.firstChannel(filter);
            for (int[] planeSources : planes) {
                for (int[] rowSources : rows) {
                    for (int[] columnSources : columns) {
                        window(outputIndex++, filter, firstChannel, planeSources, rowSources, columnSources, meeting);
                    }
                }
            }
        }
    }

    private void window(
            int outputIndex,
            int filter,
            int firstChannel,
            int[] planeSources,
            int[] rowSources,
            int[] columnSources,
            Meeting meeting) {
        int weight = filter * filters.channels() * filters.channelCount();
        for (int channel = firstChannel; channel < firstChannel + filters.channels(); channel++) {
            for (int plane : planeSources) {
                for (int row : rowSources) {
                    for (int column : columnSources) {
                        if ((plane | row | column) >= 0) {
                            int source = ((channel * input.planes() + plane) * input.rows() + row) * input.columns()
                                    + column;
                            meeting.meet(outputIndex, weight, source);
                        }
                        weight++;
                    }
                }
            }
        }
    }

    /** Along one direction: for each place and each weight the input cell that they meet, or a number below 0. */
    private int[][] sources(Axis axis, int places, int length) {
        PaddingMode mode = example.window().paddingMode();
        int[][] sources = new int[places][axis.size()];
        for (int place = 0; place < places; place++) {
            for (int weight = 0; weight < axis.size(); weight++) {
                sources[place][weight] = mode.source(axis.position(place, example.turned(axis, weight)), length);
            }
        }
        return sources;
    }
}
