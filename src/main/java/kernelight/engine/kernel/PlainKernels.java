package kernelight.engine.kernel;

import java.util.Arrays;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/** Every operation written as its definition: slow, and what the fast kernels are held against. */
public final class PlainKernels implements Kernels {
    @Override
    public void convolution(Window window, Tensor input, float[] weights, float[] bias, Tensor output) {
        Shape out = output.shape();
        for (int k = 0; k < out.channels(); k++) {
            for (int row = 0; row < out.height(); row++) {
                for (int column = 0; column < out.width(); column++) {
                    for (int n = 0; n < output.images(); n++) {
                        float sum = bias[k];
                        for (int c = 0; c < input.shape().channels(); c++) {
                            for (int r = 0; r < window.height(); r++) {
                                for (int s = 0; s < window.width(); s++) {
                                    int inputRow = row * window.stride() - window.padding() + r;
                                    int inputColumn = column * window.stride() - window.padding() + s;
                                    if (inside(input.shape(), inputRow, inputColumn)) {
                                        sum += weights[weight(input, window, k, c, r, s)]
                                                * input.get(n, c, inputRow, inputColumn);
                                    }
                                }
                            }
                        }
                        output.data()[output.index(n, k, row, column)] = sum;
                    }
                }
            }
        }
    }

