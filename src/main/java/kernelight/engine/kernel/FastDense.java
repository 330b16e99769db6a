package kernelight.engine.kernel;

import java.util.ArrayList;
import java.util.List;
import kernelight.engine.tensor.Tensor;

/** Fully connected layers as {@link MatrixProduct}s. */
final class FastDense {
    private final InnerLoops loops;
    private final List<DensePlan> plans = new ArrayList<>();
    private float[] rows = new float[0];
    private float[] zeros = new float[0];

    FastDense(InnerLoops loops) {
        this.loops = loops;
    }

    void forward(Tensor input, float[] weights, float[] bias, Tensor output) {
        DensePlan plan = plan(input, output);
        if (plan.imagesFillVectors) {
            loops.weightedSums(plan.forward, weights, 0, bias, 0, input.data(), 0, output.data(), 0);
            return;
        }
        float[] images = transposed(input.data(), plan.inputs, plan.images);
        for (int m = 0; m < plan.outputs; m++) {
            for (int n = 0; n < plan.images; n++) {
                output.data()[m * plan.images + n] =
                        bias[m] + loops.dotProduct(weights, m * plan.inputs, images, n * plan.inputs, plan.inputs);
            }
        }
    }

    void inputGradient(Tensor outputGradient, float[] weights, Tensor inputGradient) {
        DensePlan plan = plan(inputGradient, outputGradient);
        zeros = Scratch.atLeast(Math.max(plan.inputs, plan.images), zeros);
        float[] gradient = outputGradient.data();
        if (plan.imagesFillVectors) {
            loops.weightedSums(plan.backward, weights, 0, zeros, 0, gradient, 0, inputGradient.data(), 0);
            return;
        }
        rows = Scratch.atLeast(plan.inputs * plan.images, rows);
        plan.rowLoops.weightedSums(plan.backward, gradient, 0, zeros, 0, weights, 0, rows, 0);
        transpose(rows, plan.images, plan.inputs, inputGradient.data());
    }

    void weightGradient(Tensor input, Tensor outputGradient, float[] weightGradient) {
        DensePlan plan = plan(input, outputGradient);
        zeros = Scratch.atLeast(plan.outputs, zeros);
        float[] images = transposed(input.data(), plan.inputs, plan.images);
        plan.rowLoops.weightedSums(plan.weights, outputGradient.data(), 0, zeros, 0, images, 0, weightGradient, 0);
    }

    private float[] transposed(float[] matrix, int height, int width) {
        if (width == 1) {
            return matrix;
        }
        rows = Scratch.atLeast(height * width, rows);
        transpose(matrix, height, width, rows);
        return rows;
    }

    /** In narrow stripes, so that what is read and what is written stay in the cache. */
    private static void transpose(float[] matrix, int height, int width, float[] target) {
        int stripe = 16;
        for (int top = 0; top < height; top += stripe) {
            int bottom = Math.min(height, top + stripe);
            for (int column = 0; column < width; column++) {
                for (int row = top; row < bottom; row++) {
                    target[column * height + row] = matrix[row * width + column];
                }
            }
        }
    }

    private DensePlan plan(Tensor input, Tensor output) {
        int inputs = input.shape().channels();
        int outputs = output.shape().channels();
        for (int i = 0; i < plans.size(); i++) {
            if (plans.get(i).fits(inputs, outputs, input.images())) {
                return plans.get(i);
            }
        }
        DensePlan plan = new DensePlan(inputs, outputs, input.images(), loops);
        plans.add(plan);
        return plan;
    }
}
