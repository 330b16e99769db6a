package kernelight.engine.kernel;

import java.util.Arrays;
import kernelight.engine.tensor.Tensor;

/**
 * Fully connected layers by weighted sums of rows. A row of the few images of a slice would be too short to be fast, so
 * each image gets a row of its own and the rows of the weights are what is added up.
 */
final class FastDense {
    private final Rows rows = new Rows();
    private float[][] imageRows = new float[0][];
    private float[][] weightRows = new float[0][];
    private float[] sum = new float[0];

    /** Each image's outputs: for each input, its weights to all outputs, times the input. */
    void forward(Tensor input, float[] weights, float[] bias, Tensor output) {
        int inputs = input.shape().channels();
        int outputs = output.shape().channels();
        int images = input.images();
        imageRows = columns(input.data(), inputs, images, imageRows);
        weightRows = columns(weights, outputs, inputs, weightRows);
        sum = Scratch.atLeast(outputs, sum);
        listRows(weightRows, inputs);
        for (int n = 0; n < images; n++) {
            System.arraycopy(bias, 0, sum, 0, outputs);
            rows.addWeightedSum(imageRows[n], 0, sum, outputs);
            writeColumn(sum, outputs, output.data(), n, images);
        }
    }

    /** Each image's input gradient: for each output, its weights from all inputs, times the gradient of the output. */
    void inputGradient(Tensor outputGradient, float[] weights, Tensor inputGradient) {
        int inputs = inputGradient.shape().channels();
        int outputs = outputGradient.shape().channels();
        int images = outputGradient.images();
        imageRows = columns(outputGradient.data(), outputs, images, imageRows);
        weightRows = Scratch.atLeast(outputs, inputs, weightRows);
        for (int m = 0; m < outputs; m++) {
            System.arraycopy(weights, m * inputs, weightRows[m], 0, inputs);
        }
        sum = Scratch.atLeast(inputs, sum);
        listRows(weightRows, outputs);
        for (int n = 0; n < images; n++) {
            Arrays.fill(sum, 0, inputs, 0);
            rows.addWeightedSum(imageRows[n], 0, sum, inputs);
            writeColumn(sum, inputs, inputGradient.data(), n, images);
        }
    }

    /** Each output's weight gradients: for each image, its inputs, times the image's gradient of the output. */
    void weightGradient(Tensor input, Tensor outputGradient, float[] weightGradient) {
        int inputs = input.shape().channels();
        int images = input.images();
        imageRows = columns(input.data(), inputs, images, imageRows);
        sum = Scratch.atLeast(inputs, sum);
        listRows(imageRows, images);
        for (int m = 0; m < outputGradient.shape().channels(); m++) {
            Arrays.fill(sum, 0, inputs, 0);
            rows.addWeightedSum(outputGradient.data(), m * images, sum, inputs);
            System.arraycopy(sum, 0, weightGradient, m * inputs, inputs);
        }
    }

    private void listRows(float[][] table, int count) {
        rows.clear();
        for (int row = 0; row < count; row++) {
            rows.add(table[row]);
        }
    }

    /** The columns of a matrix as rows; in narrow stripes, so that both sides stay in the cache. */
    private static float[][] columns(float[] matrix, int height, int width, float[][] scratch) {
        int stripe = 16;
        float[][] columns = Scratch.atLeast(width, height, scratch);
        for (int top = 0; top < height; top += stripe) {
            int bottom = Math.min(height, top + stripe);
            for (int column = 0; column < width; column++) {
                float[] target = columns[column];
                for (int row = top; row < bottom; row++) {
                    target[row] = matrix[row * width + column];
                }
            }
        }
        return columns;
    }

    private static void writeColumn(float[] values, int height, float[] matrix, int column, int width) {
        for (int row = 0; row < height; row++) {
            matrix[row * width + column] = values[row];
        }
    }
}
