package kernelight.engine.kernel;

/**
 * The loops in which the time goes, over bare arrays. What is where was decided before, in {@link MatrixProduct}s: here
 * nothing is checked but what Java itself checks. Every sum is added up in an order that depends on the arguments alone,
 * so the same call gives the same bits, whatever ran before and however far the JVM has compiled it.
 */
interface InnerLoops {
    /** How many contiguous numbers a place has. */
    int lanes();

    /** The product; every output is overwritten. {@code first...} is where the group at hand begins in each array. */
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
     * The gradient of {@link #weightedSums} by its weights, from the gradient by its outputs, for a product of one
     * stretch: weightGradient[k, j] = sum over p of outputGradient[k, p] * table[j, p]; overwritten.
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
     * Of the numbers {@code input[tableOffsets[j] + bases[p]]} over all j the extreme one, to
     * {@code output[outputBases[p]]}. The stretch has no weights.
     */
    void extremes(
            MaxOrMin extreme, PositionGroup stretch, float[] input, int firstInput, float[] output, int firstOutput);

    /**
     * The gradient of {@link #extremes}: to the first number of each place that is equal to the place's output.
     *
     * @param alone whether each number belongs to one place at most: its gradient is then written, otherwise added
     */
    void extremeGradients(
            PositionGroup stretch,
            boolean alone,
            float[] input,
            int firstInput,
            float[] output,
            float[] outputGradient,
            int firstOutput,
            float[] inputGradient);
}
