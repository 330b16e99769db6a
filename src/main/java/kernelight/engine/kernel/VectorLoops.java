package kernelight.engine.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The inner loops with Java's Vector API. Keeps scratch memory, so an instance belongs to one thread at a time. */
final class VectorLoops implements InnerLoops {
    private static final VectorSpecies<Float> SPECIES = VectorWidth.SPECIES;
    private static final int LANES = SPECIES.length();

    /**
     * For this many positions, the gradients and the values they are multiplied by stay in the L1 cache for all terms.
     */
    private static final int POSITIONS_IN_CACHE = 64;

    private final ProductBlocks products = new ProductBlocks();
    private final GradientBlocks gradients = new GradientBlocks();
    private final float[] lanes = new float[LANES];

    @Override
    public int lanes() {
        return LANES;
    }

    /**
     * Block by block. If the last block is not full, it is moved back and computes some sums a second time, with the
     * same result.
     */
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
        products.set(product, weights, firstWeight, bias, firstBias, table, firstTable, output, firstOutput);
        for (PositionGroup group : product.positionGroups()) {
            int positions = group.positions();
            if (positions < 4) {
                for (int p = 0; p < positions; p++) {
                    sumsAtOnePosition(group, p, product.filters());
                }
            } else {
                for (int p = 0; p < positions; p += 4) {
                    sumsAtFourPositions(group, Math.min(p, positions - 4), product.filters());
                }
            }
        }
    }

    private void sumsAtFourPositions(PositionGroup group, int position, int filters) {
        int height;
        for (int k = 0; k < filters; k += height) {
            height = blockHeight(filters, filters - k);
            switch (height) {
                case 6 -> products.sixByFour(group, position, Math.min(k, filters - 6));
                case 4 -> products.fourByFour(group, position, Math.min(k, filters - 4));
                default -> products.oneByFour(group, position, k);
            }
        }
    }

    private void sumsAtOnePosition(PositionGroup group, int position, int filters) {
        if (filters >= 6) {
            for (int k = 0; k < filters; k += 6) {
                products.sixByOne(group, position, Math.min(k, filters - 6));
            }
        } else {
            for (int k = 0; k < filters; k++) {
                products.oneByOne(group, position, k);
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
        gradients.set(product, outputGradient, firstOutput, table, firstTable);
        int filters = product.filters();
        int height;
        for (int k = 0; k < filters; k += height) {
            height = blockHeight(filters, filters - k);
            int filter = Math.min(k, filters - height);
            gradients.clearSums(height, product.weightStep());
            for (PositionGroup group : product.positionGroups()) {
                for (int p = 0; p < group.positions(); p += POSITIONS_IN_CACHE) {
                    addGradients(group, p, Math.min(p + POSITIONS_IN_CACHE, group.positions()), filter, height);
                }
            }
            int weight = firstWeight + filter * product.weightStep();
            for (int i = 0; i < height; i++) {
                for (int w = 0; w < product.weightStep(); w++) {
                    weightGradient[weight++] = gradients.sum(i, w);
                }
            }
        }
    }

    private void addGradients(PositionGroup group, int from, int to, int filter, int height) {
        int terms = group.terms();
        int j = 0;
        for (; j + 4 <= terms; j += 4) {
            switch (height) {
                case 6 -> gradients.sixByFour(group, from, to, j, filter);
                case 4 -> gradients.fourByFour(group, from, to, j, filter);
                default -> gradients.oneByFour(group, from, to, j, filter);
            }
        }
        for (; j < terms; j++) {
            switch (height) {
                case 6 -> gradients.sixByOne(group, from, to, j, filter);
                case 4 -> gradients.fourByOne(group, from, to, j, filter);
                default -> gradients.oneByOne(group, from, to, j, filter);
            }
        }
    }

    /** How many of the {@code left} filters the next block takes, chosen so that few sums are computed twice. */
    private static int blockHeight(int filters, int left) {
        if (filters < 4) {
            return 1;
        }
        return filters >= 6 && left >= 5 && left != 8 ? 6 : 4;
    }

    @Override
    public float dotProduct(float[] a, int firstA, float[] b, int firstB, int length) {
        FloatVector s0 = FloatVector.zero(SPECIES);
        FloatVector s1 = s0;
        FloatVector s2 = s0;
        FloatVector s3 = s0;
        int i = 0;
        for (; i + 4 * LANES <= length; i += 4 * LANES) {
            s0 = vector(a, firstA + i).fma(vector(b, firstB + i), s0);
            s1 = vector(a, firstA + i + LANES).fma(vector(b, firstB + i + LANES), s1);
            s2 = vector(a, firstA + i + 2 * LANES).fma(vector(b, firstB + i + 2 * LANES), s2);
            s3 = vector(a, firstA + i + 3 * LANES).fma(vector(b, firstB + i + 3 * LANES), s3);
        }
        for (; i + LANES <= length; i += LANES) {
            s0 = vector(a, firstA + i).fma(vector(b, firstB + i), s0);
        }
        float rest = 0;
        for (; i < length; i++) {
            rest += a[firstA + i] * b[firstB + i];
        }
        return rest + sumOfLanes(s0.add(s1).add(s2.add(s3)));
    }

    @Override
    public float sum(float[] a, int first, int length) {
        FloatVector s0 = FloatVector.zero(SPECIES);
        FloatVector s1 = s0;
        FloatVector s2 = s0;
        FloatVector s3 = s0;
        int i = 0;
        for (; i + 4 * LANES <= length; i += 4 * LANES) {
            s0 = s0.add(vector(a, first + i));
            s1 = s1.add(vector(a, first + i + LANES));
            s2 = s2.add(vector(a, first + i + 2 * LANES));
            s3 = s3.add(vector(a, first + i + 3 * LANES));
        }
        for (; i + LANES <= length; i += LANES) {
            s0 = s0.add(vector(a, first + i));
        }
        float rest = 0;
        for (; i < length; i++) {
            rest += a[first + i];
        }
        return rest + sumOfLanes(s0.add(s1).add(s2.add(s3)));
    }

    @Override
    public void maxOrMin(
            MaxOrMin maxOrMin, PositionGroup group, float[] input, int firstInput, float[] output, int firstOutput) {
        MaxMinBlocks.maxOrMin(maxOrMin, group, input, firstInput, output, firstOutput);
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
        MaxMinBlocks.gradients(group, disjoint, input, firstInput, output, outputGradient, firstOutput, inputGradient);
    }

    private float sumOfLanes(FloatVector vector) {
        vector.intoArray(lanes, 0);
        return sumOfLanes(lanes, 0);
    }

    /**
     * The sum of a vector's lanes. Not the API's own reduction: its order changes when the JVM compiles it, and with it
     * the last bits. Two independent partial sums, so that no addition waits for the one before it.
     */
    static float sumOfLanes(float[] vector, int first) {
        float s0 = 0;
        float s1 = 0;
        for (int i = first; i < first + LANES; i += 2) {
            s0 += vector[i];
            s1 += vector[i + 1];
        }
        return s0 + s1;
    }

    private static FloatVector vector(float[] array, int index) {
        return FloatVector.fromArray(SPECIES, array, index);
    }
}
