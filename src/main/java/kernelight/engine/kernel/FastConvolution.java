package kernelight.engine.kernel;

import java.util.Arrays;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;

/** Convolution by whole lines of outputs: each is a weighted sum of the lines that the cells of a filter meet. */
final class FastConvolution {
    private static final PlaneWindow ONE_CELL = PlaneWindow.square(1);

    private final Lines inputs = new Lines();
    private final Lines gradients = new Lines();
    private final Rows rows = new Rows();
    private final RowProducts products = new RowProducts();
    private float[] sum = new float[0];
    private float[] none = new float[0];
    private float[] weightsByColumn = new float[0];

    void forward(PlaneWindow window, Tensor input, float[] weights, float[] bias, Tensor output) {
        Shape out = output.shape();
        inputs.read(input, window, out.width(), 0);
        int cells = input.shape().channels() * window.cells();
        int length = inputs.length();
        sum = Scratch.atLeast(length, sum);
        for (int row = 0; row < out.height(); row++) {
            rows.clear();
            for (int c = 0; c < input.shape().channels(); c++) {
                for (int r = 0; r < window.height(); r++) {
                    for (int s = 0; s < window.width(); s++) {
                        rows.add(inputs.line(c, row * window.stride() + r, s));
                    }
                }
            }
            for (int k = 0; k < out.channels(); k++) {
                Arrays.fill(sum, 0, length, bias[k]);
                rows.addWeightedSum(weights, k * cells, sum, length);
                System.arraycopy(sum, 0, output.data(), output.index(0, k, row, 0), length);
            }
        }
    }

    /**
     * Line by line of the input: a filter's cell r, s read this line for one line of outputs, if for any. For each s
     * the gradients of those outputs are added up over all r and filters, and handed back to the cells they came from.
     */
    void inputGradient(PlaneWindow window, Tensor outputGradient, float[] weights, Tensor inputGradient) {
        Shape out = outputGradient.shape();
        Shape in = inputGradient.shape();
        gradients.read(outputGradient, ONE_CELL, out.width(), 0);
        sortByColumn(window, weights, out.channels(), in.channels());
        int length = gradients.length();
        sum = Scratch.atLeast(length, sum);
        none = Scratch.atLeast(length, none);
        Arrays.fill(inputGradient.data(), 0);
        for (int h = 0; h < in.height(); h++) {
            int firstR = addReaders(window, h + window.padding(), out);
            for (int c = 0; c < in.channels(); c++) {
                for (int s = 0; s < window.width(); s++) {
                    Arrays.fill(sum, 0, length, 0);
                    int firstWeight = ((c * window.width() + s) * window.height() + firstR) * out.channels();
                    rows.addWeightedSum(weightsByColumn, firstWeight, sum, length);
                    Lines.addBack(sum, window, out.width(), inputGradient, c, h, s);
                }
            }
        }
    }

    void weightGradient(PlaneWindow window, Tensor input, Tensor outputGradient, float[] weightGradient) {
        Shape out = outputGradient.shape();
        inputs.read(input, window, out.width(), 0);
        gradients.read(outputGradient, ONE_CELL, out.width(), 0);
        int weight = 0;
        for (int k = 0; k < out.channels(); k++) {
            for (int c = 0; c < input.shape().channels(); c++) {
                for (int r = 0; r < window.height(); r++) {
                    for (int s = 0; s < window.width(); s++) {
                        weightGradient[weight] = products.sum(
                                gradients.table(),
                                gradients.index(k, 0, 0),
                                1,
                                inputs.table(),
                                inputs.index(c, r, s),
                                inputs.outputRowStep(),
                                out.height(),
                                inputs.length());
                        weight++;
                    }
                }
            }
        }
    }

    /**
     * Lists the gradients of all outputs that read a row of the padded input, r by r and filter by filter.
     *
     * @return the first r listed; those that follow are listed without a gap
     */
    private int addReaders(PlaneWindow window, int paddedRow, Shape out) {
        rows.clear();
        int lastOutput = Math.min(out.height() - 1, paddedRow / window.stride());
        int firstR = paddedRow - lastOutput * window.stride();
        for (int r = firstR; r < window.height() && r <= paddedRow; r++) {
            boolean reads = (paddedRow - r) % window.stride() == 0;
            for (int k = 0; k < out.channels(); k++) {
                rows.add(reads ? gradients.line(k, (paddedRow - r) / window.stride(), 0) : none);
            }
        }
        return firstR;
    }

    /** From K, C, R, S to C, S, R, K. */
    private void sortByColumn(PlaneWindow window, float[] weights, int filters, int channels) {
        weightsByColumn = Scratch.atLeast(weights.length, weightsByColumn);
        int weight = 0;
        for (int k = 0; k < filters; k++) {
            for (int c = 0; c < channels; c++) {
                for (int r = 0; r < window.height(); r++) {
                    for (int s = 0; s < window.width(); s++) {
                        int sorted = ((c * window.width() + s) * window.height() + r) * filters + k;
                        weightsByColumn[sorted] = weights[weight];
                        weight++;
                    }
                }
            }
        }
    }
}
