package kernelight.engine.kernel;

import java.util.Arrays;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/** Pooling by whole lines of outputs, from the lines that the cells of the window meet. */
final class FastPooling {
    private final Lines inputs = new Lines();
    private float[] result = new float[0];
    private float[] largest = new float[0];
    private float[] gradient = new float[0];
    private float[] open = new float[0];

    void max(PlaneWindow window, Tensor input, Tensor output) {
        Shape out = output.shape();
        inputs.read(input, window, out.width(), Float.NEGATIVE_INFINITY);
        int length = inputs.length();
        result = Scratch.atLeast(length, result);
        for (int c = 0; c < out.channels(); c++) {
            for (int row = 0; row < out.height(); row++) {
                Arrays.fill(result, 0, length, Float.NEGATIVE_INFINITY);
                for (int r = 0; r < window.height(); r++) {
                    for (int s = 0; s < window.width(); s++) {
                        keepLarger(inputs.line(c, row * window.stride() + r, s), result, length);
                    }
                }
                System.arraycopy(result, 0, output.data(), output.index(0, c, row, 0), length);
            }
        }
    }

    void maxGradient(PlaneWindow window, Tensor input, Tensor output, Tensor outputGradient, Tensor inputGradient) {
        Shape out = output.shape();
        inputs.read(input, window, out.width(), Float.NEGATIVE_INFINITY);
        int length = inputs.length();
        result = Scratch.atLeast(length, result);
        largest = Scratch.atLeast(length, largest);
        gradient = Scratch.atLeast(length, gradient);
        open = Scratch.atLeast(length, open);
        Arrays.fill(inputGradient.data(), 0);
        for (int c = 0; c < out.channels(); c++) {
            for (int row = 0; row < out.height(); row++) {
                int start = output.index(0, c, row, 0);
                System.arraycopy(output.data(), start, largest, 0, length);
                System.arraycopy(outputGradient.data(), start, gradient, 0, length);
                Arrays.fill(open, 0, length, 1);
                for (int r = 0; r < window.height(); r++) {
                    for (int s = 0; s < window.width(); s++) {
                        int paddedRow = row * window.stride() + r;
                        int h = paddedRow - window.padding();
                        if (h >= 0 && h < input.shape().height()) {
                            findWinners(inputs.line(c, paddedRow, s), largest, open, result, length);
                            close(result, open, length);
                            multiply(gradient, result, length);
                            Lines.addBack(result, window, out.width(), inputGradient, c, h, s);
                        }
                    }
                }
            }
        }
    }

    void average(PlaneWindow window, Tensor input, Tensor output) {
        Shape out = output.shape();
        inputs.read(input, window, out.width(), 0);
        int length = inputs.length();
        result = Scratch.atLeast(length, result);
        for (int c = 0; c < out.channels(); c++) {
            for (int row = 0; row < out.height(); row++) {
                Arrays.fill(result, 0, length, 0);
                for (int r = 0; r < window.height(); r++) {
                    for (int s = 0; s < window.width(); s++) {
                        add(inputs.line(c, row * window.stride() + r, s), result, length);
                    }
                }
                divide(result, window.cells(), length);
                System.arraycopy(result, 0, output.data(), output.index(0, c, row, 0), length);
            }
        }
    }

    void averageGradient(PlaneWindow window, Tensor outputGradient, Tensor inputGradient) {
        Shape out = outputGradient.shape();
        int length = out.width() * outputGradient.images();
        result = Scratch.atLeast(length, result);
        Arrays.fill(inputGradient.data(), 0);
        for (int c = 0; c < out.channels(); c++) {
            for (int row = 0; row < out.height(); row++) {
                System.arraycopy(outputGradient.data(), outputGradient.index(0, c, row, 0), result, 0, length);
                divide(result, window.cells(), length);
                for (int r = 0; r < window.height(); r++) {
                    for (int s = 0; s < window.width(); s++) {
                        int h = row * window.stride() + r - window.padding();
                        if (h >= 0 && h < inputGradient.shape().height()) {
                            Lines.addBack(result, window, out.width(), inputGradient, c, h, s);
                        }
                    }
                }
            }
        }
    }

    private static void keepLarger(float[] cells, float[] result, int length) {
        for (int i = 0; i < length; i++) {
            result[i] = Math.max(result[i], cells[i]);
        }
    }

    /**
     * 1 where the place is still open and the cell equals the largest, 0 elsewhere. By arithmetic, because a branch on
     * which cell won would be guessed wrong half of the time: the difference, 0 or more, is made huge unless it is 0,
     * in two factors so that even the smallest float grows beyond 1.
     */
    private static void findWinners(float[] cells, float[] largest, float[] open, float[] winners, int length) {
        for (int i = 0; i < length; i++) {
            winners[i] = open[i] * (1 - Math.min(1, (largest[i] - cells[i]) * 1e38f * 1e38f));
        }
    }

    /** A place has one winner: the first. */
    private static void close(float[] winners, float[] open, int length) {
        for (int i = 0; i < length; i++) {
            open[i] -= winners[i];
        }
    }

    private static void multiply(float[] factors, float[] result, int length) {
        for (int i = 0; i < length; i++) {
            result[i] *= factors[i];
        }
    }

    private static void add(float[] cells, float[] result, int length) {
        for (int i = 0; i < length; i++) {
            result[i] += cells[i];
        }
    }

    private static void divide(float[] result, int divisor, int length) {
        for (int i = 0; i < length; i++) {
            result[i] /= divisor;
        }
    }
}
