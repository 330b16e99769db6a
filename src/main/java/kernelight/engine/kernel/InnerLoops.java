package kernelight.engine.kernel;

/**
 * The loops that take most of the time, over plain arrays. All indices were computed before, in {@link MatrixProduct}s,
 * and are not checked here except by Java itself. The order of every sum depends on the arguments alone, so the same
 * call gives the same bits, whatever ran before and however far the JVM has compiled it.
 */
interface InnerLoops {
    /** How many consecutive values a position stands for: those of one vector. */
    int lanes();

    /**
     * Computes a product; every output is overwritten.
     *
     * @param firstWeight where in its array the group of the convolution begins, as for the other {@code first}
     *     parameters
     */
    void weightedSums(
            MatrixProduct product,
            float[] weights,
            int firstWeight,
            float[] bias,
            int firstBias,
            float[] table,
            int firstTable,
            float[] output,
            int firstOutput);

    /**
     * The gradient of {@link #weightedSums} with respect to its weights, from the gradient with respect to its outputs;
     * all {@code filters * weightStep} values are overwritten:
     *
     * <pre>
     * weightGradient[k * weightStep + weightOffsets[j]] =
     *     sum over p of outputGradient[k * outputStep + outputBases[p]] * table[tableOffsets[j] + bases[p]]
     * </pre>
     */
    void weightGradient(
            MatrixProduct product,
            float[] outputGradient,
            int firstOutput,
            float[] table,
            int firstTable,
            float[] weightGradient,
            int firstWeight);

    /** The sum of a[firstA + i] * b[firstB + i] for all i below {@code length}. */
    float dotProduct(float[] a, int firstA, float[] b, int firstB, int length);

    /** The sum of a[first + i] for all i below {@code length}. */
    float sum(float[] a, int first, int length);

    /**
     * Writes the largest or smallest of the values {@code input[tableOffsets[j] + bases[p]]} over all j to
     * {@code output[outputBases[p]]}. The weights of the group are not used.
     */
    void maxOrMin(
            MaxOrMin maxOrMin, PositionGroup group, float[] input, int firstInput, float[] output, int firstOutput);

    /**
     * The gradient of {@link #maxOrMin}: each output's gradient goes to the first of its values that is equal to the
     * output.
     *
     * @param disjoint whether each value belongs to at most one position; its gradient is then written, otherwise added
     */
    void maxOrMinGradient(
            PositionGroup group,
            boolean disjoint,
            float[] input,
            int firstInput,
            float[] output,
            float[] outputGradient,
            int firstOutput,
            float[] inputGradient);
}