    @Override
    public void convolutionInputGradient(Window window, Tensor outputGradient, float[] weights, Tensor inputGradient) {
        Arrays.fill(inputGradient.data(), 0);
        Shape out = outputGradient.shape();
        Shape in = inputGradient.shape();
        for (int k = 0; k < out.channels(); k++) {
            for (int row = 0; row < out.height(); row++) {
                for (int column = 0; column < out.width(); column++) {
                    for (int c = 0; c < in.channels(); c++) {
                        for (int r = 0; r < window.height(); r++) {
                            for (int s = 0; s < window.width(); s++) {
                                int inputRow = row * window.stride() - window.padding() + r;
                                int inputColumn = column * window.stride() - window.padding() + s;
                                if (inside(in, inputRow, inputColumn)) {
                                    float weight = weights[weight(inputGradient, window, k, c, r, s)];
                                    for (int n = 0; n < inputGradient.images(); n++) {
                                        inputGradient.data()[inputGradient.index(n, c, inputRow, inputColumn)] +=
                                                weight * outputGradient.get(n, k, row, column);
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    @Override
    public void convolutionWeightGradient(Window window, Tensor input, Tensor outputGradient, float[] weightGradient) {
        Shape out = outputGradient.shape();
        for (int k = 0; k < out.channels(); k++) {
            for (int c = 0; c < input.shape().channels(); c++) {
                for (int r = 0; r < window.height(); r++) {
                    for (int s = 0; s < window.width(); s++) {
                        float sum = 0;
                        for (int row = 0; row < out.height(); row++) {
                            for (int column = 0; column < out.width(); column++) {
                                int inputRow = row * window.stride() - window.padding() + r;
                                int inputColumn = column * window.stride() - window.padding() + s;
                                if (inside(input.shape(), inputRow, inputColumn)) {
                                    for (int n = 0; n < input.images(); n++) {
                                        sum += outputGradient.get(n, k, row, column)
                                                * input.get(n, c, inputRow, inputColumn);
                                    }
                                }
                            }
                        }
                        weightGradient[weight(input, window, k, c, r, s)] = sum;
                    }
                }
            }
        }
    }

    @Override
    public void maxPooling(Window window, Tensor input, Tensor output) {
        Shape out = output.shape();
        for (int c = 0; c < out.channels(); c++) {
            for (int row = 0; row < out.height(); row++) {
                for (int column = 0; column < out.width(); column++) {
                    for (int n = 0; n < output.images(); n++) {
                        int winner = winner(window, input, n, c, row, column);
                        output.data()[output.index(n, c, row, column)] = input.data()[winner];
                    }
                }
            }
        }
    }

    @Override
    public void maxPoolingGradient(
            Window window, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        Arrays.fill(inputGradient.data(), 0);
        Shape out = outputGradient.shape();
        for (int c = 0; c < out.channels(); c++) {
            for (int row = 0; row < out.height(); row++) {
                for (int column = 0; column < out.width(); column++) {
                    for (int n = 0; n < outputGradient.images(); n++) {
                        int winner = winner(window, input, n, c, row, column);
                        inputGradient.data()[winner] += outputGradient.get(n, c, row, column);
                    }
                }
            }
        }
    }

    @Override
    public void averagePooling(Window window, Tensor input, Tensor output) {
        Shape out = output.shape();
        for (int c = 0; c < out.channels(); c++) {
            for (int row = 0; row < out.height(); row++) {
                for (int column = 0; column < out.width(); column++) {
                    for (int n = 0; n < output.images(); n++) {
                        float sum = 0;
                        for (int r = 0; r < window.height(); r++) {
                            for (int s = 0; s < window.width(); s++) {
                                int inputRow = row * window.stride() - window.padding() + r;
                                int inputColumn = column * window.stride() - window.padding() + s;
                                if (inside(input.shape(), inputRow, inputColumn)) {
                                    sum += input.get(n, c, inputRow, inputColumn);
                                }
                            }
                        }
                        output.data()[output.index(n, c, row, column)] = sum / window.cells();
                    }
                }
            }
        }
    }

    @Override
    public void averagePoolingGradient(Window window, Tensor outputGradient, Tensor inputGradient) {
        Arrays.fill(inputGradient.data(), 0);
        Shape out = outputGradient.shape();
        for (int c = 0; c < out.channels(); c++) {
            for (int row = 0; row < out.height(); row++) {
                for (int column = 0; column < out.width(); column++) {
                    for (int r = 0; r < window.height(); r++) {
                        for (int s = 0; s < window.width(); s++) {
                            int inputRow = row * window.stride() - window.padding() + r;
                            int inputColumn = column * window.stride() - window.padding() + s;
                            if (inside(inputGradient.shape(), inputRow, inputColumn)) {
                                for (int n = 0; n < outputGradient.images(); n++) {
                                    inputGradient.data()[inputGradient.index(n, c, inputRow, inputColumn)] +=
                                            outputGradient.get(n, c, row, column) / window.cells();
                                }
                            }
                        }
                    }
                }
            }
        }
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
        Shape out = outputGradient.shape();
        for (int c = 0; c < out.channels(); c++) {
            float sum = 0;
            for (int row = 0; row < out.height(); row++) {
                for (int column = 0; column < out.width(); column++) {
                    for (int n = 0; n < outputGradient.images(); n++) {
                        sum += outputGradient.get(n, c, row, column);
                    }
                }
            }
            biasGradient[c] = sum;
        }
    }

    /** Where the largest number under the window lies; the first of equal ones. Padding is never read. */
    private static int winner(Window window, Tensor input, int n, int c, int row, int column) {
        int winner = -1;
        for (int r = 0; r < window.height(); r++) {
            for (int s = 0; s < window.width(); s++) {
                int inputRow = row * window.stride() - window.padding() + r;
                int inputColumn = column * window.stride() - window.padding() + s;
                if (inside(input.shape(), inputRow, inputColumn)) {
                    int candidate = input.index(n, c, inputRow, inputColumn);
                    if (winner < 0 || input.data()[candidate] > input.data()[winner]) {
                        winner = candidate;
                    }
                }
            }
        }
        return winner;
    }

    private static boolean inside(Shape shape, int row, int column) {
        return row >= 0 && row < shape.height() && column >= 0 && column < shape.width();
    }

    private static int weight(Tensor input, Window window, int k, int c, int r, int s) {
        return ((k * input.shape().channels() + c) * window.height() + r) * window.width() + s;
    }
}
