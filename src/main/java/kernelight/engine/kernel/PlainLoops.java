package kernelight.engine.kernel;

import java.util.Arrays;

/** The inner loops in ordinary Java: for machines without the Vector module, and where rows are too short for vectors. */
final class PlainLoops implements InnerLoops {
    private final int lanes;

    /** @param lanes how many contiguous numbers a place has */
    PlainLoops(int lanes) {
        this.lanes = lanes;
    }

    @Override
    public int lanes() {
        return lanes;
    }

    @Override
    public void weightedSums(
            MatrixProduct product,
            float[] weights,
            int firstWeight,
            float[] bias,
            int firstBias,
            float[] table,
            int firstTable,
            float[] output,
            int firstOutput) {
        for (PositionGroup stretch : product.stretches()) {
            for (int p = 0; p < stretch.places(); p++) {
                int base = firstTable + stretch.bases()[p];
                for (int k = 0; k < product.filters(); k++) {
                    int weight = firstWeight + k * product.weightStep();
                    int out = firstOutput + k * product.outputStep() + stretch.outputBases()[p];
                    for (int i = 0; i < lanes; i++) {
                        float sum = bias[firstBias + k];
                        for (int j = 0; j < stretch.terms(); j++) {
                            sum += weights[weight + stretch.weightOffsets()[j]]
                                    * table[base + stretch.tableOffsets()[j] + i];
                        }
                        output[out + i] = sum;
                    }
                }
            }
        }
    }

    @Override
    public void weightGradient(
            MatrixProduct product,
            float[] outputGradient,
            int firstOutput,
            float[] table,
            int firstTable,
            float[] weightGradient,
            int firstWeight) {
        int weights = product.filters() * product.weightStep();
        Arrays.fill(weightGradient, firstWeight, firstWeight + weights, 0);
        for (PositionGroup stretch : product.stretches()) {
            for (int k = 0; k < product.filters(); k++) {
                int gradient = firstOutput + k * product.outputStep();
                for (int j = 0; j < stretch.terms(); j++) {
                    int weight = firstWeight + k * product.weightStep() + stretch.weightOffsets()[j];
                    int number = firstTable + stretch.tableOffsets()[j];
                    for (int p = 0; p < stretch.places(); p++) {
                        weightGradient[weight] += dotProduct(
                                outputGradient,
                                gradient + stretch.outputBases()[p],
                                table,
                                number + stretch.bases()[p],
                                lanes);
                    }
                }
            }
        }
    }

    @Override
    public float dotProduct(float[] a, int firstA, float[] b, int firstB, int length) {
        float sum = 0;
        for (int i = 0; i < length; i++) {
            sum += a[firstA + i] * b[firstB + i];
        }
        return sum;
    }

    @Override
    public float sum(float[] a, int first, int length) {
        float sum = 0;
        for (int i = first; i < first + length; i++) {
            sum += a[i];
        }
        return sum;
    }

    @Override
    public void extremes(
            MaxOrMin extreme, PositionGroup stretch, float[] input, int firstInput, float[] output, int firstOutput) {
        int[] offsets = stretch.tableOffsets();
        for (int p = 0; p < stretch.places(); p++) {
            for (int i = 0; i < lanes; i++) {
                int number = firstInput + stretch.bases()[p] + i;
                float best = input[number + offsets[0]];
                for (int j = 1; j < offsets.length; j++) {
                    float candidate = input[number + offsets[j]];
                    best = extreme.beats(candidate, best) ? candidate : best;
                }
                output[firstOutput + stretch.outputBases()[p] + i] = best;
            }
        }
    }

    @Override
    public void extremeGradients(
            PositionGroup stretch,
            boolean alone,
            float[] input,
            int firstInput,
            float[] output,
            float[] outputGradient,
            int firstOutput,
            float[] inputGradient) {
        for (int p = 0; p < stretch.places(); p++) {
            for (int i = 0; i < lanes; i++) {
                int number = firstInput + stretch.bases()[p] + i;
                int out = firstOutput + stretch.outputBases()[p] + i;
                float gradient = outputGradient[out];
                for (int offset : stretch.tableOffsets()) {
                    boolean won = input[number + offset] == output[out];
                    float sum = alone ? 0 : inputGradient[number + offset];
                    inputGradient[number + offset] = won ? sum + gradient : sum;
                    gradient = won ? 0 : gradient;
                }
            }
        }
    }
}
