package kernelight.engine.kernel;

import java.util.Arrays;

/** The inner loops in ordinary Java: for a Java without the Vector API, and for rows that are shorter than a vector. */
final class PlainLoops implements InnerLoops {
    private final int lanes;

    /** @param lanes how many consecutive values a position stands for */
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
        for (PositionGroup group : product.positionGroups()) {
            for (int p = 0; p < group.positions(); p++) {
                int base = firstTable + group.bases()[p];
                for (int k = 0; k < product.filters(); k++) {
                    int weight = firstWeight + k * product.weightStep();
                    int out = firstOutput + k * product.outputStep() + group.outputBases()[p];
                    for (int i = 0; i < lanes; i++) {
                        float sum = bias[firstBias + k];
                        for (int j = 0; j < group.terms(); j++) {
                            sum += weights[weight + group.weightOffsets()[j]]
                                    * table[base + group.tableOffsets()[j] + i];
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
        for (PositionGroup group : product.positionGroups()) {
            for (int k = 0; k < product.filters(); k++) {
                int gradient = firstOutput + k * product.outputStep();
                for (int j = 0; j < group.terms(); j++) {
                    int weight = firstWeight + k * product.weightStep() + group.weightOffsets()[j];
                    int source = firstTable + group.tableOffsets()[j];
                    for (int p = 0; p < group.positions(); p++) {
                        weightGradient[weight] += dotProduct(
                                outputGradient,
                                gradient + group.outputBases()[p],
                                table,
                                source + group.bases()[p],
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
    public void maxOrMin(
            MaxOrMin maxOrMin, PositionGroup group, float[] input, int firstInput, float[] output, int firstOutput) {
        int[] offsets = group.tableOffsets();
        for (int p = 0; p < group.positions(); p++) {
            for (int i = 0; i < lanes; i++) {
                int base = firstInput + group.bases()[p] + i;
                float best = input[base + offsets[0]];
                for (int j = 1; j < offsets.length; j++) {
                    float candidate = input[base + offsets[j]];
                    best = maxOrMin.beats(candidate, best) ? candidate : best;
                }
                output[firstOutput + group.outputBases()[p] + i] = best;
            }
        }
    }

    @Override
    public void maxOrMinGradient(
            PositionGroup group,
            boolean disjoint,
            float[] input,
            int firstInput,
            float[] output,
            float[] outputGradient,
            int firstOutput,
            float[] inputGradient) {
        for (int p = 0; p < group.positions(); p++) {
            for (int i = 0; i < lanes; i++) {
                int base = firstInput + group.bases()[p] + i;
                int out = firstOutput + group.outputBases()[p] + i;
                float gradient = outputGradient[out];
                for (int offset : group.tableOffsets()) {
                    boolean won = input[base + offset] == output[out];
                    float sum = disjoint ? 0 : inputGradient[base + offset];
                    inputGradient[base + offset] = won ? sum + gradient : sum;
                    gradient = won ? 0 : gradient;
                }
            }
        }
    }
}
