package kernelight.engine.kernel;

import java.util.Arrays;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/** Every operation written as its definition: slow, and the reference that the fast kernels are tested against. */
public final class PlainKernels implements Kernels {
    @Override
    public void convolution(Window window, int groups, Tensor input, float[] weights, float[] bias, Tensor output) {
        for (int k = 0; k < output.shape().channels(); k++) {
            Arrays.fill(output.data(), startOfChannel(output, k), startOfChannel(output, k + 1), bias[k]);
        }
        visitProducts(window, groups, input, output, (in, weight, out) -> {
            output.data()[out] += weights[weight] * input.data()[in];
        });
    }

    @Override
    public void convolutionInputGradient(
            Window window, int groups, Tensor outputGradient, float[] weights, Tensor inputGradient) {
        Arrays.fill(inputGradient.data(), 0);
        visitProducts(window, groups, inputGradient, outputGradient, (in, weight, out) -> {
            inputGradient.data()[in] += weights[weight] * outputGradient.data()[out];
        });
    }

    @Override
    public void convolutionWeightGradient(
            Window window, int groups, Tensor input, Tensor outputGradient, float[] weightGradient) {
        Arrays.fill(weightGradient, 0);
        visitProducts(window, groups, input, outputGradient, (in, weight, out) -> {
            weightGradient[weight] += outputGradient.data()[out] * input.data()[in];
        });
    }

    @Override
    public void maxOrMinPooling(MaxOrMin maxOrMin, Window window, Tensor input, Tensor output) {
        int[] winners = winners(maxOrMin, window, input, output.shape());
        for (int i = 0; i < winners.length; i++) {
            output.data()[i] = input.data()[winners[i]];
        }
    }

    @Override
    public void maxOrMinPoolingGradient(
            MaxOrMin maxOrMin,
            Window window,
            Tensor input,
            Tensor output,
            Tensor outputGradient,
            Tensor inputGradient) {
        Arrays.fill(inputGradient.data(), 0);
        int[] winners = winners(maxOrMin, window, input, output.shape());
        for (int i = 0; i < winners.length; i++) {
            inputGradient.data()[winners[i]] += outputGradient.data()[i];
        }
    }

    @Override
    public void averagePooling(Window window, boolean countPadding, Tensor input, Tensor output) {
        Arrays.fill(output.data(), 0);
        int[] counts = WindowCells.counts(window, countPadding, input.shape(), output.shape());
        visitPooled(window, input, output, (in, position, out) -> {
            output.data()[out] += input.data()[in];
        });
        for (int i = 0; i < output.data().length; i++) {
            output.data()[i] /= counts[i / output.images() % counts.length];
        }
    }

    @Override
    public void averagePoolingGradient(
            Window window, boolean countPadding, Tensor outputGradient, Tensor inputGradient) {
        Arrays.fill(inputGradient.data(), 0);
        int[] counts = WindowCells.counts(window, countPadding, inputGradient.shape(), outputGradient.shape());
        visitPooled(window, inputGradient, outputGradient, (in, position, out) -> {
            inputGradient.data()[in] += outputGradient.data()[out] / counts[position];
        });
    }

    @Override
    public void dense(Tensor input, float[] weights, float[] bias, Tensor output) {
        int inputs = input.shape().channels();
        for (int unit = 0; unit < output.shape().channels(); unit++) {
            for (int n = 0; n < output.images(); n++) {
                float sum = bias[unit];
                for (int i = 0; i < inputs; i++) {
                    sum += weights[unit * inputs + i] * input.get(n, i, 0, 0);
                }
                output.data()[output.index(n, unit, 0, 0)] = sum;
            }
        }
    }

    @Override
    public void denseInputGradient(Tensor outputGradient, float[] weights, Tensor inputGradient) {
        int inputs = inputGradient.shape().channels();
        for (int i = 0; i < inputs; i++) {
            for (int n = 0; n < inputGradient.images(); n++) {
                float sum = 0;
                for (int unit = 0; unit < outputGradient.shape().channels(); unit++) {
                    sum += weights[unit * inputs + i] * outputGradient.get(n, unit, 0, 0);
                }
                inputGradient.data()[inputGradient.index(n, i, 0, 0)] = sum;
            }
        }
    }

    @Override
    public void denseWeightGradient(Tensor input, Tensor outputGradient, float[] weightGradient) {
        int inputs = input.shape().channels();
        for (int unit = 0; unit < outputGradient.shape().channels(); unit++) {
            for (int i = 0; i < inputs; i++) {
                float sum = 0;
                for (int n = 0; n < input.images(); n++) {
                    sum += outputGradient.get(n, unit, 0, 0) * input.get(n, i, 0, 0);
                }
                weightGradient[unit * inputs + i] = sum;
            }
        }
    }

    @Override
    public void biasGradient(Tensor outputGradient, float[] biasGradient) {
        for (int c = 0; c < outputGradient.shape().channels(); c++) {
            float sum = 0;
            for (int i = startOfChannel(outputGradient, c); i < startOfChannel(outputGradient, c + 1); i++) {
                sum += outputGradient.data()[i];
            }
            biasGradient[c] = sum;
        }
    }

    /** Called for one product of a convolution or one value of a pooling, with the indices in their arrays. */
    @FunctionalInterface
    private interface Visitor {
        void visit(int input, int weightOrPosition, int output);
    }

    /** Visits all products of a convolution in the order filter, channel, position, cell, image. */
    private static void visitProducts(Window window, int groups, Tensor input, Tensor output, Visitor visitor) {
        int images = input.images();
        int channels = input.shape().channels() / groups;
        int filters = output.shape().channels() / groups;
        for (int k = 0; k < output.shape().channels(); k++) {
            for (int c = 0; c < channels; c++) {
                int firstInput = startOfChannel(input, k / filters * channels + c);
                int firstWeight = (k * channels + c) * window.cells();
                int firstOutput = startOfChannel(output, k);
                WindowCells.visit(window, input.shape(), output.shape(), (position, cell, source) -> {
                    for (int n = 0; n < images; n++) {
                        int in = firstInput + source * images + n;
                        visitor.visit(in, firstWeight + cell, firstOutput + position * images + n);
                    }
                });
            }
        }
    }

    /** Visits all values under a pooling window in the order channel, position, cell, image. */
    private static void visitPooled(Window window, Tensor input, Tensor output, Visitor visitor) {
        int images = input.images();
        for (int c = 0; c < input.shape().channels(); c++) {
            int firstInput = startOfChannel(input, c);
            int firstOutput = startOfChannel(output, c);
            WindowCells.visit(window, input.shape(), output.shape(), (position, cell, source) -> {
                for (int n = 0; n < images; n++) {
                    visitor.visit(firstInput + source * images + n, position, firstOutput + position * images + n);
                }
            });
        }
    }

    /**
     * For each output value, the index of the input value that it is; of equal values, the first. Padding is never
     * read.
     */
    private static int[] winners(MaxOrMin maxOrMin, Window window, Tensor input, Shape output) {
        int[] winners = new int[output.size() * input.images()];
        Arrays.fill(winners, -1);
        visitPooled(window, input, Tensor.zeros(output, input.images()), (in, position, out) -> {
            if (winners[out] < 0 || maxOrMin.beats(input.data()[in], input.data()[winners[out]])) {
                winners[out] = in;
            }
        });
        return winners;
    }

    private static int startOfChannel(Tensor tensor, int channel) {
        return channel * tensor.shape().channelSize() * tensor.images();
    }
}
