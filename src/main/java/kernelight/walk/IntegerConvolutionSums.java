package kernelight.walk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.walk.exact.ScaledNumbers;

/**
 * Computes all results of a convolution, of its gradients or of the transposed convolution at once, in loops over integers. The results are those of the
 * formulas, without creating a term for each of maybe a million products. Tests compare the two.
 */
final class IntegerConvolutionSums {
    private final ConvolutionCase example;
    private final Sizes input;
    private final Sizes filters;

    IntegerConvolutionSums(ConvolutionCase example) {
        this.example = example;
        this.input = example.input().sizes();
        this.filters = example.filters().sizes();
    }

    /** Is called for every product of a weight and an input cell, with the indices in the order of {@link Sizes#index}. */
    private interface ProductVisitor {
        void visit(int outputIndex, int weightIndex, int inputIndex);
    }

    /** The sums of products, without bias and activation. Empty if the numbers have too many digits for exact long sums. */
    Optional<NumberTable> forward() {
        return summed(
                example.input().values(),
                example.filters().values(),
                example.outputSizes(),
                this::visitProducts,
                (x, w, sums) -> (o, k, i) -> sums[o] += x[i] * w[k]);
    }

    /**
     * The sums of the transposed convolution, without bias and activation.
     *
     * @param target the sizes of its output
     */
    Optional<NumberTable> transposed(Sizes target) {
        return summed(
                example.input().values(),
                example.filters().values(),
                target,
                visitor -> visitCopies(target, visitor),
                (x, w, sums) -> (o, k, i) -> sums[o] += x[i] * w[k]);
    }

    Optional<NumberTable> filterGradient(NumberTable gradients) {
        return summed(
                example.input().values(),
                gradients.values(),
                filters,
                this::visitProducts,
                (x, g, sums) -> (o, k, i) -> sums[k] += x[i] * g[o]);
    }

    Optional<NumberTable> inputGradient(NumberTable gradients) {
        return summed(
                example.filters().values(),
                gradients.values(),
                input,
                this::visitProducts,
                (w, g, sums) -> (o, k, i) -> sums[i] += w[k] * g[o]);
    }

    private interface Accumulation {
        ProductVisitor into(long[] first, long[] second, long[] sums);
    }

    private Optional<NumberTable> summed(
            List<BigDecimal> first,
            List<BigDecimal> second,
            Sizes target,
            Consumer<ProductVisitor> products,
            Accumulation accumulation) {
        ScaledNumbers a = ScaledNumbers.of(first);
        ScaledNumbers b = ScaledNumbers.of(second);
        if (!a.isSmall() || !b.isSmall()) {
            return Optional.empty();
        }
        long[] sums = new long[target.count()];
        products.accept(accumulation.into(a.values(), b.values(), sums));
        int scale = a.scale() + b.scale();
        return Optional.of(NumberTable.filled(target, cell -> BigDecimal.valueOf(sums[target.index(cell)], scale)));
    }

    /** Visits every product once, except those with zeros of the padding. */
    private void visitProducts(ProductVisitor visitor) {
        Sizes output = example.outputSizes();
        int[][] planes = sources(example.window().planes(), output.planes(), input.planes());
        int[][] rows = sources(example.window().rows(), output.rows(), input.rows());
        int[][] columns = sources(example.window().columns(), output.columns(), input.columns());
        int outputIndex = 0;
        for (int image = 0; image < output.images(); image++) {
            for (int filter = 0; filter < output.channels(); filter++) {
                int firstChannel = image * input.channels() + example.firstChannel(filter);
                for (int[] planeSources : planes) {
                    for (int[] rowSources : rows) {
                        for (int[] columnSources : columns) {
                            visitWindow(
                                    outputIndex++,
                                    filter,
                                    firstChannel,
                                    planeSources,
                                    rowSources,
                                    columnSources,
                                    visitor);
                        }
                    }
                }
            }
        }
    }

    /** @param firstChannel the first channel that the filter reads, counted through all images */
    private void visitWindow(
            int outputIndex,
            int filter,
            int firstChannel,
            int[] planeSources,
            int[] rowSources,
            int[] columnSources,
            ProductVisitor visitor) {
        int weight = filter * filters.channels() * filters.channelCount();
        for (int channel = firstChannel; channel < firstChannel + filters.channels(); channel++) {
            for (int plane : planeSources) {
                for (int row : rowSources) {
                    for (int column : columnSources) {
                        if ((plane | row | column) >= 0) {
                            int source = ((channel * input.planes() + plane) * input.rows() + row) * input.columns()
                                    + column;
                            visitor.visit(outputIndex, weight, source);
                        }
                        weight++;
                    }
                }
            }
        }
    }

    /** Visits every product of an input cell with a weight of its copy of the filter that is not cut off. */
    private void visitCopies(Sizes target, ProductVisitor visitor) {
        int[][] planes = targets(example.window().planes(), input.planes(), target.planes());
        int[][] rows = targets(example.window().rows(), input.rows(), target.rows());
        int[][] columns = targets(example.window().columns(), input.columns(), target.columns());
        for (int image = 0; image < target.images(); image++) {
            for (int filter = 0; filter < target.channels(); filter++) {
                int map = image * target.channels() + filter;
                int firstChannel = image * input.channels() + example.firstChannel(filter);
                for (int channel = 0; channel < filters.channels(); channel++) {
                    int weight = (filter * filters.channels() + channel) * filters.channelCount();
                    int source = (firstChannel + channel) * input.channelCount();
                    for (int[] planeTargets : planes) {
                        for (int[] rowTargets : rows) {
                            for (int[] columnTargets : columns) {
                                visitCopy(
                                        target,
                                        map,
                                        weight,
                                        source++,
                                        planeTargets,
                                        rowTargets,
                                        columnTargets,
                                        visitor);
                            }
                        }
                    }
                }
            }
        }
    }

    /** @param map the channel of the output, counted through all images */
    private static void visitCopy(
            Sizes target,
            int map,
            int firstWeight,
            int source,
            int[] planeTargets,
            int[] rowTargets,
            int[] columnTargets,
            ProductVisitor visitor) {
        int weight = firstWeight;
        for (int plane : planeTargets) {
            for (int row : rowTargets) {
                for (int column : columnTargets) {
                    if ((plane | row | column) >= 0) {
                        int cell = ((map * target.planes() + plane) * target.rows() + row) * target.columns() + column;
                        visitor.visit(cell, weight, source);
                    }
                    weight++;
                }
            }
        }
    }

    /** Along one axis: [input][weight], the index of the output cell, or -1 where it is cut off. */
    private int[][] targets(Axis axis, int length, int outputs) {
        int[][] targets = new int[length][axis.size()];
        for (int cell = 0; cell < length; cell++) {
            for (int weight = 0; weight < axis.size(); weight++) {
                int at = axis.position(cell, example.flippedIfNeeded(axis, weight));
                targets[cell][weight] = at < outputs ? Math.max(at, -1) : -1;
            }
        }
        return targets;
    }

    /** Along one axis: [output][weight], the index of the input cell, or less than 0 for a zero of the padding. */
    private int[][] sources(Axis axis, int outputs, int length) {
        PaddingMode mode = example.window().paddingMode();
        int[][] sources = new int[outputs][axis.size()];
        for (int output = 0; output < outputs; output++) {
            for (int weight = 0; weight < axis.size(); weight++) {
                sources[output][weight] =
                        mode.source(axis.position(output, example.flippedIfNeeded(axis, weight)), length);
            }
        }
        return sources;
    }
}
