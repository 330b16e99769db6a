package kernelight.engine.kernel;

/**
 * Makes the JVM compile the blocks of the inner loops before they are needed. Until they are compiled, their vectors
 * are objects, hundreds of times slower, and the first batch would take seconds. So the blocks that most networks use
 * are called a few times with tiny arrays, and the launcher's options make the JVM compile them after so few calls, and
 * wait for it ({@code CompileThresholdScaling}, {@code BackgroundCompilation}). Without the options this has no effect
 * and takes milliseconds. The loops around the blocks must not be compiled as early: branches that the JVM has not seen
 * taken by then stay slow for good (measured: a third of the speed).
 */
final class LoopWarmUp {
    /** More than 5, the 5000 calls after which C2 compiles a method times the launcher's scaling of 0.001. */
    private static final int CALLS = 8;

    /** One block of six filters and one of four. */
    private static final int FILTERS = 10;

    /** One block of four terms and one of a single term. */
    private static final int TERMS = 5;

    private LoopWarmUp() {}

    static void run(InnerLoops loops) {
        int lanes = loops.lanes();
        float[] values = new float[FILTERS * lanes];
        float[] results = new float[FILTERS * lanes];
        PositionGroup fourPositions = new PositionGroup(new int[1], new int[1], new int[4], new int[4]);
        PositionGroup onePosition = new PositionGroup(new int[1], new int[1], new int[1], new int[1]);
        PositionGroup fiveTerms = new PositionGroup(new int[TERMS], new int[TERMS], new int[1], new int[1]);
        PositionGroup fourCells = new PositionGroup(new int[4], new int[4], new int[8], new int[8]);
        for (int call = 0; call < CALLS; call++) {
            loops.weightedSums(
                    new MatrixProduct(FILTERS, 0, 0, fourPositions), values, 0, values, 0, values, 0, results, 0);
            loops.weightedSums(
                    new MatrixProduct(FILTERS, 0, 0, onePosition), values, 0, values, 0, values, 0, results, 0);
            loops.weightGradient(new MatrixProduct(FILTERS, 1, 0, fiveTerms), values, 0, values, 0, results, 0);
            loops.maxOrMin(MaxOrMin.MAX, fourCells, values, 0, results, 0);
            loops.maxOrMinGradient(fourCells, true, values, 0, values, values, 0, results);
        }
    }
}
